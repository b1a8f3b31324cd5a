import type { DatasetRow } from '../../domain/datasetTables.ts';
import { financialYear } from '../../domain/years.ts';

/** Published high needs block: totals by financial year (its first calendar year), latest parts. */
export interface BlockFacts {
  readonly totals: ReadonlyMap<number, number>;
  /** Pounds for each pupil in special schools. */
  readonly basicEntitlement: number;
  readonly specialPupils: number;
  readonly importExport: number;
}

type BlockRow = DatasetRow<'highNeedsBlock'>;

export function readBlockFacts(rows: readonly BlockRow[]): BlockFacts {
  const latest = new Map<string, number>();
  const totals = new Map<number, number>();
  for (const row of rows.toSorted((a, b) => startOf(a) - startOf(b))) {
    latest.set(row.item, row.amount);
    if (row.item === 'total') totals.set(startOf(row), row.amount);
  }
  return {
    totals,
    basicEntitlement: latest.get('basic_entitlement_unit') ?? 0,
    specialPupils: latest.get('special_pupils') ?? 0,
    importExport: latest.get('import_export') ?? 0,
  };
}

/** Calendar year in which a row's financial year begins: 2025 for `2025-26`. */
function startOf(row: BlockRow): number {
  return Number(row.financial_year.slice(0, 4));
}

/** One item of a financial year, or undefined where it is not published. */
function blockItem(rows: readonly BlockRow[], year: number, item: string): number | undefined {
  const label = financialYear(year);
  return rows.find((row) => row.financial_year === label && row.item === item)?.amount;
}

/** The block of a year added up again from its parts, or undefined where one is missing. */
export function recomputedBlock(rows: readonly BlockRow[], year: number): number | undefined {
  const formula = blockItem(rows, year, 'formula');
  const unit = blockItem(rows, year, 'basic_entitlement_unit');
  const pupils = blockItem(rows, year, 'special_pupils');
  const importExport = blockItem(rows, year, 'import_export');
  if (formula === undefined || unit === undefined) return undefined;
  if (pupils === undefined || importExport === undefined) return undefined;
  return formula + unit * pupils + importExport + (blockItem(rows, year, 'other') ?? 0);
}

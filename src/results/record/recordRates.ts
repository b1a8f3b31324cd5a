import type { GivenRecord } from '../../data/import/recordTables.ts';
import { estimateRates } from '../../model/demand/longitudinal/estimate.ts';
import { projectStock, TOTAL } from '../../model/demand/longitudinal/project.ts';
import { underControl } from '../disclosure/protectDataset.ts';
import { chanceFrom, roundRows } from '../disclosure/roundRows.ts';
import type { Table } from '../tables/table.ts';
import { coarseRecord, hashOfRecord } from './coarseRecord.ts';
import { type DatasetRate, datasetRates } from './datasetRates.ts';
import { givenProjection } from './givenProjection.ts';
import { givenRates } from './givenRates.ts';
import { type MovementRate, movementRates } from './movementRates.ts';
import { projectionTable, ratesTable } from './recordFiles.ts';

export type { MovementRate } from './movementRates.ts';

/** Years and seed as the command has them where nothing else is asked; half its simulations, in time. */
const PROJECTED = { years: 5, simulations: 500, seed: 1 };

/** What a record of children tells, under disclosure control. */
export interface RecordRates {
  readonly baseYear: number;
  /** Children in the base January, to base 5. */
  readonly children: number;
  /** Calendar years of the record with their rows, to base 5. */
  readonly years: readonly { readonly year: number; readonly rows: number }[];
  readonly academicYears: { readonly youngest: number; readonly oldest: number };
  readonly needs: readonly string[];
  readonly settings: readonly string[];
  /** Whether residents are those of the dataset that is open. */
  readonly residentsOfDataset: boolean;
  readonly rates: readonly MovementRate[];
  /** The same, as the dataset of this name is simulated with. */
  readonly datasetName: string;
  readonly compared: readonly DatasetRate[];
  readonly notices: readonly string[];
  /** What may be saved. */
  readonly files: { readonly rates: Table; readonly projection: Table };
}

/** Tells how far the work is, 0 to 1, and gives way to other things. */
type OnProgress = (done: number) => void | Promise<void>;

/**
 * Estimates and projects a record as the commands `estimate` and `project` do, and gives what comes of
 * it under disclosure control: needs in groups and two school phases, rates moved to rounded counts, a
 * projection in rounded differences from a base that is rounded once. Which children, years and seed
 * are used is fixed, so that asking again tells nothing new; chance hangs on the record alone.
 */
export async function recordRates(
  { transitions, dataset, residents, residentsOfDataset }: GivenRecord,
  onProgress: OnProgress = () => {},
): Promise<RecordRates> {
  const groups = new Map(dataset.manifest.needs.map(({ code, group }) => [code, group ?? code]));
  const rows = coarseRecord(transitions, (need) => groups.get(need) ?? need);
  const chanceOf = chanceFrom(await hashOfRecord(rows));
  const estimated = estimateRates(rows, residents);
  await onProgress(0.3);
  const rates = givenRates(movementRates(estimated), chanceOf);
  const compared = datasetRates(await underControl(dataset, 'auto'), estimated);
  await onProgress(0.5);
  const { years, simulations, seed } = PROJECTED;
  const projection = givenProjection(projectStock(estimated, years, simulations, seed), chanceOf);
  const { manifest } = estimated;
  const inYears = manifest.years.map((year) => ({
    year,
    rows: rows.filter((row) => row.year === year).length,
  }));
  const counts = roundRows(
    inYears,
    { row: () => 'all', column: ({ year }) => year, count: (one) => one.rows },
    chanceOf('rows'),
  );
  return {
    baseYear: manifest.baseYear,
    children:
      projection.find(({ need, setting }) => need === TOTAL && setting === TOTAL)?.mean ?? 0,
    years: inYears.map(({ year }, at) => ({ year, rows: counts[at] })),
    academicYears: manifest.academicYears,
    needs: manifest.needs,
    settings: manifest.settings.map(({ code }) => code),
    residentsOfDataset,
    rates,
    datasetName: dataset.manifest.name,
    compared,
    notices: manifest.notices,
    files: { rates: ratesTable(rates, compared), projection: projectionTable(projection) },
  };
}

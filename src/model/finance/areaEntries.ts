import type { FinanceValues } from '../../domain/parameters/finance.ts';
import type { CostBasis } from './costBasis.ts';
import type { CostPlan } from './costPlan.ts';
import { type Enter, NO_PLACE } from './ledgerEntry.ts';
import { LINE } from './lines.ts';
import type { PlaceStock } from './placeStock.ts';
import type { Rates } from './rates.ts';

/** What a financial year takes over from the one before. */
export interface Books {
  /** Cumulative high needs balance; negative is a deficit. */
  readonly balancePounds: number;
  /** Formula part of the high needs block, before growth. */
  readonly formulaPounds: number;
}

const A_YEAR = 12;
const NO_BAND = 0;

/** Deficits to March 2026 are written off, where a plan is approved, in 2026-27. */
const STABILITY_GRANT_YEAR = 2026;
/** Last financial year of the safety valve agreements. */
const LAST_AGREEMENT_YEAR = 2027;

const SERVICES = [
  ['sen-support-services', 'finance.perHeadPounds.senSupport'],
  ['hospital-education', 'finance.perHeadPounds.hospital'],
  ['alternative-provision-services', 'finance.perHeadPounds.alternativeProvision'],
  ['therapies', 'finance.perHeadPounds.therapies'],
  ['other-services', 'finance.perHeadPounds.other'],
] as const;

/** Enters services that follow no child: so much for each resident aged 2 to 18. */
export function enterServices(
  values: FinanceValues,
  rates: Rates,
  residentsAged2To18: number,
  enter: Enter,
): void {
  for (const [line, perHead] of SERVICES) {
    const rate = values[perHead] * rates.services;
    if (rate > 0) enter(LINE[line], NO_PLACE, NO_BAND, A_YEAR, residentsAged2To18, rate);
  }
}

/**
 * Enters the high needs block and what else comes in.
 *
 * Block = formula × growth + basic entitlement × pupils in special schools + import and export. A
 * published total settles the formula of its year. Pupils and exports are those of the January
 * before the financial year: the published numbers, moved by as many as the model moved since its
 * base year.
 *
 * @returns the formula part, from which the next year grows.
 */
export function enterIncome(
  plan: CostPlan,
  basis: CostBasis,
  values: FinanceValues,
  year: number,
  before: PlaceStock,
  books: Books,
  enter: Enter,
): number {
  const { block } = plan;
  const pupils = block.specialPupils + before.specialPupils - basis.specialPupils;
  const exported = before.exported - basis.exported;
  const entitlement = block.basicEntitlement * pupils;
  const importExport = block.importExport - values['finance.importExportPounds'] * exported;
  const published = block.totals.get(year);
  const formula =
    published === undefined
      ? books.formulaPounds * (1 + blockGrowth(values, year))
      : published - entitlement - importExport;
  const book = (line: number, quantity: number, rate: number): void => {
    if (quantity * rate !== 0) enter(line, NO_PLACE, NO_BAND, A_YEAR, quantity, rate);
  };
  book(LINE['block-formula'], 1, formula);
  book(LINE['block-basic-entitlement'], pupils, block.basicEntitlement);
  book(LINE['block-import-export'], 1, importExport);
  book(LINE.transfers, 1, values['finance.transferPounds']);
  const agreed = year <= LAST_AGREEMENT_YEAR ? values['finance.receiptsPounds'] : 0;
  const deficit = Math.max(0, -books.balancePounds);
  const writtenOff =
    year === STABILITY_GRANT_YEAR ? values['finance.stabilityGrantShare'] * deficit : 0;
  book(LINE.receipts, 1, agreed + writtenOff);
  return formula;
}

/** Growth of the formula into a financial year; the earliest stated also serves years before it. */
function blockGrowth(values: FinanceValues, year: number): number {
  if (year <= 2025) return values['finance.blockGrowth.2025'];
  if (year === 2026) return values['finance.blockGrowth.2026'];
  return values[year <= 2028 ? 'finance.blockGrowth.2027To2028' : 'finance.blockGrowth.later'];
}

/** Books at the end of the financial year before the base year. */
export function openBooks(plan: CostPlan, values: FinanceValues): Books {
  const { block, baseYear } = plan;
  const published = [...block.totals.keys()].filter((year) => year < baseYear);
  const latest = published.reduce((most, year) => Math.max(most, year), -Infinity);
  let formulaPounds = 0;
  if (published.length > 0) {
    const rest = block.basicEntitlement * block.specialPupils + block.importExport;
    formulaPounds = block.totals.get(latest)! - rest;
    for (let year = latest + 1; year < baseYear; year++) {
      formulaPounds *= 1 + blockGrowth(values, year);
    }
  }
  return { balancePounds: values['finance.openingBalancePounds'], formulaPounds };
}

import { fixed } from '../../domain/fixedChoices/index.ts';
import type { FinanceValues } from '../../domain/parameters/finance.ts';
import { type Books, blockGrowth, LAST_YEAR_OF_GRANT_DEFICIT } from './books.ts';
import type { CostBasis } from './costBasis.ts';
import type { CostPlan } from './costPlan.ts';
import { addedGrowth, addedSum, grantShareBy } from './fundingTerms.ts';
import { type Enter, NO_PLACE } from './ledgerEntry.ts';
import { LINE } from './lines.ts';
import type { PlaceStock } from './placeStock.ts';

const A_YEAR = 12;
const NO_BAND = 0;

/** Last financial year of the safety valve agreements. */
const LAST_AGREEMENT_YEAR = fixed('finance.lastAgreementYear');

/** What the next year's income follows from. */
export type Income = Pick<Books, 'formulaPounds' | 'grantShare'>;

/**
 * Enters the high needs block and what else comes in. What the general fund contributes is its own
 * spending too.
 *
 * Block = formula × growth + basic entitlement × pupils in special schools + import and export. A
 * published total settles the formula of its year. Pupils and exports are those of the January
 * before the financial year: the published numbers, moved by as many as the model moved since its
 * base year.
 */
export function enterIncome(
  plan: CostPlan,
  basis: CostBasis,
  values: FinanceValues,
  year: number,
  before: PlaceStock,
  books: Books,
  enter: Enter,
): Income {
  const { block } = plan;
  const { funding } = basis;
  const pupils = block.specialPupils + before.specialPupils - basis.specialPupils;
  const exported = before.exported - basis.exported;
  const entitlement = block.basicEntitlement * pupils;
  const importExport = block.importExport - values['finance.importExportPounds'] * exported;
  const published = block.totals.get(year);
  const growth = blockGrowth(values, year) + addedGrowth(funding, year);
  const formulaPounds =
    published === undefined
      ? books.formulaPounds * (1 + growth)
      : published - entitlement - importExport;
  const book = (line: number, quantity: number, rate: number): void => {
    if (quantity * rate !== 0) enter(line, NO_PLACE, NO_BAND, A_YEAR, quantity, rate);
  };
  book(LINE['block-formula'], 1, formulaPounds);
  book(LINE['block-basic-entitlement'], pupils, block.basicEntitlement);
  book(LINE['block-import-export'], 1, importExport);
  book(LINE.transfers, 1, values['finance.transferPounds']);
  book(LINE.transfers, 1, addedSum(funding, 'schoolsBlock', year));
  const contributed = addedSum(funding, 'generalFund', year);
  book(LINE['general-fund-contribution'], 1, contributed);
  book(LINE['high-needs-contribution'], 1, contributed);
  if (year <= LAST_AGREEMENT_YEAR) book(LINE.receipts, 1, values['finance.receiptsPounds']);
  book(LINE.receipts, 1, addedSum(funding, 'receipts', year));
  const grantShare = grantShareAfter(basis, values, year, books);
  const deficit = books.deficitOfMarch2026Pounds;
  book(LINE['stability-grant'], grantShare - books.grantShare, deficit);
  return { formulaPounds, grantShare };
}

/** The grant is paid from 2026-27 on and never taken back. */
function grantShareAfter(
  { funding }: CostBasis,
  values: FinanceValues,
  year: number,
  { grantShare }: Books,
): number {
  if (year <= LAST_YEAR_OF_GRANT_DEFICIT) return 0;
  const share = grantShareBy(funding, values['finance.stabilityGrantShare'], year);
  return Math.max(grantShare, share);
}

import type { FinanceValues } from '../../domain/parameters/finance.ts';
import type { TransportValues } from '../../domain/parameters/transport.ts';
import { addCells, newTransportCells, type TransportCells } from '../transport/transportCells.ts';
import { enterApBudgets } from './apBudgets.ts';
import { type Books, closeBooks } from './books.ts';
import { borneBySchools } from './borne.ts';
import type { CostBasis } from './costBasis.ts';
import type { CostPlan } from './costPlan.ts';
import { enterIncome, type Income } from './incomeEntries.ts';
import { amountPounds, type Enter, NO_PLACE } from './ledgerEntry.ts';
import { FINANCE_LINES, LINE, LINE_COUNT, sumOfLines } from './lines.ts';
import { enterPlaces } from './placeEntries.ts';
import { placeTerms } from './placeTerms.ts';
import { enterPolicies } from './policyEntries.ts';
import { grown, ratesAfter } from './rates.ts';
import { enterServices } from './serviceEntries.ts';
import { addTransport } from './transportEntries.ts';
import { type JanuaryQuantities, partsOfYear, type YearPart } from './yearPart.ts';

/** A financial year, named by the calendar year in which it begins. */
export interface YearCosts {
  readonly financialYear: number;
  /** Pounds of each line of `FINANCE_LINES`. */
  readonly amounts: Float64Array;
  /** High needs spending by setting type; the last is what belongs to no place. */
  readonly spendByType: Float64Array;
  /** What schools bear themselves, beside both funds: see `BORNE_MEASURES`. */
  readonly borne: Float64Array;
  /** Transport by home district, setting type and mode. */
  readonly transport: TransportCells;
  /** What the next financial year takes over. */
  readonly books: Books;
}

type Values = FinanceValues & TransportValues;

/**
 * Prices a financial year: {@link partsOfYear} of two Januaries.
 *
 * @param yearIndex financial years since the one that begins in the base year.
 */
export function priceYear(
  plan: CostPlan,
  basis: CostBasis,
  values: Values,
  yearIndex: number,
  before: JanuaryQuantities,
  after: JanuaryQuantities,
  books: Books,
): YearCosts {
  return price(
    plan,
    basis,
    values,
    yearIndex,
    partsOfYear(values, yearIndex, before, after),
    books,
  );
}

/**
 * The base January's placements for a whole financial year at base prices, the one before the base
 * year: what published figures of that year are compared with. Its balance is not carried on.
 */
export function calibrationYear(
  plan: CostPlan,
  basis: CostBasis,
  values: Values,
  base: JanuaryQuantities,
  books: Books,
): YearCosts {
  const part = { stock: base, january: 0, months: 12, schoolShare: 1, freshWeight: 1 };
  return price(plan, basis, values, -1, [part], books);
}

/** 1 for each line of high needs spending: a table, because every entry asks. */
const IS_HIGH_NEEDS_SPEND = Uint8Array.from(FINANCE_LINES, ({ fund, kind }) =>
  fund === 'dsg' && kind === 'spend' ? 1 : 0,
);

function price(
  plan: CostPlan,
  basis: CostBasis,
  values: Values,
  yearIndex: number,
  parts: readonly YearPart[],
  books: Books,
): YearCosts {
  const amounts = new Float64Array(LINE_COUNT);
  const spendByType = new Float64Array(plan.area.typeCount + 1);
  const enter: Enter = (line, place, _band, months, quantity, unitRate) => {
    const pounds = amountPounds(months, quantity, unitRate);
    amounts[line]! += pounds;
    if (IS_HIGH_NEEDS_SPEND[line] === 0) return;
    spendByType[place === NO_PLACE ? plan.area.typeCount : plan.typeOfPlace[place]!]! += pounds;
  };
  const { formulaPounds, grantShare } = enterBudgets(
    plan,
    basis,
    values,
    yearIndex,
    parts,
    books,
    enter,
  );
  const priceIndex = transportIndex(values, yearIndex);
  const transport = newTransportCells(plan.transport.districtCount, plan.transport.typeCount);
  for (const { stock, schoolShare, freshWeight } of parts) {
    addTransport(amounts, stock.transport, schoolShare, freshWeight, priceIndex);
    addCells(transport, stock.transport.all, schoolShare, priceIndex);
    addCells(transport, stock.transport.fresh, schoolShare * (freshWeight - 1), priceIndex);
  }
  const inYear = sumOfLines(amounts, 'dsg', 'income') - sumOfLines(amounts, 'dsg', 'spend');
  const balancePounds = books.balancePounds + inYear;
  amounts[LINE['in-year']] = inYear;
  amounts[LINE.cumulative] = balancePounds;
  const year = plan.baseYear + yearIndex;
  const { deficitOfMarch2026Pounds } = books;
  return {
    financialYear: year,
    amounts,
    spendByType,
    borne: borneBySchools(plan, basis, values, yearIndex, parts),
    transport,
    books: closeBooks(year, balancePounds, formulaPounds, { deficitOfMarch2026Pounds, grantShare }),
  };
}

/** Enters both budgets but for journeys; returns what the next year's income follows from. */
export function enterBudgets(
  plan: CostPlan,
  basis: CostBasis,
  values: Values,
  yearIndex: number,
  parts: readonly YearPart[],
  books: Books,
  enter: Enter,
): Income {
  const rates = ratesAfter(basis, values, yearIndex + 1);
  const first = parts[0]!.stock.places;
  const year = plan.baseYear + yearIndex;
  const income = enterIncome(plan, basis, values, year, first, books, enter);
  const onTerms = parts.map((part) => ({
    part,
    terms: placeTerms(plan, basis, values, rates, yearIndex, part),
  }));
  for (const { part, terms } of onTerms) {
    enterPlaces(plan, basis, values, rates, terms, part, enter);
  }
  enterServices(values, rates, first.residentsAged2To18, enter);
  enterPolicies(plan, basis, rates, parts, onTerms.at(-1)!.terms.apByBudget, enter);
  enterApBudgets(plan, basis, rates, yearIndex, onTerms, enter);
  return income;
}

/** Price of transport against base prices. */
export function transportIndex(values: TransportValues, yearIndex: number): number {
  return grown(values['transport.inflation'], yearIndex + 1);
}

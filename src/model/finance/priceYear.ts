import type { FinanceValues } from '../../domain/parameters/finance.ts';
import type { TransportValues } from '../../domain/parameters/transport.ts';
import type { JanuaryTransport } from '../transport/countTransport.ts';
import { addCells, newTransportCells, type TransportCells } from '../transport/transportCells.ts';
import { type Books, enterIncome, enterServices } from './areaEntries.ts';
import type { CostBasis } from './costBasis.ts';
import type { CostPlan } from './costPlan.ts';
import { amountPounds, type Enter } from './ledgerEntry.ts';
import { LINE, LINE_COUNT, sumOfLines } from './lines.ts';
import { enterPlaces } from './placeEntries.ts';
import type { PlaceStock } from './placeStock.ts';
import { grown, ratesAfter } from './rates.ts';
import { enterTransport } from './transportEntries.ts';

/** What one January's placements amount to before they are priced in a financial year. */
export interface JanuaryQuantities {
  readonly places: PlaceStock;
  readonly transport: JanuaryTransport;
}

/** A financial year, named by the calendar year in which it begins. */
export interface YearCosts {
  readonly financialYear: number;
  /** Pounds of each line of `FINANCE_LINES`. */
  readonly amounts: Float64Array;
  /** Transport by home district, setting type and mode. */
  readonly transport: TransportCells;
  /** What the next financial year takes over. */
  readonly books: Books;
}

/** A January's share of a financial year. */
interface Part {
  readonly stock: JanuaryQuantities;
  readonly months: number;
  readonly schoolDays: number;
  readonly freshWeight: number;
}

type Values = FinanceValues & TransportValues;

const MONTHS_APRIL_TO_AUGUST = 5;
const MONTHS_SEPTEMBER_TO_MARCH = 7;
/** First plans of a calendar year are in force for half of its part-year, on average. */
const FRESH_WEIGHT = 0.5;

/**
 * The financial year that begins in the April after one January: its placements to August, the next
 * January's from September.
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
  also?: Enter,
): YearCosts {
  const spring = values['transport.schoolDaysAprilToAugust'];
  const autumn = values['transport.schoolDays'] - spring;
  return price(
    plan,
    basis,
    values,
    yearIndex,
    [
      { stock: before, months: MONTHS_APRIL_TO_AUGUST, schoolDays: spring, freshWeight: 1 },
      {
        stock: after,
        months: MONTHS_SEPTEMBER_TO_MARCH,
        schoolDays: autumn,
        freshWeight: FRESH_WEIGHT,
      },
    ],
    books,
    also,
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
  const schoolDays = values['transport.schoolDays'];
  return price(
    plan,
    basis,
    values,
    -1,
    [{ stock: base, months: 12, schoolDays, freshWeight: 1 }],
    books,
  );
}

function price(
  plan: CostPlan,
  basis: CostBasis,
  values: Values,
  yearIndex: number,
  parts: readonly Part[],
  books: Books,
  also?: Enter,
): YearCosts {
  const financialYear = plan.baseYear + yearIndex;
  const amounts = new Float64Array(LINE_COUNT);
  const enter: Enter = (line, place, band, months, quantity, unitRate) => {
    amounts[line]! += amountPounds(months, quantity, unitRate);
    also?.(line, place, band, months, quantity, unitRate);
  };
  const rates = ratesAfter(basis, values, yearIndex + 1);
  const transportIndex = grown(values['transport.inflation'], yearIndex + 1);
  const transport = newTransportCells(plan.transport.districtCount, plan.transport.typeCount);
  const first = parts[0]!.stock.places;

  const formulaPounds = enterIncome(plan, basis, values, financialYear, first, books, enter);
  for (const { stock, months, freshWeight } of parts) {
    enterPlaces(plan, basis, values, rates, stock.places, months, freshWeight, enter);
  }
  enterServices(values, rates, first.residentsAged2To18, enter);
  for (const { stock, schoolDays, freshWeight } of parts) {
    const share = schoolDays / values['transport.schoolDays'];
    enterTransport(plan, values, stock.transport, 12 * share, freshWeight, transportIndex, enter);
    addCells(transport, stock.transport.all, share, transportIndex);
    addCells(transport, stock.transport.fresh, share * (freshWeight - 1), transportIndex);
  }
  const inYear = sumOfLines(amounts, 'dsg', 'income') - sumOfLines(amounts, 'dsg', 'spend');
  const balancePounds = books.balancePounds + inYear;
  amounts[LINE['in-year']] = inYear;
  amounts[LINE.cumulative] = balancePounds;
  return { financialYear, amounts, transport, books: { balancePounds, formulaPounds } };
}

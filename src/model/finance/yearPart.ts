import { fixed } from '../../domain/fixedChoices/index.ts';
import type { TransportValues } from '../../domain/parameters/transport.ts';
import type { PolicyCounts } from '../policy/policyCounts.ts';
import type { JanuaryTransport } from '../transport/countTransport.ts';
import type { PlaceStock } from './placeStock.ts';

/** What one January's placements amount to before they are priced in a financial year. */
export interface JanuaryQuantities {
  readonly places: PlaceStock;
  readonly transport: JanuaryTransport;
  /** Children whom policies moved or support; null where none has acted: in the base January. */
  readonly policies: PolicyCounts | null;
}

/** A January's share of a financial year. */
export interface YearPart {
  readonly stock: JanuaryQuantities;
  /** Which January it is: 0 = the base January. */
  readonly january: number;
  readonly months: number;
  /** Share of the school days. */
  readonly schoolShare: number;
  /** Weight of children whose first January with a plan it is. */
  readonly freshWeight: number;
}

const MONTHS_APRIL_TO_AUGUST = 5;
const MONTHS_SEPTEMBER_TO_MARCH = 7;
/** First plans of a calendar year are in force for half of its part-year, on average. */
const FRESH_WEIGHT = fixed('finance.firstYearWeight');

/**
 * The year from April: one January's placements to August, the next one's from September.
 *
 * @param yearIndex financial years since the one that begins in the base year.
 */
export function partsOfYear(
  values: TransportValues,
  yearIndex: number,
  before: JanuaryQuantities,
  after: JanuaryQuantities,
): readonly YearPart[] {
  const spring = values['transport.schoolDaysAprilToAugust'] / values['transport.schoolDays'];
  return [
    {
      stock: before,
      january: yearIndex,
      months: MONTHS_APRIL_TO_AUGUST,
      schoolShare: spring,
      freshWeight: 1,
    },
    {
      stock: after,
      january: yearIndex + 1,
      months: MONTHS_SEPTEMBER_TO_MARCH,
      schoolShare: 1 - spring,
      freshWeight: FRESH_WEIGHT,
    },
  ];
}

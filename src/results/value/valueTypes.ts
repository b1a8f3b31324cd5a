import type { MeasureWords } from '../compare/comparedTypes.ts';
import type { FactorWords } from '../sensitivity/factor.ts';
import type { Provenance, Summary } from '../views/measures.ts';
import type { PartWorth } from './informationValue.ts';
import type { Worth } from './perfectInformation.ts';

/** What a choice between two plans is judged by: measures that have a better way and are no shares. */
export const VALUED_MEASURES = [
  'high-needs-cumulative',
  'high-needs-balance',
  'general-fund-net',
  'transport',
  'without-place',
  'waiting',
  'independent-placements',
] as const;
export type ValuedMeasure = (typeof VALUED_MEASURES)[number];

/** Those looked at unless others are asked for. */
export const USUAL_MEASURES: readonly ValuedMeasure[] = ['high-needs-cumulative', 'without-place'];

/** Asks which assumptions decide between two plans that have been simulated. */
export interface ValueQuery {
  readonly kind: 'value';
  readonly plans: readonly [one: string, other: string];
  readonly measure: ValuedMeasure;
  /** January; money is of the financial year that it lies in. */
  readonly year: number;
}

/** Something uncertain, and what knowing it would be worth. */
export type FactorWorth = FactorWords & PartWorth;

/** What decides between two plans by one measure, in the measure's unit. */
export interface PlanChoice {
  readonly measure: MeasureWords;
  /** The second plan less the first. */
  readonly difference: Summary;
  /** Share of draws in which the second plan is better, ties counting half. */
  readonly betterShare: number;
  /** The plan that is better on average, and would be chosen knowing nothing more; null where alike. */
  readonly chosen: 0 | 1 | null;
  /** Of knowing everything, chance too. */
  readonly everything: Worth;
  /** Null where there are too few draws to tell. */
  readonly assumptions: {
    /** Those told from nothing first, the most worth first. */
    readonly each: readonly FactorWorth[];
    /** Up to which a worth cannot be told from nothing. */
    readonly floor: number;
  } | null;
}

export interface ValueView extends PlanChoice {
  readonly kind: 'value';
  /** Of the second plan, over the draws that both have. */
  readonly provenance: Provenance;
  readonly plans: readonly { readonly id: string; readonly label: string }[];
  readonly year: number;
  /** Calendar year in which the financial year of money begins. */
  readonly financialYear: number;
}

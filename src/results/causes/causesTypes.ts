import type { Provenance, Summary } from '../views/measures.ts';

/** What is taken apart. All in pounds of a financial year; less is better. */
export const MONEY_MEASURES = [
  'high-needs-spending',
  'in-year-deficit',
  'transport-spending',
] as const;
export type MoneyMeasure = (typeof MONEY_MEASURES)[number];

/** Why an amount of money changes, in the order in which it is told. */
export const CAUSES = [
  /** Residents by age, and with them what is spent so much a head. */
  'population',
  /** Plans per resident of an age. */
  'prevalence',
  /** Where children of an age with plans are placed. */
  'mix',
  /** Passengers per placement of a type. */
  'carried',
  /** What a placement, or a passenger, of a type costs: prices, complexity, agreed places not filled. */
  'unit-cost',
  /** What belongs to no place, a head: services, and what policies cost to run. */
  'services',
  'block-formula',
  /** Parts of the high needs block that follow pupils. */
  'block-pupils',
  'transfers',
  'grants',
] as const;
export type CauseId = (typeof CAUSES)[number];

/** A part of a change. */
export interface WaterfallBar {
  readonly id: string;
  readonly change: Summary;
  /** Share of futures in which the part is a fall, ties counting half: for money out, less is better. */
  readonly betterShare: number;
  /** Share of futures in which no other part of the change is as large, in whichever direction. */
  readonly largestShare: number;
}

/**
 * From one level to another by way of bars that add up to the difference, in every future and so in
 * the mean. Causes that are nothing in all futures are left out.
 */
export interface Waterfall {
  readonly start: Summary;
  readonly bars: readonly WaterfallBar[];
  readonly end: Summary;
}

export type Waterfalls = Readonly<Record<MoneyMeasure, Waterfall>>;

export interface CausesQuery {
  readonly kind: 'causes';
  /** January; what is shown is the financial year that holds it, or the first of the run. */
  readonly year: number;
  /** Scenario to set the plan against; null, or the plan itself: against none. */
  readonly baseline: string | null;
}

export interface CausesView {
  readonly kind: 'causes';
  readonly provenance: Provenance;
  /** First year of the financial year shown, and of the first one of the run. */
  readonly financialYear: number;
  readonly firstFinancialYear: number;
  /** Since the first financial year; null where that is the year shown. */
  readonly since: Waterfalls | null;
  /** From a baseline to this plan in the year shown; null where there is none to compare with. */
  readonly against: AgainstBaseline | null;
}

export interface AgainstBaseline {
  readonly label: string;
  /** Futures that both have. */
  readonly draws: number;
  readonly waterfalls: Waterfalls;
}

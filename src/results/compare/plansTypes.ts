import type { Provenance, Summary } from '../views/measures.ts';
import type { Payback } from './budgetsTypes.ts';
import type { MeasureWords } from './comparedTypes.ts';

/** Plans that are compared at once, at the most. */
export const MOST_PLANS = 4;

/** Asks what plans that have been simulated change against the first of them. */
export interface ComparePlansQuery {
  readonly kind: 'comparePlans';
  /** Ids, the first of which the others are set against. */
  readonly plans: readonly string[];
  /** January that is read: money is of the financial year that it lies in. */
  readonly year: number;
}

/** A plan against the first, draw by draw. */
export interface PlanDifference {
  readonly value: Summary;
  readonly difference: Summary;
  /** Monte Carlo error of the average difference; null for a single draw. */
  readonly error: number | null;
  /** Share of draws in which the plan is better, ties counting half; null where neither direction is. */
  readonly betterShare: number | null;
}

/** A measure with each plan. */
export interface PlansMeasure extends MeasureWords {
  /** With the first plan. */
  readonly level: Summary;
  /** The others against it, in their order. */
  readonly others: readonly PlanDifference[];
  /** How often each plan is the best of all, the first too; ties are shared. Null as `betterShare`. */
  readonly bestShares: readonly number[] | null;
}

export interface ComparedPlan {
  readonly id: string;
  readonly label: string;
  readonly scenarioHash: string;
  readonly counterfactual: boolean;
  readonly notice: string | null;
}

export interface ComparePlansView {
  readonly kind: 'comparePlans';
  /** Of the first plan, over the draws that all have. */
  readonly provenance: Provenance;
  readonly plans: readonly ComparedPlan[];
  readonly year: number;
  /** Calendar year in which the financial year of money begins. */
  readonly financialYear: number;
  readonly measures: readonly PlansMeasure[];
  /**
   * Of the others, in their order: by when savings pay back the capital that the first plan does not
   * spend; null where there is none.
   */
  readonly paybacks: readonly (Payback | null)[];
  /** Share of draws in which the high needs budget runs no deficit in that year, by plan. */
  readonly balancedShares: readonly number[];
}

import type { ComparedMeasure } from '../compare/comparedTypes.ts';
import type { Fan, Provenance } from './measures.ts';

/** Asks what a plan changes against another, whichever of the two has more futures so far. */
export interface ExploreQuery {
  readonly kind: 'explore';
  /** Id of the plan that stands for no change. */
  readonly against: string;
  /** January that is read: money is of the financial year that it lies in. */
  readonly year: number;
  /** Code of the district to be looked at by itself; null = none. */
  readonly district: string | null;
}

/** A paired difference with what few futures leave open of it. */
export interface ExploredMeasure extends ComparedMeasure {
  /**
   * Half the range in which the average difference of all possible futures lies 8 times in 10, given
   * how many were simulated. Null where one future alone cannot tell.
   */
  readonly simulationError: number | null;
}

export interface ExploredDistrict {
  readonly code: string;
  readonly name: string;
  /** Children without the place they need, with the plan: a rate by residents aged 2 to 18. */
  readonly per1000: number;
  readonly withoutPlace: ExploredMeasure;
}

export interface ExploreView {
  readonly kind: 'explore';
  /** Of the plan; its draws are the pairs of futures behind every difference. */
  readonly provenance: Provenance;
  readonly baseline: { readonly id: string; readonly label: string };
  /** Futures behind what is said of no change. */
  readonly baselineDraws: number;
  /** True where the plan is the baseline itself: every difference is nothing. */
  readonly same: boolean;
  /**
   * True while the plan has fewer futures than the baseline. Its levels are then those of the baseline
   * over all of its futures, moved by the average paired difference of the few.
   */
  readonly estimated: boolean;
  readonly year: number;
  /** Calendar year in which the financial year of the money begins. */
  readonly financialYear: number;
  /** Children without the place they need, whole area. */
  readonly withoutPlace: ExploredMeasure;
  /** High needs deficit at the end of the financial year, transport, and the average journey. */
  readonly others: readonly ExploredMeasure[];
  /** Children without the place they need at every January. */
  readonly overTime: { readonly before: Fan; readonly after: Fan };
  readonly districts: readonly ExploredDistrict[];
  /** What the plan changes in the district asked for. */
  readonly own: readonly ExploredMeasure[];
}

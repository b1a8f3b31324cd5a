import type { ComparedMeasure } from '../compare/comparedTypes.ts';
import type { Provenance, Summary } from './measures.ts';

/** Asks who is affected, and what a plan changes for whom. */
export interface EquityQuery {
  readonly kind: 'equity';
  /** Id of the plan that it is set against: the plan of no change. */
  readonly against: string;
  readonly year: number;
}

/** What groups of children are told apart by. */
export const GROUPINGS = ['deprivation', 'district', 'need', 'phase'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Fewer children than this on average have no rate: one child would move it by more than 3 in 100. */
export const FEWEST_FOR_A_RATE = 30;

/** One group, and what each measure says of it. */
export interface EquityGroup {
  readonly code: string;
  readonly label: string;
  /** Children with plans, with the plan in view. */
  readonly children: Summary;
  /**
   * In the order of the measures, with the plan in view against no change. Null where the group is too
   * small for a rate, has nobody to count, or is not told apart for that measure.
   */
  readonly measures: readonly (ComparedMeasure | null)[];
}

export interface EquityGrouping {
  readonly by: Grouping;
  readonly groups: readonly EquityGroup[];
}

/** Most against least deprived districts: the rate of the first less that of the second. */
export interface EquityGap {
  /** Null as for groups. `value` is the gap with the plan in view, in the unit of the measure. */
  readonly gap: ComparedMeasure | null;
  /** Share of futures in which the most deprived have the higher rate; ties count half. */
  readonly mostIsHigher: number;
  /** Share of futures in which the plan leaves a narrower gap than no change does; ties count half. */
  readonly narrower: number;
}

export interface Deprivation {
  /** Districts from the most to the least deprived, with the score that orders them. */
  readonly order: readonly { readonly code: string; readonly score: number }[];
  /** How many bands of districts there are, the most deprived first: 2 or 3. */
  readonly bands: number;
  /** Who published what the score is worked out from. */
  readonly source: string;
}

export interface EquityView {
  readonly kind: 'equity';
  readonly provenance: Provenance;
  readonly areaName: string;
  readonly year: number;
  /** The plan that differences are against; null where that is the plan in view itself. */
  readonly against: Provenance | null;
  /** Null where the dataset has one district, or none more deprived than another. */
  readonly deprivation: Deprivation | null;
  readonly measures: readonly {
    readonly id: string;
    readonly label: string;
    /** What it tells groups apart by. */
    readonly by: readonly Grouping[];
  }[];
  /** All children: what each measure says of the whole area. */
  readonly whole: EquityGroup;
  readonly groupings: readonly EquityGrouping[];
  /** In the order of the measures; none without deprivation. */
  readonly gaps: readonly EquityGap[];
}

/** Asks whose waiting or journeys each of several plans changes most against the first. */
export interface EquityShiftsQuery {
  readonly kind: 'equityShifts';
  readonly plans: readonly string[];
  readonly year: number;
}

/** A group for which a plan changes a measure, as rates of that group. */
export interface EquityShift {
  readonly by: Grouping;
  readonly group: string;
  readonly measure: ComparedMeasure;
}

/** Of one measure: the group that a plan makes better off by most, and worse off by most. */
export interface MeasureShifts {
  readonly measure: string;
  /** Null where no group is, in 7 of 10 futures. */
  readonly better: EquityShift | null;
  readonly worse: EquityShift | null;
}

export interface EquityShiftsView {
  readonly kind: 'equityShifts';
  readonly provenance: Provenance;
  readonly year: number;
  readonly plans: readonly { readonly id: string; readonly label: string }[];
  /** Of each plan but the first, for each measure that is looked at. */
  readonly shifts: readonly (readonly MeasureShifts[])[];
}

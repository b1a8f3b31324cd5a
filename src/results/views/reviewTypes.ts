import type { ComparedMeasure } from '../compare/comparedTypes.ts';
import type { Provenance, Summary } from './measures.ts';

/** How the children who gain and those who lose are split. */
export const REVIEW_DIMENSIONS = ['band', 'need', 'phase', 'district'] as const;
export type ReviewDimension = (typeof REVIEW_DIMENSIONS)[number];

/** Asks who gains and who loses at some provisions, against the baseline, with the same luck. */
export interface ReviewQuery {
  readonly kind: 'review';
  /** January at which rolls are compared. */
  readonly year: number;
  /** Ids of the provisions under review. */
  readonly provisions: readonly string[];
}

/** Children of one band, need, phase or home district. */
export interface GroupChange {
  readonly code: string;
  readonly label: string;
  readonly gained: Summary;
  readonly lost: Summary;
}

/**
 * Where children are in the other of the two futures: a setting type by its id, another provision of
 * the same type (`another:` and its id), `waiting` in whatever interim place, or `no-plan`.
 */
export interface Destination {
  readonly code: string;
  readonly label: string;
  readonly children: Summary;
}

/** Children on one side of a change and on the other; never netted off. */
export interface GainsAndLosses {
  readonly gained: Summary;
  readonly lost: Summary;
  readonly by: Readonly<Record<ReviewDimension, readonly GroupChange[]>>;
  /** Where those who gain would have been without the plan. */
  readonly gainedFrom: readonly Destination[];
  /** Where those who lose are with the plan. */
  readonly lostTo: readonly Destination[];
}

/** One provision under review. */
export interface ReviewedProvision {
  readonly id: string;
  readonly name: string;
  /** Places for the area's children, for whom rolls stand too; null where no limit binds. */
  readonly placesBefore: number | null;
  readonly places: number | null;
  readonly onRollBefore: Summary;
  readonly onRoll: Summary;
  readonly refusedBefore: Summary;
  readonly refused: Summary;
  /** On roll with the plan and not without it, and the reverse. */
  readonly gained: Summary;
  readonly lost: Summary;
}

export interface ReviewView {
  readonly kind: 'review';
  readonly provenance: Provenance;
  readonly baselineLabel: string;
  readonly year: number;
  readonly provisions: readonly ReviewedProvision[];
  /** On the roll of the provisions under review with the plan and not without it, and the reverse. */
  readonly atProvisions: GainsAndLosses;
  /** In the type of place needed with the plan and not without it, and the reverse; whole area. */
  readonly needsMet: GainsAndLosses;
  readonly measures: readonly ComparedMeasure[];
}

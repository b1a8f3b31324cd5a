import type { Provenance, Summary } from './measures.ts';

/** Futures alike in what they take hidden need to be. */
export interface HiddenNeedGroup {
  /** Children who need a specialist place and attend mainstream, per child met in such a place. */
  readonly lowest: number;
  readonly highest: number;
  readonly mean: number;
  readonly futures: number;
  /** Places short at each January of the run. */
  readonly placesShort: readonly Summary[];
}

/** A published count of children without a placement: an anchor of hidden need, not a measure of it. */
export interface HiddenNeedAnchor {
  readonly january: number;
  readonly countedAs: string;
  readonly plans: number;
}

/** The headline across what is believed of need that cannot be seen where a type of place is full. */
export interface HiddenNeedView {
  readonly kind: 'hiddenNeed';
  readonly provenance: Provenance;
  readonly years: readonly number[];
  /** From the least hidden need to the most. */
  readonly groups: readonly HiddenNeedGroup[];
  readonly anchors: readonly HiddenNeedAnchor[];
  /** Children on the waiting list of the base January, as the model starts. */
  readonly waitingAtStart: Summary;
}

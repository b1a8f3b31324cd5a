import type { RoundRules } from '../../model/policy/roundRules.ts';
import type { Provenance } from './measures.ts';

/** How far the round of a September is from the best that any rule could have done. */
export interface YardstickQuery {
  readonly kind: 'yardstick';
  /** January after the round. */
  readonly year: number;
}

/** What one way of giving out places comes to, in one future. */
export interface RoundResult {
  /** Children given a place on their list. */
  readonly placed: number;
  /** Share of those with a list who are given their first preference, 0 to 1. */
  readonly firstPreference: number;
  /** Mean rank on their own list, 1 = first, and mean km, of those given a place; null for none. */
  readonly meanRank: number | null;
  readonly meanKm: number | null;
  /** Child and school who would both rather have each other than what they were given. */
  readonly blockingPairs: number;
}

export interface YardstickView {
  readonly kind: 'yardstick';
  readonly provenance: Provenance;
  readonly query: YardstickQuery;
  /** Null at the base January, which no round led to. */
  readonly round: {
    /** How the plan's rules give out places. */
    readonly mechanism: RoundRules['mechanism'];
    readonly tookPart: number;
    readonly listed: number;
    /** What that mechanism gave. */
    readonly rule: RoundResult;
    /** The assignment of least total cost, which no rule that families could trust would reach. */
    readonly best: RoundResult;
  } | null;
}

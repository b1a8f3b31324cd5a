/**
 * Children whom a scenario's policies reached in one step of a draw, indexed by the position of the
 * policy among the scenario's policies. What they cost is worked out from these counts.
 */
export interface PolicyCounts {
  /** Moved by the policy in this September's round. */
  readonly moved: Float64Array;
  /** With an individual support plan of the policy, and under 16, in this January. */
  readonly supported: Float64Array;
  /** Held in mainstream by targeted support in this September's round, who needed AP otherwise. */
  readonly targeted: Float64Array;
  /**
   * Of those in alternative provision that they need in this January, how many are expected to return
   * at the next round; null where no tiers are in force.
   */
  timeLimited: number | null;
}

/** Nobody counted yet. @param policies how many policies the scenario has. */
export function newPolicyCounts(policies: number): PolicyCounts {
  const none = () => new Float64Array(policies);
  return { moved: none(), supported: none(), targeted: none(), timeLimited: null };
}

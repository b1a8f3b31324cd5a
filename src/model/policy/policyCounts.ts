/**
 * Children whom a scenario's policies reached in one step of a draw, indexed by the position of the
 * policy among the scenario's policies. What they cost is worked out from these counts.
 */
export interface PolicyCounts {
  /** Moved by the policy in this September's round. */
  readonly moved: Float64Array;
  /** With an individual support plan of the policy, and under 16, in this January. */
  readonly supported: Float64Array;
}

/** Nobody counted yet. @param policies how many policies the scenario has. */
export function newPolicyCounts(policies: number): PolicyCounts {
  return { moved: new Float64Array(policies), supported: new Float64Array(policies) };
}

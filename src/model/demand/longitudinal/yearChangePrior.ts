/** Values considered of each spread, with prior weights: a spike at none, and a thinning tail. */
export interface ChangePrior {
  readonly yearSd: readonly Weighted[];
  readonly stepSd: readonly Weighted[];
  readonly trendSd: readonly Weighted[];
}

type Weighted = readonly [value: number, weight: number];

/**
 * A rate as a whole. Assumed, weakly: that it stays as it is more likely than not, else most likely
 * by a few per cent a year.
 */
export const RATE_PRIOR: ChangePrior = {
  yearSd: [
    [0, 0.6],
    [0.05, 0.14],
    [0.1, 0.14],
    [0.16, 0.08],
    [0.25, 0.04],
  ],
  stepSd: [
    [0, 0.6],
    [0.03, 0.15],
    [0.06, 0.14],
    [0.1, 0.08],
    [0.16, 0.03],
  ],
  trendSd: [
    [0, 0.6],
    [0.03, 0.2],
    [0.07, 0.15],
    [0.12, 0.05],
  ],
};

/**
 * Joiners per resident, for which a trend is the rule: new plans in England rose in every year from
 * 2014 (27,139) to 2024 (97,747; Department for Education, "Education, health and care plans",
 * reporting years 2022 and 2025). Either way up or down, though, and the record decides how fast.
 */
const JOINER_PRIOR: ChangePrior = {
  ...RATE_PRIOR,
  trendSd: [
    [0, 0.2],
    [0.03, 0.2],
    [0.07, 0.35],
    [0.12, 0.25],
  ],
};

/** The share of a need or setting among those it happens to: steadier. Assumed, weakly. */
const SHARE_PRIOR: ChangePrior = {
  yearSd: [
    [0, 0.75],
    [0.1, 0.17],
    [0.2, 0.08],
  ],
  stepSd: [
    [0, 0.75],
    [0.05, 0.17],
    [0.1, 0.08],
  ],
  trendSd: [
    [0, 0.5],
    [0.02, 0.2],
    [0.04, 0.2],
    [0.08, 0.1],
  ],
};

/** The prior of a flow: of joiners, of another rate, or of shares. */
export function priorOf(flow: string, isShare: boolean): ChangePrior {
  if (isShare) return SHARE_PRIOR;
  return flow === 'joiners' ? JOINER_PRIOR : RATE_PRIOR;
}

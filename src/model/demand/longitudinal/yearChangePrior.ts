import { fixed } from '../../../domain/fixedChoices/index.ts';

/** Values considered of each spread, with prior weights: a spike at none, and a thinning tail. */
export interface ChangePrior {
  readonly yearSd: readonly Weighted[];
  readonly stepSd: readonly Weighted[];
  readonly trendSd: readonly Weighted[];
}

type Weighted = readonly [value: number, weight: number];

/** A rate as a whole: that it stays as it is is more likely than not. */
export const RATE_PRIOR: ChangePrior = {
  yearSd: fixed('records.rateYearSd'),
  stepSd: fixed('records.rateStepSd'),
  trendSd: fixed('records.rateTrendSd'),
};

/** Joiners per resident, for which a trend is the rule. */
const JOINER_PRIOR: ChangePrior = { ...RATE_PRIOR, trendSd: fixed('records.joinerTrendSd') };

/** The share of a need or setting among those it happens to: steadier. */
const SHARE_PRIOR: ChangePrior = {
  yearSd: fixed('records.shareYearSd'),
  stepSd: fixed('records.shareStepSd'),
  trendSd: fixed('records.shareTrendSd'),
};

/** The prior of a flow: of joiners, of another rate, or of shares. */
export function priorOf(flow: string, isShare: boolean): ChangePrior {
  if (isShare) return SHARE_PRIOR;
  return flow === 'joiners' ? JOINER_PRIOR : RATE_PRIOR;
}

import { fixed } from '../../../domain/fixedChoices/index.ts';

/** Years ahead on which forecasts are judged. */
export const SCORED_HORIZON = fixed('trend.scoredHorizon');

/** Standard deviation of a normal distribution over its median absolute value. */
export const NORMAL_OVER_MEDIAN = 1.4826022185056018;

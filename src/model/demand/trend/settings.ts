/** Years ahead on which forecasts are judged. */
export const SCORED_HORIZON = 3;

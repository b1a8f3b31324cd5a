import type { CountyForecast } from '../demand/trend/countyTrend.ts';

/**
 * What takes longest to work out before the first draw and hangs on the dataset, and three inputs,
 * alone. Worked out once, where the dataset is published, it need not be worked out again wherever it
 * is read: a model prepared with it is the same to the last bit. It is plain numbers and words, so that
 * JSON keeps it.
 */
export interface Groundwork {
  /** Years ahead of the forecast. */
  readonly years: number;
  /** What the histories say. */
  readonly forecast: CountyForecast;
  /** Whether agreed changes count in the base January below. */
  readonly committed: boolean;
  /** Provision of each child of the base January, or `NO_PROVISION`. */
  readonly seats: readonly number[];
  /** Dislike of distance, utility per km, for which the attraction is fitted. */
  readonly disutilityPerKm: number;
  /** Attraction of each provision of the dataset in that January. */
  readonly attraction: readonly number[];
}

import { median } from 'simple-statistics';
import { fixed } from '../../../domain/fixedChoices/index.ts';
import { log } from '../../maths/elementary.ts';
import { isCounted, type Pool, type Series } from './pool.ts';
import { SCORED_HORIZON } from './settings.ts';

/** Latest yearly changes over which an area's departure from its group is measured. */
const DEPARTURE_CHANGES = fixed('trend.departureChanges');
/** A departure counts no more than this many times the middle one of its year. */
const WINSOR = fixed('trend.departureLimit');

/** Growth of each group by time: the rates of `groupRates` as changes of the logarithm. */
export function groupGrowth(rates: readonly Float64Array[]): Float64Array[] {
  return rates.map((group) => group.map((rate) => -log(1 - rate)));
}

/** Growth per year of a series beyond its group's, over its latest years; 0 where not known. */
export function departureAt(series: Series, growth: Float64Array, time: number): number {
  const back = Math.min(DEPARTURE_CHANGES, time - series.start);
  if (back === 0) return 0;
  const own = (series.logs[time] - series.logs[time - back]) / back;
  return own - meanGrowth(growth, time - back, time);
}

/**
 * What part of an area's departure goes on, learnt from the file: least squares of the departure
 * that followed on the one before, over all areas of a group and all earlier years. What chance
 * alone would give is taken off (James and Stein's positive part), so that little evidence carries
 * little. An area without others has no departure.
 */
export class DepartureMemory {
  readonly #sums: Moments[];

  constructor(groupCount: number) {
    this.#sums = Array.from({ length: groupCount }, () => ({
      before: 0,
      both: 0,
      after: 0,
      pairs: 0,
    }));
  }

  /** Takes in what the counts of a year, until now unknown, say of the years before. */
  learn({ series, groups }: Pool, growth: readonly Float64Array[], now: number): void {
    groups.forEach((members, g) => {
      for (let ahead = 1; ahead <= SCORED_HORIZON; ahead++) {
        const sums = this.#sums[g];
        const origin = now - ahead;
        const judged = members.filter(
          (i) =>
            origin > series[i].start && isCounted(series[i], origin) && isCounted(series[i], now),
        );
        if (judged.length === 0) continue;
        const before = judged.map((i) => departureAt(series[i], growth[g], origin));
        const after = judged.map(
          (i) =>
            (series[i].logs[now] - series[i].logs[origin]) / ahead -
            meanGrowth(growth[g], origin, now),
        );
        const mostBefore = WINSOR * median(before.map(Math.abs));
        const mostAfter = WINSOR * median(after.map(Math.abs));
        judged.forEach((i, k) => {
          // Years that overlap tell the same again.
          const weight = Math.sqrt(series[i].values[origin]) / ahead;
          const x = within(before[k], mostBefore);
          const y = within(after[k], mostAfter);
          sums.before += weight * x * x;
          sums.both += weight * x * y;
          sums.after += weight * y * y;
          sums.pairs += 1 / ahead;
        });
      }
    });
  }

  /** Part that goes on, by group: from 0 to 1. */
  carried(): number[] {
    return this.#sums.map(partCarried);
  }
}

interface Moments {
  before: number;
  both: number;
  after: number;
  pairs: number;
}

function partCarried({ before, both, after, pairs }: Moments): number {
  if (!(both > 0)) return 0;
  const slope = both / before;
  const explained = both * slope;
  const chance = (after - explained) / Math.max(pairs - 1, 1);
  return Math.min(1, slope * Math.max(0, 1 - chance / explained));
}

function meanGrowth(growth: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let time = from + 1; time <= to; time++) sum += growth[time];
  return sum / (to - from);
}

function within(x: number, most: number): number {
  return Math.min(most, Math.max(-most, x));
}

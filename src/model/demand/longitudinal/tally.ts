import type {
  PopulationCount,
  RateFlow,
  ShareFlow,
  Transition,
} from '../../../domain/longitudinal.ts';
import type { Axes } from './axes.ts';
import { populationLookup } from './population.ts';
import { heldBefore, holdsAfter } from './transition.ts';

/** Those exposed and events of a rate, by calendar year and cell. */
export interface RateTally {
  /** Lengths of the three axes of a cell; 1 where the rate does not distinguish. */
  readonly ages: number;
  readonly needs: number;
  readonly settings: number;
  /** One array a calendar year; index (age × needs + need) × settings + setting. */
  readonly exposed: readonly Float64Array[];
  readonly events: readonly Float64Array[];
}

/** Where those went to whom something happened, by calendar year. */
export interface ShareTally {
  readonly ages: number;
  readonly from: number;
  readonly to: number;
  /** One array a calendar year; index (age × from + origin) × to + destination. */
  readonly events: readonly Float64Array[];
}

export interface Tally {
  readonly rates: Readonly<Record<RateFlow, RateTally>>;
  readonly shares: Readonly<Record<ShareFlow, ShareTally>>;
}

/**
 * Counts a record by cell. Joiners stand at the academic year of the January that first counts them,
 * over residents of that January; everyone else at the academic year they come from. Events that
 * could not but happen (leaving at the oldest academic year, leaving a setting that ends) tell nothing
 * about a rate and are left out of it.
 */
export function tallyOf(
  axes: Axes,
  transitions: readonly Transition[],
  population: readonly PopulationCount[],
): Tally {
  const { ages, years } = axes;
  const needs = axes.needs.length;
  const settings = axes.settings.length;
  const rate = (needCount: number, settingCount: number): RateTally => {
    const blank = () => years.map(() => new Float64Array(ages * needCount * settingCount));
    return { ages, needs: needCount, settings: settingCount, exposed: blank(), events: blank() };
  };
  const share = (ageCount: number, from: number, to: number): ShareTally => ({
    ages: ageCount,
    from,
    to,
    events: years.map(() => new Float64Array(ageCount * from * to)),
  });
  const rates = {
    joiners: rate(1, 1),
    leavers: rate(needs, settings),
    movers: rate(1, settings),
    need_changes: rate(needs, 1),
  };
  const shares = {
    joiner_needs: share(ages, 1, needs),
    joiner_settings: share(ages, needs, settings),
    mover_settings: share(ages, settings, settings),
    changed_needs: share(1, needs, needs),
  };

  const residents = populationLookup(population);
  years.forEach((year, y) => {
    for (let age = 0; age < ages; age++) {
      rates.joiners.exposed[y][age] = residents(year + 1, axes.youngest + age);
    }
  });
  const yearIndex = indexOf(axes.years);
  const needIndex = indexOf(axes.needs);
  const settingIndex = indexOf(axes.settings);
  for (const row of transitions) {
    const y = yearIndex.get(row.year)!;
    const n2 = needIndex.get(row.need2) ?? -1;
    const s2 = settingIndex.get(row.setting2) ?? -1;
    if (!heldBefore(row)) {
      const age = row.academicYear2 - axes.youngest;
      rates.joiners.events[y][age]++;
      shares.joiner_needs.events[y][age * needs + n2]++;
      shares.joiner_settings.events[y][(age * needs + n2) * settings + s2]++;
      continue;
    }
    const age = row.academicYear1 - axes.youngest;
    const n1 = needIndex.get(row.need1)!;
    const s1 = settingIndex.get(row.setting1)!;
    if (age < ages - 1) {
      const cell = (age * needs + n1) * settings + s1;
      rates.leavers.exposed[y][cell]++;
      if (!holdsAfter(row)) rates.leavers.events[y][cell]++;
    }
    if (!holdsAfter(row)) continue;
    if (age < ages - 1 && axes.open[(age + 1) * settings + s1] === 1) {
      rates.movers.exposed[y][age * settings + s1]++;
      if (s2 !== s1) rates.movers.events[y][age * settings + s1]++;
    }
    if (s2 !== s1) shares.mover_settings.events[y][(age * settings + s1) * settings + s2]++;
    rates.need_changes.exposed[y][age * needs + n1]++;
    if (n2 !== n1) {
      rates.need_changes.events[y][age * needs + n1]++;
      shares.changed_needs.events[y][n1 * needs + n2]++;
    }
  }
  return { rates, shares };
}

/** Sum of arrays of one length. */
export function sumOf(arrays: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(arrays[0].length);
  for (const array of arrays) for (let i = 0; i < sum.length; i++) sum[i] += array[i];
  return sum;
}

/** Position of each word or number of a list. */
export function indexOf<T>(list: readonly T[]): ReadonlyMap<T, number> {
  return new Map(list.map((one, i) => [one, i]));
}

import { median } from 'simple-statistics';
import { fixed } from '../../../domain/fixedChoices/index.ts';
import { COMBINED } from './methods.ts';
import { isJudged, type Origin, pastError } from './origin.ts';
import type { Pool } from './pool.ts';
import { NORMAL_OVER_MEDIAN, SCORED_HORIZON } from './settings.ts';

/** What a group's errors had in common in one year, and what was each area's own. */
export interface SplitErrors {
  /** Time at which they came out. */
  readonly time: number;
  /** Mean over the areas, larger areas more: logarithm of count over forecast. */
  readonly shared: number;
  /** Variance that areas' own errors, which never quite cancel, leave in `shared`. */
  readonly chance: number;
  /** What is left of each area's error, scaled up for what the mean took from it. */
  readonly own: readonly number[];
  /** Counts from which the areas were forecast. */
  readonly sizes: readonly number[];
}

/** `[group][years ahead − 1]`: one entry for each year that came out, in order. */
export type PastErrors = readonly (readonly (readonly SplitErrors[])[])[];

/** An error further than this many spreads from the middle counts as this towards the mean. */
const WINSOR = fixed('trend.errorLimit');

/** Every error that was made, by the candidates and, after them, the combined forecast. */
export function pastErrors(pool: Pool, origins: readonly Origin[]): PastErrors[] {
  const errors = Array.from({ length: COMBINED + 1 }, () =>
    pool.groups.map(() => Array.from({ length: SCORED_HORIZON }, (): SplitErrors[] => [])),
  );
  pool.groups.forEach((members, g) => {
    for (let h = 0; h < SCORED_HORIZON; h++) {
      for (let now = h + 1; now < pool.span; now++) {
        const origin = origins[now - h - 1];
        const judged = members.filter((i) => isJudged(pool, origin, i, now));
        if (judged.length === 0) continue;
        const sizes = judged.map((i) => pool.series[i].values[origin.time]);
        errors.forEach((ofMethod, method) => {
          const made = judged.map((i) => pastError(pool, origin, i, method, now));
          ofMethod[g][h].push(split(made, sizes, now));
        });
      }
    }
  });
  return errors;
}

function split(errors: readonly number[], sizes: readonly number[], time: number): SplitErrors {
  // One area alone cannot tell what is its own: all of its error is shared.
  if (errors.length === 1) return { time, shared: errors[0], chance: 0, own: [], sizes: [] };
  const middle = median([...errors]);
  const reach = WINSOR * NORMAL_OVER_MEDIAN * median(errors.map((e) => Math.abs(e - middle)));
  const weights = sizes.map(Math.sqrt);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shared = errors.reduce((sum, error, k) => {
    const counted = middle + Math.min(reach, Math.max(-reach, error - middle));
    return sum + (weights[k] / total) * counted;
  }, 0);
  const own = errors.map((error, k) => (error - shared) / Math.sqrt(1 - weights[k] / total));
  const chance = own.reduce((sum, error, k) => sum + ((weights[k] / total) * error) ** 2, 0);
  return { time, shared, chance, own, sizes };
}

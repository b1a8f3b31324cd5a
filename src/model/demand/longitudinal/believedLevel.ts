import { exp } from '../../maths/elementary.ts';
import { normalInverse } from '../../random/normal.ts';
import { PURPOSE } from '../../random/purpose.ts';
import type { Stream } from '../../random/stream.ts';
import { threefryUnit } from '../../random/threefry.ts';
import type { PreparedLevel } from './preparedLevel.ts';

/** Keys of random numbers: cells of a table come first, then its factors, its levels, their way. */
export const TABLE_BITS = 24;
export const FACTORS = 1 << 22;
const LEVELS = 1 << 23;
const CHOICE = LEVELS + FACTORS;

/**
 * Draws how a level goes on: a way of changing (one for all series of a flow), then a path. Given the
 * way, a level's mean is the exponential of the logarithm's mean: being unsure moves no mean.
 *
 * @returns whether the level departs from 1.
 */
export function drawLevel(
  { ways, departure }: PreparedLevel,
  { seed, draw }: Stream,
  table: number,
  series: number,
  out: Float64Array,
): boolean {
  const key = PURPOSE.believedRate << 24;
  let left = threefryUnit(table + CHOICE, key, seed, draw);
  let way = 0;
  while (way < ways.length - 1 && left >= ways[way].weight) left -= ways[way++].weight;
  const path = ways.length > 0 ? departure(way, series) : null;
  if (path === null) {
    out.fill(1);
    return false;
  }
  const size = out.length;
  for (let h = 0; h < size; h++) out[h] = path.mean[h] - 0.5 * path.variance[h];
  for (let k = 0; k < size; k++) {
    const z = normalInverse(threefryUnit(table + LEVELS + series, key | k, seed, draw));
    for (let h = k; h < size; h++) out[h] += path.lower[h * size + k] * z;
  }
  for (let h = 0; h < size; h++) out[h] = exp(out[h]);
  return true;
}

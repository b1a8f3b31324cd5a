import { PHASE_COUNT, phaseIndex } from '../../domain/ages.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import { PURPOSE } from '../random/purpose.ts';
import { type Stream, uniform } from '../random/stream.ts';
import { afterInclusion } from './inclusion.ts';
import type { NeedRules } from './needRules.ts';
import { winningType } from './winningType.ts';
import type { World } from './world.ts';

/** Band drawn from probabilities `at … at + 4`, by one keyed number. Returns 1 to 5. */
export function drawBand(probabilities: Float64Array, at: number, u: number): number {
  let total = 0;
  for (let b = 0; b < BAND_COUNT; b++) total += probabilities[at + b];
  let reached = 0;
  for (let b = 0; b < BAND_COUNT - 1; b++) {
    reached += probabilities[at + b];
    if (u * total < reached) return b + 1;
  }
  return BAND_COUNT;
}

/** {@link drawBand} from the running sums of the probabilities. */
export function bandAt(sums: Float64Array, at: number, u: number): number {
  const wanted = u * sums[at + BAND_COUNT - 1];
  let band = 1;
  while (band < BAND_COUNT && wanted >= sums[at + band - 1]) band++;
  return band;
}

/**
 * Band of a child with a new plan.
 *
 * @param luck its keyed number, where that is at hand.
 */
export function newPlanBand(
  rules: NeedRules,
  stream: Stream,
  key: number,
  need: number,
  age: number,
  luck = uniform(stream, PURPOSE.complexity, key, 0),
): number {
  const row = need * PHASE_COUNT + phaseIndex(age);
  return drawBand(rules.newBands, row * BAND_COUNT, luck);
}

/**
 * Type needed by a child with a new plan: the highest of constant + slope × band + Gumbel.
 *
 * @param bandsMet bands by which mainstream and SRPs meet more by policy, which adds to theirs.
 */
export function newPlanNeededType(
  world: World,
  step: number,
  key: number,
  need: number,
  age: number,
  band: number,
  bandsMet = 0,
): number {
  const row = need * PHASE_COUNT + phaseIndex(age);
  const type = winningType(world, world.rules.newContest, row, step, key, band, bandsMet);
  if (type === -1) throw new RangeError('no setting type is possible for a new plan');
  return type;
}

/**
 * Type needed after an occasion of a given kind: unchanged unless one keyed number falls under the
 * chance of change, else the highest of the other types; then what inclusion makes of it.
 *
 * @param luck the keyed number of the occasion, where that is at hand.
 */
export function neededTypeAfter(
  world: World,
  step: number,
  kind: number,
  key: number,
  band: number,
  from: number,
  bandsMet = 0,
  luck = uniform(world.stream, PURPOSE.move, key, step),
): number {
  const { changes, moveContest } = world.rules;
  const row = kind * world.area.typeCount + from;
  const changed =
    luck < changes[row * BAND_COUNT + band - 1]
      ? winningType(world, moveContest, row, step, key, band, 0)
      : -1;
  const drawn = changed === -1 ? from : changed;
  if (bandsMet === 0) return drawn;
  return afterInclusion(world, step, kind, key, band, from, drawn, bandsMet);
}

import { PHASE_COUNT, phaseIndex } from '../../domain/ages.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import { gumbel } from '../random/gumbel.ts';
import { PURPOSE } from '../random/purpose.ts';
import { type Stream, uniform } from '../random/stream.ts';
import { afterInclusion } from './inclusion.ts';
import { IMPOSSIBLE, type NeedRules } from './needRules.ts';
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

/** Band of a child with a new plan. */
export function newPlanBand(
  rules: NeedRules,
  stream: Stream,
  key: number,
  need: number,
  age: number,
): number {
  const row = need * PHASE_COUNT + phaseIndex(age);
  return drawBand(rules.newBands, row * BAND_COUNT, uniform(stream, PURPOSE.complexity, key, 0));
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
  const { area, rules } = world;
  const row = (need * PHASE_COUNT + phaseIndex(age)) * area.typeCount;
  return highest(world, rules.newConstants, row, step, key, band, -1, bandsMet);
}

/**
 * Type needed after an occasion of a given kind: unchanged unless one keyed number falls under the
 * chance of change, else the highest of the other types; then what inclusion makes of it.
 */
export function neededTypeAfter(
  world: World,
  step: number,
  kind: number,
  key: number,
  band: number,
  from: number,
  bandsMet = 0,
): number {
  const drawn = drawNeededType(world, step, kind, key, band, from);
  if (bandsMet === 0) return drawn;
  return afterInclusion(world, step, kind, key, band, from, drawn, bandsMet);
}

function drawNeededType(
  world: World,
  step: number,
  kind: number,
  key: number,
  band: number,
  from: number,
): number {
  const { area, rules, stream } = world;
  const row = kind * area.typeCount + from;
  const chance = rules.changes[row * BAND_COUNT + band - 1];
  if (chance === 0 || uniform(stream, PURPOSE.move, key, step) >= chance) return from;
  const at = row * area.typeCount;
  return highest(world, rules.moveConstants, at, step, key, band, from, 0);
}

function highest(
  { area, rules, stream }: World,
  constants: Float64Array,
  at: number,
  step: number,
  key: number,
  band: number,
  except: number,
  bandsMet: number,
): number {
  let best = except;
  let bestUtility = Number.NEGATIVE_INFINITY;
  for (let type = 0; type < area.typeCount; type++) {
    if (type === except || constants[at + type] === IMPOSSIBLE) continue;
    const utility =
      constants[at + type] +
      rules.complexity.slope[type] * (band - 3) +
      gumbel(uniform(stream, PURPOSE.neededType, key, step, type)) +
      bandsMet * rules.gainPerBand[type];
    if (utility > bestUtility) {
      best = type;
      bestUtility = utility;
    }
  }
  if (best === -1) throw new RangeError('no setting type is possible for a new plan');
  return best;
}

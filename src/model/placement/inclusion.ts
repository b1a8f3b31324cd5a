import { BAND_COUNT } from '../../domain/settings.ts';
import { exp } from '../maths/elementary.ts';
import { gumbel } from '../random/gumbel.ts';
import { PURPOSE } from '../random/purpose.ts';
import { uniform } from '../random/stream.ts';
import { BASE, ELSEWHERE, groupOf, MAINSTREAM } from './inclusiveTypes.ts';
import { IMPOSSIBLE } from './typeContest.ts';
import type { World } from './world.ts';

/** Sub-number of a child's position; those above it tell types apart. */
const POSITION = 0;

/**
 * Type needed after an occasion where mainstream and SRPs meet needs of `bands` bands more (fewer,
 * where negative), given what was drawn without.
 *
 * With weights exp(constant + slope × band) of the types, those of mainstream and SRPs grow by exp(gain
 * × bands). Lay the types along a line from mainstream over SRPs to all others, each as long as its
 * share: the child stands somewhere in the stretch of what was drawn, by one keyed number, and keeps
 * its position while the stretches change. So shares are exactly those of the logit with the gain,
 * and a larger gain moves children only towards mainstream and SRPs.
 */
export function afterInclusion(
  world: World,
  step: number,
  kind: number,
  key: number,
  band: number,
  from: number,
  drawn: number,
  bands: number,
): number {
  const { area, rules, stream } = world;
  const row = kind * area.typeCount + from;
  const at = row * BAND_COUNT + band - 1;
  if (rules.changes[at] === 0) return drawn;
  const inMainstream = rules.inclusiveShares[at * 2];
  const inBase = rules.inclusiveShares[at * 2 + 1];
  const elsewhere = Math.max(0, 1 - inMainstream - inBase);

  const was = groupOf(area, drawn);
  const start = was === MAINSTREAM ? 0 : was === BASE ? inMainstream : inMainstream + inBase;
  const length = was === MAINSTREAM ? inMainstream : was === BASE ? inBase : elsewhere;
  const position = start + length * uniform(stream, PURPOSE.inclusion, key, step, POSITION);

  const { mainstream, srp } = area.typeOfRole;
  const grownMainstream = inMainstream * exp(bands * rules.gainPerBand[mainstream]);
  const grownBase = srp === -1 ? 0 : inBase * exp(bands * rules.gainPerBand[srp]);
  const reached = position * (grownMainstream + grownBase + elsewhere);
  let is = ELSEWHERE;
  if (reached < grownMainstream) is = MAINSTREAM;
  else if (reached < grownMainstream + grownBase) is = BASE;
  if (is === was) return drawn;
  const type = likeliest(world, step, row, key, band, is);
  return type === -1 ? drawn : type;
}

/** One of the types of a group, by the logit of the occasion with luck of its own; −1 where none is. */
function likeliest(
  { area, rules, stream }: World,
  step: number,
  row: number,
  key: number,
  band: number,
  group: number,
): number {
  let best = -1;
  let bestUtility = Number.NEGATIVE_INFINITY;
  for (let type = 0; type < area.typeCount; type++) {
    const constant = rules.moveConstants[row * area.typeCount + type];
    if (groupOf(area, type) !== group || constant === IMPOSSIBLE) continue;
    const luck = uniform(stream, PURPOSE.inclusion, key, step, type + 1);
    const utility = constant + rules.complexity.slope[type] * (band - 3) + gumbel(luck);
    if (utility > bestUtility) {
      best = type;
      bestUtility = utility;
    }
  }
  return best;
}

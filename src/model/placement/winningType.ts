import { BAND_COUNT } from '../../domain/settings.ts';
import { exp } from '../maths/elementary.ts';
import { gumbel } from '../random/gumbel.ts';
import { clearWinner } from '../random/gumbelContest.ts';
import { PURPOSE } from '../random/purpose.ts';
import { fillUniformsOfOne } from '../random/stream.ts';
import type { TypeContest } from './typeContest.ts';
import type { World } from './world.ts';

/**
 * The type of highest constant + slope × (band − 3) + Gumbel + bands met × gain in a row; −1 where no
 * type can be chosen.
 *
 * @param bandsMet bands by which mainstream and SRPs meet more than they did.
 */
export function winningType(
  { area, rules, stream }: World,
  contest: TypeContest,
  row: number,
  step: number,
  key: number,
  band: number,
  bandsMet: number,
): number {
  const types = area.typeCount;
  const { constants, choiceCount, choices, hurdles, luck } = contest;
  const { gainPerBand } = rules;
  const first = row * types;
  const end = first + choiceCount[row];
  fillUniformsOfOne(luck, stream, PURPOSE.neededType, key, choices, first, end, step);
  const at = (row * BAND_COUNT + band - 1) * types;
  const clear =
    bandsMet === 0
      ? clearWinner(luck, first, end, hurdles, at)
      : clearWinner(luck, first, end, raisedHurdles(contest, row, at, bandsMet, gainPerBand), 0);
  if (clear !== -1) return choices[clear];

  let best = -1;
  let bestUtility = Number.NEGATIVE_INFINITY;
  for (let i = first; i < end; i++) {
    const type = choices[i];
    const utility =
      constants[first + type] +
      rules.complexity.slope[type] * (band - 3) +
      gumbel(luck[i]) +
      bandsMet * gainPerBand[type];
    if (utility > bestUtility) {
      best = type;
      bestUtility = utility;
    }
  }
  return best;
}

/** Hurdles of one row and band where types meet more than they did. */
function raisedHurdles(
  { choiceCount, choices, hurdles, raised }: TypeContest,
  row: number,
  at: number,
  bandsMet: number,
  gainPerBand: Float64Array,
): Float64Array {
  const first = row * raised.length;
  for (let rank = 0; rank < choiceCount[row]; rank++) {
    const gain = gainPerBand[choices[first + rank]];
    raised[rank] = hurdles[at + rank] * (gain === 0 ? 1 : exp(-bandsMet * gain));
  }
  return raised;
}

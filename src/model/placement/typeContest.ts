import { BAND_COUNT } from '../../domain/settings.ts';
import { exp } from '../maths/elementary.ts';

/** Constant of a type that is not chosen on an occasion. */
export const IMPOSSIBLE = -1e9;

/** Logit choices between setting types, each a row of constants, and what decides them quickly. */
export interface TypeContest {
  /** Index row × types + type. */
  readonly constants: Float64Array;
  /** How many types can be chosen in a row, and which: index row × types + rank. */
  readonly choiceCount: Uint8Array;
  readonly choices: Uint16Array;
  /** e^−(constant + slope × (band − 3)), index (row × 5 + band − 1) × types + rank. */
  readonly hurdles: Float64Array;
  /** Working memory: luck as `choices`, hurdles of one choice. */
  readonly luck: Float64Array;
  readonly raised: Float64Array;
}

/**
 * @param constants index row × types + type; {@link IMPOSSIBLE} for a type that is not chosen.
 * @param changes true where the row of type `from`, at row mod types, is a choice among the others.
 */
export function prepareContest(
  constants: Float64Array,
  slope: Float64Array,
  changes: boolean,
): TypeContest {
  const types = slope.length;
  const rows = constants.length / types;
  const choiceCount = new Uint8Array(rows);
  const choices = new Uint16Array(constants.length);
  const hurdles = new Float64Array(constants.length * BAND_COUNT);
  for (let row = 0; row < rows; row++) {
    for (let type = 0; type < types; type++) {
      const constant = constants[row * types + type];
      if (constant === IMPOSSIBLE || (changes && type === row % types)) continue;
      const rank = choiceCount[row]++;
      choices[row * types + rank] = type;
      for (let b = 0; b < BAND_COUNT; b++) {
        hurdles[(row * BAND_COUNT + b) * types + rank] = exp(-constant - slope[type] * (b - 2));
      }
    }
  }
  const luck = new Float64Array(constants.length);
  return { constants, choiceCount, choices, hurdles, luck, raised: new Float64Array(types) };
}

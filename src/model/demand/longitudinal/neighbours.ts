import { fixed } from '../../../domain/fixedChoices/index.ts';

/** Weight of an academic year one, two and three away: near years are alike. Assumed. */
const WEIGHTS = fixed('records.neighbourWeights');

/**
 * What the academic years around one show, itself left out: the weighted sum of a quantity. Index
 * age × width + item, of which item is given.
 */
export function around(
  values: Float64Array,
  ages: number,
  width: number,
  age: number,
  item: number,
): number {
  let sum = 0;
  WEIGHTS.forEach((weight, i) => {
    const before = age - i - 1;
    const after = age + i + 1;
    if (before >= 0) sum += weight * values[before * width + item];
    if (after < ages) sum += weight * values[after * width + item];
  });
  return sum;
}

import { describe, expect, test } from 'vitest';
import { PURPOSE } from '../../src/model/random/purpose.ts';
import { stratified } from '../../src/model/random/stratified.ts';

const at = (draw: number, entity = 7, seed = 20_250_131) =>
  stratified({ seed, draw }, PURPOSE.parameter, entity);

describe('a belief that lasts through a draw', () => {
  test('falls once into each class of equal width among 2 to the power k draws', () => {
    for (const k of [1, 4, 8, 10]) {
      const classes = new Set<number>();
      for (let draw = 0; draw < 2 ** k; draw++) classes.add(Math.floor(at(draw) * 2 ** k));
      expect(classes.size).toBe(2 ** k);
    }
  });

  test('lies strictly between 0 and 1 and depends on the seed and on what it is about', () => {
    for (let draw = 0; draw < 2000; draw++) {
      expect(at(draw)).toBeGreaterThan(0);
      expect(at(draw)).toBeLessThan(1);
    }
    expect(at(3, 7, 1)).not.toBe(at(3, 7, 2));
    expect(at(3, 7)).not.toBe(at(3, 8));
  });

  test('two beliefs are not correlated over draws', () => {
    const draws = 4096;
    let sum = 0;
    for (let draw = 0; draw < draws; draw++) sum += (at(draw, 1) - 0.5) * (at(draw, 2) - 0.5);
    // Standard deviation of the correlation of independent numbers is 1 / √draws.
    expect(Math.abs((12 * sum) / draws)).toBeLessThan(4 / Math.sqrt(draws));
  });
});

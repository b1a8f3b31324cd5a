import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gumbel } from '../../src/model/random/gumbel.ts';
import { clearWinner } from '../../src/model/random/gumbelContest.ts';
import { PURPOSE } from '../../src/model/random/purpose.ts';
import { fillUniforms } from '../../src/model/random/stream.ts';

const CONTESTS = 20_000;

/** Luck of many contests of so many, and utilities that are certain between −3 and 3. */
function contests(size: number) {
  const keys = Uint32Array.from({ length: CONTESTS * size }, (_, i) => i);
  const luck = new Float64Array(keys.length);
  const certain = new Float64Array(keys.length);
  fillUniforms(luck, { seed: 5, draw: size }, PURPOSE.neededType, keys, 0, keys.length, 1);
  fillUniforms(certain, { seed: 5, draw: size }, PURPOSE.move, keys, 0, keys.length, 1);
  const utility = certain.map((one) => 6 * one - 3);
  return { luck, utility, hurdles: utility.map((one) => Math.exp(-one)) };
}

function highest(luck: Float64Array, utility: Float64Array, from: number, to: number): number {
  let best = from;
  for (let i = from; i < to; i++) {
    if (utility[i] + gumbel(luck[i]) > utility[best] + gumbel(luck[best])) best = i;
  }
  return best;
}

describe('the winner of a contest by Gumbel values', () => {
  it.each([2, 3, 5, 7])('is the one of highest utility, or is left open: %i at a time', (size) => {
    const { luck, utility, hurdles } = contests(size);
    let open = 0;
    let wrong = 0;
    for (let from = 0; from < luck.length; from += size) {
      const winner = clearWinner(luck, from, from + size, hurdles, from);
      if (winner === -1) open++;
      else if (winner !== highest(luck, utility, from, from + size)) wrong++;
    }
    expect(wrong).toBe(0);
    expect(open).toBeGreaterThan(0);
    expect(open).toBeLessThan(CONTESTS / 8);
  });

  it('is left open between two that are alike, however lucky', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-15, max: 1 - 1e-15, noNaN: true }), (u) => {
        const winner = clearWinner(Float64Array.of(u, u), 0, 2, Float64Array.of(1, 1), 0);
        expect(winner).toBe(-1);
      }),
    );
  });

  it('is found at either end of what luck can be', () => {
    const luck = Float64Array.of(2 ** -53, 1 - 2 ** -53);
    expect(clearWinner(luck, 0, 2, Float64Array.of(1, 1), 0)).toBe(1);
  });

  it('is open where there is nobody', () => {
    expect(clearWinner(new Float64Array(0), 0, 0, new Float64Array(0), 0)).toBe(-1);
  });
});

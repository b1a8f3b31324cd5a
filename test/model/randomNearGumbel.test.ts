import { describe, expect, it } from 'vitest';
import { gumbel } from '../../src/model/random/gumbel.ts';
import { NEAR_GUMBEL_ERROR, nearGumbel } from '../../src/model/random/nearGumbel.ts';

describe('a Gumbel value read from a table', () => {
  it('is as near to the exact one as it says, all the way from 0 to 1', () => {
    const steps = 1_000_003;
    let furthest = 0;
    for (let step = 1; step < steps; step++) {
      const u = step / steps;
      furthest = Math.max(furthest, Math.abs(nearGumbel(u) - gumbel(u)));
    }
    expect(furthest).toBeLessThan(NEAR_GUMBEL_ERROR);
    // The bound is not so wide that many comparisons have to be made again.
    expect(furthest).toBeGreaterThan(NEAR_GUMBEL_ERROR / 10);
  });

  it('is exact in the tails, where one child in thousands is decided', () => {
    for (const u of [2 ** -27, 1e-6, 0.019, 0.981, 1 - 1e-6, 1 - 2 ** -27]) {
      expect(nearGumbel(u)).toBe(gumbel(u));
    }
  });
});

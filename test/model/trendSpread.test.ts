import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PastErrors } from '../../src/model/demand/trend/pastErrors.ts';
import { ASSUMED_SPREAD, groupSpreads, spreadsOf } from '../../src/model/demand/trend/spread.ts';
import { weightedQuantile } from '../../src/model/demand/trend/weightedQuantile.ts';

const at = (time: number, belief: number) => ({ time, belief, said: [] });
/** Errors of one group, one year ahead only. */
const yearly = (
  shared: readonly number[],
  own: number[] = [],
  sizes: number[] = [],
): PastErrors => [
  [shared.map((value, time) => ({ time, shared: value, chance: 0, own, sizes })), [], []],
];
/** Standard deviation of a normal distribution of this median absolute value. */
const fromMedian = (middle: number) => middle / 0.6744897501960817;

describe('what all areas share in a year', () => {
  it('is as wide as the middle of the past errors, whatever one of them is, and a little for doubt', () => {
    const [spread] = groupSpreads(yearly([0.02, -0.03, 0.03, -0.03, 0.9]), at(4, 1));
    // 90th percentiles of Student's distribution with 5 years and the file's one, and of the normal.
    const doubt = 1.4398 / 1.2816;
    expect(Math.sqrt(spread.shared[0]) / (fromMedian(0.03) * doubt)).toBeCloseTo(1, 1);
    expect(Math.sqrt(spread.shared[0])).toBeGreaterThan(fromMedian(0.03));
  });

  it('adds up: news that goes on counts 1, then 2, then 3 times; passing news once each', () => {
    const errors = yearly([0.03, -0.03, 0.03]);
    const times = (belief: number) => {
      const { shared } = groupSpreads(errors, at(2, belief))[0];
      return shared.map((variance) => variance / shared[0]);
    };
    expect(times(1)[1]).toBeCloseTo(1 + 4, 9);
    expect(times(1)[2]).toBeCloseTo(1 + 4 + 9, 9);
    expect(times(0)[2]).toBeCloseTo(3, 9);
  });

  it('leaves out what the areas’ own errors put into their mean by chance', () => {
    const [group] = yearly([0.03, -0.03, 0.03]);
    const byChance = (chance: number) => [group.map((at) => at.map((one) => ({ ...one, chance })))];
    const shared = (chance: number) => groupSpreads(byChance(chance), at(2, 1))[0].shared[0];
    expect(shared(0.03 ** 2)).toBe(0);
    expect(shared(0.03 ** 2 / 2) / shared(0)).toBeCloseTo(1 / 2, 9);
  });

  it('does not know what came out later', () => {
    const errors = yearly([0.01, 0.01, 0.5, 0.5, 0.5]);
    expect(groupSpreads(errors, at(1, 1))).toEqual(groupSpreads(yearly([0.01, 0.01]), at(1, 1)));
  });

  it('is assumed where nothing has come out: a tenth for each year ahead', () => {
    const [spread] = groupSpreads(yearly([]), at(3, 1));
    spreadsOf(spread, 100, 3).forEach((sd, h) => {
      expect(sd).toBeCloseTo(ASSUMED_SPREAD * (h + 1), 9);
    });
  });
});

describe('what is an area’s own', () => {
  it('is wider in small areas, as far as the errors were', () => {
    // Errors of √(1/size): 0.2 in areas of 25, 0.05 in areas of 400; the same share of each.
    const share = [-1.6, -1.2, -0.8, -0.5, -0.2, 0.2, 0.5, 0.8, 1.2, 1.6];
    const own = [25, 100, 400].flatMap((size) => share.map((z) => z / Math.sqrt(size)));
    const sizes = [25, 100, 400].flatMap((size) => share.map(() => size));
    const [spread] = groupSpreads(yearly([0, 0, 0], own, sizes), at(2, 1));
    const sd = (size: number) => spreadsOf(spread, size, 1)[0];
    expect(sd(25) / sd(400)).toBeCloseTo(4, 1);
    // Eight in ten errors lie within 1.2 of these units, as 80% of the fitted distribution does.
    expect((sd(100) * 1.2815515655446004) / 0.1).toBeCloseTo(1.2, 1);
  });
});

describe('spread of a series by years ahead', () => {
  const zero = { level: 0, perPlan: 0 };
  it('never falls, grows beyond the third year as within, and ends at 1', () => {
    const steady = { shared: [0.01, 0.02, 0.03], own: [zero, zero, zero] };
    const sd = spreadsOf(steady, 100, 12);
    expect(sd[11] / sd[2]).toBeCloseTo(2, 9);
    const falling = { shared: [0.04, 0.01, 0.01], own: [zero, zero, zero] };
    expect(spreadsOf(falling, 100, 3)).toEqual([0.2, 0.2, 0.2]);
    const steep = { shared: [0.01, 0.04, 0.09], own: [zero, zero, zero] };
    expect(spreadsOf(steep, 100, 20)[19]).toBe(1);
  });
});

describe('a weighted quantile', () => {
  it('is the smallest value whose weights, with those below it, reach the share', () => {
    const pairs = fc.array(
      fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 5 })),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(pairs, fc.constantFrom(0.25, 0.5, 0.75), (all, share) => {
        const found = weightedQuantile(
          all.map(([value]) => value),
          all.map(([, weight]) => weight),
          share,
        );
        const total = all.reduce((sum, [, weight]) => sum + weight, 0);
        const upTo = (limit: number, strictly: boolean) =>
          all
            .filter(([value]) => (strictly ? value < limit : value <= limit))
            .reduce((sum, [, weight]) => sum + weight, 0);
        expect(upTo(found, false)).toBeGreaterThanOrEqual(share * total);
        expect(upTo(found, true)).toBeLessThan(share * total);
      }),
    );
  });
});

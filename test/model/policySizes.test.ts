import { describe, expect, it } from 'vitest';
import { quantile } from '../../src/model/maths/quantile.ts';
import { policySize } from '../../src/model/policy/policySize.ts';
import { meanStrength, shareInForce } from '../../src/model/policy/policyYears.ts';

const DRAWS = 1024;
const RANGE = [-0.3, -0.1, 0.05] as const;
const sizes = (id: string, range: readonly [number, number, number] = RANGE) =>
  Array.from({ length: DRAWS }, (_, draw) => policySize({ seed: 4, draw }, id, range, -1));

describe('the size of a policy', () => {
  it('has the three percentiles that it was given', () => {
    const sorted = sizes('early-help').sort((a, b) => a - b);
    for (const [share, value] of [0.1, 0.5, 0.9].map((at, i) => [at, RANGE[i]])) {
      expect(quantile(sorted, share)).toBeCloseTo(value, 2);
    }
  });

  it('is the same in a draw whatever else there is, and moves apart from that of another', () => {
    const [one, other] = [sizes('early-help'), sizes('threshold')];
    expect(sizes('early-help')).toEqual(one);
    const mean = (list: number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
    const [a, b] = [mean(one), mean(other)];
    const together = mean(one.map((x, i) => (x - a) * (other[i] - b)));
    const own = mean(one.map((x) => (x - a) * (x - a)));
    expect(Math.abs(together / own)).toBeLessThan(0.1);
  });

  it('is low where another size of the same policy is low', () => {
    const cost = sizes('early-help', [1, 2, 5]);
    const order = (list: number[]) => list.map((_, i) => i).sort((i, j) => list[i] - list[j]);
    expect(order(cost)).toEqual(order(sizes('early-help')));
  });

  it('stays within its bounds, and is exactly what it says where there is no doubt', () => {
    expect(Math.min(...sizes('harsh', [-1, -0.9, -0.5]))).toBe(-1);
    expect(new Set(sizes('none', [0, 0, 0]))).toEqual(new Set([0]));
  });
});

describe('the years of a policy from September 2027', () => {
  it('hold a third of the first calendar year and all of the later ones', () => {
    const strength = [2025, 2026, 2027, 2028, 2029].map((year) => meanStrength(2027, 0, year));
    expect(strength[2]).toBeCloseTo(1 / 3, 12);
    expect(strength).toEqual([0, 0, strength[2], 1, 1]);
  });

  it('come in evenly over a ramp, which takes half of its length away in all', () => {
    const strength = Array.from({ length: 8 }, (_, y) => meanStrength(2027, 3, 2027 + y));
    for (let y = 1; y < strength.length; y++) {
      expect(strength[y]).toBeGreaterThanOrEqual(strength[y - 1]);
    }
    expect(strength[0]).toBeCloseTo(1 / 54, 12);
    expect(strength.at(-1)).toBeCloseTo(1, 12);
    const lost = 8 - 2 / 3 - strength.reduce((sum, one) => sum + one, 0);
    expect(lost).toBeCloseTo(1.5, 12);
  });

  it('act first on the placements of January 2028, and a share more of them with each round', () => {
    const januaries = [2026, 2027, 2028, 2029, 2030, 2031];
    const shares = (ramp: number) => januaries.map((january) => shareInForce(2027, ramp, january));
    expect(shares(0)).toEqual([0, 0, 1, 1, 1, 1]);
    expect(shares(1)).toEqual(shares(0));
    expect(shares(3)).toEqual([0, 0, 1 / 3, 2 / 3, 1, 1]);
  });
});

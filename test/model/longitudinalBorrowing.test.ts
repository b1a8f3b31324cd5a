import { describe, expect, it } from 'vitest';
import {
  concentrationFrom,
  dirichletMultinomial,
  gammaPoisson,
} from '../../src/model/demand/longitudinal/concentration.ts';

/** Chance of events in this order, when each is drawn as those before it were (Pólya's urn). */
function urn(concentration: number, means: readonly number[], order: readonly number[]): number {
  const seen = means.map(() => 0);
  return order.reduce((chance, kind, i) => {
    const next = (concentration * means[kind] + seen[kind]) / (concentration + i);
    seen[kind] += 1;
    return chance * next;
  }, 1);
}

/** Chance of a count whose mean is gamma about `expected`, from the chance of none upwards. */
function negativeBinomial(concentration: number, expected: number, events: number): number {
  let chance = (concentration / (concentration + expected)) ** concentration;
  for (let k = 0; k < events; k++) {
    chance *= ((k + concentration) / (k + 1)) * (expected / (concentration + expected));
  }
  return chance;
}

describe('how much a cell of a record borrows', () => {
  it('rests on the chance of its shares, by the urn that grows with what it gave', () => {
    // The cell is the second of two: the first must not count.
    const counts = Float64Array.of(9, 9, 9, 3, 0, 2);
    const means = Float64Array.of(0.1, 0.1, 0.8, 0.5, 0.3, 0.2);
    for (const concentration of [0.5, 8, 512]) {
      const chance = urn(concentration, [0.5, 0.3, 0.2], [0, 0, 0, 2, 2]);
      expect(dirichletMultinomial(concentration, counts, means, 3, 3)).toBeCloseTo(
        Math.log(chance),
        9,
      );
    }
  });

  it('rests on the chance of its count, by the recurrence of the negative binomial', () => {
    for (const concentration of [0.5, 8, 512]) {
      for (const events of [0, 1, 6]) {
        // What does not depend on the concentration is left out: expected^events / events!
        const left = 2.5 ** events / [1, 1, 2, 6, 24, 120, 720][events];
        const chance = negativeBinomial(concentration, 2.5, events) / left;
        expect(gammaPoisson(concentration, 2.5, events)).toBeCloseTo(Math.log(chance), 9);
      }
    }
    expect(gammaPoisson(8, 0, 0)).toBe(0);
  });

  it('is more where cells are alike than where they differ, and even where there are none', () => {
    const means = Float64Array.of(0.5, 0.5);
    const from = (cells: readonly (readonly [number, number])[]) =>
      concentrationFrom((concentration) =>
        cells.reduce(
          (sum, cell) =>
            sum + dirichletMultinomial(concentration, Float64Array.from(cell), means, 0, 2),
          0,
        ),
      );
    const alike = from([1, 2, 3, 4].map(() => [20, 20]));
    const apart = from([40, 0, 40, 0].map((first) => [first, 40 - first]));
    expect(alike.mean).toBeGreaterThan(320);
    expect(apart.mean).toBeLessThan(2);
    expect(apart.high).toBeLessThan(alike.low);
    const nothing = from([]);
    expect(nothing.mean).toBeCloseTo(32, 9);
    expect([nothing.low, nothing.high]).toEqual([1, 1024]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { populationAndRate } from '../../src/model/demand/populationAndRate.ts';

const count = fc.integer({ min: 0, max: 5000 });
/** Plans and residents at two dates, at up to 26 ages. */
const dates = fc
  .array(fc.tuple(count, count, count, count), { minLength: 1, maxLength: 26 })
  .map((cells) => {
    const column = (at: number) => cells.map((cell) => cell[at]);
    return [
      { plans: column(0), residents: column(1) },
      { plans: column(2), residents: column(3) },
    ];
  });

describe('growth in plans, split into population and rate', () => {
  it('adds up to the change in plans, exactly, whatever the figures', () => {
    fc.assert(
      fc.property(dates, ([before, after]) => {
        const { total, population, rate } = populationAndRate(before, after);
        const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
        expect(total).toBe(sum(after.plans) - sum(before.plans));
        expect(population + rate).toBeCloseTo(total, 6);
        expect(Number.isFinite(population)).toBe(true);
      }),
      { seed: 1 },
    );
  });

  it('turns its sign when the dates change places, so that neither is favoured', () => {
    fc.assert(
      fc.property(dates, ([before, after]) => {
        const there = populationAndRate(before, after);
        const back = populationAndRate(after, before);
        expect(back.population).toBeCloseTo(-there.population, 6);
        expect(back.rate).toBeCloseTo(-there.rate, 6);
      }),
      { seed: 2 },
    );
  });

  it('is all population where every rate stays, and all rate where every population stays', () => {
    const before = { plans: [10, 60, 24], residents: [1000, 2000, 600] };
    const more = { plans: [12, 30, 24], residents: [1200, 1000, 600] };
    expect(populationAndRate(before, more).rate).toBeCloseTo(0, 9);
    expect(populationAndRate(before, more).population).toBeCloseTo(-28, 9);
    const denser = { plans: [20, 50, 30], residents: before.residents };
    expect(populationAndRate(before, denser)).toEqual({ total: 6, population: 0, rate: 6 });
  });

  it('sees a shift from ages with few plans to ages with many as population', () => {
    const before = { plans: [10, 100], residents: [1000, 1000] };
    const older = { plans: [5, 150], residents: [500, 1500] };
    const byAge = populationAndRate(before, older);
    expect([byAge.population, byAge.rate].map((one) => one.toFixed(6))).toEqual([
      '45.000000',
      '0.000000',
    ]);
    const together = populationAndRate(
      { plans: [110], residents: [2000] },
      { plans: [155], residents: [2000] },
    );
    expect(together.population).toBe(0);
  });

  it('gives the example of its description', () => {
    const change = populationAndRate(
      { plans: [10], residents: [100] },
      { plans: [24], residents: [120] },
    );
    expect(change.total).toBe(14);
    expect(change.population).toBeCloseTo(3, 12);
    expect(change.rate).toBeCloseTo(11, 12);
  });

  it('takes the rate of the other date where nobody of an age lived there', () => {
    const none = { plans: [0], residents: [0] };
    const some = { plans: [8], residents: [40] };
    expect(populationAndRate(none, some)).toEqual({ total: 8, population: 8, rate: 0 });
    expect(populationAndRate(some, none)).toEqual({ total: -8, population: -8, rate: 0 });
    const strays = { plans: [3], residents: [0] };
    expect(populationAndRate(none, strays)).toEqual({ total: 3, population: 0, rate: 3 });
  });

  it('refuses lists that do not match, and says how long they are', () => {
    const two = { plans: [1, 2], residents: [3, 4] };
    expect(() => populationAndRate(two, { plans: [1], residents: [3, 4] })).toThrow(
      'expected lists of 2, as many as plans before; found 1',
    );
  });
});

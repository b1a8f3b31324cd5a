import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGE_COUNT } from '../../src/domain/ages.ts';
import { FINANCE_LINES, LINE_COUNT } from '../../src/model/finance/lines.ts';
import {
  type Chain,
  chainChange,
  MIX,
  POPULATION,
  PREVALENCE,
} from '../../src/results/causes/chain.ts';
import { roundTogether } from '../../src/results/causes/roundTogether.ts';
import { addShapleyParts } from '../../src/results/causes/shapley.ts';
import { yearCauses } from '../../src/results/causes/yearCauses.ts';
import type { YearState } from '../../src/results/causes/yearState.ts';

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, one) => all + one, 0);
const parts = (before: readonly number[], after: readonly number[]) =>
  addShapleyParts(before, after, new Float64Array(before.length));

/** Every order in which factors may change, each with what a factor adds when its turn comes. */
function averagedOverOrders(before: readonly number[], after: readonly number[]): number[] {
  const added = before.map(() => 0);
  let orders = 0;
  const walk = (changed: readonly number[]) => {
    const left = before.map((_, f) => f).filter((f) => !changed.includes(f));
    if (left.length === 0) orders++;
    for (const factor of left) walk([...changed, factor]);
    if (left.length > 0) return;
    changed.forEach((factor, turn) => {
      const product = (first: number) =>
        before.reduce((all, one, f) => all * (changed.indexOf(f) < first ? after[f] : one), 1);
      added[factor] += product(turn + 1) - product(turn);
    });
  };
  walk([]);
  return added.map((one) => one / orders);
}

const factor = fc.integer({ min: 0, max: 500 }).map((tenths) => tenths / 10);
const pairOfProducts = fc
  .integer({ min: 1, max: 5 })
  .chain((size) =>
    fc.tuple(
      fc.array(factor, { minLength: size, maxLength: size }),
      fc.array(factor, { minLength: size, maxLength: size }),
    ),
  );

describe('the parts of a product', () => {
  it('are those of a sum worked by hand: 2 × 3 becomes 4 × 5', () => {
    // First factor first: 4 × 3 − 2 × 3 = 6, then 8; second first: 2 × 5 − 2 × 3 = 4, then 10.
    expect(Array.from(parts([2, 3], [4, 5]))).toEqual([8, 6].map((one) => expect.closeTo(one, 9)));
  });

  it('are what each factor adds when its turn comes, averaged over every order', () => {
    fc.assert(
      fc.property(pairOfProducts, ([before, after]) => {
        const found = parts(before, after);
        averagedOverOrders(before, after).forEach((expected, f) => {
          expect(Math.abs(found[f] - expected)).toBeLessThanOrEqual(
            1e-9 * (1 + 50 ** before.length),
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  it('refuse more factors than they can split exactly', () => {
    expect(() => parts([1, 1, 1, 1, 1, 1, 1], [2, 2, 2, 2, 2, 2, 2])).toThrow('at most 6');
  });
});

const TYPES = 3;
const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 }));
const filled = (size: number) =>
  fc.array(count, { minLength: size, maxLength: size }).map((cells) => Float64Array.from(cells));
/** Mostly empty, with ages without residents and types with money and nobody in them. */
const chains: fc.Arbitrary<Chain> = fc.record({
  residents: filled(AGE_COUNT),
  placements: filled(AGE_COUNT * TYPES),
  sums: fc.tuple(filled(TYPES), filled(TYPES)),
});
const FACTORS = 5;

describe('the causes of a change of spending', () => {
  it('add up to it, whatever is missing at either date', () => {
    fc.assert(
      fc.property(chains, chains, (before, after) => {
        const found = chainChange(before, after);
        expect(found.parts.length).toBe(FACTORS);
        const change = sum(after.sums[1]) - sum(before.sums[1]);
        expect(sum(found.parts) + found.unattached).toBeCloseTo(change, 6);
      }),
    );
  });

  it('turn their signs when the two dates change places', () => {
    fc.assert(
      fc.property(chains, chains, (before, after) => {
        const [there, back] = [chainChange(before, after), chainChange(after, before)];
        expect(there.unattached).toBeCloseTo(-back.unattached, 9);
        there.parts.forEach((part, f) => {
          expect(part).toBeCloseTo(-back.parts[f], 6);
        });
      }),
    );
  });

  it('are none of residents, rates, mix or costs where these have not changed', () => {
    const positive = (size: number) =>
      fc
        .array(fc.integer({ min: 1, max: 400 }), { minLength: size, maxLength: size })
        .map((cells) => Float64Array.from(cells));
    const everyAge = fc.record({
      residents: positive(AGE_COUNT),
      placements: filled(AGE_COUNT * TYPES),
      sums: fc.tuple(positive(TYPES), positive(TYPES)),
    });
    fc.assert(
      fc.property(
        everyAge,
        fc.integer({ min: 1, max: 20 }).map((fifths) => fifths / 5),
        (at, by) => {
          const times = (values: Float64Array) => values.map((one) => one * by);
          const all = { ...at, placements: times(at.placements), sums: at.sums.map(times) };
          const more = (change: Partial<Chain>) => chainChange(at, { ...all, ...change }).parts;
          const only = (found: Float64Array, kept: number) =>
            found.forEach((part, f) => {
              if (f !== kept) expect(part).toBeCloseTo(0, 4);
            });
          // More residents, each as likely to have a plan, and everything else in proportion.
          only(more({ residents: times(at.residents) }), POPULATION);
          // As many residents with more plans.
          only(more({}), PREVALENCE);
          // Nothing but dearer passengers.
          const dearer = { ...at, sums: [at.sums[0], times(at.sums[1])] };
          only(chainChange(at, dearer).parts, MIX + 2);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are the mix alone where children move between types of the same age', () => {
    const residents = new Float64Array(AGE_COUNT).fill(10);
    const at = (special: number): Chain => {
      const placements = new Float64Array(AGE_COUNT * 2);
      placements.set([20 - special, special], 7 * 2);
      // £5,000 a year in one type and £25,000 in the other.
      return {
        residents,
        placements,
        sums: [Float64Array.of(5000 * (20 - special), 25_000 * special)],
      };
    };
    const { parts: found, unattached } = chainChange(at(5), at(8));
    expect(Array.from(found)).toEqual([0, 0, 60_000, 0].map((one) => expect.closeTo(one, 6)));
    expect(unattached).toBe(0);
  });

  it('take a type that opens as mix, at what its placements cost', () => {
    const residents = new Float64Array(AGE_COUNT).fill(10);
    const chain = (first: number, second: number): Chain => {
      const placements = new Float64Array(AGE_COUNT * 2);
      placements.set([first, second], 7 * 2);
      return { residents, placements, sums: [Float64Array.of(1000 * first, 3000 * second)] };
    };
    const { parts: found } = chainChange(chain(10, 0), chain(8, 2));
    expect(found[MIX]).toBeCloseTo(4000, 9);
    expect(found[MIX + 1]).toBe(0);
  });
});

describe('the causes of a year', () => {
  /** One type with 10 children aged 7 of 100, and a second type in which nobody is. */
  const state = (given: Partial<YearState>): YearState => {
    const placements = new Float64Array(AGE_COUNT * 2);
    placements[7 * 2] = 10;
    return {
      residents: new Float64Array(AGE_COUNT).fill(100),
      served: 1700,
      placements,
      highNeeds: Float64Array.of(100_000, 0),
      noPlace: 17_000,
      passengers: Float64Array.of(5, 0),
      carriage: Float64Array.of(20_000, 0),
      transportRest: 3000,
      lines: new Float64Array(LINE_COUNT),
      ...given,
    };
  };
  const caused = (before: Partial<YearState>, after: Partial<YearState>) => {
    const { 'high-needs-spending': spending, 'transport-spending': transport } = yearCauses(
      state(before),
      state(after),
    );
    const rounded = (parts: typeof spending) =>
      Object.fromEntries(
        Object.entries(parts)
          .map(([cause, pounds]) => [cause, Math.round(1e6 * pounds) / 1e6])
          .filter(([, pounds]) => pounds !== 0),
      );
    return { spending: rounded(spending), transport: rounded(transport) };
  };

  it('count what is spent in a type with nobody in it among services', () => {
    const there = { highNeeds: Float64Array.of(100_000, 7000) };
    expect(caused({}, there)).toEqual({ spending: { services: 7000 }, transport: {} });
    expect(caused(there, {})).toEqual({ spending: { services: -7000 }, transport: {} });
  });

  it('add to it what services cost more a head, and leave to residents what more of them cost', () => {
    const dearer = { noPlace: 20_400, highNeeds: Float64Array.of(100_000, 7000) };
    expect(caused({}, dearer).spending).toEqual({ services: 3400 + 7000 });
    const more = { served: 2040, noPlace: 20_400 };
    expect(caused({}, more).spending).toEqual({ population: 3400 });
  });

  it('take services whole where nobody aged 2 to 18 was there to share them', () => {
    expect(caused({ served: 0, noPlace: 0 }, {}).spending).toEqual({ services: 17_000 });
  });

  it('take more income of any line for less deficit, each line under its own cause', () => {
    const income = {
      'block-formula': 'block-formula',
      'block-basic-entitlement': 'block-pupils',
      transfers: 'transfers',
      'general-fund-contribution': 'transfers',
      receipts: 'grants',
      'stability-grant': 'grants',
    } as const;
    for (const [line, cause] of Object.entries(income)) {
      const lines = new Float64Array(LINE_COUNT);
      lines[FINANCE_LINES.findIndex(({ id }) => id === line)] = 500;
      const found = yearCauses(state({}), state({ lines }))['in-year-deficit'];
      const some = Object.entries(found).filter(([, pounds]) => pounds !== 0);
      expect(some, line).toEqual([[cause, -500]]);
    }
  });

  it('count journeys of a type with nobody in it, and what follows no journey, among services', () => {
    const carried = { carriage: Float64Array.of(20_000, 900), transportRest: 3500 };
    expect(caused({}, carried)).toEqual({ spending: {}, transport: { services: 1400 } });
    const dearer = { carriage: Float64Array.of(26_000, 0) };
    expect(caused({}, dearer).transport).toEqual({ 'unit-cost': 6000 });
  });
});

describe('figures that are rounded together', () => {
  const amount = fc.integer({ min: -1e9, max: 1e9 }).map((sevenths) => sevenths / 7);
  const unit = fc.constantFrom(0.01, 1, 1000, 100_000);

  it('add up to the penny, each within a unit of what it was', () => {
    fc.assert(
      fc.property(
        amount,
        fc.array(amount, { minLength: 1, maxLength: 12 }),
        unit,
        (start, changes, inUnits) => {
          const end = start + sum(changes);
          const shown = roundTogether(start, changes, end, inUnits);
          expect(shown.start + sum(shown.changes)).toBe(shown.end);
          expect(Math.abs(shown.start - start / inUnits)).toBeLessThanOrEqual(0.5 + 1e-6);
          expect(Math.abs(shown.end - end / inUnits)).toBeLessThanOrEqual(0.5 + 1e-6);
          shown.changes.forEach((one, at) => {
            expect(Number.isInteger(one)).toBe(true);
            expect(Math.abs(one - changes[at] / inUnits)).toBeLessThan(1 + 1e-4);
          });
        },
      ),
    );
  });

  it('gives the missing unit to the largest remainder', () => {
    // To the nearest tenth one by one: 10.0 + 1.3 − 0.2 would be 11.1, but the end is 11.2.
    const shown = roundTogether(10.02, [1.34, -0.18], 11.18, 0.1);
    expect(shown).toEqual({ start: 100, changes: [14, -2], end: 112 });
    // The same the other way round: it goes by the remainder, not by the place in the list.
    const turned = roundTogether(10.02, [-0.18, 1.34], 11.18, 0.1);
    expect(turned).toEqual({ start: 100, changes: [-2, 14], end: 112 });
  });

  it('gives what is missing to the first of equals', () => {
    expect(roundTogether(0, [2.5, 2.5, 2.5, 2.5], 10, 1).changes).toEqual([3, 3, 2, 2]);
    expect(roundTogether(0, [0.25, 0.5, 0.25, 0.5, 0.5], 2, 1).changes).toEqual([0, 1, 0, 1, 0]);
  });
});

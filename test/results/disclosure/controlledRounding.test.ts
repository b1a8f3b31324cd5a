import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlledRounding } from '../../../src/results/disclosure/controlledRounding.ts';
import { nearest, nearestTogether } from '../../../src/results/disclosure/nearest.ts';
import { chanceFrom, roundRows } from '../../../src/results/disclosure/roundRows.ts';
import { dice } from '../../support/dice.ts';

interface Cells {
  readonly columns: number;
  readonly counts: readonly number[];
}

const tables: fc.Arbitrary<Cells> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 9 }))
  .chain(([columns, rows]) =>
    fc.record({
      columns: fc.constant(columns),
      counts: fc.array(fc.oneof(fc.constant(0), fc.nat(4), fc.nat(60)), {
        minLength: columns * rows,
        maxLength: columns * rows,
      }),
    }),
  );

/** Every sum that the method controls: cells, rows, columns, everything. */
function controlled({ columns, counts }: Cells): number[][] {
  const cells = counts.map((_, at) => at);
  const rows = Array.from({ length: counts.length / columns }, (_, r) =>
    cells.filter((at) => Math.floor(at / columns) === r),
  );
  const across = Array.from({ length: columns }, (_, c) =>
    cells.filter((at) => at % columns === c),
  );
  return [...cells.map((at) => [at]), ...rows, ...across, cells];
}

describe('controlled rounding', () => {
  it('takes cells, rows, columns and the total to a multiple of 5 next to them, and keeps those that are', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 1000 }), (table, seed) => {
        const values = Float64Array.from(table.counts, (count) => count / 5);
        const rounded = controlledRounding(values, table.columns, dice(seed).share);
        for (const cells of controlled(table)) {
          const exact = cells.reduce((sum, at) => sum + table.counts[at], 0);
          const after = cells.reduce((sum, at) => sum + rounded[at] * 5, 0);
          expect(after % 5).toBe(0);
          expect(Math.abs(after - exact)).toBeLessThanOrEqual(exact % 5 === 0 ? 0 : 4);
        }
      }),
    );
  });

  it('moves nothing on average', () => {
    const counts = [1, 2, 4, 3, 0, 7, 12, 1, 1];
    const sums = new Float64Array(counts.length);
    const times = 4000;
    const { share } = dice(1);
    for (let time = 0; time < times; time++) {
      const rounded = controlledRounding(
        Float64Array.from(counts, (count) => count / 5),
        3,
        share,
      );
      rounded.forEach((value, at) => {
        sums[at] += (value * 5) / times;
      });
    }
    // Four standard errors of a number that is 0 or 5.
    for (const [at, sum] of sums.entries()) expect(Math.abs(sum - counts[at])).toBeLessThan(0.16);
  });

  it('keeps totals that were rounded before', () => {
    const list = [
      { row: 'a', column: 'x', count: 3 },
      { row: 'a', column: 'y', count: 4 },
      { row: 'b', column: 'x', count: 2 },
    ];
    const rounded = roundRows(
      list,
      {
        row: (one) => one.row,
        column: (one) => one.column,
        count: (one) => one.count,
        totals: new Map([['a', 10]]),
      },
      chanceFrom('0123456789abcdef')('test'),
    );
    expect(rounded).toEqual([5, 5, 0]);
  });

  it('rounds districts so that they add up to the rounded area', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true })), (values) => {
        const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
        const rounded = nearestTogether(values);
        expect(sum(rounded)).toBe(nearest(sum(values)));
        for (const [at, one] of rounded.entries()) {
          expect(Math.abs(one - values[at])).toBeLessThanOrEqual(5 + 1e-4);
        }
      }),
    );
  });
});

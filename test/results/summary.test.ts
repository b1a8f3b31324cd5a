import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../src/export/csv.ts';
import { quantile } from '../../src/model/maths/quantile.ts';
import { rollUp, rollUpMeans } from '../../src/results/rollUp.ts';
import { meanOf, summarise } from '../../src/results/summary.ts';
import { cubeOf } from '../support/cubes.ts';

test('quantiles are type 7: linear between order statistics', () => {
  // R: quantile(c(1, 2, 4, 8, 16), c(.1, .5, .9)) gives 1.4, 4, 12.8.
  const { mean, p10, p50, p90 } = summarise([16, 1, 8, 2, 4]);
  expect(mean).toBeCloseTo(6.2, 12);
  expect(p10).toBeCloseTo(1.4, 12);
  expect(p50).toBe(4);
  expect(p90).toBeCloseTo(12.8, 12);
  expect(quantile([7], 0.9)).toBe(7);
});

test('with one draw every quantile is the mean', () => {
  expect(summarise([3.5])).toEqual({ mean: 3.5, p10: 3.5, p50: 3.5, p90: 3.5 });
});

test('values are sorted alike whether they are counts, large, broken or below zero', () => {
  const counts = fc.nat(300);
  const others = fc.oneof(counts, fc.constant(-0), fc.double({ noNaN: true, min: -1e6, max: 1e6 }));
  const values = fc.oneof(
    fc.array(counts, { minLength: 1, maxLength: 60 }),
    fc.array(others, { minLength: 1, maxLength: 60 }),
  );
  fc.assert(
    fc.property(values, (some) => {
      const ascending = [...some].sort((a, b) => a - b);
      const { p10, p50, p90 } = summarise(some);
      const expected = [0.1, 0.5, 0.9].map((share) => quantile(ascending, share));
      [p10, p50, p90].forEach((found, at) => {
        expect(Math.abs(found - expected[at])).toBe(0);
      });
    }),
  );
});

const shape = {
  kind: 'count',
  dimensions: [
    { name: 'a', size: 3 },
    { name: 'b', size: 2 },
    { name: 'c', size: 4 },
  ],
} as const;

test('rolling up keeps totals, and a part is the sum of its cells', () => {
  const cells = fc.array(fc.nat(70_000), { minLength: 24, maxLength: 24 });
  fc.assert(
    fc.property(cells, (values) => {
      const cube = cubeOf(shape, values);
      const sum = (list: ArrayLike<number>) => Array.from(list).reduce((x, y) => x + y, 0);
      const whole = sum(values);
      for (const keep of [[], ['a'], ['c', 'a'], ['b', 'c', 'a']]) {
        expect(sum(rollUp(shape, [cube], keep).byDraw[0])).toBe(whole);
      }
      const byCA = rollUp(shape, [cube], ['c', 'a']).byDraw[0];
      // c = 1, a = 2 over both b: cells (2 × 2 + b) × 4 + 1.
      expect(byCA[1 * 3 + 2]).toBe(values[17] + values[21]);
      const onlyB1 = rollUp(shape, [cube], ['a'], { b: (member) => member === 1 }).byDraw[0];
      expect(onlyB1[0]).toBe(values[4] + values[5] + values[6] + values[7]);
    }),
  );
});

test('groups of members hold what their members do, and means those of the draws', () => {
  const cells = fc.array(fc.nat(70_000), { minLength: 24, maxLength: 24 });
  const pairs = { c: { size: 2, of: (member: number) => member >> 1 } };
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), (draws) => {
      const cubes = draws.map((values) => cubeOf(shape, values));
      const single = rollUp(shape, cubes, ['c', 'a']).byDraw;
      const paired = rollUp(shape, cubes, ['c', 'a'], {}, pairs).byDraw;
      paired.forEach((draw, d) => {
        draw.forEach((sum, cell) => {
          const [pair, a] = [Math.floor(cell / 3), cell % 3];
          expect(sum).toBe(single[d][2 * pair * 3 + a] + single[d][(2 * pair + 1) * 3 + a]);
        });
      });
      const means = rollUpMeans(shape, cubes, ['c', 'a']);
      expect([...means]).toEqual([...means].map((_, cell) => meanOf(single, cell)));
    }),
  );
});

test('a dimension that a cube has not is refused by name', () => {
  expect(() => rollUp(shape, [], ['district'])).toThrow(/no dimension "district".*a, b, c/);
  const groups = { need: { size: 1, of: () => 0 } };
  expect(() => rollUp(shape, [], ['a'], {}, groups)).toThrow(/no dimension "need"/);
});

test('text that a spreadsheet would run is written as text, numbers stay numbers', () => {
  const csv = toCsv({
    name: 't',
    columns: ['name', 'amount'],
    rows: [
      ['=1+1', -5],
      ['@x', null],
    ],
  });
  expect(csv).toBe('name,amount\n"\'=1+1",-5\n"\'@x",\n');
});

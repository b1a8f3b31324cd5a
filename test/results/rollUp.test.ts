import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CubeShape, cellCount } from '../../src/model/run/cube.ts';
import { rollUp } from '../../src/results/rollUp.ts';
import { cubeOf } from '../support/cubes.ts';

const SIZES = { year: 3, district: 4, need: 2 };
const NAMES = ['year', 'district', 'need'] as const;
const shape: CubeShape = {
  kind: 'count',
  dimensions: NAMES.map((name) => ({ name, size: SIZES[name] })),
};
const cells = fc.array(fc.nat(9), { minLength: cellCount(shape), maxLength: cellCount(shape) });

/** Members of each cell of the cube. */
const members = (cell: number) => ({
  year: Math.floor(cell / 8),
  district: Math.floor(cell / 2) % 4,
  need: cell % 2,
});

describe('rolling up a cube', () => {
  it('adds each cell once to where its kept members say, in any order of dimensions', () => {
    fc.assert(
      fc.property(cells, fc.shuffledSubarray([...NAMES]), (values, keep) => {
        const { size, byDraw } = rollUp(shape, [cubeOf(shape, values)], keep);
        const expected = new Float64Array(size);
        values.forEach((value, cell) => {
          const at = keep.reduce((index, name) => index * SIZES[name] + members(cell)[name], 0);
          expected[at] += value;
        });
        expect(byDraw).toEqual([expected]);
      }),
    );
  });

  it('leaves out members that are not asked for', () => {
    fc.assert(
      fc.property(cells, fc.nat(2), (values, year) => {
        const one = rollUp(shape, [cubeOf(shape, values)], [], {
          year: (member) => member === year,
        });
        const expected = values
          .slice(year * 8, year * 8 + 8)
          .reduce((sum, value) => sum + value, 0);
        expect(one.byDraw[0][0]).toBe(expected);
      }),
    );
  });

  it('keeps draws apart and in their order', () => {
    const draws = [1, 2].map((value) => cubeOf(shape, Array(24).fill(value)));
    expect(rollUp(shape, draws, []).byDraw.map(([sum]) => sum)).toEqual([24, 48]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CubeShape, cellCount, type KeptAs, type Shapes } from '../../src/model/run/cube.ts';
import type { CubeShapes } from '../../src/model/run/cubes.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { keepCubes } from '../../src/model/run/keepCubes.ts';
import { openCubes } from '../../src/model/run/openCubes.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { borrowCells, giveBackCells } from '../../src/model/run/workingCells.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

type Dense = Int32Array | Float64Array;

const count = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 20 }) },
  { weight: 1, arbitrary: fc.integer({ min: 65_000, max: 2 ** 31 - 1 }) },
);
const sum = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.double({ min: -1e9, max: 1e9, noNaN: true }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 ** 32 - 1 }) },
);

/** A cube of any shape, some of it empty for long stretches, with what it is booked with. */
const booked = fc
  .record({
    kind: fc.constantFrom('count' as const, 'sum' as const),
    sizes: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
    keptAs: fc.array(fc.constantFrom<KeptAs>('whole', 'single', 'double'), {
      minLength: 7,
      maxLength: 7,
    }),
    empty: fc.boolean(),
  })
  .chain(({ kind, sizes, keptAs, empty }) => {
    const shape: CubeShape = {
      kind,
      dimensions: sizes.map((size, d) => ({ name: `d${d}`, size })),
      ...(kind === 'sum' ? { keptAs: keptAs.slice(0, sizes[sizes.length - 1]) } : {}),
    };
    const cells = cellCount(shape);
    return fc
      .array(empty ? fc.constant(0) : kind === 'count' ? count : sum, {
        minLength: cells,
        maxLength: cells,
      })
      .map((values) => ({ shape, values: values.map((value, at) => asKept(shape, value, at)) }));
  });

/** What a cell may hold: sums that are kept as whole numbers are whole and not negative. */
function asKept({ dimensions, keptAs }: CubeShape, value: number, cell: number): number {
  const { size } = dimensions[dimensions.length - 1];
  return keptAs?.[cell % size] === 'whole' ? Math.floor(Math.abs(value)) : value;
}

function denseOf(shape: CubeShape, values: readonly number[]): Dense {
  return shape.kind === 'count' ? Int32Array.from(values) : Float64Array.from(values);
}

/** What is read of a cell: 32 bits of what is kept in 32 bits, and everything else as it was. */
function readOf({ kind, dimensions, keptAs }: CubeShape, value: number, cell: number): number {
  const { size } = dimensions[dimensions.length - 1];
  return kind === 'sum' && keptAs?.[cell % size] === 'single' ? Math.fround(value) : value;
}

function opened(shapes: Shapes, dense: Record<string, Dense>) {
  const vector = keepCubes(shapes, dense);
  return openCubes(shapes, (from, to) => vector.subarray(from, to));
}

describe('the cubes of a draw', () => {
  it('are read as they were booked, several in one vector, and leave nothing booked', () => {
    fc.assert(
      fc.property(fc.array(booked, { minLength: 1, maxLength: 4 }), (cubes) => {
        const shapes = Object.fromEntries(cubes.map(({ shape }, c) => [`cube${c}`, shape]));
        const dense = Object.fromEntries(
          cubes.map(({ shape, values }, c) => [`cube${c}`, denseOf(shape, values)]),
        );
        const read = opened(shapes, dense);
        cubes.forEach(({ shape, values }, c) => {
          const { cells, values: found } = read[`cube${c}`];
          const all = new Float64Array(values.length);
          cells.forEach((cell, k) => {
            all[cell] = found[k];
          });
          expect(Array.from(all)).toEqual(
            values.map((value, cell) => readOf(shape, value, cell) + 0),
          );
          expect(dense[`cube${c}`].every((value) => value === 0)).toBe(true);
        });
      }),
    );
  });

  it('are read member by member of the first dimension as they are read whole', () => {
    fc.assert(
      fc.property(booked, fc.nat(6), fc.nat(6), ({ shape, values }, one, other) => {
        const [{ size }] = shape.dimensions;
        const [first, end] = [Math.min(one, other, size), Math.min(Math.max(one, other), size)];
        const ofMember = values.length / size;
        const { cube } = opened({ cube: shape }, { cube: denseOf(shape, values) });
        const target = Int32Array.from({ length: (end - first) * ofMember }, (_, cell) => cell);
        const sums = new Float64Array(target.length);
        cube.addInto(sums, first, end, target);
        const part = values.map((value, cell) => readOf(shape, value, cell) + 0);
        expect(Array.from(sums)).toEqual(part.slice(first * ofMember, end * ofMember));
      }),
    );
  });

  it('are read as they were booked where long stretches have no empty cell', () => {
    const dimensions = [
      { name: 'member', size: 1 },
      { name: 'cell', size: 20_001 },
    ];
    const shape: CubeShape = { kind: 'count', dimensions };
    const full = Array.from({ length: 20_001 }, (_, cell) => 1 + (cell % 40_000));
    const { cells, values } = opened({ cube: shape }, { cube: Int32Array.from(full) }).cube;
    expect(Array.from(cells)).toEqual([...full.keys()]);
    expect(Array.from(values)).toEqual(full);
  });

  it('take a byte a cell where counts are small and near each other', () => {
    const shape: CubeShape = { kind: 'count', dimensions: [{ name: 'cell', size: 1000 }] };
    const every = (step: number) =>
      Int32Array.from({ length: 1000 }, (_, cell) => (cell % step === 0 ? 1 + (cell % 15) : 0));
    const bytesOf = (dense: Int32Array) => keepCubes({ cube: shape }, { cube: dense }).length;
    const table = bytesOf(new Int32Array(1000));
    expect(bytesOf(every(1)) - table).toBe(1000);
    expect(bytesOf(every(10)) - table).toBe(100);
    expect(bytesOf(every(100)) - table).toBeLessThan(30);
  });

  it('are kept in memory that no other draw writes over', async () => {
    const dataset = await generateDataset(SMALL_AREA);
    const model = prepareModel(dataset, scenarioFrom(dataset), 2);
    const one = runDraw(model, 3, 0);
    const before = Uint8Array.from(one.vector);
    expect(one.vector.buffer.byteLength).toBe(one.vector.length);
    expect(runDraw(model, 3, 1).vector).not.toEqual(before);
    expect(one.vector).toEqual(before);
    expect(runDraw(model, 3, 0).vector).toEqual(before);
  });
});

describe('the memory that draws book into', () => {
  const shapesOf = (size: number) =>
    ({
      plans: { kind: 'count', dimensions: [{ name: 'a', size }] },
      finance: { kind: 'sum', dimensions: [{ name: 'a', size: 2 * size }] },
    }) as unknown as CubeShapes;

  it('is empty whatever the draws before were of, and whether or not they came to an end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ size: fc.integer({ min: 1, max: 40 }), fails: fc.boolean() })),
        (draws) => {
          for (const { size, fails } of draws) {
            const shapes = shapesOf(size);
            const cells = borrowCells(shapes);
            expect(cells.plans.length + cells.finance.length).toBe(3 * size);
            expect(cells.plans.every((value) => value === 0)).toBe(true);
            expect(cells.finance.every((value) => value === 0)).toBe(true);
            cells.plans.fill(7);
            cells.finance.fill(0.5);
            if (fails) continue;
            keepCubes(shapes, cells);
            giveBackCells(cells);
          }
        },
      ),
    );
  });

  it('is not shared by two draws at once', () => {
    const [one, other] = [borrowCells(shapesOf(9)), borrowCells(shapesOf(9))];
    one.plans[0] = 1;
    expect(other.plans[0]).toBe(0);
  });
});

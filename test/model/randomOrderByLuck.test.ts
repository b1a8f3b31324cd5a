import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderByLuck } from '../../src/model/random/orderByLuck.ts';

/** The order that a stable sort gives. */
function sorted(luck: Float64Array, count: number): number[] {
  return Array.from({ length: count }, (_, at) => at).sort((a, b) => luck[a] - luck[b]);
}

describe('the order of a lottery', () => {
  it('is that of a stable sort, for numbers spread evenly, crowded or alike', () => {
    const few = fc.constantFrom(0, 0.25, 0.5, 1 - 2 ** -53);
    const any = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.oneof(few, any), { maxLength: 60 }), (numbers) => {
        const luck = Float64Array.from(numbers);
        expect([...orderByLuck(luck, luck.length)]).toEqual(sorted(luck, luck.length));
      }),
    );
  });

  it('is of the first so many numbers, whatever comes after them', () => {
    const luck = Float64Array.of(0.75, 0.25, 0.5, 0);
    expect([...orderByLuck(luck, 3)]).toEqual([1, 2, 0]);
    expect([...orderByLuck(luck, 0)]).toEqual([]);
  });
});

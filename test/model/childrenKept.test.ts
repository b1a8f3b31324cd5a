import { describe, expect, it } from 'vitest';
import { compact, newChildren } from '../../src/model/population/children.ts';

describe('children whose plans end', () => {
  it('leave the others as they were, in every array and in their order', () => {
    const children = newChildren(100);
    children.count = 90;
    const arrays = Object.values(children).filter((one) => typeof one === 'object');
    for (const values of arrays) for (let i = 0; i < 90; i++) values[i] = i;
    compact(
      children,
      Uint8Array.from({ length: 90 }, (_, i) => (i % 3 === 1 ? 0 : 1)),
    );
    const kept = Array.from({ length: 90 }, (_, i) => i).filter((i) => i % 3 !== 1);
    expect(children.count).toBe(kept.length);
    expect(arrays).toHaveLength(16);
    for (const values of arrays) expect(Array.from(values.subarray(0, kept.length))).toEqual(kept);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childKey, childKeyParts, keyInCell } from '../../src/model/random/childKey.ts';

const parts = fc.record({
  district: fc.nat(63),
  need: fc.nat(15),
  entryAge: fc.nat(31),
  entryYear: fc.nat(31),
  k: fc.nat(4095),
});

describe('a child key', () => {
  it('is a whole number of 32 bits that gives its parts back', () => {
    fc.assert(
      fc.property(parts, (child) => {
        const { district, need, entryAge, entryYear, k } = child;
        const key = childKey(district, need, entryAge, entryYear, k);
        expect(key >>> 0).toBe(key);
        expect(childKeyParts(key)).toEqual(child);
      }),
    );
  });

  it('uses all 32 bits, so that no two children share one', () => {
    expect(childKey(0, 0, 0, 0, 0)).toBe(0);
    expect(childKey(63, 15, 31, 31, 4095)).toBe(0xffffffff);
  });

  it('keeps the children of a cell next to one another', () => {
    expect(childKey(5, 3, 4, 2, 11) - childKey(5, 3, 4, 2, 10)).toBe(1);
  });

  it('tells the key of any other child of the cell, and refuses one too many', () => {
    fc.assert(
      fc.property(parts, fc.nat(4095), ({ district, need, entryAge, entryYear, k }, other) => {
        const key = childKey(district, need, entryAge, entryYear, k);
        expect(keyInCell(key, other)).toBe(childKey(district, need, entryAge, entryYear, other));
      }),
    );
    expect(() => keyInCell(childKey(5, 3, 4, 2, 0), 4096)).toThrow('k is 4096');
    expect(() => keyInCell(childKey(5, 3, 4, 2, 0), -1)).toThrow('k is -1');
  });

  it('names every part that does not fit, with what it found and expected', () => {
    expect(() => childKey(64, 3, 4, 2, 4096)).toThrow(
      new RangeError(
        'childKey: district is 64, expected a whole number from 0 to 63; ' +
          'k is 4096, expected a whole number from 0 to 4095.',
      ),
    );
    expect(() => childKey(1, 16, 4, 2, 0)).toThrow('need is 16');
    expect(() => childKey(1, 1, 32, 2, 0)).toThrow('entryAge is 32');
    expect(() => childKey(1, 1, 4, 32, 0)).toThrow('entryYear is 32');
    expect(() => childKey(1, 1, 4.5, -1, Number.NaN)).toThrow(
      /entryAge is 4.5.*entryYear is -1.*k is NaN/,
    );
  });
});

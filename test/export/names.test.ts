import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetNames } from '../../src/export/workbook/names.ts';

describe('names of sheets', () => {
  it('never begin or end with an apostrophe, wherever they are cut', () => {
    const cut = `${'a'.repeat(30)}'s places`;
    expect(sheetNames([cut, cut, "'History '"])).toEqual([
      'a'.repeat(30),
      `${'a'.repeat(29)} 2`,
      'Sheet History',
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom("'", 'a', ' ', '[', '😀'), maxLength: 40 })),
        (wanted) => {
          for (const name of sheetNames(wanted)) {
            expect(name).toMatch(/^[^' [\]].*$/u);
            expect(name).not.toMatch(/[' ]$/);
            expect(name.length).toBeLessThanOrEqual(31);
          }
        },
      ),
    );
  });
});

import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/export/csv.ts';
import { tableOfCsv } from '../../src/export/tables/tableOfCsv.ts';

/** Names that begin as formulas do, with line breaks and separators further on. */
const name = fc
  .tuple(
    fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', 'a', '"'),
    fc.string({ unit: fc.constantFrom('1', '+', '\n', '\r', ',', '"', 'é') }),
  )
  .map((parts) => parts.join(''));

describe('a table as CSV', () => {
  it('has no text that a spreadsheet takes for a formula, and read back is the same', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.integer()), { minLength: 1 }), (given) => {
        const rows = given.map(([text, places]) => [text, null, places]);
        const table = { name: 'provisions', columns: ['name', 'roll', 'places'], rows };
        const csv = toCsv(table);
        const cells = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\n' }).data;
        for (const [first] of cells) expect(first).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(tableOfCsv('provisions', csv)).toEqual(table);
      }),
    );
  });
});

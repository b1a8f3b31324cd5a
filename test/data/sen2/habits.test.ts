import { describe, expect, it } from 'vitest';
import { type Cells, imported, made, withRows } from './returns.ts';

const area = made(80, 1, 21);
const whole = area.then(({ returns, lists }) => imported(returns, lists));

/** The import with the people of the return written otherwise. */
async function withPeople(change: (rows: Cells[]) => Cells[]) {
  const { returns, lists } = await area;
  return imported([withRows(returns[0], 'person', change)], lists);
}

describe('habits of offices and spreadsheet programs', () => {
  it.each(['unknown', 'N/A', '0000000000', '1.23E+09'])(
    'children are not taken for each other by a number that is none: %s',
    async (none) => {
      const { files, warnings } = await withPeople((rows) =>
        rows.map((row) => ({ ...row, upn: none, uniquelearnernumber: none })),
      );
      expect(files).toEqual((await whole).files);
      expect(warnings).toEqual((await whole).warnings);
    },
  );

  it('rows that were emptied are passed over', async () => {
    const { files, warnings } = await withPeople((rows) => [
      ...rows,
      ...Array(5).fill(Object.fromEntries(Object.keys(rows[0]).map((column) => [column, ' ']))),
    ]);
    expect(files).toEqual((await whole).files);
    expect(warnings).toEqual((await whole).warnings);
  });
});

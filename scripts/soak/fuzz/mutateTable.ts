/** CSV tables with cells, rows or columns changed. */
import type { Dice } from '../../../test/support/dice.ts';

const ODD_CELLS = [
  '',
  ' ',
  '-1',
  '0',
  '1e9',
  '1e308',
  'NaN',
  '0.0000001',
  '__proto__',
  '2031',
].concat([
  '"',
  'a;b;;c',
  'OUT',
  '9'.repeat(400),
  'x'.repeat(2001),
  '=1+1',
  '\u202e',
  'yes',
  '25',
  '26',
]);

type Rows = string[][];
type Change = (rows: Rows, chance: Dice) => void;

const rowOf = (rows: Rows, chance: Dice) =>
  chance.whole(Math.min(1, rows.length - 1), rows.length - 1);

const CHANGES: readonly Change[] = [
  (rows, chance) => {
    const row = rows[rowOf(rows, chance)];
    row[chance.whole(0, row.length - 1)] = chance.pick(ODD_CELLS);
  },
  (rows, chance) => {
    // A number near the one that is there, as somebody mistypes it.
    const row = rows[rowOf(rows, chance)];
    const at = chance.whole(0, row.length - 1);
    const value = Number(row[at]);
    if (row[at] === '' || Number.isNaN(value)) return;
    row[at] = String(chance.pick([value + 1, value - 1, value * 10, value / 10, 0, -value]));
  },
  (rows, chance) => {
    // A cell of another row of the same column.
    const at = chance.whole(0, rows[0].length - 1);
    rows[rowOf(rows, chance)][at] = rows[rowOf(rows, chance)][at] ?? '';
  },
  (rows, chance) => void rows.splice(rowOf(rows, chance), 1),
  (rows, chance) => void rows.splice(rowOf(rows, chance), chance.whole(1, rows.length)),
  (rows, chance) => void rows.push([...rows[rowOf(rows, chance)]]),
  (rows, chance) => {
    const at = chance.whole(0, rows[0].length - 1);
    rows[0][at] = chance.pick([
      rows[0][chance.whole(0, rows[0].length - 1)],
      'other',
      '',
      '__proto__',
    ]);
  },
  (rows, chance) => {
    const at = chance.whole(0, rows[0].length - 1);
    const cell = chance.pick(ODD_CELLS);
    for (const row of rows.slice(1)) row[at] = cell;
  },
];

/** Tables of generated areas have no quotation marks: their cells stand between commas. */
export function mutateTable(text: string, changes: number, chance: Dice): string {
  const rows = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  for (let n = 0; n < changes; n++) {
    if (rows.length > 0) chance.pick(CHANGES)(rows, chance);
  }
  return rows.map((row) => `${row.join(',')}\n`).join('');
}

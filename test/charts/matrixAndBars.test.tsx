import { describe, expect, it } from 'vitest';
import { Bars } from '../../src/charts/bars/Bars.tsx';
import { type BarsData, barReading, barsTwin } from '../../src/charts/bars/bars.ts';
import { layOutBars } from '../../src/charts/bars/layout.ts';
import { layOutMatrix } from '../../src/charts/matrix/layout.ts';
import { Matrix } from '../../src/charts/matrix/Matrix.tsx';
import { stepCell } from '../../src/charts/matrix/MatrixReader.tsx';
import {
  cellReading,
  type MatrixData,
  matrixTwin,
  shareText,
  stepOfShare,
} from '../../src/charts/matrix/matrix.ts';
import { AMOUNT_TEXT, AMOUNTS } from '../../src/charts/palette.ts';
import { textWidth } from '../../src/charts/textWidth.ts';
import { drawn, texts } from './support/drawn.ts';

const TYPES = ['Mainstream', 'SRP (inclusion base)', 'State special'];
const member = (label: string) => ({ code: label, label, short: label.slice(0, 5) });
function matrix(cells: readonly number[][]): MatrixData {
  const members = cells.map((_, at) => member(TYPES[at]));
  return {
    rows: members,
    columns: members,
    cells: cells.map((row) =>
      row.map((mean) => ({ mean, low: mean * 0.8, high: mean * 1.2, base: mean / 2 })),
    ),
    rowWord: 'Needed',
    columnWord: 'placed in',
    rowHead: 'Type needed',
    columnHead: 'Type attended',
    year: 2031,
    baseYear: 2025,
  };
}
const SPILL = matrix([
  [900, 0, 4],
  [20, 70, 10],
  [100, 0.2, 700],
]);

describe('a matrix', () => {
  it('writes white on the two darkest classes and ink on the others', () => {
    const all = drawn(<Matrix data={SPILL} id="m" width={1000} label="m" read={null} />);
    for (const { attributes } of all.filter(({ tag }) => tag === 'text')) {
      const step = /on-area--(\d)/.exec(`${attributes.class}`)?.[1];
      if (step !== undefined) expect(attributes.fill).toBe(AMOUNT_TEXT[Number(step)]);
    }
    const dark = all.filter(({ attributes }) => attributes.fill === AMOUNTS[4]);
    expect(dark.length).toBe(3);
  });

  it('shades a share as it is shown, so that a printed 5% is in the class that begins at 5', () => {
    expect([0, 0.004, 0.0051, 0.0499, 0.2, 0.499, 0.6].map(stepOfShare)).toEqual([
      undefined,
      0,
      1,
      2,
      3,
      4,
      4,
    ]);
    expect([0, 0.004, 0.0051, 0.996].map(shareText)).toEqual(['', '<1%', '1%', '100%']);
  });

  it('says a cell with its row, its range and the base January', () => {
    expect(cellReading(SPILL, 2, 0)).toBe(
      'Needed State special, placed in Mainstream: average 100 of 800 children, 12%, 8 in 10 futures 80 to 120; 50 in January 2025',
    );
    expect(cellReading({ ...SPILL, year: 2025 }, 2, 0)).not.toContain('futures');
  });

  it('has every cell with anybody in its table, in the order drawn', () => {
    const { rows } = matrixTwin(SPILL, 'Spill');
    expect(rows.length).toBe(8);
    expect(rows[0].slice(0, 2)).toEqual(['Mainstream', 'Mainstream']);
    expect(rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBeCloseTo(1804.2, 6);
  });

  it('fits its column with figures inside their cells, at 288, 358 and 1,200 pixels', () => {
    for (const width of [288, 358, 1200]) {
      const at = layOutMatrix(SPILL, width);
      expect(at.width).toBeLessThanOrEqual(width);
      for (const line of at.columnLines.flat()) {
        const across = at.narrow ? 16 : textWidth(line, 13, true);
        expect(across).toBeLessThanOrEqual(at.columnWidth + 4);
      }
      for (const line of at.rowLines.flat()) {
        expect(textWidth(line, 13, true)).toBeLessThan(at.left);
      }
      expect(textWidth('100%', 13, true)).toBeLessThan(at.columnWidth);
    }
  });

  it('is read by arrows that stop at its edges', () => {
    expect(stepCell(3, 3, 4, 'ArrowUp')).toBe(1);
    expect(stepCell(3, 3, 4, 'ArrowRight')).toBe(5);
    expect(stepCell(3, 3, 5, 'ArrowRight')).toBe(5);
    expect(stepCell(3, 3, 0, 'ArrowLeft')).toBe(0);
    expect(stepCell(3, 3, 7, 'ArrowDown')).toBe(7);
  });
});

const WAITS: BarsData = {
  bars: [
    { label: 'Less than a year', mean: 234, low: 40, high: 500 },
    { label: '5 years or more', mean: 7, low: 0, high: 15 },
  ],
  format: (value) => `${Math.round(value)}`,
};

describe('bars with ranges', () => {
  it('start at nought and are as long as their averages, whatever the width', () => {
    for (const width of [288, 1200]) {
      const at = layOutBars(WAITS, width);
      const bars = drawn(<Bars {...WAITS} id="b" width={width} label="b" read={null} />).filter(
        ({ tag }) => tag === 'rect',
      );
      bars.forEach(({ attributes }, i) => {
        expect(attributes.x).toBe(at.x(0));
        expect(Number(attributes.width)).toBeCloseTo(at.x(WAITS.bars[i].mean) - at.x(0), 6);
      });
    }
  });

  it('keep labels, whiskers and figures inside the drawing', () => {
    for (const width of [288, 576]) {
      const at = layOutBars(WAITS, width);
      for (const { label, mean, high } of WAITS.bars) {
        const end = at.x(high) + 6 + textWidth(WAITS.format(mean), 14, true);
        expect(end).toBeLessThanOrEqual(width);
        if (!at.above) expect(textWidth(label, 14)).toBeLessThan(at.x(0) - 7);
      }
    }
  });

  it('say each row, and stand in a table in the same order', () => {
    expect(barReading(WAITS.bars[0], WAITS.format)).toBe(
      'Less than a year: average 234, 8 in 10 futures 40 to 500',
    );
    expect(barsTwin(WAITS, 'Waits', 'Waited').rows).toEqual([
      ['Less than a year', 234, 40, 500],
      ['5 years or more', 7, 0, 15],
    ]);
    expect(texts(drawn(<Bars {...WAITS} id="b" width={400} label="b" read={null} />))).toContain(
      '234',
    );
  });
});

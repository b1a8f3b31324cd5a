import { describe, expect, it } from 'vitest';
import { ACCENT, PAPER } from '../../src/charts/palette.ts';
import { pounds } from '../../src/charts/rounding.ts';
import { textWidth } from '../../src/charts/textWidth.ts';
import { layOutTornado, SMALL_TYPE } from '../../src/charts/tornado/layout.ts';
import { Tornado } from '../../src/charts/tornado/Tornado.tsx';
import {
  type TornadoData,
  type TornadoRow,
  tornadoReading,
  tornadoTwin,
} from '../../src/charts/tornado/tornado.ts';
import { drawn, texts } from './support/drawn.ts';

const format = (value: number) => pounds(value, 'm');
function row(
  id: string,
  atLow: number,
  atHigh: number,
  more: Partial<TornadoRow> = {},
): TornadoRow {
  return {
    id,
    label: `Assumption ${id} with a long name that has to break over several lines of a telephone`,
    unit: 'pounds a year',
    low: '£18,900',
    high: '£21,000',
    atLow: atLow * 1e6,
    atHigh: atHigh * 1e6,
    standardError: 14e6,
    share: 0.25,
    source: 'assumption; a guess',
    ...more,
  };
}
const DATA: TornadoData = {
  rows: [row('up', 430, 830), row('down', 720, 530), row('small', 625, 640)],
  average: 630e6,
  format,
};
const WIDTHS = [358, 640, 1100];

describe('a tornado', () => {
  it('draws the low end hollow and the high end filled, each from the average', () => {
    const at = layOutTornado(DATA, 1100);
    const boxes = drawn(<Tornado {...DATA} id="t" width={1100} label="t" read={null} />)
      .filter(({ tag }) => tag === 'rect')
      .map(({ attributes }) => attributes);
    DATA.rows.forEach(({ atLow, atHigh }, index) => {
      const [hollow, filled] = [boxes[2 * index], boxes[2 * index + 1]];
      expect([hollow.fill, filled.fill]).toEqual([PAPER, ACCENT]);
      for (const [box, end] of [
        [hollow, atLow],
        [filled, atHigh],
      ] as const) {
        const [zero, x] = [at.x(0), at.x(end - DATA.average)];
        expect(box.x).toBeCloseTo(Math.min(zero, x), 9);
        expect(box.width).toBeCloseTo(Math.abs(x - zero), 9);
      }
    });
  });

  it.each(WIDTHS)('keeps bars, figures and labels apart and inside %d px', (width) => {
    const at = layOutTornado(DATA, width);
    const figures = drawn(<Tornado {...DATA} id="t" width={width} label="t" read={0} />).filter(
      ({ tag, text }) => tag === 'text' && text.startsWith('£'),
    );
    expect(figures.length).toBe(2 * DATA.rows.length);
    for (const { text, attributes } of figures) {
      const x = attributes.x as number;
      const wide = textWidth(text, SMALL_TYPE);
      const [start, end] = attributes['text-anchor'] === 'end' ? [x - wide, x] : [x, x + wide];
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(width);
    }
    at.rows.forEach(({ top, bottom, lines, unitLines, y }, index) => {
      const unitY = unitLines[unitLines.length - 1].y;
      for (const { text, y: base } of lines) {
        expect(textWidth(text, 14, true)).toBeLessThanOrEqual(width);
        expect(base).toBeGreaterThan(top);
        expect(base).toBeLessThan(unitY);
      }
      expect(Math.max(unitY, y)).toBeLessThan(bottom);
      expect(lines.map(({ text }) => text).join(' ')).toBe(DATA.rows[index].label);
      if (index > 0) expect(top).toBeGreaterThanOrEqual(at.rows[index - 1].bottom);
    });
    expect(at.height).toBeGreaterThan(at.rows[at.rows.length - 1].bottom);
  });

  it('writes the average at its centre line and differences on its scale', () => {
    const said = texts(drawn(<Tornado {...DATA} id="t" width={1100} label="t" read={null} />));
    expect(said).toContain('average £630m');
    expect(said.some((text) => text.startsWith('+£'))).toBe(true);
    expect(said.some((text) => text.startsWith('\u2212£'))).toBe(true);
  });

  it('puts the value of an assumption at the end that it leads to, whichever way the effect goes', () => {
    const all = drawn(<Tornado {...DATA} id="t" width={1100} label="t" read={null} />);
    const figures = all.filter(({ tag, text }) => tag === 'text' && text.startsWith('£'));
    const [upLeft, upRight, downLeft, downRight] = figures.map(({ text }) => text);
    expect([upLeft, upRight]).toEqual(['£18,900', '£21,000']);
    expect([downLeft, downRight]).toEqual(['£21,000', '£18,900']);
  });

  it('reads a row with its effect, its error and its share of the spread', () => {
    expect(tornadoReading(row('up', 430, 830, { label: 'Fees' }), format)).toBe(
      'Fees: at £18,900 on average £430m, at £21,000 £830m: +£400m (± £14.0m from simulation), 25.0% of the spread',
    );
    const untold = row('x', 629, 631, { label: 'Rest', share: null });
    expect(tornadoReading(untold, format)).toContain('too small to tell');
  });

  it('has every assumption in its table, drawn or not', () => {
    const words = { caption: 'c', outcome: 'Deficit', note: 'n' };
    const every = [...DATA.rows, row('rest', 629, 631, { share: null })];
    const twin = tornadoTwin(DATA, every, words);
    expect(twin.rows.length).toBe(4);
    for (const cells of twin.rows) expect(cells.length).toBe(twin.columns.length);
    const effect = twin.columns.findIndex(({ label }) => label === 'Effect');
    expect(twin.rows[1][effect]).toBeCloseTo(-190e6, 0);
    expect(twin.rows[3]).toContain('too small to tell');
  });
});

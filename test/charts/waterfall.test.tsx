import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/charts/textWidth.ts';
import { layOutWaterfall } from '../../src/charts/waterfall/layout.ts';
import { Waterfall } from '../../src/charts/waterfall/Waterfall.tsx';
import { WaterfallReader } from '../../src/charts/waterfall/WaterfallReader.tsx';
import {
  shownUnits,
  spansOf,
  unitOf,
  type WaterfallRow,
  waterfallReading,
  waterfallTwin,
} from '../../src/charts/waterfall/waterfall.ts';
import { drawn, texts, withClass } from './support/drawn.ts';
import { openPage } from './support/page.ts';

const level = (id: string, mean: number): WaterfallRow => ({
  id,
  label: `Deficit, ${id}`,
  mean,
  low: mean - 1e6,
  high: mean + 1e6,
  betterShare: null,
});
const part = (id: string, mean: number): WaterfallRow => ({
  id,
  label: `Policy ${id}`,
  mean,
  low: mean - 5e5,
  high: mean + 5e5,
  betterShare: mean < 0 ? 0.95 : 0.1,
});
/** From a level by way of changes to the level that they lead to. */
function rowsFrom(start: number, changes: readonly number[]): WaterfallRow[] {
  const end = changes.reduce((sum, change) => sum + change, start);
  const parts = changes.map((change, at) => part(String(at), change));
  return [level('no change', start), ...parts, level('plan', end)];
}
/** 84.04 − 11.84 − 6.27 + 3.14 = 69.07: one by one, 84.0 − 11.8 − 6.3 + 3.1 would miss 69.1. */
const PLAN = rowsFrom(84_040_000, [-11_840_000, -6_270_000, 3_140_000]);
const amount = fc.integer({ min: -90_000_000, max: 90_000_000 });
const anyRows = fc
  .tuple(amount, fc.array(amount, { minLength: 1, maxLength: 9 }))
  .map(([start, changes]) =>
    rowsFrom(
      start + 0.004,
      changes.map((one) => one / 3),
    ),
  );

describe('figures of a waterfall', () => {
  it('add up as they are printed, in millions on the chart and to the penny in the table', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const units = shownUnits({ rows }, unitOf({ rows }));
        const sum = units.slice(0, -1).reduce((all, one) => all + one, 0);
        expect(sum).toBe(units[units.length - 1]);
        const cells = waterfallTwin({ rows }, 'c').rows.map((row) =>
          Math.round(Number(row[1]) * 100),
        );
        expect(cells.slice(0, -1).reduce((all, one) => all + one, 0)).toBe(cells[cells.length - 1]);
      }),
    );
  });

  it('add up on both sides of a level between', () => {
    const rows = [
      ...rowsFrom(10_040_000, [1_340_000, -180_000]),
      ...rowsFrom(11_200_000, [-2_250_000]).slice(1),
    ];
    expect(shownUnits({ rows }, unitOf({ rows }))).toEqual([100, 14, -2, 112, -22, 90]);
  });

  it('are read with sign, range and how surely', () => {
    expect(waterfallReading({ rows: PLAN }, 1)).toBe(
      'Policy 0: −£11.8m on average (8 in 10 futures −£12.3m to −£11.3m), lower in 9 of 10 futures',
    );
    expect(waterfallReading({ rows: PLAN }, 3)).toBe(
      'Policy 2: +£3.2m on average (8 in 10 futures +£2.6m to +£3.6m), very likely higher, lower in 1 of 10 futures',
    );
    expect(waterfallReading({ rows: PLAN }, 0)).toBe(
      'Deficit, no change: £84.0m on average (8 in 10 futures £83.0m to £85.0m)',
    );
  });

  it('say no change where a part comes to nothing', () => {
    const rows = rowsFrom(84_040_000, [-11_840_000, 0]);
    expect(waterfallReading({ rows }, 2)).toContain('Policy 1: no change on average');
  });
});

describe('bars of a waterfall', () => {
  it('hang each from the end of the one before, from zero to the last level', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const spans = spansOf({ rows });
        expect(spans[0].from).toBe(0);
        for (let row = 1; row < rows.length - 1; row++)
          expect(spans[row].from).toBe(spans[row - 1].to);
        const last = spans[rows.length - 1];
        expect(last.from).toBe(0);
        expect(last.to).toBeCloseTo(spans[rows.length - 2].to, 3);
      }),
    );
  });

  it('never leave zero out of the axis, nor the drawing, at any width', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 280, max: 960 }), (rows, width) => {
        const at = layOutWaterfall({ rows, width });
        const [low, high] = at.x.domain();
        expect(low).toBeLessThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(0);
        at.rows.forEach(({ from, to, figure, figureInside, range, lines, y }, row) => {
          expect(Math.min(from, to)).toBeGreaterThanOrEqual(0);
          const end = Math.max(from, to) + (figureInside ? 0 : 6 + textWidth(figure, 14, true));
          const free = at.above ? width : width - textWidth(range, 12);
          expect(end).toBeLessThanOrEqual(free + 1);
          if (row > 0) expect(y).toBeGreaterThan(at.rows[row - 1].y + 20);
          for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(width);
        });
      }),
    );
  });

  it('are pale where better, and orange and hatched where worse; only levels are dark', () => {
    const all = drawn(<Waterfall id="w" width={700} label="l" rows={PLAN} read={null} />);
    expect(withClass(all, 'lip-c-area--4').length).toBe(2);
    expect(withClass(all, 'lip-c-area--1').length).toBe(2);
    expect(withClass(all, 'lip-c-area--2').length).toBe(1);
    const hatched = withClass(all, 'lip-c-hatch');
    expect(hatched.length).toBe(1);
    expect(hatched[0].attributes.x).toBe(withClass(all, 'lip-c-area--2')[0].attributes.x);
    expect(texts(all)).toEqual(
      expect.arrayContaining([
        '£84.0m',
        '−11.8',
        '+3.2',
        '£20m',
        '£69.1m',
        '−12.3 to −11.3',
        '8 in 10, £m',
      ]),
    );
  });
});

describe('reading a waterfall', () => {
  it('goes from row to row with the keys, held at both ends', async () => {
    const page = openPage(<WaterfallReader id="w" label="Finding" rows={PLAN} />);
    const list = () => page.all((one) => one.attribute('role') === 'listbox')[0];
    const line = () => page.all((one) => one.attribute('aria-live') === 'off')[0].text;
    expect(list().attribute('aria-label')).toBe('Read row by row: Finding');
    await list().fire('keydown', { key: 'ArrowDown' });
    expect(line()).toContain('Deficit, no change');
    await list().fire('keydown', { key: 'ArrowDown' });
    expect(line()).toContain('Policy 0');
    await list().fire('keydown', { key: 'End' });
    await list().fire('keydown', { key: 'ArrowDown' });
    expect(line()).toContain('Deficit, plan');
  });
});

import { describe, expect, it } from 'vitest';
import { BackTest } from '../../src/charts/backTest/BackTest.tsx';
import { BackTestReader } from '../../src/charts/backTest/BackTestReader.tsx';
import { layOutBackTest } from '../../src/charts/backTest/layout.ts';
import {
  firstOrigin,
  heldOf,
  outcomesOf,
  type PastForecast,
  recordTwin,
} from '../../src/charts/backTest/record.ts';
import { drawn, pointsOf, texts, withClass } from './support/drawn.ts';
import { openPage } from './support/page.ts';

/** Counts of 100 in 2018, and 10 more each year after that. */
const history = {
  years: [2018, 2019, 2020, 2021, 2022, 2023],
  values: [100, 110, 120, 130, 140, 150],
};
const countIn = (year: number) => history.values[history.years.indexOf(year)] ?? null;
/** Says that nothing changes, give or take so much a year. */
const said = (origin: number, spread: number): PastForecast => {
  const years = [origin + 1, origin + 2, origin + 3, origin + 4];
  const start = countIn(origin) as number;
  return {
    origin,
    years,
    mean: years.map(() => start),
    p10: years.map((year) => start - spread * (year - origin)),
    p90: years.map((year) => start + spread * (year - origin)),
    actual: years.map(countIn),
  };
};
const past = [said(2019, 10), said(2020, 5), said(2021, 10), said(2022, 10)];
const outcomes = outcomesOf(past);
const format = (value: number) => `${value}`;
const test = {
  id: 'test',
  label: 'The range held 6 of 9',
  unit: 'plans',
  width: 600,
  outcomes,
  history,
  format,
};
const elements = drawn(<BackTest {...test} origin={2020} />);

describe('what came of earlier forecasts', () => {
  it('is held at the very ends of the range, and has a side where it is not', () => {
    const at = (origin: number) =>
      outcomes.filter((one) => one.origin === origin).map(({ verdict }) => verdict);
    expect(at(2019)).toEqual(['held', 'held', 'held']);
    expect(at(2020)).toEqual(['above', 'above', 'above']);
    const falling = outcomesOf([{ ...said(2021, 1), actual: [100, null, null, null] }]);
    expect(falling.map(({ verdict }) => verdict)).toEqual(['below']);
  });

  it('is judged one to three years ahead, as far as it is known', () => {
    expect(outcomes.map(({ origin, ahead }) => `${origin}+${ahead}`)).toEqual([
      '2019+1',
      '2019+2',
      '2019+3',
      '2020+1',
      '2020+2',
      '2020+3',
      '2021+1',
      '2021+2',
      '2022+1',
    ]);
    expect(heldOf(outcomes)).toEqual({ held: 6, all: 9 });
  });

  it('is looked at first from the latest year of which all is known', () => {
    expect(firstOrigin(outcomes)).toBe(2020);
  });

  it('has a table of every origin and year, with what was said and what happened', () => {
    const { rows, columns } = recordTwin(outcomes, 'Record', format);
    expect(rows).toHaveLength(9);
    expect(rows[3]).toEqual([
      'January 2020',
      'January 2021',
      1,
      120,
      115,
      125,
      130,
      'above the range',
    ]);
    expect(columns).toHaveLength(rows[0].length);
  });
});

describe('the drawing of a back-test', () => {
  const at = layOutBackTest(test);
  const { x, y, bottom } = at.panel;

  it('begins its axis of values at zero', () => {
    expect(y.domain()[0]).toBe(0);
    expect(y(0)).toBe(bottom);
  });

  it('fills one band only, from what was known at its origin to the ends it gave', () => {
    const bands = withClass(elements, 'lip-c-band');
    expect(bands).toHaveLength(1);
    const points = pointsOf(bands[0].attributes.d);
    const has = (year: number, value: number) =>
      points.some(([px, py]) => Math.abs(px - x(year)) < 0.01 && Math.abs(py - y(value)) < 0.01);
    expect(has(2020, 120)).toBe(true);
    expect(has(2023, 135)).toBe(true);
    expect(has(2023, 105)).toBe(true);
    const xs = points.map(([px]) => px);
    expect(Math.max(...xs)).toBeCloseTo(x(2023), 1);
  });

  it('draws the others as outlines, each once', () => {
    const [faint] = withClass(elements, 'lip-c-edge').filter(({ tag }) => tag === 'g');
    expect(faint.attributes.fill).toBe('none');
    const lines = elements.filter(({ attributes, tag }) => tag === 'path' && !attributes.class);
    expect(lines.filter(({ attributes }) => !attributes.stroke)).toHaveLength(3);
  });

  it('tells a miss by its shape: a triangle in its row, and one on the line', () => {
    const triangles = elements.filter(
      ({ tag, attributes }) => tag === 'path' && attributes.class === 'lip-c-hollow',
    );
    expect(triangles).toHaveLength(3 + 3);
    const [, first, last] =
      `${triangles[0].attributes.d}`.match(/^M[\d.]+,([\d.]+)L[\d.]+,([\d.]+)/) ?? [];
    expect(Number(first)).toBeLessThan(Number(last));
  });

  it('counts what was held in each row of years ahead, at the year forecast', () => {
    expect(at.rows.map(({ label }) => label)).toEqual([
      '1 year: 3 of 4',
      '2 years: 2 of 3',
      '3 years: 1 of 2',
    ]);
    for (const { label } of at.rows) expect(texts(elements)).toContain(label);
  });

  it('keeps its words inside the drawing on a phone', () => {
    const narrow = layOutBackTest({ ...test, width: 340 });
    expect(narrow.panel.right).toBeLessThan(340 - 80);
    expect(narrow.panel.right - narrow.panel.left).toBeGreaterThan(150);
  });
});

describe('stepping through the years forecast from', () => {
  it('is one tab stop whose arrows move the filled fan and the reading', async () => {
    const { width: _, ...shown } = test;
    const page = openPage(<BackTestReader {...shown} />);
    const slider = () => page.all((one) => one.attribute('role') === 'slider')[0];
    const name = () => page.all(({ text, tag }) => tag === 'text' && text.startsWith('Said in'))[0];
    expect(page.all((one) => `${one.attribute('tabIndex')}` === '0')).toHaveLength(1);
    expect(name().text).toBe('Said in January 2020');
    await slider().fire('keydown', { key: 'ArrowLeft' });
    expect(name().text).toBe('Said in January 2019');
    expect(slider().attribute('aria-valuetext')).toBe(
      'Said in January 2019: for 2020 100 to 120, and 120 came, inside the range; for 2021 90 to 130, and 130 came, inside the range; for 2022 80 to 140, and 140 came, inside the range',
    );
    await slider().fire('keydown', { key: 'End' });
    expect(name().text).toBe('Said in January 2022');
  });
});

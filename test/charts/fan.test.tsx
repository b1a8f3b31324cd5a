import { describe, expect, it } from 'vitest';
import { FanChart, type FanChartProps } from '../../src/charts/FanChart.tsx';
import { spreadLabels } from '../../src/charts/fan/FanEnd.tsx';
import { layOutFan } from '../../src/charts/fan/layout.ts';
import { fanReading } from '../../src/charts/fan/reading.ts';
import { fanTwin } from '../../src/charts/fan/twin.ts';
import { children } from '../../src/charts/rounding.ts';
import { drawn, pointsOf, texts, withClass } from './support/drawn.ts';

const years = [2025, 2026, 2027, 2028, 2029, 2030, 2031];
const rising = (step: number) => years.map((_, at) => 1240 + step * at);
const fan: FanChartProps = {
  id: 'fan',
  label: 'The plan slows the growth: January 2030',
  description: 'One band and two lines.',
  width: 864,
  plan: { name: 'My plan', years, mean: rising(40), low: rising(-30), high: rising(115) },
  comparison: { name: 'No change', years, mean: rising(95), low: rising(20), high: rising(170) },
  history: { years: [2022, 2023, 2024, 2025], values: [800, 950, 1100, 1240] },
  draws: Array.from({ length: 30 }, (_, at) => rising(at * 5 - 30)),
  readingYear: 2030,
  unit: 'children',
  format: children,
  reading: { finding: '275 fewer in January 2030', share: 'fewer in 9 of 10 futures' },
  bandWords: ['Shaded: 8 in 10 futures with my plan'],
  firstForecast: { year: 2026, label: 'First forecast: January 2026' },
  marks: [{ year: 2027.67, label: 'places already agreed open' }],
};
const at = layOutFan(fan);
const elements = drawn(<FanChart {...fan} />);

describe('a fan', () => {
  it('begins its axis of values at zero, in ink', () => {
    expect(at.y.domain()[0]).toBe(0);
    expect(at.y(0)).toBe(at.bottom);
    expect(texts(elements)).toContain('0');
  });

  it('has one band only, from the first year of the plan to the last, between its two ends', () => {
    const bands = withClass(elements, 'lip-c-band');
    expect(bands).toHaveLength(1);
    const points = pointsOf(bands[0].attributes.d);
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    expect(Math.min(...xs)).toBeCloseTo(at.x(2025), 1);
    expect(Math.max(...xs)).toBeCloseTo(at.x(2031), 1);
    expect(Math.min(...ys)).toBeCloseTo(at.y(1240 + 115 * 6), 1);
    expect(Math.max(...ys)).toBeCloseTo(at.y(1240 - 30 * 6), 1);
  });

  it('draws the mean through every one of its values', () => {
    const [line] = withClass(elements, 'lip-c-line').filter(({ tag }) => tag === 'path');
    const points = pointsOf(line.attributes.d);
    for (const [i, year] of years.entries()) {
      const hit = points.some(
        ([x, y]) => Math.abs(x - at.x(year)) < 0.01 && Math.abs(y - at.y(fan.plan.mean[i])) < 0.01,
      );
      expect([year, hit]).toEqual([year, true]);
    }
  });

  it('draws at most 20 real futures, and cuts them off at the frame', () => {
    const [hairlines] = withClass(elements, 'lip-c-hair');
    const futures = elements.filter(({ attributes }) => attributes['clip-path'] !== undefined);
    expect(hairlines.tag).toBe('g');
    expect(futures).toHaveLength(20);
  });

  it('has no hairlines in a first look', () => {
    const preview = drawn(<FanChart {...fan} draws={undefined} />);
    expect(preview.filter(({ attributes }) => attributes['clip-path'])).toHaveLength(0);
  });

  it('dashes the comparison and gives it no band', () => {
    const [dashes] = withClass(elements, 'lip-c-dash');
    expect(dashes.attributes['stroke-dasharray']).toBeTruthy();
  });

  it('prints names, ranges, the base year with its count, and the first forecast year', () => {
    const said = texts(elements);
    for (const words of [
      'My plan',
      '1,060 to 1,930',
      'No change',
      '1,360 to 2,260',
      '1,240 in',
      'January 2025',
      'First forecast: January 2026',
      'places already agreed open',
      '275 fewer in January 2030',
      'Shaded: 8 in 10 futures with my plan',
      '2,500 children',
    ]) {
      expect(said).toContain(words);
    }
  });

  it('sets the reading year in bold, and no other', () => {
    const bold = elements.filter(
      ({ tag, text, attributes }) =>
        tag === 'text' && /^\d{4}$/.test(text) && attributes['font-weight'] === 'bold',
    );
    expect(bold.map(({ text }) => text)).toEqual(['2030']);
  });

  it('has a label and a description tied to it', () => {
    const [svg] = elements;
    expect(svg.attributes.role).toBe('img');
    expect(svg.attributes['aria-label']).toBe(fan.label);
    const about = elements.find(({ tag }) => tag === 'desc');
    expect(svg.attributes['aria-describedby']).toBe(about?.attributes.id);
    expect(about?.text).toBe('One band and two lines.');
  });

  it('keeps every word in the frame, wide or narrow', () => {
    for (const width of [1040, 864, 560, 358, 288]) {
      for (const { tag, attributes, text } of drawn(<FanChart {...fan} width={width} />)) {
        if (tag !== 'text') continue;
        const x = Number(attributes.x);
        const y = Number(attributes.y);
        expect([text, x >= 0 && x <= width]).toEqual([text, true]);
        expect([text, y >= 0 && y <= layOutFan({ ...fan, width }).height]).toEqual([text, true]);
      }
    }
  });

  it('holds zero and a surplus below it', () => {
    const falling = { ...fan.plan, low: years.map((_, i) => 100 - 60 * i) };
    const { y, bottom, top } = layOutFan({ ...fan, plan: falling });
    expect(y.domain()[0]).toBeLessThanOrEqual(-260);
    expect(y(0)).toBeLessThan(bottom);
    expect(y(0)).toBeGreaterThan(top);
  });

  it('moves names inside a narrow chart', () => {
    const said = texts(drawn(<FanChart {...fan} width={358} />));
    expect(said).toContain('No change');
    expect(said).not.toContain('1,060 to 1,930');
  });
});

describe('the reading of a fan', () => {
  it('gives the average and the range of the series, or what was counted', () => {
    expect(fanReading(fan, 2031)).toBe(
      'January 2031, My plan: average 1,480, 8 in 10 futures 1,060 to 1,930',
    );
    expect(fanReading(fan, 2031, 1)).toContain('No change: average 1,810');
    expect(fanReading(fan, 2023)).toBe('January 2023: 950 counted');
    expect(fanReading({ ...fan, comparison: undefined }, 2031)).toBe(
      'January 2031: average 1,480, 8 in 10 futures 1,060 to 1,930',
    );
  });
});

describe('the table twin of a fan', () => {
  const twin = fanTwin(fan, 'Children without a place');
  it('holds the numbers of the drawing, a row a year', () => {
    expect(twin.rows.map(([year]) => year)).toEqual(at.years.map((year) => `January ${year}`));
    const last = twin.rows[twin.rows.length - 1];
    expect(last).toEqual(['January 2031', null, 1480, 1060, 1930, 1810, 1360, 2260]);
    expect(twin.rows[0]).toEqual(['January 2022', 800, null, null, null, null, null, null]);
    for (const row of twin.rows) expect(row).toHaveLength(twin.columns.length);
  });

  it('heads no two columns alike', () => {
    const labels = twin.columns.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('labels at the end of a fan', () => {
  it('part by at least a label, and stay above the axis', () => {
    const [first, second] = spreadLabels([100, 104], 40, 300);
    expect(second - first).toBeGreaterThanOrEqual(40);
    expect(Math.max(...spreadLabels([298, 299], 40, 300))).toBeLessThanOrEqual(300);
    expect(spreadLabels([50, 200], 40, 300)).toEqual([50, 200]);
  });
});

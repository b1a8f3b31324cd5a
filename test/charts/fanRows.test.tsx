import { describe, expect, it } from 'vitest';
import { FanRows, runsOf } from '../../src/charts/fanRows/FanRows.tsx';
import { layOutFanRows } from '../../src/charts/fanRows/layout.ts';
import { type FanRow, rowReading, rowsTwin } from '../../src/charts/fanRows/rows.ts';
import { MethodCell } from '../../src/charts/MethodCell.tsx';
import { drawn, texts, withClass } from './support/drawn.ts';

const count = (year: number, value: number | null, comparable = true) => ({
  year,
  value,
  comparable,
});
const row = (name: string, top: number): FanRow => ({
  series: {
    name,
    years: [2025, 2026, 2027],
    mean: [top / 2, top / 2, top / 2],
    low: [top / 4, top / 4, top / 4],
    high: [top, top, top],
  },
  counted: [
    count(2018, 30, false),
    count(2019, 40),
    count(2020, 50),
    count(2021, null),
    count(2022, 60),
  ],
});
const rows = [row('Requests', 400), row('Plans', 100)];
const format = (value: number) => `${value}`;
const props = { id: 'f', label: 'Funnel', width: 600, rows, format, readingYear: 2026 };

describe('rows of fans', () => {
  it('share the scale of values and that of years', () => {
    const { panels } = layOutFanRows(props);
    expect(panels[1].y.domain()).toEqual(panels[0].y.domain());
    expect(panels[0].y.domain()[0]).toBe(0);
    expect(panels[0].y.domain()[1]).toBeGreaterThanOrEqual(400);
    expect(panels[1].x(2026)).toBe(panels[0].x(2026));
    expect(panels[1].top).toBeGreaterThan(panels[0].bottom);
  });

  it('break the line of counts at a gap and where counting changed', () => {
    expect(runsOf(rows[0].counted).map((run) => run.map(({ year }) => year))).toEqual([
      [2018],
      [2019, 2020],
      [2022],
    ]);
  });

  it('have open dots for what was counted in another way', () => {
    const elements = drawn(<FanRows {...props} />);
    expect(withClass(elements, 'lip-c-hollow')).toHaveLength(rows.length);
    expect(withClass(elements, 'lip-c-band')).toHaveLength(rows.length);
  });

  it('name the stage with its figure at the year read', () => {
    const said = texts(drawn(<FanRows {...props} />)).join('\n');
    expect(said).toContain('Requestsabout 200 in 2026, 8 in 10 futures 100 to 400');
    const phone = texts(drawn(<FanRows {...props} width={220} />)).join('\n');
    expect(phone).toContain('Requestsabout 200 in 2026');
    expect(phone).not.toContain('8 in 10');
  });

  it('read counts as counts and futures with their range', () => {
    const read = (year: number) => rowReading(rows[0], year, format);
    expect(read(2018)).toBe('2018, requests: 30 counted in another way');
    expect(read(2020)).toBe('2020, requests: 50 counted');
    expect(read(2021)).toBe('2021, requests: not known');
    expect(read(2026)).toBe('2026, requests: average 200, 8 in 10 futures 100 to 400');
  });

  it('have a twin with every stage and year that is known', () => {
    const twin = rowsTwin(rows, 'Funnel', format, 'Stage');
    expect(twin.rows).toHaveLength(2 * 7);
    expect(twin.rows[0]).toEqual(['Requests', '2018', 30, null, null, null, 'no']);
    expect(twin.rows[13]).toEqual(['Plans', '2027', null, 50, 25, 100, 'yes']);
  });
});

describe('a method in a table', () => {
  it('has an open dot, and caps only where it has a range', () => {
    const axis = { low: 0, high: 100, ticks: [0, 50, 100] };
    const cell = { axis, value: 60, from: 50, width: 132 };
    const plain = drawn(<MethodCell {...cell} />);
    expect(withClass(plain, 'lip-c-hollow')).toHaveLength(1);
    expect(withClass(plain, 'lip-c-line')).toHaveLength(0);
    const combined = drawn(<MethodCell {...cell} ends={[40, 80]} />);
    expect(withClass(combined, 'lip-c-hollow')).toHaveLength(0);
    expect(withClass(combined, 'lip-c-line')).toHaveLength(1);
  });
});

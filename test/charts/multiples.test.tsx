import { describe, expect, it } from 'vitest';
import { FanMultiple } from '../../src/charts/FanMultiple.tsx';
import { columnsFor, multiplesTwin, sharedAxis } from '../../src/charts/FanMultiples.tsx';
import { nearestYear, stepCursor } from '../../src/charts/YearReader.tsx';
import { drawn, texts } from './support/drawn.ts';

const years = [2025, 2026, 2027];
const item = (name: string, top: number) => ({
  series: { name, years, mean: [5, top / 2, top * 0.8], low: [5, 4, 3], high: [5, top * 0.9, top] },
});
const items = [item('North', 40), item('South', 400)];
const format = (value: number) => `${value}`;

describe('small fans', () => {
  it('share one scale from zero, so that heights compare', () => {
    const axis = sharedAxis(items);
    expect(axis.low).toBe(0);
    expect(axis.high).toBeGreaterThanOrEqual(400);
  });

  it('print the value of the reading year, the year, and what opens', () => {
    const said = texts(
      drawn(
        <FanMultiple
          id="north"
          width={176}
          label="North"
          series={items[0].series}
          axis={sharedAxis(items)}
          readingYear={2027}
          format={format}
          marks={[{ year: 2025.67, label: '+50' }]}
        />,
      ),
    );
    expect(said).toContain('32');
    expect(said).toContain('2027');
    expect(said).toContain('+50');
  });

  it('stand in full rows where they can: 12 at 1,680 px, 6 at 1,200, 2 on a phone', () => {
    expect([1680, 1200, 358, 288].map((width) => columnsFor(12, width))).toEqual([12, 6, 2, 2]);
    expect(columnsFor(1, 1200)).toBe(1);
  });

  it('stand in rows of nearly equal length where none are equal: 13 as 7 and 6, 5 as 3 and 2', () => {
    expect(columnsFor(13, 1200)).toBe(7);
    expect(columnsFor(5, 576)).toBe(3);
  });

  it('have a twin with every item and year', () => {
    const twin = multiplesTwin(
      { id: 'm', label: 'l', items, readingYear: 2027, format },
      'Shortfall',
      'District',
    );
    expect(twin.rows).toHaveLength(6);
    expect(twin.rows[5]).toEqual(['South', 'January 2027', 320, 3, 400]);
  });
});

describe('stepping through years', () => {
  it('stays within the years and the series', () => {
    const at = { year: 2027, series: 1 };
    expect(stepCursor('ArrowRight', at, years, 2)).toEqual(at);
    expect(stepCursor('ArrowLeft', at, years, 2)).toEqual({ year: 2026, series: 1 });
    expect(stepCursor('Home', at, years, 2)).toEqual({ year: 2025, series: 1 });
    expect(stepCursor('ArrowUp', at, years, 2)).toEqual({ year: 2027, series: 0 });
    expect(stepCursor('ArrowDown', at, years, 2)).toEqual(at);
    expect(stepCursor('t', at, years, 2)).toBeUndefined();
  });

  it('finds the year nearest to the pointer', () => {
    const x = (year: number) => (year - 2025) * 100;
    expect(nearestYear(years, x, 149)).toBe(2026);
    expect(nearestYear(years, x, 151)).toBe(2027);
    expect(nearestYear(years, x, -50)).toBe(2025);
  });
});

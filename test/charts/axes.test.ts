import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelledYears, valueAxis } from '../../src/charts/axes.ts';
import { textWidth } from '../../src/charts/textWidth.ts';

const thousandths = fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 1000);
const values = fc.array(thousandths, { maxLength: 20 });

describe('an axis of values', () => {
  it('holds zero and every value, between round ends that are ticks', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 8 }), (some, tickCount) => {
        const axis = valueAxis(some, tickCount);
        expect(axis.low).toBeLessThanOrEqual(Math.min(0, ...some));
        expect(axis.high).toBeGreaterThanOrEqual(Math.max(0, ...some));
        expect(axis.ticks[0]).toBe(axis.low);
        expect(axis.ticks[axis.ticks.length - 1]).toBe(axis.high);
        expect(axis.ticks).toContain(0);
      }),
    );
  });

  it('starts at zero for counts, however far from zero they are', () => {
    expect(valueAxis([20_635, 24_000], 5).low).toBe(0);
  });

  it('has a length even where there is nothing to show', () => {
    expect(valueAxis([], 4).high).toBeGreaterThan(0);
    expect(valueAxis([0, 0, Number.NaN], 4).high).toBeGreaterThan(0);
  });
});

describe('labels on an axis of years', () => {
  it('always has the reading year, and labels never collide', () => {
    const width = fc.double({ min: 5, max: 80, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(29), width, (count, at, spacing) => {
        const years = Array.from({ length: count }, (_, i) => 2019 + i);
        const reading = years[at % count];
        const labels = labelledYears(years, reading, spacing, 34);
        expect(labels).toContain(reading);
        for (let i = 1; i < labels.length; i++) {
          expect((labels[i] - labels[i - 1]) * spacing).toBeGreaterThanOrEqual(34 - 1e-6);
        }
      }),
    );
  });

  it('labels every year where there is room', () => {
    const years = [2025, 2026, 2027, 2028];
    expect(labelledYears(years, 2026, 60, 34)).toEqual(years);
  });
});

describe('the width of text', () => {
  it('gives every figure the same width, and bold more', () => {
    const widths = [...'0123456789'].map((figure) => textWidth(figure, 14));
    expect(new Set(widths).size).toBe(1);
    expect(textWidth('1,480', 10)).toBeCloseTo(25.02, 6);
    expect(textWidth('North', 12, true)).toBeGreaterThan(textWidth('North', 12));
  });
});

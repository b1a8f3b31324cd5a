import { describe, expect, it } from 'vitest';
import { FanChart, type FanChartProps } from '../../src/charts/FanChart.tsx';
import { layOutFan } from '../../src/charts/fan/layout.ts';
import { fanReading } from '../../src/charts/fan/reading.ts';
import { statedLabels } from '../../src/charts/fan/statedLabels.ts';
import { fanTwin } from '../../src/charts/fan/twin.ts';
import { children } from '../../src/charts/rounding.ts';
import { drawn, texts } from './support/drawn.ts';

const years = [2025, 2026, 2027, 2028, 2029, 2030];
const rising = (step: number) => years.map((_, at) => 1000 + step * at);
const fan = (width: number, year = 2026, value = 1500): FanChartProps => ({
  id: 'fan',
  label: 'A fan',
  width,
  plan: { name: 'No change', years, mean: rising(100), low: rising(50), high: rising(150) },
  stated: [{ year, value, label: 'council forecast' }],
  readingYear: 2029,
  unit: 'children',
  format: children,
});

describe('a figure that somebody stated', () => {
  it('stands at its value, within an axis that holds it, with its words', () => {
    const at = layOutFan(fan(800, 2026, 5000));
    expect(at.y.domain()[1]).toBeGreaterThanOrEqual(5000);
    const [label] = statedLabels(fan(800, 2026, 5000), at);
    expect(label.mark).toEqual({ x: at.x(2026), y: at.y(5000) });
    expect(texts(drawn(<FanChart {...fan(800)} />))).toContain('council forecast 1,500');
  });

  it('has its words above the band, inside the frame, at any width and year', () => {
    for (const width of [320, 560, 1200]) {
      for (const year of years) {
        const frame = fan(width, year);
        const at = layOutFan(frame);
        const [label] = statedLabels(frame, at);
        expect(label.x).toBeGreaterThanOrEqual(at.left);
        expect(label.x + label.width).toBeLessThanOrEqual(at.right + 1);
        expect(label.y).toBeGreaterThanOrEqual(at.top);
        expect(label.y + label.height).toBeLessThanOrEqual(label.mark.y);
      }
    }
  });

  it('is read and tabled with its year, and with no other', () => {
    expect(fanReading(fan(800), 2026)).toMatch(/; council forecast 1,500$/);
    expect(fanReading(fan(800), 2027)).not.toContain('forecast');
    const { columns, rows } = fanTwin(fan(800), 'A caption');
    expect(columns[columns.length - 1].label).toBe('Council forecast');
    expect(rows.map((row) => row[row.length - 1])).toEqual([null, 1500, null, null, null, null]);
  });
});

import { type Measurement, quantile, shownValue, type Unit } from './measurement.ts';
import type { Target } from './targets.ts';

/** Lines of text in columns, the first to the left and the others to the right. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, c) => Math.max(...rows.map((row) => (row[c] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, c) => (c === 0 ? cell.padEnd(widths[c]) : cell.padStart(widths[c])))
      .join('  ')
      .trimEnd(),
  );
}

const DIGITS: Readonly<Record<Unit, number>> = { ms: 1, s: 2, MB: 0, '×': 2, power: 2 };

function amount(value: number, unit: Unit): string {
  const words = unit === 'power' ? '' : ` ${unit}`;
  return `${value.toFixed(DIGITS[unit])}${words}`;
}

/** Every measurement: what stands for it, and how its runs lie. */
export function measurementTable(measurements: readonly Measurement[]): string[] {
  const lines = columns([
    ['measurement', 'shown', 'lower quartile', 'upper quartile', 'runs'],
    ...measurements.map((one) => [
      one.label + (one.shown === undefined ? '' : ` (${one.shown})`),
      amount(shownValue(one), one.unit),
      amount(quantile(one.values, 0.25), one.unit),
      amount(quantile(one.values, 0.75), one.unit),
      `${one.values.length}`,
    ]),
  ]);
  const notes = measurements.flatMap(({ label, note }) => (note ? [`  ${label}: ${note}`] : []));
  return notes.length === 0 ? lines : [...lines, '', ...notes];
}

/** The targets beside what was seen; what was not run says so. */
export function targetTable(
  targets: readonly Target[],
  measurements: readonly Measurement[],
): string[] {
  return columns([
    ['target (2 cores)', 'accept', 'aim', 'seen', ''],
    ...targets.map(({ work, measurement, unit, accept, aim }) => {
      const seen = measurements.find(({ id }) => id === measurement);
      const bound = (value?: number) => (value === undefined ? '–' : amount(value, unit));
      const value = seen === undefined ? undefined : shownValue(seen);
      return [work, bound(accept), bound(aim), bound(value), verdict(value, unit, accept, aim)];
    }),
  ]);
}

function verdict(
  value: number | undefined,
  unit: Unit,
  accept: number | undefined,
  aim: number | undefined,
): string {
  if (value === undefined) return 'not run';
  const within = (bound: number) => (unit === '×' ? value >= bound : value <= bound);
  if (aim !== undefined && within(aim)) return 'aim';
  if (accept === undefined) return '';
  return within(accept) ? 'accept' : 'missed';
}

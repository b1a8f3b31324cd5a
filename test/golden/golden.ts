import type { Summary } from './summary.ts';

/** A golden file: one row a line, so that a reader sees in a review which figures moved. */
export function goldenText(summary: Summary): string {
  const moments = Object.entries(summary).map(([moment, rows]) => {
    const lines = Object.entries(rows).map(
      ([row, byDraw]) => `    ${JSON.stringify(row)}: [${byDraw.join(', ')}]`,
    );
    return `  ${JSON.stringify(moment)}: {\n${lines.join(',\n')}\n  }`;
  });
  return `{\n${moments.join(',\n')}\n}\n`;
}

/** Rows that are not as they were, each in words with how far each draw moved. */
export function movedRows(before: Summary, after: Summary): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((moment) => {
    const [old, now] = [before[moment] ?? {}, after[moment] ?? {}];
    return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((row) => {
      const words = movement(old[row], now[row]);
      return words === '' ? [] : [`${moment}, ${row}: ${words}`];
    });
  });
}

function movement(before: readonly number[] = [], after: readonly number[] = []): string {
  if (before.length === 0) return 'a new row';
  if (after.length === 0) return 'gone';
  if (String(before) === String(after)) return '';
  return `${before.join(', ')} became ${after.join(', ')} (${after
    .map((value, d) => signed(value - before[d]))
    .join(', ')})`;
}

const signed = (value: number) => (value > 0 ? `+${value}` : String(value));

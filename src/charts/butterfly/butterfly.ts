/** Two sides of a change that are never netted off: what is drawn, what is said, and the table. */
import { range } from '../rounding.ts';
import type { Twin } from '../twin.ts';

/** An average and the range of 8 in 10 futures. */
export interface Side {
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
}

/** Children of one group: those who lose on the left, those who gain on the right. */
export interface ButterflyRow {
  readonly code: string;
  /** Stands between the two sides. */
  readonly label: string;
  /** The label in full, where the drawing has a short one. */
  readonly name?: string;
  readonly lost: Side;
  readonly gained: Side;
}

export interface ButterflyData {
  readonly rows: readonly ButterflyRow[];
  readonly total: { readonly lost: Side; readonly gained: Side };
  readonly format: (count: number) => string;
  /** Words for the two sides: "no longer admitted", "admitted instead". */
  readonly words: { readonly lost: string; readonly gained: string };
}

/** "Band 4: 12 admitted instead (8 in 10 futures 7 to 18), 3 no longer admitted (1 to 5)" */
export function butterflyReading({ rows, format, words }: ButterflyData, at: number): string {
  const { name, label, lost, gained } = rows[at];
  const said = ({ mean, p10, p90 }: Side, word: string, ends: string) =>
    `${format(mean)} ${word} (${ends}${range(p10, p90, format)})`;
  return `${name ?? label}: ${said(gained, words.gained, '8 in 10 futures ')}, ${said(lost, words.lost, '')}`;
}

/** One row a group, and their total. Averages keep a decimal, so that they are seen to add up. */
export function butterflyTwin(
  { rows, total, words }: ButterflyData,
  caption: string,
  group: string,
  format: (count: number) => string,
): Twin {
  const number = { numeric: true, format } as const;
  const cells = ({ lost, gained }: ButterflyData['total']) =>
    [lost, gained].flatMap(({ mean, p10, p90 }) => [mean, p10, p90]);
  return {
    caption,
    columns: [
      { label: group },
      ...[words.lost, words.gained].flatMap((word) => [
        { label: `${word}: average`, ...number },
        { label: `${word}: from`, ...number },
        { label: `${word}: to`, ...number },
      ]),
    ],
    rows: [...rows.map((row) => [row.name ?? row.label, ...cells(row)]), ['All', ...cells(total)]],
    totalRow: true,
  };
}

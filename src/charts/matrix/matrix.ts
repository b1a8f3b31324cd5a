/** A table of children by row and column: what is drawn, what is said of a cell, and its table. */
import { children, percent, range } from '../rounding.ts';
import { AVERAGES_ADD_UP, type Twin } from '../twin.ts';

export interface MatrixMember {
  /** Unique among rows, and among columns. */
  readonly code: string;
  readonly label: string;
  /** Used where the label has no room. */
  readonly short: string;
}

export interface MatrixCell {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** On average at the base January. */
  readonly base: number;
}

export interface MatrixData {
  readonly rows: readonly MatrixMember[];
  readonly columns: readonly MatrixMember[];
  readonly cells: readonly (readonly MatrixCell[])[];
  /** "needed", "with": stands before a row's label in a sentence. */
  readonly rowWord: string;
  /** "placed in": stands before a column's. */
  readonly columnWord: string;
  /** Heads the rows in the table: "Type needed". */
  readonly rowHead: string;
  /** Heads the columns: "Type attended". */
  readonly columnHead: string;
  /** January shown, and the base January. */
  readonly year: number;
  readonly baseYear: number;
}

/** Children of a row, on average. */
export function rowTotal({ cells }: Pick<MatrixData, 'cells'>, row: number): number {
  return cells[row].reduce((sum, { mean }) => sum + mean, 0);
}

/** Share of a row that a cell holds; 0 where the row is empty. */
export function shareOfRow(data: Pick<MatrixData, 'cells'>, row: number, column: number): number {
  const all = rowTotal(data, row);
  return all > 0 ? data.cells[row][column].mean / all : 0;
}

/** A share in whole per cent: "62%", "<1%"; nothing where nobody is. */
export function shareText(share: number): string {
  if (share === 0) return '';
  const whole = Math.round(100 * share);
  return whole === 0 ? '<1%' : `${whole}%`;
}

/** A count as it stands in a cell: an average of less than half a child is "<1". */
export function countText(mean: number): string {
  return mean > 0 && mean < 0.5 ? '<1' : children(mean);
}

/** Ends between the five classes of shading, as shares of a row. */
export const MATRIX_BREAKS: readonly number[] = [0.01, 0.05, 0.2, 0.5];

/** Class of a share from 0 to 4 as it is shown, in whole per cent; undefined where nobody is. */
export function stepOfShare(share: number): number | undefined {
  if (share <= 0) return undefined;
  const shown = Math.round(100 * share) / 100;
  return MATRIX_BREAKS.filter((edge) => shown >= edge).length;
}

/**
 * "Needed State special, placed in Mainstream: average 820 children, 15% of the row, 8 in 10 futures
 * 640 to 1,010; 540 in January 2025"
 */
export function cellReading(data: MatrixData, row: number, column: number): string {
  const { mean, low, high, base } = data.cells[row][column];
  const head = `${data.rowWord} ${data.rows[row].label}, ${data.columnWord} ${data.columns[column].label}`;
  const level = `average ${children(mean)} of ${children(rowTotal(data, row))} children`;
  const share = shareText(shareOfRow(data, row, column)) || '0%';
  if (data.year === data.baseYear) return `${head}: ${level}, ${share}`;
  const ends = `8 in 10 futures ${range(low, high, children)}`;
  return `${head}: ${level}, ${share}, ${ends}; ${children(base)} in January ${data.baseYear}`;
}

/** One row a cell with anybody in it at either January, in the order drawn. */
export function matrixTwin(data: MatrixData, caption: string): Twin {
  const number = { numeric: true, format: children };
  return {
    caption,
    columns: [
      { label: data.rowHead },
      { label: data.columnHead },
      { label: 'Share of row', numeric: true, format: percent },
      { label: 'Average', ...number },
      { label: '8 in 10 futures from', ...number },
      { label: 'to', ...number },
      { label: `January ${data.baseYear}`, ...number },
    ],
    rows: data.rows.flatMap((one, row) =>
      data.columns.flatMap((other, column) => {
        const { mean, low, high, base } = data.cells[row][column];
        if (mean === 0 && base === 0) return [];
        return [
          [one.label, other.label, shareOfRow(data, row, column), mean, low, high, base] as const,
        ];
      }),
    ),
    note: AVERAGES_ADD_UP,
  };
}

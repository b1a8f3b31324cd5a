/** The table that is every chart's equal: same data, same order. */

/** Text shows as it is; a number through its column's format; null as an empty cell, read "none". */
export type TwinCell = string | number | null;

export interface TwinColumn {
  readonly label: string;
  /** Aligned right, in figures of one width. */
  readonly numeric?: boolean;
  /** Words kept on one line: the table scrolls sideways rather than grow long. */
  readonly unbroken?: boolean;
  /** How its numbers are said. Default: as they are. */
  readonly format?: (value: number) => string;
}

/** A table with its words. The first column heads its rows. */
export interface Twin {
  readonly caption: string;
  readonly columns: readonly TwinColumn[];
  readonly rows: readonly (readonly TwinCell[])[];
  /** The last row is a total, with an ink rule above it. */
  readonly totalRow?: boolean;
  /** Printed under the table, for example that averages add up and ranges do not. */
  readonly note?: string;
}

/** Said under every table with a total. */
export const AVERAGES_ADD_UP =
  'Averages add up. The ends of ranges do not, because places rarely all turn out high together.';

/** A cell as it is shown. */
export function cellText(column: TwinColumn, cell: TwinCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return column.format ? column.format(cell) : String(cell);
}

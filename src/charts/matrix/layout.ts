/** Where the cells of a matrix and the words beside and above them go. */
import { textWidth, widestLine } from '../textWidth.ts';
import { countText, type MatrixData, type MatrixMember, rowTotal } from './matrix.ts';

export const LABEL_PX = 13;
export const CELL_PX = 13;
const LINE_PX = 16;
/** Below this width labels are short, column names stand upright, and cells hold a share alone. */
const NARROW_PX = 620;
const MOST_LABEL_SHARE = 0.27;
const GAP_PX = 10;
const ROOMY_ROW = 44;
const TIGHT_ROW = 34;
/** A column wider than this would part its figure from its neighbours. */
const WIDEST_COLUMN = 180;
/** Heads the column of totals. */
export const TOTAL = 'All';

export interface MatrixLayout {
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
  readonly left: number;
  readonly top: number;
  readonly columnWidth: number;
  /** Width of the column of totals; 0 where there is no room for one. */
  readonly totalWidth: number;
  readonly rowHeight: number;
  /** Lines of each row's label, and of each column's. */
  readonly rowLines: readonly (readonly string[])[];
  readonly columnLines: readonly (readonly string[])[];
}

/** Breaks words over lines no wider than asked; a word too long stands alone. */
function wrapped(text: string, widthPx: number, sizePx: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(joined, sizePx, true) <= widthPx) {
      lines[lines.length - 1] = joined;
    } else lines.push(word);
  }
  return lines;
}

/** The label over at most two lines where it has room there, else the short one. */
function linesOf({ label, short }: MatrixMember, widthPx: number, most: number): string[] {
  const lines = wrapped(label, widthPx, LABEL_PX);
  return lines.length <= most && widestLine(lines, LABEL_PX, true) <= widthPx ? lines : [short];
}

export function layOutMatrix(data: MatrixData, width: number): MatrixLayout {
  const { rows, columns } = data;
  const narrow = width < NARROW_PX;
  const most = width * MOST_LABEL_SHARE;
  const rowLines = rows.map((row) => (narrow ? [row.short] : linesOf(row, most, 2)));
  const left = widestLine(rowLines.flat(), LABEL_PX, true) + GAP_PX;
  const totals = rows.map((_, row) => countText(rowTotal(data, row)));
  const totalWidth = narrow ? 0 : GAP_PX + widestLine([...totals, TOTAL], LABEL_PX, true);
  const columnWidth = Math.min(WIDEST_COLUMN, (width - left - totalWidth - 1) / columns.length);
  const columnLines = columns.map((column) =>
    narrow ? [column.short] : linesOf(column, columnWidth - 8, 3),
  );
  const head = narrow
    ? widestLine(columnLines.flat(), LABEL_PX, true)
    : Math.max(...columnLines.map(({ length }) => length)) * LINE_PX;
  const top = LINE_PX + head + GAP_PX;
  const rowHeight = narrow ? TIGHT_ROW : ROOMY_ROW;
  return {
    width: Math.floor(left + columnWidth * columns.length + totalWidth + 1),
    height: Math.ceil(top + rows.length * rowHeight + 1),
    narrow,
    left,
    top,
    columnWidth,
    totalWidth,
    rowHeight,
    rowLines,
    columnLines,
  };
}

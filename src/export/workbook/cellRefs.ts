/** "B3" of the cell in the third row and the second column; both counted from 0. */
export function refOf(row: number, column: number): string {
  return `${lettersOf(column)}${row + 1}`;
}

/** "A1:C9": from the first cell of a row to the last cell of the last row. */
export function rangeOf(firstRow: number, rows: readonly (readonly unknown[])[]): string {
  return `${refOf(firstRow, 0)}:${refOf(rows.length - 1, rows[firstRow].length - 1)}`;
}

/** Name of a sheet as formulas write it. */
export function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

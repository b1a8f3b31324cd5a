/** Where keys lead in a grid of cells: arrows by one and no further than the edge, Home and End along it. */

interface Place {
  readonly row: number;
  readonly column: number;
}

/** @returns null for keys that are not the grid's. */
export function arrowTo(
  { row, column }: Place,
  key: string,
  toEnds: boolean,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Place | null {
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'Home':
      return { row: toEnds ? 0 : row, column: 0 };
    case 'End':
      return { row: toEnds ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}

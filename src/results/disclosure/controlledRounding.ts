/** Nearer to a whole number than this is that number: sums of fractions miss it by far less. */
const WHOLE = 1e-7;

/** A cell that is not whole yet, between the nodes of its row and its column. */
interface Edge {
  readonly ends: readonly [row: number, column: number];
  /** Index in the table; −1 for what is added to make a total whole. */
  readonly cell: number;
  /** Above the cell's floor: 0 to 1. */
  above: number;
}

/**
 * Controlled rounding of a table: every cell, every row total, every column total and the grand total
 * becomes one of the two whole numbers next to it; what is whole stays. On average over the chance
 * nothing moves. Totals are made whole by one more row and column; then fractions are shifted round
 * cycles of cells, up and down in turn, until none is left.
 *
 * Cox, "A constructive procedure for unbiased controlled rounding", Journal of the American
 * Statistical Association 82 (1987).
 *
 * @param values row by row.
 * @param chance numbers between 0 and 1, one a cycle.
 */
export function controlledRounding(
  values: Float64Array,
  columns: number,
  chance: () => number,
): Float64Array {
  const floors = values.map((value) => Math.floor(value + WHOLE));
  const around = edgesOf(values, floors, columns);
  for (const node of around.keys()) {
    while (around[node].length > 0) {
      const cycle = cycleFrom(around, node);
      if (cycle.length === 0) settle(around, floors, around[node][0]);
      else shift(around, floors, cycle, chance());
    }
  }
  return floors;
}

/** Edges at each node: rows first, then columns, the added row and column last of each. */
function edgesOf(values: Float64Array, floors: Float64Array, columns: number): Edge[][] {
  const rows = values.length / columns;
  const around: Edge[][] = Array.from({ length: rows + columns + 2 }, () => []);
  const missing = new Float64Array(around.length);
  const add = (row: number, column: number, cell: number, above: number) => {
    if (above < WHOLE || above > 1 - WHOLE) return;
    const edge: Edge = { ends: [row, rows + 1 + column], cell, above };
    for (const node of edge.ends) {
      around[node].push(edge);
      missing[node] -= above;
    }
  };
  const part = (value: number) => value - Math.floor(value);
  values.forEach((value, cell) => {
    add(Math.floor(cell / columns), cell % columns, cell, value - floors[cell]);
  });
  for (let row = 0; row < rows; row++) add(row, columns, -1, part(missing[row]));
  for (let column = 0; column <= columns; column++) {
    add(rows, column, -1, part(missing[rows + 1 + column]));
  }
  return around;
}

/** A cycle of edges through nodes that are each entered and left once; empty at a dead end. */
function cycleFrom(around: readonly Edge[][], start: number): Edge[] {
  const path: Edge[] = [];
  const seenAt = new Map([[start, 0]]);
  let node = start;
  for (;;) {
    const came = path[path.length - 1];
    const edge = around[node].find((one) => one !== came);
    if (edge === undefined) return [];
    path.push(edge);
    node = edge.ends[0] === node ? edge.ends[1] : edge.ends[0];
    const before = seenAt.get(node);
    if (before !== undefined) return path.slice(before);
    seenAt.set(node, path.length);
  }
}

/** Moves a cycle one way or the other, as far as its cells allow, so that one at least is whole. */
function shift(around: Edge[][], floors: Float64Array, cycle: readonly Edge[], luck: number): void {
  const room = [1, 1];
  cycle.forEach(({ above }, at) => {
    const even = at % 2;
    room[even] = Math.min(room[even], 1 - above);
    room[1 - even] = Math.min(room[1 - even], above);
  });
  // Cells at even places go up in the first way. Each way is the likelier the shorter it is.
  const by = luck * (room[0] + room[1]) < room[1] ? room[0] : -room[1];
  cycle.forEach((edge, at) => {
    edge.above += at % 2 === 0 ? by : -by;
    if (edge.above < WHOLE || edge.above > 1 - WHOLE) settle(around, floors, edge);
  });
}

function settle(around: Edge[][], floors: Float64Array, edge: Edge): void {
  if (edge.cell >= 0) floors[edge.cell] += Math.round(edge.above);
  for (const node of edge.ends) around[node].splice(around[node].indexOf(edge), 1);
}

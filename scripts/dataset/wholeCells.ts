import loadHighs from 'highs';
import type { Margins } from './fittedCells.ts';
import { visit } from './fittedCells.ts';

export interface WholeCells {
  readonly cells: Int32Array;
  /** Sum over cells of the distance between whole and fitted number. */
  readonly movedChildren: number;
  readonly largestMove: number;
  /** Sum of the differences from the published margins; 0 unless they contradict each other. */
  readonly slack: number;
}

/** Fitted cells below this are zeros of the margins. */
const NEGLIGIBLE = 1e-7;
/** A unit of slack costs more than any rearrangement of cells could save. */
const SLACK_COST = 50;
/** The solve stops when the total distance is proved to be within this share of the least. */
const ENOUGH = 0.02;

/**
 * Whole numbers of children near the fitted cells, with all three two-way margins exact. Each cell
 * takes the whole number below or above its fitted value; the solve (HiGHS) chooses the nearest
 * such table. Only where the margins contradict each other is it solved again with slack in them.
 */
export async function wholeCells(margins: Margins, fitted: Float64Array): Promise<WholeCells> {
  const highs = await loadHighs();
  const solve = (withSlack: boolean) =>
    highs.solve(linearProgram(margins, fitted, withSlack), {
      output_flag: false,
      random_seed: 1,
      mip_rel_gap: ENOUGH,
    });
  let solution = solve(false);
  if (solution.Status === 'Infeasible') solution = solve(true);
  if (solution.Status !== 'Optimal')
    throw new Error(`The integer solve ended: ${solution.Status}.`);
  const value = (name: string) => {
    const column = solution.Columns[name];
    return column && 'Primal' in column ? (column.Primal ?? 0) : 0;
  };

  const cells = new Int32Array(fitted.length);
  let movedChildren = 0;
  let largestMove = 0;
  for (let cell = 0; cell < fitted.length; cell++) {
    if (fitted[cell] <= NEGLIGIBLE) continue;
    cells[cell] = Math.floor(fitted[cell]) + Math.round(value(`u${cell}`));
    const move = Math.abs(cells[cell] - fitted[cell]);
    movedChildren += move;
    largestMove = Math.max(largestMove, move);
  }
  const slack = Object.keys(solution.Columns)
    .filter((name) => name.startsWith('over') || name.startsWith('under'))
    .reduce((sum, name) => sum + value(name), 0);
  return { cells, movedChildren, largestMove, slack };
}

/** The choice between rounding down (0) and up (1), cell by cell, in CPLEX LP format. */
function linearProgram(margins: Margins, fitted: Float64Array, withSlack: boolean): string {
  const [, ages, establishments] = margins.sizes;
  const rows = [
    marginRows('na', margins.needAge, (n, a) => n * ages + a),
    marginRows('ne', margins.needEstablishment, (n, _a, e) => n * establishments + e),
    marginRows('ae', margins.ageEstablishment, (_n, a, e) => a * establishments + e),
  ];
  const objective: string[] = [];
  const choices: string[] = [];
  let distanceDown = 0;
  visit(margins.sizes, (n, a, e, cell) => {
    if (fitted[cell] <= NEGLIGIBLE) return;
    const below = Math.floor(fitted[cell]);
    const fraction = fitted[cell] - below;
    distanceDown += fraction;
    objective.push(`${cost(1 - 2 * fraction)} u${cell}`);
    choices.push(`u${cell}`);
    for (const row of rows) {
      const i = row.index(n, a, e);
      row.left[i] -= below;
      row.terms[i].push(`+ u${cell}`);
    }
  });

  const constraints: string[] = [];
  for (const { name, left, terms } of rows) {
    terms.forEach((of, i) => {
      if (of.length === 0 && left[i] === 0) return;
      const slack = withSlack || of.length === 0 ? ` - over${name}${i} + under${name}${i}` : '';
      if (slack) objective.push(`+ ${SLACK_COST} over${name}${i} + ${SLACK_COST} under${name}${i}`);
      constraints.push(`${name}${i}: ${wrap(of)}${slack} = ${left[i]}`);
    });
  }
  return [
    'Minimize',
    `distance: ${wrap([...objective, `${cost(distanceDown)} one`])}`,
    'Subject To',
    ...constraints,
    'constant: one = 1',
    'Binary',
    wrap(choices),
    'End',
  ].join('\n');
}

type Position = (need: number, age: number, establishment: number) => number;

function marginRows(name: string, target: Float64Array, index: Position) {
  return { name, index, left: Array.from(target), terms: Array.from(target, (): string[] => []) };
}

/** Rounded, so that the same margins give the same text and so the same solution everywhere. */
function cost(value: number): string {
  return `${value < 0 ? '-' : '+'} ${Math.abs(value).toFixed(4)}`;
}

/** The LP format limits the length of a line. */
function wrap(parts: readonly string[]): string {
  const lines: string[] = [];
  for (let i = 0; i < parts.length; i += 8) lines.push(parts.slice(i, i + 8).join(' '));
  return lines.join('\n ');
}

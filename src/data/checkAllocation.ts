import type { Problem } from '../domain/problems.ts';

type Column = 'applicant' | 'provision' | 'id';

/** What was read of a file that holds ids in a column; cells that could not be read are left out. */
interface Read<C extends Column> {
  readonly everyRow: readonly {
    readonly row: number;
    readonly cells: { readonly [column in C]?: string };
  }[];
  readonly problems: readonly Problem[];
}

interface PreferencesRead {
  readonly everyRow: readonly {
    readonly row: number;
    readonly cells: { readonly applicant?: string; readonly provision?: string; rank?: number };
  }[];
}

/** A file of applicants or provisions without rows, ids twice, and ids that look like formulas. */
export function checkIds<C extends Column>(column: C, read: Read<C>, file: string): Problem[] {
  const problems: Problem[] = [];
  if (read.everyRow.length === 0 && read.problems.length === 0) {
    const expected = `a row for each ${column}`;
    problems.push({ file, found: 'no rows', expected, fix: 'Add the rows below the header.' });
  }
  const seen = new Map<string, number>();
  for (const { row, cells } of read.everyRow) {
    const id = cells[column];
    if (id === undefined) continue;
    const twin = twinOf(seen, id, row);
    if (twin !== null) problems.push(twice(file, row, column, twin));
    // A formula would have to be written as other text, which is another id.
    if (/^[=+\-@]/.test(id)) {
      const expected = 'an id that does not begin with = + - or @, as a formula does';
      const fix = 'Give it another id, in all files.';
      problems.push({ file, row, column, found: `"${id}"`, expected, fix });
    }
  }
  return problems;
}

/** Ids of preferences that their own file does not hold; none where that could not be read. */
export function checkKnown<C extends Column>(
  column: C,
  preferences: Read<C>,
  source: Read<C>,
  sourceFile: string,
  file: string,
): Problem[] {
  const known = new Set(source.everyRow.map(({ cells }) => cells[column]));
  const problems: Problem[] = [];
  for (const { row, cells } of known.size === 0 ? [] : preferences.everyRow) {
    const id = cells[column];
    if (id === undefined || known.has(id)) continue;
    const expected = `an id of ${sourceFile}`;
    const fix = `Correct the id, or add a row for it to ${sourceFile}.`;
    problems.push({ file, row, column, found: `"${id}"`, expected, fix });
  }
  return problems;
}

/** Provisions that an applicant asks for twice, and two at one rank. */
export function checkOnce({ everyRow }: PreferencesRead, file: string): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, { provisions: Map<string, number>; ranks: Map<number, number> }>();
  for (const { row, cells } of everyRow) {
    const { applicant, provision, rank } = cells;
    if (applicant === undefined) continue;
    let own = seen.get(applicant);
    if (own === undefined) {
      own = { provisions: new Map(), ranks: new Map() };
      seen.set(applicant, own);
    }
    const pair = provision === undefined ? null : twinOf(own.provisions, provision, row);
    if (pair !== null) problems.push(twice(file, row, 'applicant, provision', pair));
    const equal = rank === undefined ? null : twinOf(own.ranks, rank, row);
    if (equal !== null) problems.push(twice(file, row, 'applicant, rank', equal));
  }
  return problems;
}

/** The earlier row of a key, or null after noting this one as its first. */
function twinOf<K>(seen: Map<K, number>, key: K, row: number): number | null {
  const twin = seen.get(key);
  if (twin === undefined) seen.set(key, row);
  return twin ?? null;
}

function twice(file: string, row: number, column: string, twin: number): Problem {
  return {
    file,
    row,
    column,
    found: `the same as row ${twin}`,
    expected: `each ${column.replace(', ', ' × ')} once`,
    fix: 'Remove one of the two rows, or correct it.',
  };
}

/** What is wrong with a file that somebody gave us, in words that help to mend it. */
export interface Problem {
  /** File as the user knows it. */
  readonly file: string;
  /** Row in the file, counting the header as row 1; absent where the whole file is meant. */
  readonly row?: number;
  /** Column name, or the path of a field in a JSON file. */
  readonly column?: string;
  readonly found: string;
  readonly expected: string;
  /** What to do about it, as an instruction. */
  readonly fix: string;
}

/** One problem as one line: `file, row 3, age: found "x"; expected a whole number; do this`. */
export function problemLine(problem: Problem): string {
  const place = [
    problem.file,
    problem.row === undefined ? '' : `row ${problem.row}`,
    problem.column ?? '',
  ].filter((part) => part !== '');
  return `${place.join(', ')}: found ${problem.found}; expected ${problem.expected}. ${problem.fix}`;
}

/** Input that cannot be used. Carries every problem found, not just the first. */
export class InputError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }
}

/** Throws an {@link InputError} when there is at least one problem. */
export function refuseIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InputError(problems);
}

import Papa from 'papaparse';
import type { CodeList, ColumnKind, Row, TableSpec } from '../domain/columns.ts';
import { plainDirection } from '../domain/plainDirection.ts';
import type { Problem } from '../domain/problems.ts';

/** Characters of a cell of words: no name or reason of a table takes half as many. */
const LONGEST_TEXT = 2000;
/** Problems that are told of one file: one that is wrong in every row is not told of a million times. */
const MOST_PROBLEMS = 1000;

/** Codes that `code` and `codes` columns may hold, by list. */
export type Codes = Partial<Record<CodeList, ReadonlySet<string>>>;

/** A row of a file by its number, with the cells that could be read. */
export interface NumberedRow<S extends TableSpec> {
  readonly row: number;
  readonly cells: Partial<Row<S>>;
}

/**
 * Reads a CSV table by its specification. Problems of the file are returned, none thrown: the first
 * thousand, and how many more there are. Rows with a problem are left out of `rows`, so a table with
 * problems must not be used.
 *
 * @param fileText text of the file; a byte-order mark is ignored.
 * @param shownAs name of the file as the user knows it.
 * @returns `everyRow`: also those with a problem, each with its number in the file, counting the
 *   header as row 1, and the cells that could be read.
 */
export function readTable<S extends TableSpec>(
  spec: S,
  fileText: string,
  codes: Codes,
  shownAs: string = spec.file,
): { rows: Row<S>[]; everyRow: NumberedRow<S>[]; problems: Problem[] } {
  const problems: Problem[] = [];
  let found = 0;
  const tell = (problem: Problem) => {
    found += 1;
    if (found <= MOST_PROBLEMS) problems.push(problem);
  };
  const parsed = Papa.parse<string[]>(fileText.replace(/^\uFEFF/, ''), { delimiter: ',' });
  for (const { row = 0, message } of parsed.errors) {
    tell({
      file: shownAs,
      row: row + 1,
      found: message,
      expected: 'a table with commas between cells and quotation marks in pairs',
      fix: 'Mend the quotation marks of this row.',
    });
  }
  const first = Math.max(
    0,
    parsed.data.findIndex((cells) => !isBlank(cells)),
  );
  const header = parsed.data[first] ?? [];
  const names = Object.keys(spec.columns);
  const position = names.map((name) => header.findIndex((cell) => cell.trim() === name));
  names.forEach((name, c) => {
    if (position[c] !== -1 || spec.mayLack?.includes(name)) return;
    tell({
      file: shownAs,
      row: 1,
      column: name,
      found: header.length === 0 ? 'an empty file' : `columns ${header.join(', ')}`,
      expected: `a column named ${name}`,
      fix: `Add the column ${name}, or rename the column that holds it.`,
    });
  });
  if (found > 0) return { rows: [], everyRow: [], problems: withRest(problems, found, shownAs) };

  const rows: Row<S>[] = [];
  const everyRow: NumberedRow<S>[] = [];
  const seen = new Map<string, number>();
  parsed.data.forEach((cells, r) => {
    if (r <= first || isBlank(cells)) return;
    const row = r + 1;
    const before = found;
    const values: Record<string, unknown> = {};
    names.forEach((name, c) => {
      const cell = (cells[position[c]] ?? '').trim();
      const read = readCell(spec.columns[name], cell, codes);
      if ('value' in read) values[name] = read.value;
      else tell({ file: shownAs, row, column: name, found: quote(cell), ...read });
    });
    const key = spec.key.map((name) => String(values[name])).join('\u0000');
    const twin = seen.get(key);
    if (spec.key.length > 0 && twin !== undefined && found === before) {
      tell({
        file: shownAs,
        row,
        column: spec.key.join(', '),
        found: `the same as row ${twin}`,
        expected: `each ${spec.key.join(' × ')} once`,
        fix: 'Remove one of the two rows, or correct its key.',
      });
    } else seen.set(key, row);
    everyRow.push({ row, cells: values as Partial<Row<S>> });
    if (found === before) rows.push(values as Row<S>);
  });
  return { rows, everyRow, problems: withRest(problems, found, shownAs) };
}

/** Problems that are told, and one that says how many are not. */
function withRest(problems: readonly Problem[], found: number, file: string): Problem[] {
  if (found === problems.length) return [...problems];
  return [
    ...problems,
    {
      file,
      found: `${(found - problems.length).toLocaleString('en-GB')} problems more`,
      expected: 'a table as its template shows it',
      fix: 'Mend what the first problems have in common, or check that it is the right file.',
    },
  ];
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

type Read = { value: unknown } | { expected: string; fix: string };

function readCell(kind: ColumnKind, cell: string, codes: Codes): Read {
  if (cell === '' && kind.kind !== 'codes' && 'optional' in kind && kind.optional) {
    return { value: null };
  }
  switch (kind.kind) {
    case 'text':
      if (cell === '') return { expected: 'some text', fix: 'Fill in the cell.' };
      return readText(cell);
    case 'integer':
    case 'number':
      return readNumber(kind, cell);
    case 'flag':
      if (cell === 'yes' || cell === 'no') return { value: cell === 'yes' };
      return { expected: 'yes or no', fix: 'Write yes or no.' };
    case 'choice':
      if (kind.choices.includes(cell)) return { value: cell };
      return { expected: kind.choices.join(' or '), fix: 'Use one of these words.' };
    case 'choices': {
      const values = listed(cell);
      const wrong = values.some(
        (value, v) => !kind.choices.includes(value) || values.indexOf(value) !== v,
      );
      if (!wrong) return { value: values };
      return {
        expected: `some of ${kind.choices.join(', ')}, each once`,
        fix: 'Write the words in their order, with a semicolon between two.',
      };
    }
    case 'code':
      return codes[kind.list]?.has(cell) ? { value: cell } : unknownCode(kind.list, codes);
    case 'codes': {
      const values = listed(cell);
      return values.every((value) => codes[kind.list]?.has(value))
        ? { value: values }
        : unknownCode(kind.list, codes);
    }
  }
}

function readText(cell: string): Read {
  if (cell.length <= LONGEST_TEXT) return { value: plainDirection(cell) };
  return {
    expected: `at most ${LONGEST_TEXT.toLocaleString('en-GB')} characters (there are ${cell.length.toLocaleString('en-GB')})`,
    fix: 'Shorten the text.',
  };
}

/** Parts of a cell that semicolons divide; a blank cell has none. */
function listed(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readNumber(
  kind: { readonly kind: 'integer' | 'number'; readonly min: number; readonly max: number },
  cell: string,
): Read {
  const plain = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(cell);
  const value = Number(cell);
  const whole = kind.kind === 'number' || Number.isInteger(value);
  if (plain && whole && value >= kind.min && value <= kind.max) return { value };
  const what = kind.kind === 'integer' ? 'a whole number' : 'a number';
  return {
    expected: `${what} from ${kind.min} to ${kind.max}`,
    fix: 'Write the number in figures, without separators or units.',
  };
}

function unknownCode(list: CodeList, codes: Codes): Read {
  const known = [...(codes[list] ?? [])];
  const shown =
    known.length > 20 ? `${known.slice(0, 20).join(', ')} and others` : known.join(', ');
  return { expected: `a known ${list} (${shown})`, fix: 'Correct the code, or declare it first.' };
}

function quote(cell: string): string {
  if (cell === '') return 'an empty cell';
  return `"${cell.length > 60 ? `${cell.slice(0, 57)}…` : cell}"`;
}

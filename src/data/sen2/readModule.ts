import Papa from 'papaparse';
import type { Problem } from '../../domain/problems.ts';
import {
  SEN2_MODULES,
  type Sen2Column,
  type Sen2Module,
  type Sen2ModuleSpec,
} from './sen2Schema.ts';

/** Characters that are read at once: a few milliseconds. */
const CHUNK = 64 * 1024;

/** A row of a module: its number in the file, and its cells by column, trimmed; '' where blank. */
export interface ModuleRow<M extends Sen2Module> {
  readonly row: number;
  cell(column: Sen2Column<M>): string;
}

/**
 * Reads a module of a return, its columns by name in whatever order and case. The text is cut at
 * ends of rows and read piece by piece.
 *
 * @param shownAs the file as the user knows it.
 * @param afterPiece told how many characters a piece had; reading goes on when it is done.
 * @returns problems that make the module unreadable. They never repeat a cell or a heading, because
 *   a file without headings begins with a child.
 */
export async function readModule<M extends Sen2Module>(
  module: M,
  text: string,
  shownAs: string,
  onRow: (row: ModuleRow<M>) => void,
  afterPiece: (characters: number) => Promise<void>,
): Promise<Problem[]> {
  const spec: Sen2ModuleSpec = SEN2_MODULES[module];
  const start = text.search(/[^\s\uFEFF]/);
  if (start === -1) return [{ file: shownAs, row: 1, ...emptyFile(spec) }];
  const { meta } = Papa.parse<string[]>(text.slice(start, start + 4096), { preview: 1 });
  const delimiter = [',', ';', '\t', '|'].includes(meta.delimiter) ? meta.delimiter : ',';
  const position = new Map<string, number>();
  let current: readonly string[] = [];
  let row = text.slice(0, start).split('\n').length - 1;
  const reader: { row: number; cell(column: string): string } = {
    row: 0,
    cell: (column) => {
      const at = position.get(column);
      return at === undefined ? '' : (current[at] ?? '').trim();
    },
  };
  let headed = false;
  for (const [from, to] of pieces(text, start)) {
    const { data, errors } = Papa.parse<string[]>(text.slice(from, to), { delimiter });
    // A piece ends with its line end, after which the parser sees one more row with nothing in it.
    if (data.length > 1 && data[data.length - 1].length === 1 && data[data.length - 1][0] === '') {
      data.pop();
    }
    if (errors.length > 0) {
      return [{ file: shownAs, row: row + (errors[0].row ?? 0) + 1, ...badQuotes }];
    }
    for (const cells of data) {
      row++;
      if (!headed) {
        headed = true;
        const problem = readHeadings(cells, spec, position);
        if (problem !== null) return [{ file: shownAs, row, ...problem }];
        continue;
      }
      // Spreadsheet programs save rows that were emptied as separators alone.
      if (cells.every((cell) => cell.trim() === '')) continue;
      current = cells;
      reader.row = row;
      onRow(reader as ModuleRow<M>);
    }
    await afterPiece(to - from);
  }
  return [];
}

type Trouble = Omit<Problem, 'file' | 'row'>;

/** Takes the places of columns; a problem where one that is needed is not there. */
function readHeadings(
  cells: readonly string[],
  spec: Sen2ModuleSpec,
  position: Map<string, number>,
): Trouble | null {
  const known = new Set([...spec.columns, ...spec.optional, ...spec.ignored]);
  const seen: string[] = [];
  const ignored = new Set<string>(spec.ignored);
  const twice = new Set<string>();
  cells.forEach((cell, at) => {
    const name = cell.trim().toLowerCase();
    if (!known.has(name)) return;
    if (position.has(name)) {
      if (!ignored.has(name)) twice.add(name);
      return;
    }
    position.set(name, at);
    seen.push(name);
  });
  if (twice.size > 0) {
    const names = [...twice].join(', ');
    return {
      column: names,
      found: `two columns for ${names}`,
      expected: 'each column of the return once',
      fix: 'Remove the column that is not of the return, or export the module again.',
    };
  }
  const missing = spec.columns.filter((name) => !position.has(name));
  if (missing.length === 0) return null;
  const list =
    seen.length === 0 ? 'none of them named as in the return' : `with ${seen.join(', ')}`;
  return {
    column: missing.join(', '),
    found: `${cells.length} columns, ${list}`,
    expected: `the columns of ${spec.title}, among them ${missing.join(', ')}`,
    fix: 'Export the module again with its row of headings, or name the columns as the return does.',
  };
}

function emptyFile(spec: Sen2ModuleSpec): Trouble {
  return {
    found: 'an empty file',
    expected: `the columns of ${spec.title}`,
    fix: 'Export the module again; one without records still needs its row of headings.',
  };
}

const badQuotes: Trouble = {
  found: 'quotation marks that do not pair',
  expected: 'a table whose cells, where they are quoted, begin and end with a quotation mark',
  fix: 'Mend the quotation marks of this row, or export the module again.',
};

/** Stretches of the text that end where a row ends, outside quotation marks. */
function* pieces(text: string, start: number): Generator<readonly [from: number, to: number]> {
  let from = start;
  while (from < text.length) {
    let quoted = false;
    let counted = from;
    let to = from + CHUNK;
    for (;;) {
      const end = to >= text.length ? -1 : text.indexOf('\n', to);
      to = end === -1 ? text.length : end + 1;
      const piece = text.slice(counted, to);
      for (let at = piece.indexOf('"'); at !== -1; at = piece.indexOf('"', at + 1))
        quoted = !quoted;
      counted = to;
      if (!quoted || to === text.length) break;
    }
    yield [from, to];
    from = to;
  }
}

/**
 * What an extract of the register of schools tells of schools that a SEN2 return names and the dataset
 * does not have.
 */
import Papa from 'papaparse';
import { type Manifest, manifestSchema } from '../../domain/dataset.ts';
import { DATASET_TABLES } from '../../domain/datasetTables.ts';
import type { Problem } from '../../domain/problems.ts';
import { plainWord } from './cells.ts';
import { giasTables, rowsOf, typesLearned } from './gias.ts';
import { REGISTER_COLUMNS, registeredSchools } from './giasExtract.ts';
import { type Grid, type GridRow, readGrid } from './grid.ts';
import { otherKind } from './recognise.ts';

export interface SchoolsOfRegister {
  /** Establishment by URN. */
  readonly establishments: ReadonlyMap<string, string>;
  /** What becomes of a dataset in which these schools were met. */
  with(texts: ReadonlyMap<string, string>, met: readonly string[]): TakenFromRegister;
}

export interface TakenFromRegister {
  readonly texts: ReadonlyMap<string, string>;
  /** What was taken from the register and what was assumed. */
  readonly notes: readonly Problem[];
}

/** Characters at the start of a file in which its header is. */
const START = 20_000;

/** True for a text whose columns are those of the register, whatever its name. */
export function isRegister(file: string, text: string): boolean {
  const firstLine = text.slice(0, START).split(/\r?\n/, 1)[0];
  return otherKind(readGrid(file, firstLine)) === 'gias';
}

/**
 * Reads an extract for schools that the dataset lacks. A school's type is the establishment that the
 * dataset gives most schools of that type, else the one of that name; where there is neither, the
 * school stays unknown.
 *
 * @param file the extract as the user knows it.
 * @param base texts of the dataset that is open.
 */
export function schoolsOfRegister(
  file: string,
  text: string,
  base: ReadonlyMap<string, string>,
): SchoolsOfRegister {
  const manifest = manifestSchema.parse(JSON.parse(base.get('dataset.json') ?? 'null'));
  const grid = registerGrid(file, text);
  const schools = registeredSchools(grid);
  const provisions = rowsOf(base.get(DATASET_TABLES.provisions.file));
  const types = typesLearned(schools, provisions, manifest);
  const establishments = new Map(
    schools.flatMap(({ urn, type }): [string, string][] => {
      const establishment = types.get(type);
      return establishment === undefined ? [] : [[urn, establishment]];
    }),
  );
  return {
    establishments,
    with(texts, met) {
      const only = new Set(met);
      const made = giasTables(file, grid, { base: texts, manifest, only });
      const districts = new Set(manifest.districts.map(({ code }) => code));
      const outside = schools.filter(
        ({ urn, open, district }) => only.has(urn) && !(open && districts.has(district)),
      );
      const notes = [...elsewhere(file, outside, types, manifest), ...made.notes];
      return { notes, texts: made.schools > 0 ? new Map([...texts, ...made.texts]) : texts };
    },
  };
}

/** The extract with the columns that are used alone: the whole has 140, for 50,000 schools. */
function registerGrid(file: string, text: string): Grid {
  const { delimiter, rows: headers } = readGrid(file, text.slice(0, START).split(/\r?\n/, 1)[0]);
  const header = headers[0].cells;
  const used = header.flatMap((name, at) => (REGISTER_COLUMNS.has(plainWord(name)) ? [at] : []));
  const rows: GridRow[] = [];
  let row = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data }) => {
      row++;
      const cells = used.map((at) => (data[at] ?? '').trim());
      if (cells.some((cell) => cell !== '')) rows.push({ row, cells });
    },
  });
  return { delimiter, rows, problems: [] };
}

/** Schools outside the area or closed, by type: counted by establishment, and no provision. */
function elsewhere(
  file: string,
  schools: readonly { readonly type: string }[],
  types: ReadonlyMap<string, string>,
  { establishments }: Manifest,
): Problem[] {
  const labels = new Map(establishments.map(({ code, label }) => [code, label]));
  const counts = new Map<string, number>();
  for (const { type } of schools) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => ({
    file,
    found: `${count === 1 ? 'one school' : `${count} schools`} of the type “${type}” in the returns that the dataset does not have, outside its districts or closed`,
    expected: 'the establishment of each school',
    fix: `Taken from the register: counted as “${labels.get(types.get(type) ?? '')}”, as most schools of this type that the dataset has. Not added to the provisions; places there are not known.`,
  }));
}

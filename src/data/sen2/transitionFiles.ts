import Papa from 'papaparse';
import type { Dataset } from '../../domain/dataset.ts';
import { POPULATION_FILE, TRANSITIONS_FILE } from '../../domain/longitudinal.ts';
import { academicResidents } from '../import/recordTables.ts';
import type { LinkedYears } from './linkYears.ts';

/**
 * The two files that `estimate` reads: a row for each child from one January to the next (setting
 * types as settings), and the residents of the dataset by academic year. None where nothing is linked.
 */
export function transitionFiles(
  linked: readonly LinkedYears[],
  dataset: Dataset,
): Map<string, string> {
  if (linked.length === 0) return new Map();
  const rows = linked.flatMap((one) => one.rows);
  const transitions = lines(rows.map(({ cells }) => cells)).map((line, at) =>
    `${line}\n`.repeat(rows[at].alike),
  );
  const population = academicResidents(dataset).map(
    ({ year, academicYear, population: count }) => `${year},${academicYear},${count}\n`,
  );
  return new Map([
    [TRANSITIONS_FILE.file, heading(TRANSITIONS_FILE) + transitions.join('')],
    [POPULATION_FILE.file, heading(POPULATION_FILE) + population.join('')],
  ]);
}

function heading({ columns }: { readonly columns: object }): string {
  return `${Object.keys(columns).join(',')}\n`;
}

/** Rows as CSV; no code of a dataset has a line end in it. */
function lines(rows: readonly (readonly (string | number)[])[]): string[] {
  return rows.map((row) => Papa.unparse([[...row]]));
}

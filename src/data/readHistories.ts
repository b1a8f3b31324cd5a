import Papa from 'papaparse';
import type { ColumnKind, TableSpec } from '../domain/columns.ts';
import { type Problem, refuseIfAny } from '../domain/problems.ts';
import { readTable } from './csv.ts';

/** A history of plans as its file gives it. Years ascend; a year without a count is not listed. */
export interface PlanHistory {
  readonly area: string;
  readonly need: string;
  readonly ageBand: string;
  readonly years: readonly number[];
  readonly values: readonly number[];
  /** Residents by January, where the file has them beyond the last count; else null. */
  readonly population: ReadonlyMap<number, number> | null;
}

const text: ColumnKind = { kind: 'text', optional: true };

const REQUIRED: Readonly<Record<string, ColumnKind>> = {
  area: { kind: 'text' },
  january: { kind: 'integer', min: 1900, max: 2200 },
  plans: { kind: 'number', min: 0, max: 100_000_000, optional: true },
};
const OPTIONAL: Readonly<Record<string, ColumnKind>> = {
  need: text,
  age_band: text,
  population: { kind: 'number', min: 1, max: 1e10, optional: true },
};

interface HistoryRow {
  readonly area: string;
  readonly january: number;
  readonly plans: number | null;
  readonly need?: string | null;
  readonly age_band?: string | null;
  readonly population?: number | null;
}

/**
 * Reads plans by area and January, where the file has them also by need and age band.
 *
 * @returns one history for each area, need and age band, in the order of these words.
 * @throws InputError with every problem of the file.
 */
export function readHistories(fileText: string, file: string): PlanHistory[] {
  const spec = specFor(fileText, file);
  const read = readTable(spec, fileText, {}, file);
  const problems: Problem[] = [...read.problems];
  const rows = read.rows as unknown as readonly HistoryRow[];
  if (rows.length === 0 && problems.length === 0) {
    problems.push({
      file,
      found: 'no rows',
      expected: 'a row for each area and January',
      fix: 'Add the counts below the header.',
    });
  }
  const byKey = new Map<string, HistoryRow[]>();
  for (const row of rows) {
    const key = [row.area, row.need ?? '', row.age_band ?? ''].join('\0');
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  const histories: PlanHistory[] = [];
  for (const key of [...byKey.keys()].sort()) {
    const history = historyOf(byKey.get(key) ?? []);
    if (history.years.length > 0) histories.push(history);
    else if (problems.length === 0) {
      problems.push({
        file,
        column: 'plans',
        found: `no count for ${labelOf(history)}`,
        expected: 'at least one January with a count',
        fix: 'Fill in the counts, or remove the rows.',
      });
    }
  }
  refuseIfAny(problems);
  return histories;
}

/** A history in words: its area, and the need and age band if it has them. */
export function labelOf({ area, need, ageBand }: Pick<PlanHistory, 'area' | 'need' | 'ageBand'>) {
  return [area, need, ageBand].filter((part) => part !== '').join(', ');
}

/** The columns that the file has, of those that can be read. */
function specFor(fileText: string, file: string): TableSpec {
  const { data } = Papa.parse<string[]>(fileText.replace(/^\uFEFF/, '').trimStart(), {
    delimiter: ',',
    preview: 1,
  });
  const header = new Set((data[0] ?? []).map((cell) => cell.trim()));
  const present = Object.entries(OPTIONAL).filter(([name]) => header.has(name));
  return {
    file,
    title: 'Plans each January',
    columns: { ...REQUIRED, ...Object.fromEntries(present) },
    key: ['area', 'january', ...['need', 'age_band'].filter((name) => header.has(name))],
  };
}

function historyOf(unsorted: readonly HistoryRow[]): PlanHistory {
  const rows = [...unsorted].sort((a, b) => a.january - b.january);
  const counted = rows.filter((row) => row.plans !== null);
  const last = counted[counted.length - 1]?.january ?? Number.POSITIVE_INFINITY;
  const residents = rows.filter((row) => row.population != null);
  return {
    area: rows[0].area,
    need: rows[0].need ?? '',
    ageBand: rows[0].age_band ?? '',
    years: counted.map((row) => row.january),
    values: counted.map((row) => row.plans as number),
    population: residents.some((row) => row.january > last)
      ? new Map(residents.map((row) => [row.january, row.population as number]))
      : null,
  };
}

/** What the published tables of a run say of the whole area: the figures that versions are compared by. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';

type Row = Readonly<Record<string, string>>;

/** Figures of a run by what they are; Januaries and financial years stand in the name. */
export type Figures = ReadonlyMap<string, number>;

/** How a run is made: the same for both versions. */
export interface Run {
  readonly scenario: string;
  readonly draws: number;
  readonly years: number;
}

/** Runs a scenario with the command line of a checkout, and reads its tables. */
export function figuresOf(checkout: string, { scenario, draws, years }: Run): Figures {
  const parent = mkdtempSync(join(tmpdir(), 'sufficiency-run-'));
  const out = join(parent, 'out');
  const asked = { scenario, draws, years, seed: 1, out };
  const options = Object.entries(asked).flatMap(([name, value]) => [`--${name}`, String(value)]);
  try {
    execFileSync(process.execPath, ['bin/sufficiency.mjs', 'run', ...options], {
      cwd: checkout,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return figuresIn((table) => readFileSync(join(out, `${table}.csv`), 'utf8'));
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

/** Figures in the tables of a run: means, in its last January and its last financial year. */
export function figuresIn(read: (table: string) => string): Figures {
  const rows = (table: string): Row[] =>
    Papa.parse<Row>(read(table), { header: true, skipEmptyLines: true }).data;
  const figures = new Map<string, number>();
  const add = (name: string, value: number) => figures.set(name, (figures.get(name) ?? 0) + value);

  for (const row of lastOf(rows('sufficiency'))) {
    add('children with plans', Number(row.needed_mean));
    add(`need ${row.setting_type}`, Number(row.needed_mean));
    add(`without the ${row.setting_type} place they need`, Number(row.shortfall_mean));
    add('waiting', Number(row.waiting));
  }
  for (const row of lastOf(rows('placements'))) {
    add(`attend ${row.setting_type}`, Number(row.children_mean));
  }
  for (const row of lastOf(rows('finance'))) {
    const amount = Number(row.amount_mean);
    if (row.kind === 'spend') add(`spend of the ${row.fund} fund, £`, amount);
    if (row.kind === 'cumulative') add('cumulative balance of high needs, £', amount);
    if (row.line.startsWith('fees-independent')) add('fees of independent schools, £', amount);
    if (row.line.startsWith('transport-') && row.kind === 'spend') add('transport, £', amount);
  }
  return figures;
}

/** Rows of the last January, or of the last financial year. */
function lastOf(rows: readonly Row[]): Row[] {
  const last = rows
    .map(({ year }) => year)
    .sort()
    .at(-1);
  return rows.filter(({ year }) => year === last);
}

import {
  LONGITUDINAL_TABLES,
  type LongitudinalDataset,
  type LongitudinalTableName,
  RATE_FLOWS,
  SHARE_FLOWS,
} from '../domain/longitudinal.ts';
import type { Problem } from '../domain/problems.ts';

const AGAIN = 'Write the dataset again with estimate; its tables are not made to be edited apart.';
/** Weights are written to 8 digits. */
const ROUNDING = 1e-4;

/** What does not fit together in a longitudinal dataset whose files are readable each. */
export function checkLongitudinal(dataset: LongitudinalDataset): Problem[] {
  const problems: Problem[] = [];
  const { manifest } = dataset;
  const needs = new Set(manifest.needs);
  const settings = new Set(manifest.settings.map(({ code }) => code));
  const { youngest, oldest } = manifest.academicYears;
  const say = (
    table: LongitudinalTableName,
    row: number | undefined,
    column: string,
    found: string,
    expected: string,
  ) => {
    problems.push({
      file: LONGITUDINAL_TABLES[table].file,
      row,
      column,
      found,
      expected,
      fix: AGAIN,
    });
  };
  const code = (
    table: LongitudinalTableName,
    i: number,
    column: string,
    value: string | null,
    known: ReadonlySet<string>,
  ) => {
    if (value === null || known.has(value)) return;
    say(table, i + 2, column, `"${value}"`, 'a code of dataset.json');
  };
  const age = (table: LongitudinalTableName, i: number, value: number | null) => {
    if (value === null || (value >= youngest && value <= oldest)) return;
    const expected = `${youngest} to ${oldest}, as dataset.json says`;
    say(table, i + 2, 'academic_year', String(value), expected);
  };

  const ends = manifest.settings.flatMap((one) => [one.youngest, one.oldest]);
  if (Math.min(...ends) !== youngest || Math.max(...ends) !== oldest) {
    problems.push({
      file: 'dataset.json',
      column: 'settings',
      found: `settings from ${Math.min(...ends)} to ${Math.max(...ends)}`,
      expected: `academic years ${youngest} to ${oldest}`,
      fix: AGAIN,
    });
  }
  dataset.stock.forEach((row, i) => {
    age('stock', i, row.academic_year);
    code('stock', i, 'need', row.need, needs);
    code('stock', i, 'setting', row.setting, settings);
  });
  const children = dataset.stock.reduce((sum, row) => sum + row.children, 0);
  if (children !== manifest.children) {
    say('stock', undefined, 'children', String(children), `${manifest.children} in all`);
  }
  if (!dataset.population.some((row) => row.population > 0)) {
    say('population', undefined, 'population', 'no resident', 'residents');
  }
  const ages = oldest - youngest + 1;
  const cells = {
    joiners: ages,
    leavers: ages * needs.size * settings.size,
    movers: ages * settings.size,
    need_changes: ages * needs.size,
  };
  for (const flow of RATE_FLOWS) {
    dataset[flow].forEach((row, i) => {
      age(flow, i, row.academic_year);
      code(flow, i, 'need', row.need, needs);
      code(flow, i, 'setting', row.setting, settings);
      if (!(row.rate > 0)) say(flow, i + 2, 'rate', String(row.rate), 'a number above 0');
    });
    const rows = dataset[flow].length;
    if (rows !== cells[flow]) {
      say(flow, undefined, 'rows', String(rows), `${cells[flow]}, one a cell`);
    }
  }
  for (const flow of SHARE_FLOWS) {
    const from = flow === 'mover_settings' ? settings : needs;
    const to = flow.endsWith('settings') ? settings : needs;
    dataset[flow].forEach((row, i) => {
      age(flow, i, row.academic_year);
      code(flow, i, 'from', row.from, from);
      code(flow, i, 'to', row.to, to);
    });
  }
  dataset.factors.forEach((row, i) => {
    if (row.dimension === 'academic-year') age('factors', i, Number(row.from));
    const ofSettings = row.dimension === 'setting' || row.flow === 'mover_settings';
    if (row.dimension !== 'academic-year') {
      code('factors', i, 'from', row.from, ofSettings ? settings : needs);
    }
    const toSettings = row.flow.endsWith('settings');
    code('factors', i, 'to', row.to, toSettings ? settings : needs);
    if (!(row.shape > 0)) say('factors', i + 2, 'shape', String(row.shape), 'a number above 0');
  });
  const series = new Map<string, number>();
  dataset.levels.forEach((row, i) => {
    code('levels', i, 'code', row.code, row.flow === 'joiner_needs' ? needs : settings);
    if (!(row.variance > 0)) say('levels', i + 2, 'variance', String(row.variance), 'above 0');
    const name = `${row.flow} ${row.code ?? ''}`;
    series.set(name, (series.get(name) ?? 0) + 1);
  });
  for (const [name, years] of series) {
    if (years === manifest.years.length) continue;
    const expected = `${manifest.years.length}, one a year of dataset.json`;
    say('levels', undefined, 'calendar_year', `${years} rows of ${name.trim()}`, expected);
  }
  const weights = new Map<string, number>();
  for (const row of dataset.changes) {
    weights.set(row.flow, (weights.get(row.flow) ?? 0) + row.weight);
  }
  for (const flow of new Set(dataset.levels.map((row) => row.flow))) {
    const total = weights.get(flow) ?? 0;
    if (Math.abs(total - 1) > ROUNDING) {
      say(
        'changes',
        undefined,
        'weight',
        `${total} in all for ${flow}`,
        'weights that add up to 1',
      );
    }
  }
  return problems;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { sumFaults } from '../support/claims/sums.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policySketches, scenarioFrom, scenarioOf } from '../support/scenarios.ts';
import { publishedTables, rowsOf } from '../support/tables.ts';

const ranged = (name: string) => ['mean', 'p10', 'p50', 'p90'].map((part) => `${name}_${part}`);
const HOME = ['district_code', 'district'];

/** Columns after `scenario,year`, as the public contract has them, and which of them make a key. */
const CONTRACT: readonly (readonly [
  table: string,
  key: readonly string[],
  rest: readonly string[],
])[] = [
  [
    'demand',
    [...HOME, 'need', 'phase'],
    [...ranged('children'), 'new_plans', 'ceased', 'residual', 'phase_in', 'phase_out'],
  ],
  [
    'sufficiency',
    [...HOME, 'need', 'phase', 'setting_type'],
    [
      ...ranged('needed'),
      'met_in_district',
      'met_in_area',
      'met_out_of_area',
      'spilled',
      'waiting',
      ...ranged('shortfall'),
    ],
  ],
  ['spill', [...HOME, 'needed_type', 'placed_type'], ranged('children')],
  [
    'places',
    [...HOME, 'setting_type', 'designation', 'age_low', 'age_high'],
    ['places', 'places_for_area', 'on_roll', 'on_roll_other', 'occupancy', 'headroom'],
  ],
  [
    'provisions',
    ['provision'],
    [
      'name',
      'setting_type',
      'designation',
      ...HOME,
      'places',
      'places_for_area',
      'on_roll',
      'on_roll_other',
      'admitted',
      'over_number',
      'refused',
      'first_preferences',
      'mean_complexity',
      'mean_km',
      'in_district_share',
    ],
  ],
  [
    'placements',
    [...HOME, 'need', 'phase', 'setting_type'],
    [...ranged('children'), 'in_district', 'mean_km', 'mean_minutes'],
  ],
  [
    'transport',
    [...HOME, 'setting_type', 'mode'],
    ['passengers', ...ranged('cost'), 'mean_km', 'mean_minutes', 'passengers_over_limit'],
  ],
  ['finance', ['fund', 'line'], ['kind', ...ranged('amount')]],
  ['indicators', [...HOME, 'indicator'], [...ranged('value'), 'target', 'source']],
  ['scap', ['category', 'year_group'], [...ranged('children'), ...ranged('short')]],
  ['lsrp_5_1', ['basis', 'age_group'], ranged('children')],
  ['lsrp_6', ['basis', 'kind_of_provision'], ranged('children')],
  ['lsrp_7', ['basis', 'need'], ranged('children')],
  ['lsrp_7_1', ['basis', 'need'], ranged('children')],
  ['lsrp_7_2', ['basis', 'need'], ranged('children')],
  ['lsrp_7_3', ['basis', 'need'], ranged('children')],
  ['lsrp_7_4', ['basis', 'need'], ranged('children')],
  ['lsrp_7_5', ['basis', 'need'], ranged('children')],
  ['lsrp_7_6', ['basis', 'need'], ranged('children')],
  ['lsrp_7_7', ['basis', 'need'], ranged('children')],
  ['lsrp_10', ['basis', 'age_group'], ranged('requests')],
  ['lsrp_11', ['basis', 'age_group'], ranged('assessments')],
  ['lsrp_12', ['basis', 'age_group'], ranged('plans')],
  ['dsg_placements', ['basis', 'setting_type', 'age_group', 'need'], ranged('children')],
  ['dsg_financial', ['basis', 'line_group', 'kind'], ranged('amount')],
  ['dsg_history', ['basis', 'setting_type', 'age_group'], ranged('children')],
];

const generated = await generateDataset({
  seed: 31,
  baseYear: 2027,
  districts: 3,
  needs: 4,
  zones: 6,
  provisions: 30,
  children: 300,
  roles: ['fe', 'mainstream', 'special', 'ap', 'srp', 'other', 'independent', 'fe'],
  flows: 'some',
});
const elsewhere = generated.manifest.settingTypes.filter(({ role }) => role === 'other');
/** The same area, which tells early years settings from others, so that every table has rows. */
const dataset: Dataset = {
  ...generated,
  manifest: {
    ...generated.manifest,
    establishments: generated.manifest.establishments.map((one) =>
      elsewhere.some(({ id }) => id === one.settingType) ? { ...one, kind: 'early-years' } : one,
    ),
  },
};
const [sketches] = fc.sample(policySketches(), { seed: 3, numRuns: 1 });
const scenario = scenarioOf(dataset, sketches);
const model = prepareModel(dataset, scenario, 3);
const draws = Array.from({ length: 7 }, (_, draw) => runDraw(model, 4, draw));
const tables = await publishedTables(dataset, scenario, model, draws);

describe('the published tables', () => {
  it('are those of the contract, in its order, and a ledger only where one was kept', async () => {
    const names = CONTRACT.map(([name]) => name);
    expect(tables.map(({ name }) => name)).toEqual(names);
    const kept = [runDraw(model, 4, 0, { ledger: true })];
    const withLedger = await publishedTables(dataset, scenario, model, kept);
    expect(withLedger.map(({ name }) => name)).toEqual([...names, 'ledger']);
    expect(withLedger.at(-1)!.columns).toEqual(
      'scenario,year,fund,line,setting_type,band,provision,months,quantity,unit_rate,amount'.split(
        ',',
      ),
    );
  });

  it.each(CONTRACT)('%s has the columns of the contract', (name, key, rest) => {
    const table = tables.find((one) => one.name === name)!;
    expect(table.columns).toEqual(['scenario', 'year', ...key, ...rest]);
    for (const row of table.rows) expect(row.length).toBe(table.columns.length);
  });

  it.each(CONTRACT)(
    '%s has a row for each key once, under the scenario that was run',
    (name, key) => {
      const rows = rowsOf(tables, name);
      const keys = rows.map((row) => ['year', ...key].map((column) => row[column]).join(' | '));
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(keys).size).toBe(keys.length);
      expect(new Set(rows.map((row) => row.scenario))).toEqual(new Set([scenario.id]));
    },
  );

  it('start with the base year and end with the last; accounts with its financial year', () => {
    const { planHistory } = dataset.tables;
    const published = [...new Set(planHistory.map(({ january }) => january))].sort();
    const earlier = published.filter((january) => january < 2027);
    expect(earlier.length).toBeGreaterThan(1);
    for (const [name] of CONTRACT) {
      const years = [...new Set(rowsOf(tables, name).map((row) => row.year))];
      const januaries = [2027, 2028, 2029, 2030];
      const financial = ['2027-28', '2028-29', '2029-30'];
      const accounts = ['transport', 'finance', 'dsg_financial'].includes(name);
      const all = name === 'indicators' ? [...januaries, ...financial] : januaries;
      // Tables 10 to 12 have the three published years before the base January, then the projected ones.
      const calendar = [2024, 2025, 2026, 2027, 2028, 2029];
      const usual = accounts ? financial : all;
      const forecast = name === 'scap' ? januaries.slice(1) : usual;
      const expected = /^lsrp_1[012]$/.test(name) ? calendar : forecast;
      expect(years, name).toEqual(name === 'dsg_history' ? earlier : expected);
    }
  });

  it('have no flows in the base year and every flow later', () => {
    for (const row of rowsOf(tables, 'demand')) expect(row.ceased === null).toBe(row.year === 2027);
    for (const row of rowsOf(tables, 'provisions')) {
      expect(row.admitted === null).toBe(row.year === 2027);
    }
  });

  it('leave places, occupancy and headroom blank where there is no limit, and only there', () => {
    for (const row of rowsOf(tables, 'places')) {
      expect(row.headroom === null).toBe(row.places === null);
      if (row.occupancy !== null) {
        expect(row.occupancy).toBeCloseTo(Number(row.on_roll) / Number(row.places_for_area), 9);
      }
    }
  });

  it('have rising quantiles, and means that lie within the draws', () => {
    for (const { name, columns, rows } of tables) {
      columns.forEach((column, c) => {
        if (!column.endsWith('_mean')) return;
        for (const row of rows) {
          const [, p10, p50, p90] = row.slice(c, c + 4).map(Number);
          expect(p10 <= p50 && p50 <= p90, `${name}: ${row.join(' | ')}`).toBe(true);
        }
      });
    }
  });

  it('add up over several draws as over one', () => {
    expect(sumFaults(tables)).toEqual([]);
  });

  it('bear the id of another scenario where that was run', async () => {
    const other = scenarioFrom(dataset, { id: 'other-id' });
    const own = prepareModel(dataset, other, 1);
    const [demand] = await publishedTables(dataset, other, own, [runDraw(own, 1, 0)]);
    expect(demand.rows.every(([id]) => id === 'other-id')).toBe(true);
  });
});

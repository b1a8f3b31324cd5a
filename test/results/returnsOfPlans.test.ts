/** Tables of returns that count children with plans: they add up, and to the other tables. */
import { describe, expect, it } from 'vitest';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { differences, publishedTables, type Row, rowsOf, sums } from '../support/tables.ts';

const BASE = SMALL_AREA.baseYear;
const dataset = await generateDataset(SMALL_AREA);
const scenario = scenarioFrom(dataset);
const model = prepareModel(dataset, scenario, 8);
const draws = Array.from({ length: 3 }, (_, draw) => runDraw(model, 8, draw));
const tables = await publishedTables(dataset, scenario, model, draws);
const MEAN = 'children_mean';
const same = (what: string, found: Map<string, number>, expected: Map<string, number>) =>
  expect(differences(what, found, expected, 1e-9)).toEqual([]);

describe('children with plans in the returns', () => {
  it('are all of them in each January, whether by age, by setting type or by need', () => {
    const all = sums(rowsOf(tables, 'demand'), ['year'], MEAN);
    for (const name of ['lsrp_5_1', 'lsrp_6', 'lsrp_7', 'dsg_placements']) {
      same(name, sums(rowsOf(tables, name), ['year'], MEAN), all);
    }
  });

  it('are by need in a kind of setting as many as table 6 has there', () => {
    const byRole = sums(rowsOf(tables, 'lsrp_6'), ['role', 'year'], MEAN);
    const settings = [
      ['lsrp_7_2', 'mainstream'],
      ['lsrp_7_3', 'srp'],
      ['lsrp_7_4', 'special'],
      ['lsrp_7_5', 'independent'],
      ['lsrp_7_6', 'ap'],
      ['lsrp_7_7', 'fe'],
    ];
    for (const [name, role] of settings) {
      const rows = rowsOf(tables, name).map((row) => ({ ...row, role }));
      const expected = new Map([...byRole].filter(([key]) => key.startsWith(`${role} |`)));
      expect(rows.length).toBeGreaterThan(0);
      same(name, sums(rows, ['role', 'year'], MEAN), expected);
    }
  });

  it('are in the rows of the management plan those of placements.csv, by type and need', () => {
    const keys = ['setting_type', 'need', 'year'];
    const placed = sums(rowsOf(tables, 'placements'), keys, MEAN);
    same('dsg_placements', sums(rowsOf(tables, 'dsg_placements'), keys, MEAN), placed);
  });

  it('are observed in the base January and projected after it', () => {
    for (const name of ['lsrp_5_1', 'lsrp_6', 'lsrp_7', 'dsg_placements']) {
      for (const { year, basis } of rowsOf(tables, name)) {
        expect(basis).toBe(year === BASE ? 'observed' : 'projected');
      }
    }
  });
});

describe('the forecast of specialist provision', () => {
  const rows = rowsOf(tables, 'scap');
  const years = (wanted: (row: Row) => boolean) =>
    [...new Set(rows.filter(wanted).map(({ year }) => Number(year) - BASE))].sort();

  it('goes five Januaries ahead for primary years and seven for secondary ones', () => {
    expect(years((row) => Number(row.year_group) <= 6)).toEqual([1, 2, 3, 4, 5]);
    expect(years((row) => Number(row.year_group) > 6)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('counts the children of school ages in each kind of setting once', () => {
    const role = { UR: 'srp', IN: 'independent', SS: 'special', AP: 'ap' } as const;
    const { settingTypes } = dataset.manifest;
    for (const [category, of] of Object.entries(role)) {
      const types = settingTypes.filter((type) => type.role === of).map(({ id }) => id);
      for (let ahead = 1; ahead <= 5; ahead++) {
        const year = BASE + ahead;
        const counted = sums(
          rows.filter((row) => row.category === category && row.year === year),
          ['year'],
          MEAN,
        );
        // From first principles: the ages of the draws themselves, of which 4 is reception.
        let expected = 0;
        for (const { cubes } of draws) {
          const [, d, n, a, t] = model.shapes.plans.dimensions.map(({ size }) => size);
          const { cells, values } = cubes.plans;
          cells.forEach((cell, at) => {
            const [type, age] = [cell % t, Math.floor(cell / t) % a];
            const january = Math.floor(cell / (t * a * n * d));
            const wanted = types.includes(settingTypes[type].id) && age >= 4 && age <= 18;
            if (january === ahead && wanted) expected += values[at];
          });
        }
        expect(counted.get(String(year)), category).toBeCloseTo(expected / draws.length, 9);
      }
    }
  });
});

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

  it('are by need in each kind of provision as many as table 6 has there', () => {
    const byKind = sums(rowsOf(tables, 'lsrp_6'), ['kind_of_provision', 'year'], MEAN);
    const rows: Readonly<Record<string, string>> = {
      lsrp_7_2: 'mainstream schools',
      lsrp_7_3: 'specialist bases',
      lsrp_7_4: 'state special schools',
      lsrp_7_5: 'non-maintained special and independent, LA funded',
      lsrp_7_6: 'alternative provision',
      lsrp_7_7: 'mainstream post-16',
    };
    for (const [name, kind] of Object.entries(rows)) {
      const found = rowsOf(tables, name).map((row) => ({ ...row, kind_of_provision: kind }));
      const expected = new Map([...byKind].filter(([key]) => key.startsWith(`${kind} |`)));
      expect(found.length).toBeGreaterThan(0);
      same(name, sums(found, ['kind_of_provision', 'year'], MEAN), expected);
    }
  });

  it('are blank in rows that the data do not tell apart', () => {
    const blank = (kind: string) =>
      rowsOf(tables, 'lsrp_6')
        .filter((row) => row.kind_of_provision === kind)
        .every((row) => row[MEAN] === null);
    expect(blank('support bases')).toBe(true);
    expect(blank('elective home education')).toBe(true);
    expect(blank('state special schools')).toBe(false);
    expect(rowsOf(tables, 'lsrp_7_1')).toEqual([]);
  });

  it('are told apart where a dataset says what its establishments are', async () => {
    const { manifest } = dataset;
    const special = manifest.establishments.filter(({ settingType }) =>
      manifest.settingTypes.some(({ id, role }) => id === settingType && role === 'special'),
    );
    const establishments = manifest.establishments.map((one) =>
      one === special[0] ? { ...one, kind: 'non-maintained-special' as const } : one,
    );
    const told = { ...dataset, manifest: { ...manifest, establishments } };
    const again = await publishedTables(told, scenario, model, draws);
    const totals = (of: typeof tables, kind: string) =>
      sums(
        rowsOf(of, 'lsrp_6').filter((row) => row.kind_of_provision === kind),
        ['year'],
        MEAN,
      );
    const [special0, independent0] = [
      'state special schools',
      'non-maintained special and independent, LA funded',
    ].map((kind) => ({ before: totals(tables, kind), after: totals(again, kind) }));
    for (const [year, before] of special0.before) {
      const moved = before - (special0.after.get(year) ?? 0);
      expect(moved).toBeGreaterThanOrEqual(0);
      const gained = (independent0.after.get(year) ?? 0) - (independent0.before.get(year) ?? 0);
      expect(gained).toBeCloseTo(moved, 9);
    }
    // The survey counts them with state special schools all the same.
    const inSurvey = (of: typeof tables) =>
      sums(
        rowsOf(of, 'scap').filter((row) => row.category === 'SS'),
        ['year'],
        MEAN,
      );
    same('SS', inSurvey(again), inSurvey(tables));
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

  it('counts as short who needs a type and is not in it, at school ages', () => {
    const role = { UR: 'srp', IN: 'independent', SS: 'special', AP: 'ap' } as const;
    const { settingTypes } = dataset.manifest;
    const short = rowsOf(tables, 'sufficiency');
    for (const [category, of] of Object.entries(role)) {
      const types = settingTypes.filter((type) => type.role === of).map(({ id }) => id);
      const counted = sums(
        rows.filter((row) => row.category === category && Number(row.year) <= BASE + 5),
        ['year'],
        'short_mean',
      );
      const all = sums(
        short.filter((row) => types.includes(String(row.setting_type))),
        ['year'],
        'shortfall_mean',
      );
      const school = sums(
        short.filter(
          (row) =>
            types.includes(String(row.setting_type)) &&
            (row.phase === 'primary' || row.phase === 'secondary'),
        ),
        ['year'],
        'shortfall_mean',
      );
      // Years 0 to 14 are ages 4 to 18: all of both school phases, and of those after some.
      for (const [year, mean] of counted) {
        expect(mean).toBeGreaterThanOrEqual((school.get(year) ?? 0) - 1e-9);
        expect(mean).toBeLessThanOrEqual((all.get(year) ?? 0) + 1e-9);
      }
    }
    expect(sums(rows, ['category'], 'short_mean').get('SS')).toBeGreaterThan(0);
  });
});

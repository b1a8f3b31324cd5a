import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { ESTABLISHMENT_KINDS } from '../../../src/domain/establishmentKinds.ts';
import type { Scenario } from '../../../src/domain/scenario.ts';
import { toCsv } from '../../../src/export/csv.ts';
import { runDraw } from '../../../src/model/run/draw.ts';
import { prepareModel } from '../../../src/model/run/prepareModel.ts';
import { coarseEnsemble } from '../../../src/results/disclosure/coarseEnsemble.ts';
import { protectDataset } from '../../../src/results/disclosure/protectDataset.ts';
import { type Released, release } from '../../../src/results/disclosure/release.ts';
import { roundedMeans } from '../../../src/results/disclosure/roundedMeans.ts';
import { WITHHELD } from '../../../src/results/disclosure/withheld.ts';
import { provenanceOf } from '../../../src/results/provenance.ts';
import { runRecord } from '../../../src/results/runRecord.ts';
import { demandTable } from '../../../src/results/tables/demand.ts';
import { managementPlanPlacements } from '../../../src/results/tables/dsgPlacements.ts';
import { tablesOf } from '../../../src/results/tables/index.ts';
import {
  plansByAgeReturn,
  plansByNeedReturn,
  plansByProvisionReturn,
  plansInKindsReturn,
} from '../../../src/results/tables/lsrpPlans.ts';
import { placementsTable } from '../../../src/results/tables/placements.ts';
import { placesTable } from '../../../src/results/tables/places.ts';
import { provisionsTable } from '../../../src/results/tables/provisions.ts';
import { sufficiencyTable } from '../../../src/results/tables/sufficiency.ts';
import type { Table } from '../../../src/results/tables/table.ts';
import { personLevelArea } from '../../support/personLevel.ts';
import { policyWords, scenarioFrom } from '../../support/scenarios.ts';
import { differences, type Row, rowsOf, sums } from '../../support/tables.ts';

const YEARS = 2;
const dataset = await protectDataset(await personLevelArea());
const { baseYear } = dataset.manifest;
const baseline = scenarioFrom(dataset);
const bigger = scenarioFrom(dataset, {
  id: 'bigger',
  label: 'Bigger',
  policies: [
    {
      kind: 'expand',
      ...policyWords('bigger', baseYear),
      provisions: dataset.tables.provisions.slice(0, 6).map(({ provision }) => provision),
      placesEach: 4,
    },
  ],
});

async function runOf(of: Dataset, scenario: Scenario, seed: number, count: number) {
  const model = prepareModel(of, scenario, YEARS);
  const draws = Array.from({ length: count }, (_, draw) => runDraw(model, seed, draw));
  const provenance = await provenanceOf(of, scenario, seed, count, 'auto');
  return release({ dataset: of, scenario, model, provenance, draws }, 'auto');
}

const run = await runOf(dataset, baseline, 1, 4);
const tables = tablesOf(run);
const filesOf = (made: readonly Table[]) =>
  new Map(made.map((table) => [table.name, toCsv(table)]));

/** Columns of tables that count children. */
const COUNTS =
  /^(children|needed|shortfall|requests|assessments|plans)_(mean|p10|p50|p90)$|^(new_plans|ceased|residual|phase_in|phase_out|met_in_district|met_in_area|met_out_of_area|spilled|waiting|in_district|on_roll|admitted|over_number|refused|first_preferences|passengers|passengers_over_limit)$/;

/** Tables whose base January is what was counted: no chance of a draw is in them. */
const OBSERVED = [
  'demand',
  'placements',
  'dsg_placements',
  ...['5_1', '6', '7', '7_2', '7_3', '7_4', '7_5', '7_6', '7_7'].map((name) => `lsrp_${name}`),
];

/** Rows of the base January as they are written, without the name of the scenario and averages. */
function baseRows(made: readonly Table[], name: string): string[] {
  const rows = rowsOf(made, name).filter(({ year }) => year === baseYear);
  return rows.map(({ scenario, mean_km, mean_minutes, ...rest }) => Object.values(rest).join(','));
}

describe('tables under disclosure control', () => {
  it('are made of the rounded dataset and of nothing else', async () => {
    const copy = JSON.parse(JSON.stringify(dataset)) as Dataset;
    const again = await runOf(copy, baseline, 1, 4);
    expect(filesOf(tablesOf(again))).toEqual(filesOf(tables));
    expect(runRecord(again)).toEqual(runRecord(run));
  });

  it('give counts to base 5, or a symbol', () => {
    for (const { name, columns, rows } of tables) {
      for (const row of rows) {
        row.forEach((cell, c) => {
          expect(cell, `${name} ${columns[c]}`).not.toBeNull();
          if (!COUNTS.test(columns[c])) return;
          const fine = cell === 'c' || cell === 'z' || cell === 'x' || Number(cell) % 5 === 0;
          expect(fine, `${name} ${columns[c]} ${cell}`).toBe(true);
        });
      }
    }
    const cells = new Set(tables.flatMap(({ rows }) => rows.flat()));
    for (const symbol of ['c', 'z', 'x', 0]) expect(cells.has(symbol)).toBe(true);
  });

  it('have coarse rows: need groups and two phases', () => {
    const groups = new Set(dataset.manifest.needs.map(({ group }) => group));
    for (const { name } of tables) {
      for (const { need, phase, age_group } of rowsOf(tables, name)) {
        if (need !== undefined) expect(groups).toContain(need);
        if (phase !== undefined) expect(['primary', 'secondary']).toContain(phase);
        if (age_group === undefined) continue;
        expect(['under 11', '11 and over', 'age not published']).toContain(age_group);
      }
    }
  });

  it('keep the header of a table that is withheld, and no row of it', () => {
    const names = tables.filter(({ rows }) => rows.length === 0).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['spill', 'scap']));
    for (const name of names.filter((one) => !one.startsWith('lsrp_7_'))) {
      expect(Object.keys(WITHHELD)).toContain(name);
    }
    const text = JSON.stringify(runRecord(run));
    for (const [name, why] of Object.entries(WITHHELD)) {
      expect(run.provenance.disclosure).toContain(name);
      expect(text).toContain(why);
    }
    for (const part of ['calibration', 'checks', 'hiddenNeed', 'placesBasis']) {
      expect(Object.keys(runRecord(run))).not.toContain(part);
    }
  });

  it('have the same base January for every plan, seed and number of draws', async () => {
    const others = [
      await runOf(dataset, baseline, 2, 1),
      await runOf(dataset, baseline, 3, 3),
      await runOf(dataset, bigger, 1, 2),
    ].map(tablesOf);
    for (const name of OBSERVED) {
      for (const other of others) expect(baseRows(other, name)).toEqual(baseRows(tables, name));
    }
  });

  it('total what the rounded dataset holds', () => {
    const children = dataset.tables.baseChildren.reduce((sum, { plans }) => sum + plans, 0);
    const { rounded } = inside(run);
    const rows = rowsOf([plansByProvisionReturn(rounded)], 'lsrp_6');
    expect(sums(rows, ['year'], 'children_mean').get(String(baseYear))).toBe(children);
  });

  it('add up, and agree with each other, to the child', () => {
    const { rounded } = inside(run);
    const of = (table: Table) => rowsOf([table], table.name);
    const demand = of(demandTable(rounded));
    const placements = of(placementsTable(rounded));
    const sufficiency = of(sufficiencyTable(rounded));
    const group = ['year', 'district_code', 'need', 'phase'];
    const kind = ['year', 'need', 'setting_type'];
    const same = (
      what: string,
      one: readonly Row[],
      other: readonly Row[],
      keys: readonly string[],
      measure = 'children_mean',
    ) => differences(what, sums(one, keys, measure), sums(other, keys, 'children_mean'), 0);
    const dsg = of(managementPlanPlacements(rounded));
    const [ages, types, needs] = [plansByAgeReturn, plansByProvisionReturn, plansByNeedReturn].map(
      (make) => of(make(rounded)).filter((row) => row.children_mean !== 0),
    );
    const inProvisions = of(plansInKindsReturn('all', ...ESTABLISHMENT_KINDS)(rounded));
    expect([
      ...same('placements and demand', placements, demand, group),
      ...same('sufficiency and demand', sufficiency, demand, group, 'needed_mean'),
      ...same('management plan and placements', dsg, placements, kind),
      ...same('by provision', types, demand, ['year']),
      ...same('by need in provisions', inProvisions, demand, ['year', 'need']),
      ...same('by need', needs, demand, ['year', 'need']),
      ...same('by age', ages, demand, ['year']),
    ]).toEqual([]);
    const parts = ['met_in_district', 'met_in_area', 'met_out_of_area', 'spilled', 'waiting'];
    for (const row of sufficiency) {
      expect(parts.reduce((sum, part) => sum + Number(row[part]), 0)).toBe(row.needed_mean);
      expect(Number(row.spilled) + Number(row.waiting)).toBe(row.shortfall_mean);
    }
    for (const row of placements) {
      expect(row.in_district).toBeLessThanOrEqual(row.children_mean as number);
    }
    const rolls = sums(of(provisionsTable(rounded)), ['year', 'setting_type'], 'on_roll');
    const places = sums(of(placesTable(rounded)), ['year', 'setting_type'], 'on_roll');
    expect(differences('rolls', rolls, places, 0)).toEqual([]);
  });

  it('show what they were rounded to where it is not few', () => {
    const { rounded } = inside(run);
    const key = (row: Row) => `${row.year} ${row.district_code} ${row.need} ${row.phase}`;
    const whole = new Map(
      rowsOf([demandTable(rounded)], 'demand').map((row) => [key(row), row.children_mean]),
    );
    for (const row of rowsOf(tables, 'demand')) {
      const count = whole.get(key(row)) ?? 0;
      if (row.children_mean === 'c') expect([0, 5]).toContain(count);
      else expect(row.children_mean).toBe(count);
    }
  });

  it('tell occupancy and headroom from the roll that is shown, and neither where it is few', () => {
    let [told, few] = [0, 0];
    for (const row of rowsOf(tables, 'places')) {
      const { on_roll, occupancy, headroom, places_for_area: places } = row;
      if (on_roll === 'c') {
        expect(['c', 'z']).toContain(occupancy);
        expect(['c', 'z']).toContain(headroom);
        few++;
      } else if (typeof headroom === 'number') {
        expect(headroom).toBe(Number(places) - Number(on_roll));
        if (Number(places) > 0) {
          expect(occupancy).toBeCloseTo(Number(on_roll) / Number(places), 9);
          told++;
        }
      }
    }
    expect(Math.min(told, few)).toBeGreaterThan(0);
  });

  it.each([
    ['transport', 'passengers', ['mean_km', 'mean_minutes']],
    ['placements', 'children_mean', ['mean_km', 'mean_minutes']],
    ['provisions', 'on_roll', ['mean_complexity', 'mean_km', 'in_district_share']],
  ])('give in %s no average of few children: of %s', (name, count, averages) => {
    const rows = rowsOf(tables, name);
    const few = rows.filter((row) => row[count] === 'c');
    expect(few.length).toBeGreaterThan(0);
    for (const row of few) {
      for (const average of averages) expect(['c', 'z'], average).toContain(row[average]);
    }
    const told = rows.filter((row) => Number(row[count]) > 0);
    for (const average of averages) {
      expect(told.some((row) => typeof row[average] === 'number')).toBe(true);
    }
  });

  it('are close to the run that they are of', () => {
    const { coarse, rounded } = inside(run);
    const exact = rowsOf([plansByProvisionReturn(coarse)], 'lsrp_6');
    const near = rowsOf([plansByProvisionReturn(rounded)], 'lsrp_6');
    for (const [at, row] of exact.entries()) {
      const gap = Math.abs(Number(row.children_mean) - Number(near[at].children_mean));
      expect(gap).toBeLessThanOrEqual(10);
    }
  });
});

/** The run in coarse rows and its rounded means, as the tables are made of them. */
function inside(of: Released) {
  const coarse = coarseEnsemble(of);
  return { coarse, rounded: roundedMeans(coarse) };
}

/** What runs are compared by, held against the tables that the same draws are published in. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { type Comparison, measuredRun } from '../../src/results/compare/comparison.ts';
import { measureReader } from '../../src/results/compare/measuredRun.ts';
import { catalogue } from '../../src/results/compare/measures.ts';
import { release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { compareTable } from '../../src/results/tables/compare.ts';
import type { Table } from '../../src/results/tables/table.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { publishedTables, type Row, rowsOf, sums } from '../support/tables.ts';

const YEARS = 2;
const DRAWS = 3;
const dataset = await generateDataset(SMALL_AREA);
const { baseYear } = SMALL_AREA;
const { districts, settingTypes } = dataset.manifest;
const measures = catalogue(settingTypes);
const capitalPoundsPerPlace: [number, number, number] = [50_000, 60_000, 80_000];
const bigger = {
  kind: 'expand' as const,
  ...policyWords('bigger', baseYear),
  provisions: dataset.tables.provisions.slice(0, 6).map(({ provision }) => provision),
  placesEach: 4,
  capitalPoundsPerPlace,
};
const baseline = scenarioFrom(dataset);
const plan = scenarioFrom(dataset, { id: 'bigger', label: 'Bigger', policies: [bigger] });
const again = { ...baseline, id: 'again' };

async function runOf(scenario: Scenario) {
  const model = prepareModel(dataset, scenario, YEARS);
  const draws = Array.from({ length: DRAWS }, (_, draw) => runDraw(model, 5, draw));
  const provenance = await provenanceOf(dataset, scenario, 5, DRAWS, 'auto');
  const run = release({ dataset, scenario, model, provenance, draws: [] }, 'auto');
  return {
    measured: measuredRun(run, draws.map(measureReader(model, measures))),
    tables: await publishedTables(dataset, scenario, model, draws),
  };
}

const [one, other, same] = await Promise.all([baseline, plan, again].map(runOf));
const comparison: Comparison = {
  dataset,
  measures,
  baseline: one.measured,
  plans: [other.measured, same.measured],
};
const table = compareTable(comparison);
const rows = rowsOf([table], 'compare');
const ofPlan = rows.filter(({ scenario }) => scenario === 'bigger');

function figureOf(measure: string, year: number | string, district = ''): number {
  const row = ofPlan.find(
    (each) => each.measure === measure && each.year === year && each.district_code === district,
  );
  return Number((row ?? expect.fail(`no ${measure} in ${year}`)).value);
}

const inLast = (tables: readonly Table[], name: string, where: (row: Row) => boolean) =>
  rowsOf(tables, name).filter((row) => row.year === baseYear + YEARS && where(row));
const sum = (list: readonly Row[], column: string) =>
  list.reduce((total, row) => total + Number(row[column]), 0);
const LAST = baseYear + YEARS;
const LAST_ACCOUNTS = `${LAST - 1}-${String(LAST).slice(2)}`;

describe('the table of a comparison', () => {
  it('has the columns of the contract and a row for each key once, of plans alone', () => {
    expect(table.columns).toEqual(
      'scenario,year,district_code,district,measure,baseline,value,difference_mean,difference_p10,difference_p50,difference_p90,better_share'.split(
        ',',
      ),
    );
    const keys = table.rows.map(([scenario, year, code, , measure]) =>
      [scenario, year, code, measure].join(' | '),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(rows.map(({ scenario }) => scenario))).toEqual(new Set(['bigger', 'again']));
    expect(new Set(rows.map(({ measure }) => measure))).toEqual(
      new Set(measures.map(({ id }) => id)),
    );
  });

  it('says of a plan what its own tables say', () => {
    const roles = new Map(settingTypes.map(({ id, role }) => [id, role]));
    const short = inLast(other.tables, 'sufficiency', ({ setting_type }) =>
      ['special', 'srp'].includes(roles.get(String(setting_type)) ?? ''),
    );
    expect(figureOf('without-place', LAST)).toBeCloseTo(sum(short, 'shortfall_mean'), 9);
    const waits = inLast(other.tables, 'sufficiency', () => true);
    expect(figureOf('waiting', LAST)).toBeCloseTo(sum(waits, 'waiting'), 9);
    const plans = inLast(other.tables, 'demand', () => true);
    expect(figureOf('plans', LAST)).toBeCloseTo(sum(plans, 'children_mean'), 9);
    expect(figureOf('new-plans', LAST)).toBeCloseTo(sum(plans, 'new_plans'), 9);
    const schools = inLast(other.tables, 'provisions', () => true);
    expect(figureOf('refusals', LAST)).toBeCloseTo(sum(schools, 'refused'), 9);
    const outside = schools.filter(({ district_code }) => district_code === 'OUT');
    expect(figureOf('out-of-area', LAST)).toBeCloseTo(sum(outside, 'on_roll'), 9);
    for (const { id } of settingTypes) {
      const here = inLast(other.tables, 'placements', ({ setting_type }) => setting_type === id);
      expect(figureOf(`children-in-${id}`, LAST)).toBeCloseTo(sum(here, 'children_mean'), 9);
    }
  });

  it('says of both budgets what the accounts say', () => {
    const accounts = rowsOf(other.tables, 'finance').filter(({ year }) => year === LAST_ACCOUNTS);
    const lines = (fund: string, kind: string) =>
      sum(
        accounts.filter((row) => row.fund === fund && row.kind === kind),
        'amount_mean',
      );
    const of = (measure: string) => figureOf(measure, LAST_ACCOUNTS);
    expect(of('high-needs-spend')).toBeCloseTo(lines('dsg', 'spend'), 2);
    expect(of('high-needs-balance')).toBeCloseTo(lines('dsg', 'income') - lines('dsg', 'spend'), 2);
    expect(of('general-fund-net')).toBeCloseTo(
      lines('general', 'spend') - lines('general', 'income'),
      2,
    );
    const journeys = rowsOf(other.tables, 'transport').filter((row) => row.year === LAST_ACCOUNTS);
    expect(of('journeys-cost')).toBeCloseTo(sum(journeys, 'cost_mean'), 2);
  });

  it('adds up from districts to the county, differences too', () => {
    const additive = measures.filter(({ geography, over }) => geography === 'district' && !over);
    for (const { id } of additive) {
      const mine = ofPlan.filter(({ measure }) => measure === id);
      for (const column of ['baseline', 'value', 'difference_mean']) {
        const county = mine.filter(({ district_code }) => district_code === '');
        const parts = sums(
          mine.filter(({ district_code }) => district_code !== ''),
          ['year'],
          column,
        );
        expect(parts.size).toBe(county.length);
        for (const row of county) {
          expect(parts.get(String(row.year)), `${id} ${row.year}`).toBeCloseTo(
            Number(row[column]),
            6,
          );
        }
      }
    }
  });

  it('has counts of a year and money from the year after the base January on', () => {
    const first = (id: string) => ofPlan.find(({ measure }) => measure === id)?.year;
    expect(first('plans')).toBe(baseYear);
    expect(first('refusals')).toBe(baseYear + 1);
    expect(first('transport')).toBe(`${baseYear}-${String(baseYear + 1).slice(2)}`);
    expect(ofPlan.filter(({ measure }) => measure === 'plans')).toHaveLength(
      (YEARS + 1) * (districts.length + 1),
    );
  });

  it('counts capital up over the years', () => {
    const years = ofPlan.filter(({ measure }) => measure === 'capital').map((row) => row.value);
    expect(Number(years[0])).toBeGreaterThan(0);
    expect(Number(years[1])).toBeGreaterThanOrEqual(Number(years[0]));
  });

  it('finds no difference between the same scenario under two names, in any future', () => {
    const apart = rows.filter(({ scenario }) => scenario === 'again');
    const judged = new Set(measures.filter((one) => one.better !== 'neither').map(({ id }) => id));
    for (const row of apart) {
      const differs = ['mean', 'p10', 'p50', 'p90'].map((part) => row[`difference_${part}`]);
      if (row.value === null) expect(differs).toEqual([null, null, null, null]);
      else {
        expect(row.value).toBe(row.baseline);
        expect(differs).toEqual([0, 0, 0, 0]);
        expect(row.better_share).toBe(judged.has(String(row.measure)) ? 0.5 : null);
      }
    }
  });

  it('leaves blank the share of what neither way is better', () => {
    const plans = ofPlan.filter(({ measure }) => measure === 'plans');
    expect(plans.every((row) => row.better_share === null && row.value !== null)).toBe(true);
  });
});

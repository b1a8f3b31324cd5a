/** Published figures of finance beside the model's: each measure again from the tables that go out. */
import { beforeAll, expect, it } from 'vitest';
import { AGE_COUNT } from '../../src/domain/ages.ts';
import { BENCHMARK_MEASURES, type BenchmarkMeasure } from '../../src/domain/benchmarks.ts';
import type { SettingRole } from '../../src/domain/settings.ts';
import { allResidentsAged2To18 } from '../../src/model/finance/costPlan.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { type Released, release } from '../../src/results/disclosure/release.ts';
import { cubesOf } from '../../src/results/ensemble.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { areasByDraw } from '../../src/results/residents.ts';
import { rollUp } from '../../src/results/rollUp.ts';
import type { FinanceView } from '../../src/results/views/financeTypes.ts';
import { viewOf } from '../../src/results/views/index.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const YEARS = 2;
const DRAWS = 3;
const { baseYear } = SMALL_AREA;
/** The second financial year: from its first April on 5 months stand as in January, 7 as a year on. */
const STEP = 1;

let run: Released;
let view: FinanceView;

beforeAll(async () => {
  const made = await generateDataset(SMALL_AREA);
  const published = (pairs_with: BenchmarkMeasure, at: number) => ({
    measure: `Published ${pairs_with}`,
    ...{ period: '2022-23', area: 'Elsewhere', value: at, unit: 'x', source: 'A paper' },
    pairs_with,
  });
  const benchmarks = BENCHMARK_MEASURES.map(published);
  const dataset = { ...made, tables: { ...made.tables, benchmarks } };
  const scenario = scenarioFrom(dataset);
  const model = prepareModel(dataset, scenario, YEARS);
  const draws = Array.from({ length: DRAWS }, (_, draw) => runDraw(model, 5, draw));
  const provenance = await provenanceOf(dataset, scenario, 5, DRAWS, 'auto');
  run = release({ dataset, scenario, model, provenance, draws }, 'auto');
  view = viewOf(run, { kind: 'finance', year: baseYear + STEP + 1 }) as FinanceView;
});

const sum = (values: Iterable<number>) => [...values].reduce((all, one) => all + one, 0);
const shown = (measure: BenchmarkMeasure) =>
  view.benchmarks.find((one) => one.measure === measure)?.shown.mean ?? Number.NaN;

/** Residents aged 2 to 18 in the first January of the financial year, of all futures. */
const residents = () => sum(areasByDraw(run).map((a) => allResidentsAged2To18(a, baseYear + STEP)));

/** Children with a plan in types of a role over the financial year, of all futures. */
function children(role: SettingRole | null, from = 0, to = AGE_COUNT - 1): number {
  const { settingTypes } = run.dataset.manifest;
  const at = (january: number) =>
    sum(
      rollUp(run.model.shapes.plans, cubesOf(run, 'plans'), [], {
        january: (member) => member === january,
        age: (age) => age >= from && age <= to,
        type: (type) => role === null || settingTypes[type].role === role,
      }).byDraw.map(([all]) => all),
    );
  return (5 * at(STEP) + 7 * at(STEP + 1)) / 12;
}

it('stand in the order in which measures are listed, one row for each that is cited', () => {
  expect(view.benchmarks.map(({ measure }) => measure)).toEqual(BENCHMARK_MEASURES);
  view.benchmarks.forEach(({ measure, published }, at) => {
    expect(published.map(({ label, value }) => [label, value])).toEqual([
      [`Published ${measure}`, at],
    ]);
  });
});

it('are pounds a resident aged 2 to 18 of the section 251 lines that the published group has', () => {
  const groups: [BenchmarkMeasure, RegExp, 'section251' | 'id'][] = [
    ['per-head-place-funding', /^place-(special|ap|unfilled)$/, 'id'],
    ['per-head-top-up-state', /^1\.2\.[12]$/, 'section251'],
    ['per-head-top-up-independent', /^1\.2\.3$/, 'section251'],
    ['per-head-sen-support', /^1\.2\.5$/, 'section251'],
    ['per-head-alternative-provision', /^1\.2\.7$/, 'section251'],
    ['per-head-hospital', /^1\.2\.6$/, 'section251'],
    ['per-head-therapies', /^1\.2\.13$/, 'section251'],
  ];
  for (const [measure, lines, by] of groups) {
    const pounds = view.lines.filter((line) => lines.test(line[by] ?? ''));
    const all = DRAWS * sum(pounds.map(({ amounts }) => amounts.shown.mean));
    expect(all, measure).toBeGreaterThan(0);
    expect(shown(measure), measure).toBeCloseTo(all / residents(), 6);
  }
});

it('count placements for 1,000 residents aged 2 to 18 in the two measures that say so', () => {
  for (const [measure, role] of [
    ['per-1000-special', 'special'],
    ['per-1000-independent', 'independent'],
  ] as const) {
    expect(children(role)).toBeGreaterThan(0);
    expect(shown(measure)).toBeCloseTo((1000 * children(role)) / residents(), 9);
  }
});

it('are of 100 plans of pupils aged 5 to 15, as school censuses count them, in the shares', () => {
  for (const [measure, role] of [
    ['plan-share-mainstream', 'mainstream'],
    ['plan-share-special', 'special'],
  ] as const) {
    const share = (100 * children(role, 5, 15)) / children(null, 5, 15);
    expect(share).toBeGreaterThan(0);
    expect(share).not.toBeCloseTo((100 * children(role)) / children(null), 1);
    expect(shown(measure)).toBeCloseTo(share, 9);
  }
});

it('are of transport all that journeys cost over all who are carried', () => {
  const journeys = sum(
    view.unitCosts.map(({ shown: { children: all, transport } }) => all.mean * transport.mean),
  );
  const transport = viewOf(run, { kind: 'transport', year: baseYear + STEP + 1, district: null });
  const carried = transport.kind === 'transport' ? transport.whole.passengers.mean : Number.NaN;
  expect(shown('transport-per-passenger')).toBeCloseTo(journeys / carried, 4);
});

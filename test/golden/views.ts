import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { folderReader } from '../../src/cli/files.ts';
import { readDataset } from '../../src/data/readDataset.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { causesView } from '../../src/results/causes/causesView.ts';
import { budgetsView } from '../../src/results/compare/budgets.ts';
import { comparePlansView } from '../../src/results/compare/comparePlans.ts';
import { pairedRuns } from '../../src/results/compare/pairedRuns.ts';
import { type Released, release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { tablesOf } from '../../src/results/tables/index.ts';
import { valueView } from '../../src/results/value/valueView.ts';
import { equityView } from '../../src/results/views/equity.ts';
import { equityShiftsView } from '../../src/results/views/equityShifts.ts';
import { exploreView } from '../../src/results/views/explore.ts';
import { viewOf } from '../../src/results/views/index.ts';
import { type PolicySketch, scenarioOf } from '../support/scenarios.ts';

/** Hash of each part of what a page or a file is told, by view. */
export type ViewHashes = Readonly<Record<string, Readonly<Record<string, string>>>>;

const FOLDER = fileURLToPath(new URL('../../public/data/invented-unitary', import.meta.url));
export const VIEWS_PATH = fileURLToPath(new URL('./views.json', import.meta.url));

const YEARS = 4;
const SEED = 1;
/** As many as it takes until effects of assumptions are told. */
const DRAWS = 110;

const sketch = (kind: PolicySketch['kind'], change: Partial<PolicySketch> = {}): PolicySketch => ({
  ...{ kind, picks: [0, 1, 2], places: 20, after: 1, rampYears: 1 },
  ...{ ages: [4, 16], bands: [2, 5], mostComplex: true, extras: 5, ...change },
});

/** A plan with a policy of each budget. */
const PLAN = [
  sketch('expand', { picks: [90, 91] }),
  sketch('change-admissions', { picks: [92, 93] }),
  sketch('tariff'),
  sketch('transport'),
  sketch('housing-growth'),
];

async function runOf(dataset: Dataset, policies: readonly PolicySketch[]): Promise<Released> {
  const scenario = scenarioOf(dataset, policies);
  const model = prepareModel(dataset, scenario, YEARS);
  const draws = Array.from({ length: DRAWS }, (_, draw) => runDraw(model, SEED, draw));
  const provenance = await provenanceOf(dataset, scenario, SEED, DRAWS, 'auto');
  return release({ dataset, scenario, model, provenance, draws }, 'auto');
}

/** Hash of some figures to nine digits: the last ones hang on the order in which sums are added. */
function hashOf(part: unknown): string {
  const text = JSON.stringify(part, (_, value) => {
    if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
    return typeof value === 'number' && !Number.isInteger(value)
      ? Number(value.toPrecision(9))
      : value;
  });
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex')
    .slice(0, 8);
}

/** Who made a run, and when, is not among its figures. */
function hashesOf(view: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(view)
      .filter(([part]) => !/provenance|unmitigated|query|kind/.test(part))
      .map(([part, value]) => [part, hashOf(value)]),
  );
}

/**
 * Every view of the invented unitary and every table of it, with and without a plan: each page's
 * question answered as the page asks it, so that no figure moves unseen.
 */
export async function hashesOfViews(): Promise<ViewHashes> {
  const dataset = await readDataset(folderReader(FOLDER));
  const before = await runOf(dataset, []);
  const after = await runOf(dataset, PLAN);
  const runs = pairedRuns(before, after);
  const { baseYear, districts, needs } = dataset.manifest;
  const year = baseYear + 3;
  const special = dataset.tables.provisions.find(({ establishment }) =>
    dataset.manifest.establishments.some(
      ({ code, settingType }) => code === establishment && settingType === 'state-special',
    ),
  )!.provision;
  const plans = [before, after].map(({ scenario }) => scenario.id);
  const [home] = districts;
  const everywhere = { district: null, need: null, phase: null };
  const somewhere = { district: home.code, need: needs[0].code, phase: 1 };
  const by = ['district', 'need', 'phase', 'setting_type'] as const;
  const of = (run: Released) => ({
    overview: viewOf(run, { kind: 'overview' }),
    demand: viewOf(run, { kind: 'demand', ...everywhere }),
    'demand of a part': viewOf(run, { kind: 'demand', ...somewhere }),
    finance: viewOf(run, { kind: 'finance', year }),
    inclusion: viewOf(run, { kind: 'inclusion', year }),
    sufficiency: viewOf(run, { kind: 'sufficiency', year, by, where: {} }),
    provisions: viewOf(run, { kind: 'provisions', year }),
    funnel: viewOf(run, { kind: 'funnel' }),
    checks: viewOf(run, { kind: 'checks' }),
    calibration: viewOf(run, { kind: 'calibration' }),
    'hidden need': viewOf(run, { kind: 'hiddenNeed' }),
    placement: viewOf(run, { kind: 'placement', year, ...everywhere }),
    'placement of a part': viewOf(run, { kind: 'placement', year, ...somewhere }),
    'route sheet': viewOf(run, { kind: 'routeSheet', provision: special, year }),
    school: viewOf(run, { kind: 'school', provision: special, year }),
    transport: viewOf(run, { kind: 'transport', year, district: null }),
    'transport of a district': viewOf(run, { kind: 'transport', year, district: home.code }),
    sensitivity: viewOf(run, { kind: 'sensitivity', outcome: 'placesShort', year }),
    'sensitivity of money': viewOf(run, { kind: 'sensitivity', outcome: 'deficit', year }),
    tables: Object.fromEntries(tablesOf(run).map(({ name, ...table }) => [name, table])),
  });
  const ofBoth = {
    budgets: budgetsView(runs, { kind: 'budgets', against: plans[0], year }),
    equity: equityView(runs, { kind: 'equity', against: plans[0], year }),
    'equity shifts': equityShiftsView([before, after], { kind: 'equityShifts', plans, year }),
    compare: comparePlansView([before, after], { kind: 'comparePlans', plans, year }),
    explore: exploreView(before, after, {
      ...{ kind: 'explore', against: plans[0], year, district: home.code },
    }),
    causes: causesView(after, { year }, before),
    value: valueView(runs, {
      ...{ kind: 'value', plans: [plans[0], plans[1]], measure: 'high-needs-cumulative', year },
    }),
  };
  const named = (views: object, where: string) =>
    Object.entries(views).map(([name, view]) => [`${name}, ${where}`, hashesOf(view)]);
  return Object.fromEntries([
    ...named(of(before), 'no change'),
    ...named(of(after), 'with a plan'),
    ...named(ofBoth, 'plan beside no change'),
  ]);
}

/** Parts that are not as they were, each in words. */
export function movedParts(before: ViewHashes, after: ViewHashes): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((view) => {
    const [old, now] = [before[view] ?? {}, after[view] ?? {}];
    return [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((part) => old[part] !== now[part])
      .map((part) => `${view}: ${part}`);
  });
}

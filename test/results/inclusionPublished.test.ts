/** Published figures beside the indicators that say the same, and bases of shares, by hand. */
import { describe, expect, it } from 'vitest';
import { cellCount } from '../../src/model/run/cube.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { type Released, release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { inclusionView } from '../../src/results/views/inclusion.ts';
import { publishedFigures } from '../../src/results/views/inclusionPublished.ts';
import { provisionsView } from '../../src/results/views/provisions.ts';
import { cubeOf } from '../support/cubes.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const BASE = 2026;
const IN_TIME = 'share of plans issued within 20 weeks';

const year = (
  at: number,
  plans_issued: number | null,
  early: number | null,
  comparable = true,
) => ({
  ...{ year: at, plans_issued, issued_within_20_weeks: early, comparable },
});
const stock = (january: number, establishment: string, plans: number) => ({
  ...{ january, age: 5, establishment, plans },
});
const benchmark = (pairs_with: string | null, value: number) => ({
  ...{ area: 'Elsewhere', period: '2025', value, source: 'A paper', pairs_with },
  ...{ measure: 'What it counts', unit: 'of 100' },
});

/** An area with one special school type, two mainstream ones, and a neighbour it borrows from. */
const AREA = {
  manifest: {
    ...{ name: 'Here', origin: 'published', baseYear: BASE },
    reference: { name: 'There', folder: 'reference' },
    settingTypes: [
      { id: 'state-special', label: 'Special', role: 'special' },
      { id: 'primary', label: 'Primary', role: 'mainstream' },
      { id: 'secondary', label: 'Secondary', role: 'mainstream' },
    ],
    establishments: [
      { code: 'S', settingType: 'state-special' },
      { code: 'P', settingType: 'primary' },
      { code: 'N', settingType: null },
    ],
    files: [
      { file: 'funnel.csv', sources: ['one', 'two'] },
      { file: 'reference/funnel.csv', sources: ['two'] },
    ],
    sources: [
      { id: 'one', citation: 'First' },
      { id: 'two', citation: 'Second' },
      { id: 'three', citation: 'Third' },
    ],
  },
  tables: { funnel: [] as object[], benchmarks: [] as object[] },
  reference: { funnel: [] as object[], plansByAgeEstablishment: [] as object[] },
};
const told = (given: {
  readonly tables?: Partial<(typeof AREA)['tables']>;
  readonly reference?: Partial<(typeof AREA)['reference']>;
  readonly origin?: string;
}) =>
  publishedFigures({
    dataset: {
      manifest: { ...AREA.manifest, origin: given.origin ?? 'published' },
      tables: { ...AREA.tables, ...given.tables },
      reference: { ...AREA.reference, ...given.reference },
    },
  } as unknown as Released);

describe('the published share of plans issued in time', () => {
  const own = [year(2023, 80, 20), year(2024, 100, 60), year(2025, 0, 0)];
  const theirs = [year(2024, 50, 10), year(2025, 40, 30)];

  it('is of the last year in which plans were issued, here and where figures are borrowed', () => {
    const found = told({ tables: { funnel: own }, reference: { funnel: theirs } });
    expect(found.get(IN_TIME)).toEqual([
      { area: 'Here', period: '2024', value: 0.6, source: 'First; Second', counts: null },
      { area: 'There', period: '2025', value: 0.75, source: 'Second', counts: null },
    ]);
  });

  it('leaves years out that were counted otherwise or of which it is not known', () => {
    const funnel = [year(2022, 20, 5), year(2023, 20, 20, false), year(2024, 20, null)];
    const [one, ...others] = told({ tables: { funnel: [...funnel, year(2025, null, 3)] } }).get(
      IN_TIME,
    )!;
    expect([one.period, one.value, others]).toEqual(['2022', 0.25, []]);
    expect(told({ tables: { funnel: funnel.slice(1) } }).has(IN_TIME)).toBe(false);
  });

  it('is not that of an area whose counts are of single children', () => {
    const found = told({
      tables: { funnel: own },
      reference: { funnel: theirs },
      origin: 'person-level',
    });
    expect(found.get(IN_TIME)?.map(({ area }) => area)).toEqual(['There']);
  });
});

describe('published figures of a type of setting', () => {
  it('are the shares of the reference area at its last January up to the base one', () => {
    const plansByAgeEstablishment = [
      ...[stock(BASE - 1, 'S', 30), stock(BASE - 1, 'P', 50), stock(BASE - 1, 'N', 20)],
      ...[stock(BASE - 2, 'S', 90), stock(BASE + 1, 'S', 90)],
    ];
    const found = told({ reference: { plansByAgeEstablishment } });
    const share = (type: string) => found.get(`share of plans in ${type}`);
    const words = { area: 'There', period: `January ${BASE - 1}`, source: '', counts: null };
    expect(share('state-special')).toEqual([{ ...words, value: 0.3 }]);
    expect(share('primary')).toEqual([{ ...words, value: 0.5 }]);
    expect(share('secondary')).toEqual([{ ...words, value: 0 }]);
    const none = told({ reference: { plansByAgeEstablishment: [stock(BASE, 'S', 0)] } });
    expect(none.size).toBe(0);
  });

  it('are benchmarks of its role where it is the only type of that role', () => {
    const benchmarks = [
      ...[benchmark('per-1000-special', 12), benchmark('plan-share-special', 32)],
      ...[benchmark('plan-share-mainstream', 55), benchmark(null, 7)],
    ];
    const found = told({ tables: { benchmarks } });
    const words = { area: 'Elsewhere', period: '2025', source: 'A paper' };
    const counts = 'What it counts, of 100';
    // Two types are mainstream, which the benchmark of mainstream counts together.
    expect([...found]).toEqual([
      ['plans in state-special per 1,000 aged 2 to 18', [{ ...words, value: 12, counts }]],
      ['share of plans in state-special', [{ ...words, value: 0.32, counts }]],
    ]);
  });
});

describe('in a small area', async () => {
  const dataset = await generateDataset(SMALL_AREA);
  const scenario = scenarioFrom(dataset);
  const model = prepareModel(dataset, scenario, 1);
  const provenance = await provenanceOf(dataset, scenario, 3, 1, 'auto');
  const run = release(
    { dataset, scenario, model, provenance, draws: [runDraw(model, 3, 0)] },
    'auto',
  );
  const last = SMALL_AREA.baseYear + 1;

  it('a share has no base, nor a value, where nobody has a plan', () => {
    const { plans } = model.shapes;
    const nobody = cubeOf(plans, new Float64Array(cellCount(plans)));
    const draws = run.draws.map((draw) => ({ ...draw, cubes: { ...draw.cubes, plans: nobody } }));
    const of = (from: Released) =>
      inclusionView(from, { kind: 'inclusion', year: last }).indicators.find(
        ({ id }) => id === 'share of plans waiting',
      )!.whole;
    expect(of({ ...run, draws } as Released)).toEqual({ value: null, base: null, target: null });
    expect(of(run).base).toBeGreaterThanOrEqual(0);
  });

  it('places of a provision are as good as the last row in force, or else as its own', () => {
    const { provisions } = dataset.tables;
    const [one, other] = provisions;
    const words = (source: string) => ({ ...{ quality: 'published', source }, notes: null });
    const row = (january: number, source: string) => ({
      ...dataset.tables.provisionPlaces[0],
      ...words(source),
      ...{ provision: one.provision, january },
    });
    const tables = {
      ...dataset.tables,
      provisions: provisions.map((each) => ({ ...each, ...words(`Row of ${each.provision}`) })),
      provisionPlaces: [row(last, 'In force'), row(last - 3, 'Before'), row(last + 1, 'To come')],
    };
    const { rows } = provisionsView({ ...run, dataset: { ...dataset, tables } } as Released, {
      ...{ kind: 'provisions', year: last },
    });
    const sourceOf = (id: string) => rows.find((each) => each.id === id)?.source;
    expect(sourceOf(one.provision)).toBe('In force');
    expect(sourceOf(other.provision)).toBe(`Row of ${other.provision}`);
  });
});

import { describe, expect, it } from 'vitest';
import { agesOfBand, coverAllAges } from '../../src/domain/ageBands.ts';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { residentsOfDraw } from '../../src/model/population/residents.ts';
import { type DrawResult, runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { sampleParameters } from '../../src/model/run/sampleParameters.ts';
import { release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { areasByDraw } from '../../src/results/residents.ts';
import type { PopulationEffectView } from '../../src/results/views/demandTypes.ts';
import { viewOf } from '../../src/results/views/index.ts';
import { populationEffectView } from '../../src/results/views/populationEffect.ts';
import type { Provenance } from '../../src/results/views/view.ts';
import { kent } from '../support/kent.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';

const DRAWS = 4;
const YEARS = 3;
const SEED = 2;
const dataset = await kent();

const NEW_HOMES = {
  kind: 'housing-growth' as const,
  ...policyWords('new-homes', dataset.manifest.baseYear),
  districts: [{ district: dataset.manifest.districts[3].code, dwellingsPerYear: 500 }],
  until: dataset.manifest.baseYear + 2,
  childrenPerDwelling: [0.3, 0.6, 0.9] as [number, number, number],
};

async function viewUnder(given: Partial<ScenarioFile> = {}): Promise<PopulationEffectView> {
  const scenario = scenarioFrom(dataset, given);
  const model = prepareModel(dataset, scenario, YEARS);
  const draws = Array.from({ length: DRAWS }, (_, draw) => runDraw(model, SEED, draw));
  const provenance = await provenanceOf(dataset, scenario, SEED, DRAWS, 'auto');
  const ensemble = release({ dataset, scenario, model, provenance, draws }, 'auto');
  const view = viewOf(ensemble, { kind: 'populationEffect' }) as PopulationEffectView;
  expect(populationEffectView(ensemble)).toEqual(view);
  return view;
}

const view = await viewUnder();

describe('what residents and what rates do to the number of plans', () => {
  it('starts in 2022, with the finest figures that both Januaries have', () => {
    expect(view.firstYearWithResidents).toBe(2022);
    const past = view.history.map(({ from, to, basis }) => `${from} ${to} ${basis}`);
    expect(past).toEqual(['2022 2023 all ages', '2023 2024 all ages', '2024 2025 single age']);
    expect(view.sinceFirst).toMatchObject({ from: 2022, to: 2025, basis: 'age band' });
  });

  it('adds up, in the past and ahead, to the published change and to the change of the run', () => {
    const totals = new Map(
      dataset.tables.planHistory
        .filter((row) => row.age_band === 'Total')
        .map((row) => [row.january, row.plans]),
    );
    for (const one of [...view.history, view.sinceFirst!]) {
      expect(one.population + one.rate).toBeCloseTo(one.total, 6);
      expect(one.total).toBe(totals.get(one.to)! - totals.get(one.from)!);
    }
    expect(view.projected.map(({ year }) => year)).toEqual([2026, 2027, 2028]);
    for (const { total, population, rate } of view.projected) {
      expect(population.mean + rate.mean).toBeCloseTo(total.mean, 6);
    }
  });

  it('says that Kent grew by rates: residents explain a fifth of growth since 2022', () => {
    const { total, population } = view.sinceFirst!;
    expect(total).toBe(20_635 - 17_733);
    expect(population / total).toBeCloseTo(0.2, 1);
  });

  it('gives districts whose changes add up to that of the area', () => {
    view.projected.forEach(({ total }, at) => {
      const sum = view.districts.reduce((all, { projected }) => all + projected[at].total.mean, 0);
      expect(sum).toBeCloseTo(total.mean, 6);
    });
  });

  it('follows the variant: more residents, a larger population effect in the mean', async () => {
    const certain = { low: 0, central: 0, high: 0, reason: 'To see the variant alone.' };
    const parameters = { 'population.departure': certain };
    const [low, high] = [
      await viewUnder({ population: 'low', parameters }),
      await viewUnder({ population: 'high', parameters }),
    ];
    high.projected.forEach(({ population }, at) => {
      expect(population.mean).toBeGreaterThan(low.projected[at].population.mean);
    });
  });
});

describe('residents worked out again from the seed', () => {
  it('are those that the draw was run with', () => {
    const scenario = scenarioFrom(dataset, { policies: [NEW_HOMES] });
    const model = prepareModel(dataset, scenario, YEARS);
    const draws = [0, 3].map((draw) => ({ draw }) as DrawResult);
    const provenance = { seed: SEED } as Provenance;
    const again = areasByDraw({ dataset, scenario, model, provenance, draws });
    draws.forEach(({ draw }, at) => {
      const stream = { seed: SEED, draw };
      const values = sampleParameters(model.register, stream);
      const { population } = residentsOfDraw(model.area, model.residents, values, stream);
      expect(again[at].population).toEqual(population);
      expect(population).not.toEqual(model.area.population);
    });
  });
});

describe('names of age bands', () => {
  it('are read as the ages that they cover', () => {
    expect(agesOfBand('Under 5')).toEqual({ low: 0, high: 4 });
    expect(agesOfBand('Age 11 to 15')).toEqual({ low: 11, high: 15 });
    expect(agesOfBand('20 to 25')).toEqual({ low: 20, high: 25 });
    expect(agesOfBand('Total')).toBeNull();
  });

  it('serve only where every age is in one of them', () => {
    const bands = ['Under 5', 'Age 5 to 10', 'Age 11 to 15', 'Age 16 to 19', 'Age 20 to 25'];
    const ages = bands.flatMap((band) => agesOfBand(band) ?? []);
    expect(coverAllAges(ages)).toBe(true);
    expect(coverAllAges(ages.slice(1))).toBe(false);
    expect(coverAllAges([...ages, { low: 3, high: 6 }])).toBe(false);
  });
});

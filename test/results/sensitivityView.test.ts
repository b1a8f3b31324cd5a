import { beforeAll, describe, expect, it } from 'vitest';
import type { ParameterId } from '../../src/domain/parameters/index.ts';
import { drawDemand } from '../../src/model/demand/demandDraw.ts';
import { LINE, LINE_COUNT } from '../../src/model/finance/lines.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import type { Model } from '../../src/model/run/model.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { sampleParameters } from '../../src/model/run/sampleParameters.ts';
import { type Released, release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { rollUp } from '../../src/results/rollUp.ts';
import { factorsOf } from '../../src/results/sensitivity/factors.ts';
import { policyLucks } from '../../src/results/sensitivity/policySizes.ts';
import {
  FEWEST_FUTURES,
  type SensitivityOutcome,
  type SensitivityView,
} from '../../src/results/sensitivity/sensitivityTypes.ts';
import { viewOf } from '../../src/results/views/index.ts';
import type { OverviewView } from '../../src/results/views/view.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const SEED = 3;
const YEARS = 2;
const { baseYear } = SMALL_AREA;
const DRAWS = Array.from({ length: FEWEST_FUTURES }, (_, draw) => draw);
let ensemble: Released;

async function released(draws: readonly number[], policies: Parameters<typeof scenarioFrom>[1]) {
  const dataset = await generateDataset(SMALL_AREA);
  const scenario = scenarioFrom(dataset, policies);
  const model = prepareModel(dataset, scenario, YEARS);
  const provenance = await provenanceOf(dataset, scenario, SEED, draws.length, 'auto');
  const results = draws.map((draw) => runDraw(model, SEED, draw));
  return release({ dataset, scenario, model, provenance, draws: results }, 'auto');
}

beforeAll(async () => {
  ensemble = await released(DRAWS, {
    policies: [
      {
        kind: 'early-intervention',
        ...policyWords('early-help', baseYear),
        incidenceChange: [-0.4, -0.2, -0.1],
        annualCostPounds: [1, 2, 3],
      },
    ],
  });
}, 60_000);

const ask = (outcome: SensitivityOutcome, year = baseYear + YEARS, of = ensemble) =>
  viewOf(of, { kind: 'sensitivity', outcome, year }) as SensitivityView;

/** Deficit of a draw at the end of the run with one value held. */
function deficitWith(model: Model, id: ParameterId, value: number, draw: number): number {
  const held = { ...model.register[id], low: value, central: value, high: value };
  const result = runDraw({ ...model, register: { ...model.register, [id]: held } }, SEED, draw);
  const lines = rollUp(model.shapes.finance, [result.cubes.finance], ['step', 'line']).byDraw[0];
  return -lines[(YEARS - 1) * LINE_COUNT + LINE.cumulative];
}

describe('what moves an outcome', () => {
  it('says what futures say in which the value is held at each of its ends', () => {
    const { effects } = ask('deficit');
    const strongest = effects?.each.find(({ kind, told }) => told && kind === 'register');
    expect(strongest).toBeDefined();
    if (strongest === undefined) return;
    const { id, low, high, atLow, atHigh, standardError } = strongest;
    const some = DRAWS.slice(0, 12);
    const exact = some.map(
      (draw) =>
        deficitWith(ensemble.model, id as ParameterId, high, draw) -
        deficitWith(ensemble.model, id as ParameterId, low, draw),
    );
    const mean = exact.reduce((sum, one) => sum + one, 0) / some.length;
    expect(Math.abs(atHigh - atLow - mean)).toBeLessThan(3 * standardError);
    expect(Math.sign(atHigh - atLow)).toBe(Math.sign(mean));
  });

  it('is made of the values that the draws had, found again from their numbers', () => {
    const { model } = ensemble;
    const factors = factorsOf(ensemble);
    for (const draw of [0, 7, 99]) {
      const stream = { seed: SEED, draw };
      const values = sampleParameters(model.register, stream);
      for (const factor of factors) {
        if (factor.kind === 'register') {
          expect(factor.values[draw]).toBe(values[factor.id as ParameterId]);
        }
      }
      const demand = drawDemand(model.area, model.demandFlows, model.trend, values, stream);
      const needs = factors.filter(({ id }) => id.startsWith('forecast.need.'));
      expect(needs.map((factor) => factor.values[draw])).toEqual(Array.from(demand.need));
    }
  });

  it('has eight in ten of the values of each thing between its ends', () => {
    for (const { values, low, central, high } of factorsOf(ensemble)) {
      const share = (has: (value: number) => boolean) =>
        Array.from(values).filter(has).length / values.length;
      expect(low).toBeLessThan(high);
      // What would leave the hard bounds is put on them, so an end on a bound holds its tenth too.
      expect(Math.abs(share((value) => value <= low) - (low < central ? 0.1 : 0.5))).toBeLessThan(
        0.08,
      );
      expect(Math.abs(share((value) => value >= high) - (central < high ? 0.1 : 0.5))).toBeLessThan(
        0.08,
      );
    }
  });

  it('holds everything that is varied and nothing that is not', () => {
    const ids = ask('deficit').effects?.each.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, low, high } of Object.values(ensemble.model.register)) {
      expect(ids.includes(id)).toBe(low < high);
    }
    expect(ids).toContain('policy.early-help');
    expect(ids).toContain('policy.early-help cost');
    const words = factorsOf(ensemble)
      .filter(({ kind }) => kind === 'policy')
      .map(({ id, label, unit, low, high }) => [id, label, unit, low, high]);
    expect(words).toEqual([
      [
        'policy.early-help',
        'early-help: how much it does',
        'size that the plan states',
        -0.4,
        -0.1,
      ],
      ['policy.early-help cost', 'early-help: what it costs', 'pounds', 1, 3],
    ]);
  });

  it('is told apart first and largest first, and shares add up', () => {
    for (const outcome of ['deficit', 'placesShort', 'transport'] as const) {
      const { effects } = ask(outcome);
      const each = effects?.each ?? [];
      const rank = each.map(
        ({ told, atLow, atHigh }) => (told ? 1e15 : 0) + Math.abs(atHigh - atLow),
      );
      expect(rank).toEqual([...rank].sort((a, b) => b - a));
      const sum = each.reduce((total, { share }) => total + share, 0);
      expect(sum).toBeCloseTo(effects?.explained ?? -1, 10);
      for (const { told, share } of each) if (!told) expect(share).toBe(0);
    }
  });

  it('is of the same outcome as the overview shows', () => {
    const overview = viewOf(ensemble, { kind: 'overview' }) as OverviewView;
    const { outcome, year } = ask('placesShort');
    expect(outcome).toEqual(overview.placesShort.summary[year - baseYear]);
    const deficit = ask('deficit');
    const end = overview.highNeedsCumulative.summary[YEARS - 1];
    expect(deficit.year).toBe(baseYear + YEARS);
    expect(deficit.outcome.mean).toBeCloseTo(-end.mean, 6);
    expect(deficit.outcome.p10).toBeCloseTo(-end.p90, 6);
  });

  it('is read at the first financial year where the January asked for has none', () => {
    expect(ask('deficit', baseYear).year).toBe(baseYear + 1);
    expect(ask('transport', baseYear + 40).year).toBe(baseYear + YEARS);
    expect(ask('placesShort', baseYear).year).toBe(baseYear);
  });

  it('is not told from few futures', () => {
    const few = { ...ensemble, draws: ensemble.draws.slice(0, FEWEST_FUTURES - 1) } as Released;
    expect(ask('deficit', baseYear + 1, few).effects).toBeNull();
  });
});

describe('sizes of policies', () => {
  it('are found inside groups, and ages are not taken for one', () => {
    const share: [number, number, number][] = [
      [0.1, 0.2, 0.3],
      [0.1, 0.3, 0.6],
      [0.5, 0.5, 0.5],
    ];
    const { policies } = scenarioFrom(ensemble.dataset, {
      policies: [
        {
          kind: 'reassessment',
          ...policyWords('look-again', baseYear + 1),
          ages: [11, 14, 16],
          groups: share.map((one, band) => ({
            roles: ['mainstream'],
            bandLow: band + 1,
            bandHigh: band + 1,
            share: one,
          })),
        },
        { kind: 'cessation', ...policyWords('end', baseYear + 1), share: [0.1, 0.1, 0.1] },
      ],
    });
    expect(policyLucks(policies).map(({ id, range }) => [id, ...range])).toEqual([
      ['look-again', 0.1, 0.3, 0.6],
    ]);
  });

  it('are found where policies state them, each luck once by its widest range', () => {
    const { policies } = ensemble.scenario;
    expect(policyLucks(policies).map(({ id, range }) => [id, ...range])).toEqual([
      ['early-help', -0.4, -0.2, -0.1],
      ['early-help cost', 1, 2, 3],
    ]);
  });
});

/** Several plans against the first, on runs of a small area and on figures made up to have known answers. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { bestShares } from '../../src/results/compare/bestShares.ts';
import { budgetsView } from '../../src/results/compare/budgets.ts';
import { comparePlansView } from '../../src/results/compare/comparePlans.ts';
import { meanDifferenceError } from '../../src/results/compare/meanError.ts';
import { type MeasureId, measuresOf } from '../../src/results/compare/measures.ts';
import { alignedRuns, pairedRuns } from '../../src/results/compare/pairedRuns.ts';
import { type Released, release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { factorsOf } from '../../src/results/sensitivity/factors.ts';
import { factorsOfBoth, planChoice } from '../../src/results/value/planChoice.ts';
import { valueView } from '../../src/results/value/valueView.ts';
import { comparedWith } from '../../src/results/views/comparedWith.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const YEARS = 2;
const SEED = 4;
const { baseYear } = SMALL_AREA;
const LAST = baseYear + YEARS;
const dataset = await generateDataset(SMALL_AREA);
const words = (id: string) => policyWords(id, baseYear);
const provisions = dataset.tables.provisions.slice(0, 6).map(({ provision }) => provision);
const more = { kind: 'expand' as const, ...words('more'), provisions, placesEach: 3 };
const costs = (id: string, pounds: [number, number, number]) => ({
  kind: 'early-intervention' as const,
  ...words(id),
  incidenceChange: [0, 0, 0] as [number, number, number],
  annualCostPounds: pounds,
});

async function runOf(id: string, policies: ScenarioFile['policies'], draws = 4) {
  const scenario = scenarioFrom(dataset, { id, label: `Plan ${id}`, policies });
  const model = prepareModel(dataset, scenario, YEARS);
  const provenance = await provenanceOf(dataset, scenario, SEED, draws, 'auto');
  const results = Array.from({ length: draws }, (_, draw) => runDraw(model, SEED, draw));
  return release({ dataset, scenario, model, provenance, draws: results }, 'auto');
}

let runs: Released[];
beforeAll(async () => {
  runs = await Promise.all([
    runOf('a', []),
    runOf('b', [more], 3),
    runOf('c', [more, costs('dear', [9e5, 1e6, 1.1e6])], 5),
    runOf('d', []),
  ]);
});

const view = () =>
  comparePlansView(runs, { kind: 'comparePlans', plans: ['a', 'b', 'c', 'd'], year: LAST });
const measure = (id: string) =>
  view().measures.find((one) => one.id === id) ?? expect.fail(`no ${id}`);

describe('plans side by side', () => {
  it('stand on the futures that all of them have, the first of each', () => {
    expect(view().provenance.draws).toBe(3);
    expect(view().plans.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('say of each pair what the comparison of two says', () => {
    const aligned = alignedRuns(runs);
    const query = { kind: 'budgets', against: 'a', year: LAST } as const;
    for (const plan of [1, 2, 3]) {
      const two = budgetsView(pairedRuns(aligned[0], aligned[plan]), query);
      expect(view().paybacks[plan - 1]).toEqual(two.payback);
      expect(two.same).toBe(false);
      for (const one of two.measures) {
        const found = view().measures.find(({ id }) => id === one.id);
        if (found === undefined) continue;
        const { value, difference, betterShare } = found.others[plan - 1];
        expect([found.level, value, difference, betterShare]).toEqual([
          one.before,
          one.value,
          one.difference,
          one.betterShare,
        ]);
      }
    }
  });

  it('find no difference in a plan that is the first under another name, and share its futures', () => {
    for (const { others, bestShares: best, better } of view().measures) {
      const { difference, error, betterShare } = others[2];
      expect([difference.mean, difference.p10, difference.p90, error]).toEqual([0, 0, 0, 0]);
      expect(betterShare).toBe(better === 'neither' ? null : 0.5);
      if (best === null) continue;
      expect(best[0]).toBeCloseTo(best[3], 12);
      expect(best.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });

  it('say where a plan is set against itself', () => {
    const query = { kind: 'budgets', against: 'a', year: LAST } as const;
    const itself = budgetsView(pairedRuns(runs[0], runs[0]), query);
    expect([itself.same, itself.baseline.label]).toEqual([true, 'Plan a']);
  });

  it('are of every plan that the question names, beside the one in view', () => {
    const plans = ['a', 'b'] as const;
    const year = LAST;
    expect(comparedWith({ kind: 'comparePlans', plans, year })).toEqual(plans);
    expect(comparedWith({ kind: 'equityShifts', plans, year })).toEqual(plans);
    const measure = 'without-place';
    expect(comparedWith({ kind: 'value', plans, measure, year })).toEqual(plans);
    expect(comparedWith({ kind: 'budgets', against: 'a', year })).toEqual(['a']);
    expect(comparedWith({ kind: 'causes', baseline: null, year })).toEqual([]);
    expect(comparedWith({ kind: 'overview' })).toEqual([]);
  });

  it('never call a plan the best that costs what another saves', () => {
    const spend = measure('high-needs-balance');
    expect(spend.others[1].difference.p90).toBeLessThan(spend.others[0].difference.p10);
    expect(spend.bestShares?.[2]).toBe(0);
  });

  it('give the first plan alone as it stands', () => {
    const alone = comparePlansView([runs[0]], { kind: 'comparePlans', plans: ['a'], year: LAST });
    expect(alone.measures.every(({ others }) => others.length === 0)).toBe(true);
    const short = (of: typeof alone) => of.measures.find(({ id }) => id === 'without-place')?.level;
    expect(short(alone)).toBeDefined();
    expect(alone.provenance.draws).toBe(4);
  });

  it('refuse runs of other data, and name both data sets', () => {
    const [one] = runs;
    const moved = {
      ...one,
      provenance: { ...one.provenance, datasetHash: 'other', datasetName: 'Elsewhere' },
    };
    const asked = () =>
      comparePlansView([one, moved], { kind: 'comparePlans', plans: ['a', 'b'], year: LAST });
    expect(asked).toThrow(/Elsewhere/);
    expect(asked).toThrow(new RegExp(one.provenance.datasetName));
  });
});

const totals = (...of: number[]) => ({ of: Float64Array.from(of), over: null });

describe('how often each plan is the best', () => {
  it('shares a future among plans that tie', () => {
    const plans = [totals(1, 2, 3, 4), totals(1, 1, 5, 4), totals(1, 9, 9, 4)];
    expect(bestShares(plans, 'lower')).toEqual([
      (1 / 3 + 0 + 1 + 1 / 3) / 4,
      (1 / 3 + 1 + 0 + 1 / 3) / 4,
      (1 / 3 + 0 + 0 + 1 / 3) / 4,
    ]);
    expect(bestShares(plans.slice(0, 2), 'higher')).toEqual([0.5, 0.5]);
  });

  it('leaves futures out in which a plan has nothing to be a share of', () => {
    const shares = [
      { of: Float64Array.of(1, 5), over: Float64Array.of(2, 5) },
      { of: Float64Array.of(3, 5), over: Float64Array.of(4, 0) },
    ];
    expect(bestShares(shares, 'higher')).toEqual([0, 1]);
    expect(
      bestShares([shares[1], { of: shares[1].of, over: new Float64Array(2) }], 'lower'),
    ).toBeNull();
  });
});

describe('the error of an average difference', () => {
  it('is the spread of the differences over the root of their number', () => {
    // Differences 1, 3, 5: variance 4, over 3 draws.
    expect(meanDifferenceError(totals(5, 5, 5), totals(6, 8, 10))).toBeCloseTo(
      Math.sqrt(4 / 3),
      12,
    );
    expect(meanDifferenceError(totals(1), totals(2))).toBeNull();
  });

  it('of a share counts the draws by their size', () => {
    const half = { of: Float64Array.of(1, 2, 3), over: Float64Array.of(2, 4, 6) };
    const quarter = { of: Float64Array.of(1, 1, 2), over: Float64Array.of(4, 4, 8) };
    expect(meanDifferenceError(half, quarter)).toBeCloseTo(0, 12);
  });
});

describe('the plan that is chosen', () => {
  /** Two futures of two plans: what a measure comes to in the whole area at the January asked for. */
  const choice = (id: MeasureId, one: readonly number[], other: readonly number[], january = 1) => {
    const measures = measuresOf([id]);
    const frame = { baseYear, years: 1, districtCount: 1 };
    const drawsOf = (values: readonly number[]) =>
      values.map((value) => [{ of: Float64Array.of(0, value), over: null }]);
    const pair = { frame, measures, before: drawsOf(one), after: drawsOf(other) };
    return planChoice(pair, 0, january, []);
  };

  it('is the one with the better average, by what is better less of and by what is better more of', () => {
    // Children without a place: 10 and 20 under the first, 12 and 10 under the second.
    expect(choice('without-place', [10, 20], [12, 10])).toMatchObject({
      ...{ chosen: 1, difference: { mean: -4 }, betterShare: 0.5 },
      // Knowing all, the first is taken in the first future: 2 of it, in half of the futures.
      everything: { value: 1, changed: 0.5 },
    });
    expect(choice('without-place', [12, 10], [10, 20])).toMatchObject({ chosen: 0 });
    // A balance: more of it is better.
    expect(choice('high-needs-balance', [10, 20], [12, 10])).toMatchObject({
      ...{ chosen: 0, difference: { mean: -4 }, betterShare: 0.5 },
      everything: { value: 1, changed: 0.5 },
    });
    expect(choice('high-needs-balance', [12, 10], [10, 20])).toMatchObject({ chosen: 1 });
  });

  it('is neither where both come to the same on average', () => {
    expect(choice('without-place', [10, 20], [20, 10])).toMatchObject({
      ...{ chosen: null, betterShare: 0.5, everything: { value: 5 } },
    });
  });

  it('is asked for nothing that has no better way, is a share, or is not counted yet', () => {
    const refused = /decides nothing: expected a measure with a better way/;
    expect(() => choice('plans', [1], [2])).toThrow(refused);
    expect(() => choice('mean-minutes', [1], [2])).toThrow(refused);
    expect(() => choice('high-needs-balance', [1], [2], 0)).toThrow(refused);
    expect(choice('without-place', [1], [2], 0)).toMatchObject({ chosen: null });
  });
});

describe('what decides between two plans of a small area', () => {
  const plan = 'spends';
  const draws = 100;
  const first = () => runOf('base', [costs('sure', [3e5, 3e5, 3e5])], draws);
  const second = () => runOf(plan, [costs('doubtful', [5e4, 2.6e5, 9e5])], draws);

  it('is the price that alone tells them apart, worth all that can be known', async () => {
    const [before, after] = await Promise.all([first(), second()]);
    const query = {
      kind: 'value',
      plans: ['base', plan],
      measure: 'high-needs-balance',
      year: LAST,
    } as const;
    const value = valueView(pairedRuns(before, after), query);
    const { each, floor } = value.assumptions ?? expect.fail('too few futures');
    expect(each[0].id).toBe('policy.doubtful cost');
    expect(each[0].told).toBe(true);
    expect(each.filter(({ told }) => told)).toHaveLength(1);
    expect(each[0].value).toBeGreaterThan(floor);
    expect(each[0].value / value.everything.value).toBeGreaterThan(0.9);
    expect(each[0].value).toBeLessThanOrEqual(value.everything.value);
    const apart = Math.abs(each[0].changed - value.everything.changed);
    expect(apart).toBeLessThan(0.06);

    const children = valueView(pairedRuns(before, after), { ...query, measure: 'without-place' });
    expect(children.chosen).toBeNull();
    expect(children.everything.value).toBe(0);
    expect(children.assumptions?.each.every((one) => !one.told && one.value === 0)).toBe(true);
  }, 120_000);

  it('holds what either plan hangs on, once, and is not told from few futures', () => {
    const both = factorsOfBoth(factorsOf(runs[0]), factorsOf(runs[2]));
    const ids = both.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('policy.dear cost');
    const turned = factorsOfBoth(factorsOf(runs[2]), factorsOf(runs[0])).map(({ id }) => id);
    expect(new Set(turned)).toEqual(new Set(ids));
    const few = valueView(pairedRuns(runs[0], runs[2]), {
      kind: 'value',
      plans: ['a', 'c'],
      measure: 'high-needs-cumulative',
      year: LAST,
    });
    expect(few.assumptions).toBeNull();
    expect(few.chosen).toBe(0);
    const [before, after] = [runs[0], runs[2]].map(({ scenario }) => scenario);
    expect(few.plans.map(({ id }) => id)).toEqual([before.id, after.id]);
    expect(few.plans.map(({ label }) => label)).toEqual([before.label, after.label]);
  });
});

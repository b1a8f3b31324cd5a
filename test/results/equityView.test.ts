/** Who is affected, on runs of a small area: what groups come to, and what a plan changes for each. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { cellCount } from '../../src/model/run/cube.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import type { ComparedMeasure } from '../../src/results/compare/comparedTypes.ts';
import { pairedRuns } from '../../src/results/compare/pairedRuns.ts';
import { underControl } from '../../src/results/disclosure/protectDataset.ts';
import { type Released, release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { summarise } from '../../src/results/summary.ts';
import { equityView, readGroups } from '../../src/results/views/equity.ts';
import { deprivationOf, groupsOf } from '../../src/results/views/equityGroups.ts';
import { EQUITY_MEASURES, tellsApart } from '../../src/results/views/equityMeasures.ts';
import { equityShiftsView } from '../../src/results/views/equityShifts.ts';
import { type EquityView, FEWEST_FOR_A_RATE } from '../../src/results/views/equityTypes.ts';
import { cubeOf } from '../support/cubes.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { personLevelArea } from '../support/personLevel.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const YEARS = 2;
const SEED = 6;
const DRAWS = 6;
const LAST = SMALL_AREA.baseYear + YEARS;
const dataset = await generateDataset({ ...SMALL_AREA, children: 900 });

async function runOf(of: Dataset, id: string, policies: ScenarioFile['policies'] = []) {
  const scenario = scenarioFrom(of, { id, label: `Plan ${id}`, policies });
  const model = prepareModel(of, scenario, YEARS);
  const draws = Array.from({ length: DRAWS }, (_, draw) => runDraw(model, SEED, draw));
  const provenance = await provenanceOf(of, scenario, SEED, DRAWS, 'auto');
  return release({ dataset: of, scenario, model, provenance, draws }, 'auto');
}

let before: Released;
let after: Released;
beforeAll(async () => {
  const provisions = dataset.tables.provisions.slice(0, 6).map(({ provision }) => provision);
  const words = policyWords('more', SMALL_AREA.baseYear);
  const more = { kind: 'expand' as const, ...words, provisions, placesEach: 12 };
  [before, after] = await Promise.all([runOf(dataset, 'a'), runOf(dataset, 'b', [more])]);
});

const view = (one = before, other = after): EquityView =>
  equityView(pairedRuns(one, other), { kind: 'equity', against: one.scenario.id, year: LAST });
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
const groupings = () => groupsOf(dataset, deprivationOf(dataset));
/** Every rate of the page, those of gaps too. */
const rates = ({ groupings: all, gaps }: EquityView): ComparedMeasure[] =>
  [
    ...all.flatMap(({ groups }) => groups.flatMap(({ measures }) => measures)),
    ...gaps.map(({ gap }) => gap),
  ].filter((one) => one !== null);

describe('groups of children', () => {
  it('add up to the same children and the same waiting, whatever they are told apart by', () => {
    const reader = readGroups(after, LAST);
    for (const measure of EQUITY_MEASURES) {
      const totals = groupings()
        .filter(({ dimension }) => tellsApart(measure, dimension))
        .map(({ dimension, groups }) =>
          Array.from({ length: DRAWS }, (_, draw) =>
            groups.map((group) => {
              const { of, over } = reader.shares(measure, dimension, group) ?? expect.fail();
              return [of[draw], over[draw], reader.children(dimension, group)[draw]];
            }),
          ).map((parts) => [0, 1, 2].map((part) => sum(parts.map((one) => one[part])))),
        );
      expect(totals.length).toBeGreaterThan(0);
      for (const one of totals) {
        one.forEach((draw, d) => {
          draw.forEach((part, p) => void expect(part).toBeCloseTo(totals[0][d][p], 3));
        });
      }
    }
    const plans = view().whole.children.mean;
    for (const { groups } of view().groupings) {
      expect(sum(groups.map(({ children }) => children.mean))).toBeCloseTo(plans, 9);
    }
  });

  it('have a rate from thirty children on and none below', () => {
    const reader = [before, after].map((run) => readGroups(run, LAST));
    const shown = view();
    let [with_, without] = [0, 0];
    for (const { by, dimension, groups } of groupings()) {
      const found = shown.groupings.find((one) => one.by === by) ?? expect.fail(by);
      for (const group of groups) {
        const row = found.groups.find(({ code }) => code === group.code);
        if (row === undefined) continue;
        EQUITY_MEASURES.forEach((measure, at) => {
          const shares = reader.map((one) => one.shares(measure, dimension, group));
          const enough = shares.every(
            (one) => one !== null && sum([...one.over]) / DRAWS >= FEWEST_FOR_A_RATE,
          );
          expect(row.measures[at] !== null, `${measure.id}, ${group.label}`).toBe(enough);
          if (enough) with_++;
          else without++;
        });
      }
    }
    expect(Math.min(with_, without)).toBeGreaterThan(3);
  });

  it('change by the differences of their futures, one by one', () => {
    const [without, plan] = [before, after].map((run) => readGroups(run, LAST));
    const shown = view();
    let changed = 0;
    for (const { by, dimension, groups } of groupings()) {
      const found = shown.groupings.find((one) => one.by === by) ?? expect.fail(by);
      for (const group of groups) {
        EQUITY_MEASURES.forEach((measure, at) => {
          const one = found.groups.find(({ code }) => code === group.code)?.measures[at];
          if (!one) return;
          const [a, b] = [without, plan].map((run) => run.shares(measure, dimension, group)!);
          const apart = a.of.map((_, d) => b.of[d] / b.over[d] - a.of[d] / a.over[d]);
          const { p10, p50, p90 } = summarise(apart);
          expect([one.difference.p10, one.difference.p50, one.difference.p90]).toEqual([
            p10,
            p50,
            p90,
          ]);
          expect(one.difference.mean).toBeCloseTo(one.value.mean - one.before.mean, 9);
          const better = apart.map((by) => (by === 0 ? 0.5 : by < 0 ? 1 : 0));
          expect(one.betterShare).toBeCloseTo(sum(better) / DRAWS, 9);
          if (p10 !== p90) changed++;
        });
      }
    }
    expect(changed).toBeGreaterThan(3);
  });

  it('are the same in whatever order the futures stand', () => {
    const turned = (run: Released) => ({ ...run, draws: [...run.draws].reverse() }) as Released;
    const [one, other] = [rates(view()), rates(view(turned(before), turned(after)))];
    expect(one.length).toBeGreaterThan(10);
    one.forEach(({ value, difference, betterShare }, at) => {
      expect([other[at].value.p10, other[at].value.p90]).toEqual([value.p10, value.p90]);
      expect(other[at].difference.p50).toBe(difference.p50);
      expect(other[at].difference.mean).toBeCloseTo(difference.mean, 9);
      expect(other[at].betterShare).toBe(betterShare);
    });
  });

  it('change nothing where the plan in view is that of no change', () => {
    const same = view(before, before);
    expect(same.against).toBeNull();
    for (const { difference } of rates(same)) {
      expect([difference.mean, difference.p10, difference.p90]).toEqual([0, 0, 0]);
    }
    expect(() =>
      equityView(pairedRuns(before, after), { kind: 'equity', against: 'a', year: 1999 }),
    ).toThrow(/January 1999 is not simulated/);
  });
});

describe('deprivation of districts', () => {
  it('orders them by the scores of their small areas, weighed by children', () => {
    const { order, bands } = deprivationOf(dataset) ?? expect.fail('none');
    expect(order.map(({ score }) => score)).toEqual(
      order.map(({ score }) => score).sort((one, other) => other - one),
    );
    for (const { code, score } of order) {
      const zones = dataset.tables.zones.filter(({ district_code }) => district_code === code);
      const scored = sum(zones.map((zone) => zone.aged_0_15 * zone.income_score));
      expect(score).toBeCloseTo(scored / sum(zones.map((zone) => zone.aged_0_15)), 12);
    }
    expect(bands).toBe(3);
    const [{ groups }] = groupings();
    expect(groups.flatMap(({ members }) => members).sort()).toEqual([0, 1, 2]);
    expect(groups[0].members).toEqual([
      dataset.manifest.districts.findIndex(({ code }) => code === order[0].code),
    ]);
  });

  it('is not given where one district stands alone or all are alike', () => {
    const alike = dataset.tables.zones.map((zone) => ({ ...zone, income_score: 0.2 }));
    expect(deprivationOf({ ...dataset, tables: { ...dataset.tables, zones: alike } })).toBeNull();
    const [only] = dataset.manifest.districts;
    const manifest = { ...dataset.manifest, districts: [only] };
    expect(deprivationOf({ ...dataset, manifest })).toBeNull();
  });

  it('names the two ends alone where there are two districts', () => {
    const districts = dataset.manifest.districts.slice(0, 2);
    const two = { ...dataset, manifest: { ...dataset.manifest, districts } };
    const order = deprivationOf(two)?.order ?? expect.fail('none');
    const [{ by, groups }] = groupsOf(two, deprivationOf(two));
    expect([by, groups.map(({ label }) => label)]).toEqual([
      'deprivation',
      ['Most deprived districts', 'Least deprived districts'],
    ]);
    expect(groups.map(({ members }) => members.map((d) => districts[d].code))).toEqual(
      order.map(({ code }) => [code]),
    );
  });

  it('leaves no gap, and no futures on either side of one, where children are too few for a rate', () => {
    const none = (run: Released) =>
      ({
        ...run,
        draws: run.draws.map((draw) => ({
          ...draw,
          cubes: Object.fromEntries(
            Object.entries(run.model.shapes).map(([name, shape]) => [
              name,
              cubeOf(shape, new Float64Array(cellCount(shape))),
            ]),
          ),
        })),
      }) as unknown as Released;
    for (const gap of view(none(before), none(after)).gaps) {
      expect(gap).toEqual({ gap: null, mostIsHigher: 0.5, narrower: 0.5 });
    }
    expect(view(none(before), none(after)).gaps).toHaveLength(EQUITY_MEASURES.length);
  });

  it('leaves a gap that is the rate of the most less that of the least deprived', () => {
    const { gaps, groupings: all, measures } = view();
    const { groups } = all.find(({ by }) => by === 'deprivation') ?? expect.fail('no bands');
    expect(gaps).toHaveLength(measures.length);
    const [a, b] = [before, after].map((run) => readGroups(run, LAST));
    const [{ groups: bands }] = groupings();
    gaps.forEach(({ gap, mostIsHigher, narrower }, at) => {
      const [most, least] = [groups[0].measures[at], groups[groups.length - 1].measures[at]];
      if (gap === null || !most || !least) return;
      expect(gap.value.mean).toBeCloseTo(most.value.mean - least.value.mean, 9);
      const of = (run: typeof a) => {
        const [top, low] = [bands[0], bands[bands.length - 1]].map(
          (band) => run.shares(EQUITY_MEASURES[at], 'district', band)!,
        );
        return top.of.map((_, d) => top.of[d] / top.over[d] - low.of[d] / low.over[d]);
      };
      const [without, plan] = [of(a), of(b)];
      const half = (by: number) => (by === 0 ? 0.5 : by > 0 ? 1 : 0);
      expect(mostIsHigher).toBeCloseTo(sum(plan.map(half)) / DRAWS, 9);
      const closer = plan.map((one, d) => half(Math.abs(without[d]) - Math.abs(one)));
      expect(narrower).toBeCloseTo(sum(closer) / DRAWS, 9);
    });
    expect(gaps.filter(({ gap }) => gap !== null).length).toBeGreaterThan(2);
  });
});

describe('beside plans that are compared', () => {
  it('names the groups whose waiting and journeys move furthest, and none where nothing moves', () => {
    const shown = equityShiftsView([before, after], {
      kind: 'equityShifts',
      plans: ['a', 'b'],
      year: LAST,
    });
    const all = view().groupings.filter(({ by }) => by !== 'deprivation');
    const [measures] = shown.shifts;
    expect(measures.map(({ measure }) => measure)).toEqual(
      EQUITY_MEASURES.slice(0, 2).map(({ label }) => label),
    );
    measures.forEach(({ better, worse }, at) => {
      const found = all
        .flatMap(({ groups }) => groups.map((group) => group.measures[at]))
        .filter((one) => one !== null);
      const fell = found.filter(
        ({ betterShare, difference }) => betterShare! >= 0.7 && difference.mean < 0,
      );
      const rose = found.filter(
        ({ betterShare, difference }) => betterShare! <= 0.3 && difference.mean > 0,
      );
      const far = (some: typeof found) =>
        Math.max(...some.map(({ difference }) => Math.abs(difference.mean)));
      expect(better === null).toBe(fell.length === 0);
      if (better) expect(-better.measure.difference.mean).toBe(far(fell));
      expect(worse === null).toBe(rose.length === 0);
      if (worse) expect(worse.measure.difference.mean).toBe(far(rose));
    });
    const other = { ...before, scenario: { ...before.scenario, id: 'c' } } as Released;
    const [none] = equityShiftsView([before, other], {
      kind: 'equityShifts',
      plans: ['a', 'c'],
      year: LAST,
    }).shifts;
    expect(none.map(({ better, worse }) => [better, worse])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

describe('data about single children', () => {
  it('are told apart by need group and two phases alone', async () => {
    const rounded = await underControl(await personLevelArea({ children: 900 }), 'auto');
    const run = await runOf(rounded, 'a');
    const { groupings: all } = view(run, run);
    const labels = (by: string) =>
      all.find((one) => one.by === by)?.groups.map(({ label }) => label) ?? [];
    expect(labels('need').sort()).toEqual(['communication', 'learning', 'sensory']);
    expect(labels('phase')).toEqual(['up to age 10', 'age 11 and over']);
  });
});

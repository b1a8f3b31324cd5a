import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { pairDraw } from '../../src/model/review/pairDraw.ts';
import { PROVISION_COUNTS } from '../../src/model/run/cubes.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import type { Model } from '../../src/model/run/model.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { type ReleasedPair, releasePair } from '../../src/results/review/pair.ts';
import { reviewView } from '../../src/results/review/reviewView.ts';
import { rollUp } from '../../src/results/rollUp.ts';
import type {
  Destination,
  GainsAndLosses,
  ReviewView,
} from '../../src/results/views/reviewTypes.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { kent, kentModel } from '../support/kent.ts';
import { recipes } from '../support/recipe.ts';
import { policySketches, policyWords, scenarioFrom, scenarioOf } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const YEARS = 3;
const SEED = 7;
const RUNS = { seed: 5, numRuns: 6 };

async function pairsOf(
  dataset: Dataset,
  sides: { baseline?: Scenario; plan: Scenario },
  draws: readonly number[],
  before?: Model,
): Promise<ReleasedPair> {
  const { baseline = scenarioFrom(dataset), plan } = sides;
  const models = {
    before: before ?? prepareModel(dataset, baseline, YEARS),
    after: prepareModel(dataset, plan, YEARS),
  };
  const results = draws.map((draw) => pairDraw(models, SEED, draw));
  return releasePair({ dataset, baseline, plan, models, seed: SEED, draws: results }, 'auto');
}

const sum = (list: readonly { mean: number }[]) => list.reduce((all, one) => all + one.mean, 0);
const children = (list: readonly Destination[]) => sum(list.map((one) => one.children));

/** Each side is the sum of its groups, whatever they are split by, and of where they are otherwise. */
function addsUp(sides: GainsAndLosses): void {
  for (const [dimension, groups] of Object.entries(sides.by)) {
    expect(sum(groups.map((one) => one.gained)), dimension).toBeCloseTo(sides.gained.mean, 9);
    expect(sum(groups.map((one) => one.lost)), dimension).toBeCloseTo(sides.lost.mean, 9);
  }
  expect(children(sides.gainedFrom)).toBeCloseTo(sides.gained.mean, 9);
  expect(children(sides.lostTo)).toBeCloseTo(sides.lost.mean, 9);
}

/** Children in the type they need, from the cubes and not from the record of changes. */
function met({ model, draws }: ReleasedPair['before'], january: number): number {
  const { byDraw } = rollUp(
    model.shapes.needs,
    draws.map((draw) => draw.cubes.needs),
    [],
    {
      january: (one) => one === january,
      outcome: (outcome) => outcome < 3,
    },
  );
  return byDraw.reduce((all, [one]) => all + one, 0) / draws.length;
}

/** Everything that must hold of a review whatever the plan; of one draw, it holds of that draw. */
function holds(pair: ReleasedPair, view: ReviewView): void {
  addsUp(view.atProvisions);
  addsUp(view.needsMet);
  for (const one of view.provisions) {
    const gain = one.gained.mean - one.lost.mean;
    expect(one.onRoll.mean - one.onRollBefore.mean, one.name).toBeCloseTo(gain, 9);
  }
  const net =
    sum(view.provisions.map((one) => one.onRoll)) -
    sum(view.provisions.map((one) => one.onRollBefore));
  const { gained, lost } = view.atProvisions;
  expect(gained.mean - lost.mean).toBeCloseTo(net, 9);
  const january = view.year - pair.after.model.area.baseYear;
  const better = met(pair.after, january) - met(pair.before, january);
  expect(view.needsMet.gained.mean - view.needsMet.lost.mean).toBeCloseTo(better, 9);
  for (const { id, difference, value, before } of view.measures) {
    const rounding = Math.max(1, Math.abs(value.mean)) * 1e-9;
    expect(Math.abs(difference.mean - (value.mean - before.mean)), id).toBeLessThan(rounding);
  }
}

const SOME = 8;
const idsOf = (dataset: Dataset) =>
  dataset.tables.provisions.slice(0, SOME).map((row) => row.provision);

describe('a review', () => {
  it('keeps exact books in every draw, whatever the policies', async () => {
    let gained = 0;
    await fc.assert(
      fc.asyncProperty(recipes(), policySketches(), fc.nat(20), async (recipe, sketches, draw) => {
        const dataset = await generateDataset(recipe);
        const plan = scenarioOf(dataset, sketches);
        const pair = await pairsOf(dataset, { plan }, [draw]);
        const opened = plan.policies.flatMap((policy) =>
          policy.kind === 'open' && policy.places > 0 ? [policy.provision.id] : [],
        );
        for (let january = 0; january <= YEARS; january++) {
          const year = dataset.manifest.baseYear + january;
          const provisions = [...idsOf(dataset), ...opened];
          const view = reviewView(pair, { kind: 'review', year, provisions });
          holds(pair, view);
          gained += view.atProvisions.gained.mean;
        }
      }),
      RUNS,
    );
    expect(gained).toBeGreaterThan(20);
  });

  it('turns about when plan and baseline are swapped', async () => {
    await fc.assert(
      fc.asyncProperty(recipes(), policySketches(), async (recipe, sketches) => {
        const dataset = await generateDataset(recipe);
        const plan = scenarioOf(dataset, sketches);
        const baseline = scenarioFrom(dataset);
        const query = {
          kind: 'review',
          year: recipe.baseYear + YEARS,
          provisions: idsOf(dataset),
        } as const;
        const there = reviewView(await pairsOf(dataset, { plan }, [0, 1]), query);
        const swapped = await pairsOf(dataset, { baseline: plan, plan: baseline }, [0, 1]);
        const back = reviewView(swapped, query);
        for (const sides of ['atProvisions', 'needsMet'] as const) {
          expect(back[sides].gained).toEqual(there[sides].lost);
          expect(back[sides].gainedFrom).toEqual(there[sides].lostTo);
          expect(back[sides].by.band.map((one) => one.lost)).toEqual(
            there[sides].by.band.map((one) => one.gained),
          );
        }
        back.measures
          .filter(({ id }) => !id.startsWith('journey'))
          .forEach(({ id, betterShare }) => {
            const other = there.measures.find((one) => one.id === id)?.betterShare as number;
            expect(betterShare, id).toBeCloseTo(1 - other, 12);
          });
      }),
      RUNS,
    );
  });

  it('of a plan without policies has no difference in anything', async () => {
    const dataset = await generateDataset(SMALL_AREA);
    const pair = await pairsOf(
      dataset,
      { plan: scenarioFrom(dataset, { id: 'empty' }) },
      [0, 1, 2],
    );
    const none = { mean: 0, p10: 0, p50: 0, p90: 0 };
    const view = reviewView(pair, {
      kind: 'review',
      year: SMALL_AREA.baseYear + YEARS,
      provisions: idsOf(dataset),
    });
    for (const sides of [view.atProvisions, view.needsMet]) {
      expect([sides.gained, sides.lost]).toEqual([none, none]);
      expect([sides.gainedFrom, sides.lostTo]).toEqual([[], []]);
    }
    expect(view.measures.length).toBeGreaterThan(5);
    for (const { difference, betterShare } of view.measures) {
      expect(difference).toEqual(none);
      expect(betterShare).toBe(0.5);
    }
  });

  it('refuses a year or a provision that the comparison does not have, by name', async () => {
    const dataset = await generateDataset(SMALL_AREA);
    const pair = await pairsOf(dataset, { plan: scenarioFrom(dataset, { id: 'empty' }) }, [0]);
    const { baseYear } = SMALL_AREA;
    const ask = (year: number, provisions: string[]) => () =>
      reviewView(pair, { kind: 'review', year, provisions });
    expect(ask(baseYear + YEARS + 1, [])).toThrow(`from ${baseYear} to ${baseYear + YEARS}`);
    expect(ask(baseYear, ['nowhere'])).toThrow('nowhere');
  });

  it('lets nothing out of a person-level dataset', async () => {
    const dataset = await generateDataset(SMALL_AREA);
    const manifest = { ...dataset.manifest, origin: 'person-level' as const };
    const plan = scenarioFrom(dataset, { id: 'empty' });
    await expect(pairsOf({ ...dataset, manifest }, { plan }, [])).rejects.toThrow(/suppress/);
  });
});

describe('a review of the embedded dataset', () => {
  it('keeps exact books, and one more place at a full school lets in one more and turns nobody out', async () => {
    const dataset = await kent();
    const { baseYear } = dataset.manifest;
    const before = await kentModel(YEARS);
    const { provisions } = before.timetable;
    const isSpecial = (p: number) => before.area.roleOfType[provisions.type[p]] === 'special';
    const { byDraw } = rollUp(
      before.shapes.provisions,
      [runDraw(before, SEED, 0).cubes.provisions],
      ['provision'],
      {
        january: (one) => one === 1,
        measure: (one) => PROVISION_COUNTS[one] === 'refused',
        provision: isSpecial,
      },
    );
    const sought = provisions.id[byDraw[0].indexOf(Math.max(...byDraw[0]))];
    const schools = provisions.id.filter((_, p) => isSpecial(p));

    const plan = scenarioFrom(dataset, {
      id: 'one-place',
      policies: [
        {
          kind: 'expand',
          ...policyWords('one-place', baseYear),
          provisions: [sought],
          placesEach: 1,
        },
      ],
    });
    const pair = await pairsOf(dataset, { plan }, [0], before);
    for (const year of [baseYear + 1, baseYear + YEARS]) {
      holds(pair, reviewView(pair, { kind: 'review', year, provisions: schools }));
    }
    const view = reviewView(pair, {
      kind: 'review',
      year: baseYear + 1,
      provisions: [sought],
    });
    const [school] = view.provisions;
    expect((school.places ?? 0) - (school.placesBefore ?? 0)).toBe(1);
    expect(school.gained.mean - school.lost.mean).toBe(1);
    expect(view.needsMet.lost.mean).toBe(0);
  });
});

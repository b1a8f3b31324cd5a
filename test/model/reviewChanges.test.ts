import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { NO_PROVISION } from '../../src/model/population/children.ts';
import { type Changes, NO_PLAN, type Outcomes } from '../../src/model/review/changes.ts';
import { bandIn, neededTypeIn, waitsIn } from '../../src/model/review/januaryRolls.ts';
import { pairDraw } from '../../src/model/review/pairDraw.ts';
import { type ModelPair, pairProvisions } from '../../src/model/review/pairProvisions.ts';
import type { Model } from '../../src/model/run/model.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { recipes } from '../support/recipe.ts';
import { policySketches, policyWords, scenarioFrom, scenarioOf } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { byKey, type WatchedDraw, watchDraw } from '../support/watchedDraw.ts';

const YEARS = 3;
const RUNS = { seed: 4, numRuns: 8 };

function pairOf(dataset: Dataset, plan: Scenario): ModelPair {
  return {
    before: prepareModel(dataset, scenarioFrom(dataset), YEARS),
    after: prepareModel(dataset, plan, YEARS),
  };
}

/** What became of a child at a January, in words that do not depend on a numbering. */
function outcomeOf({ model, januaries }: WatchedDraw, january: number, i: number | undefined) {
  if (i === undefined) return 'no plan';
  const { children } = januaries[january];
  const { provisions } = model.timetable;
  const provision = children.provision[i];
  return {
    provision: provision === NO_PROVISION ? 'none' : provisions.id[provision],
    type: model.area.typeOfEstablishment[children.establishment[i]],
    needed: children.neededType[i],
    waits: children.waitingSince[i] > 0,
  };
}

/** Everyone whose outcome differs, found by looking at each child of either future in turn. */
function differencesOf(before: WatchedDraw, after: WatchedDraw, january: number): string[] {
  const [was, is] = [before, after].map(({ januaries }) => byKey(januaries[january].children));
  const keys = new Set([...was.keys(), ...is.keys()]);
  return [...keys]
    .flatMap((key) => {
      const one = outcomeOf(before, january, was.get(key));
      const other = outcomeOf(after, january, is.get(key));
      if (JSON.stringify(one) === JSON.stringify(other)) return [];
      const [{ model, januaries }, i] = is.has(key)
        ? [after, is.get(key) as number]
        : [before, was.get(key) as number];
      const { children } = januaries[january];
      const child = {
        district: model.area.zones.district[children.zone[i]],
        need: children.need[i],
        age: children.age[i],
        bandBefore: was.has(key) ? before.januaries[january].children.band[was.get(key)!] : 0,
        band: is.has(key) ? after.januaries[january].children.band[is.get(key)!] : 0,
      };
      return [JSON.stringify([child, one, other])];
    })
    .sort();
}

/** The recorded changes of a January in the same words. */
function recorded(changes: Changes, ids: readonly string[], january: number): string[] {
  const told = ({ provision, type, state }: Outcomes, row: number) =>
    type[row] === NO_PLAN
      ? 'no plan'
      : {
          provision: provision[row] === NO_PROVISION ? 'none' : ids[provision[row]],
          type: type[row],
          needed: neededTypeIn(state[row]),
          waits: waitsIn(state[row]),
        };
  return Array.from(
    { length: changes.start[january + 1] - changes.start[january] },
    (_, at) => changes.start[january] + at,
  )
    .map((row) => {
      const child = {
        district: changes.district[row],
        need: changes.need[row],
        age: changes.age[row],
        bandBefore: bandIn(changes.before.state[row]),
        band: bandIn(changes.after.state[row]),
      };
      return JSON.stringify([child, told(changes.before, row), told(changes.after, row)]);
    })
    .sort();
}

describe('the record of whom a plan makes a difference to', () => {
  it('holds everyone whose outcome differs and nobody else, whatever the policies', async () => {
    let found = 0;
    let inOneOnly = 0;
    await fc.assert(
      fc.asyncProperty(recipes(), policySketches(), async (recipe, sketches) => {
        const dataset = await generateDataset(recipe);
        const models = pairOf(dataset, scenarioOf(dataset, sketches));
        const { changes } = pairDraw(models, recipe.seed, 1);
        const watch = (model: Model) => watchDraw(model, recipe.seed, 1);
        const [before, after] = [watch(models.before), watch(models.after)];
        const { id } = pairProvisions(models);
        for (let january = 0; january <= YEARS; january++) {
          const told = recorded(changes, id, january);
          expect(told).toEqual(differencesOf(before, after, january));
          found += told.length;
          inOneOnly += told.filter((one) => one.includes('no plan')).length;
        }
      }),
      RUNS,
    );
    expect(found).toBeGreaterThan(100);
    expect(inOneOnly).toBeGreaterThan(10);
  });

  it('is empty for a plan without policies, whose draw is the baseline’s', async () => {
    const dataset = await generateDataset(SMALL_AREA);
    const models = pairOf(dataset, scenarioFrom(dataset, { id: 'empty' }));
    const { before, after, changes } = pairDraw(models, 5, 2);
    expect(after).toEqual(before);
    expect([...changes.start]).toEqual([0, 0, 0, 0, 0]);
  });

  it('tells the same from the other side when plan and baseline are swapped', async () => {
    await fc.assert(
      fc.asyncProperty(recipes(), policySketches(), async (recipe, sketches) => {
        const dataset = await generateDataset(recipe);
        const models = pairOf(dataset, scenarioOf(dataset, sketches));
        const swapped = { before: models.after, after: models.before };
        const there = pairDraw(models, recipe.seed, 0).changes;
        const back = pairDraw(swapped, recipe.seed, 0).changes;
        const turned = { ...back, before: back.after, after: back.before };
        const [ids, idsBack] = [pairProvisions(models).id, pairProvisions(swapped).id];
        expect(back.start).toEqual(there.start);
        for (let january = 0; january <= YEARS; january++) {
          expect(recorded(turned, idsBack, january)).toEqual(recorded(there, ids, january));
        }
      }),
      RUNS,
    );
  });

  it('knows the schools that only one of the two futures has', async () => {
    const dataset = await generateDataset(SMALL_AREA);
    const { manifest, tables } = dataset;
    const special = manifest.settingTypes.find((type) => type.role === 'special')?.id;
    const [zone] = tables.zones;
    const opening = scenarioFrom(dataset, {
      id: 'opening',
      policies: [
        {
          kind: 'open',
          ...policyWords('opening', SMALL_AREA.baseYear),
          places: 60,
          provision: {
            id: 'new-school',
            name: 'New school',
            establishment: manifest.establishments.find((one) => one.settingType === special)!.code,
            district: zone.district_code,
            latitude: zone.latitude,
            longitude: zone.longitude,
            ageLow: 4,
            ageHigh: 19,
            needs: manifest.needs.map((need) => need.code),
          },
        },
      ],
    });
    const models = pairOf(dataset, opening);
    const swapped = { before: models.after, after: models.before };
    const attending = (pair: ModelPair, side: 'before' | 'after') => {
      const number = pairProvisions(pair).id.indexOf('new-school');
      return pairDraw(pair, 3, 0).changes[side].provision.filter((one) => one === number).length;
    };
    expect(attending(models, 'after')).toBeGreaterThan(10);
    expect(attending(models, 'before')).toBe(0);
    expect(attending(swapped, 'before')).toBe(attending(models, 'after'));
    expect(attending(swapped, 'after')).toBe(0);
  });

  it('gives no child before the first September of the plan', async () => {
    await fc.assert(
      fc.asyncProperty(recipes(), policySketches(), async (recipe, sketches) => {
        const dataset = await generateDataset(recipe);
        const later = sketches.map((sketch) => ({ ...sketch, after: 2 }));
        const { changes } = pairDraw(pairOf(dataset, scenarioOf(dataset, later)), recipe.seed, 0);
        expect(changes.start[3]).toBe(0);
      }),
      RUNS,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Values } from '../../src/domain/parameters/index.ts';
import { admitsHome, serves } from '../../src/model/policy/timetable.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { centralValues } from '../../src/model/run/sampleParameters.ts';
import { roadKmTo, roadsOf } from '../../src/model/transport/journey.ts';
import { MOST_NEARER } from '../../src/model/transport/nearestSuitable.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { recipes } from '../support/recipe.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { byKey, type WatchedDraw, watchDraw } from '../support/watchedDraw.ts';

async function drawOf(recipe: Parameters<typeof generateDataset>[0]): Promise<WatchedDraw> {
  const dataset = await generateDataset(recipe);
  return watchDraw(prepareModel(dataset, scenarioFrom(dataset), 3), recipe.seed, 0);
}

/** Km by road from the home of a child to a provision. */
function waysOf({ model, januaries }: WatchedDraw, january: number, values: Values) {
  const { children } = januaries[january];
  const roads = roadsOf(model.area.statedJourneys, values);
  const { count } = model.timetable.provisions;
  return (i: number, p: number) => {
    const zone = children.zone[i];
    return roadKmTo(roads, zone, p, model.nearby.km[zone * count + p]);
  };
}

function rollOf({ model, januaries }: WatchedDraw, january: number): Int32Array {
  const roll = new Int32Array(model.timetable.provisions.count);
  const { children } = januaries[january];
  for (let i = 0; i < children.count; i++) {
    if (children.provision[i] >= 0) roll[children.provision[i]]++;
  }
  return roll;
}

describe('nearer suitable provisions of the base January', () => {
  it('hold those of the type that suit the child and have a place', async () => {
    let some = 0;
    await fc.assert(
      fc.asyncProperty(recipes({ children: 400 }), async (recipe) => {
        const watched = await drawOf(recipe);
        const { timetable } = watched.model;
        const { zones } = watched.model.area;
        const { type, count } = timetable.provisions;
        const { children } = watched.januaries[0];
        // Fixed before any draw, so by the central winding of roads.
        const way = waysOf(watched, 0, centralValues(watched.model.register));
        const roll = rollOf(watched, 0);
        for (let i = 0; i < children.count; i++) {
          const own = children.provision[i];
          if (own < 0) continue;
          const suitable = Array.from({ length: count }, (_, p) => p).filter(
            (p) =>
              type[p] === type[own] &&
              way(i, p) < way(i, own) - 1e-3 &&
              serves(timetable, 0, p, children.need[i], children.age[i], children.band[i]) &&
              admitsHome(timetable, 0, p, zones.district[children.zone[i]]),
          );
          const withPlace = suitable.filter((p) => roll[p] < timetable.placesForArea[p]);
          expect(children.nearer[i]).toBeLessThanOrEqual(suitable.length);
          expect(children.nearer[i]).toBeGreaterThanOrEqual(
            Math.min(MOST_NEARER, withPlace.length),
          );
          if (children.nearer[i] > 0) some++;
        }
      }),
      { seed: 6, numRuns: 6 },
    );
    expect(some).toBeGreaterThan(100);
  });
});

describe('nearer suitable provisions of who is placed in a round', () => {
  it('are on the list, of the type placed in, and include those with a seat left', async () => {
    let some = 0;
    await fc.assert(
      fc.asyncProperty(recipes({ children: 400 }), async (recipe) => {
        const watched = await drawOf(recipe);
        const { type } = watched.model.timetable.provisions;
        watched.januaries.forEach(({ children, round: record }, january) => {
          if (record === null) return;
          const way = waysOf(watched, january, watched.values);
          const roll = rollOf(watched, january);
          record.applicant.forEach((i, a) => {
            const own = children.provision[i];
            if (own < 0 || children.placeSince[i] !== january) return;
            const { listStart, listProvision } = record.round;
            const nearer = [...listProvision.subarray(listStart[a], listStart[a + 1])].filter(
              (p) => type[p] === type[own] && way(i, p) < way(i, own),
            );
            const withSeat = nearer.filter((p) => roll[p] < record.seats[p]);
            expect(children.nearer[i]).toBeLessThanOrEqual(nearer.length);
            expect(children.nearer[i]).toBeGreaterThanOrEqual(
              Math.min(MOST_NEARER, withSeat.length),
            );
            if (children.nearer[i] > 0) some++;
          });
        });
      }),
      { seed: 7, numRuns: 6 },
    );
    expect(some).toBeGreaterThan(20);
  });

  it('are kept from January to January while the child stays', async () => {
    await fc.assert(
      fc.asyncProperty(recipes({ children: 300 }), async (recipe) => {
        const { januaries } = await drawOf(recipe);
        for (let january = 1; january < januaries.length; january++) {
          const before = januaries[january - 1].children;
          const { children } = januaries[january];
          const then = byKey(before);
          for (let i = 0; i < children.count; i++) {
            const was = then.get(children.key[i]);
            if (was === undefined || before.provision[was] !== children.provision[i]) continue;
            if (children.provision[i] < 0) continue;
            expect(children.nearer[i]).toBe(before.nearer[was]);
          }
        }
      }),
      { seed: 8, numRuns: 4 },
    );
  });
});

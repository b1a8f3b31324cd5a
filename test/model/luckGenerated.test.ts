import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { generateDataset } from '../support/generateDataset.ts';
import {
  arrivalEntries,
  type Entries,
  newPlanEntries,
  withMoreResidents,
} from '../support/growth.ts';
import { recipes } from '../support/recipe.ts';
import { policySketches, scenarioFrom, scenarioOf } from '../support/scenarios.ts';
import { type WatchedDraw, watchDraw } from '../support/watchedDraw.ts';

const RUNS = { seed: 9, numRuns: 15 };

describe('policies of any kind dated two years on', () => {
  it('change no child before the January after their first September', async () => {
    await fc.assert(
      fc.asyncProperty(recipes(), policySketches(), async (recipe, sketches) => {
        const dataset = await generateDataset(recipe);
        const later = sketches.map((sketch) => ({ ...sketch, after: 2 }));
        const without = watch(dataset, 3)(recipe.seed);
        const scenario = scenarioOf(dataset, later);
        const withPolicies = watchDraw(prepareModel(dataset, scenario, 3), recipe.seed, 1);
        for (const january of [0, 1, 2]) {
          expect(withPolicies.januaries[january].children).toEqual(
            without.januaries[january].children,
          );
        }
      }),
      RUNS,
    );
  });
});

// The tie to the county's forecast reaches three years, and holds its last level from then on.
const GROWTH = 3;

describe('more residents in one district, three years on', () => {
  it('keep every new plan there, add others and change none elsewhere', async () => {
    let added = 0;
    await holdsWithGrowth(newPlanEntries, (without, withMore) => {
      without.forEach(({ here, elsewhere }, step) => {
        expect(withMore[step].elsewhere, `step ${step}`).toEqual(elsewhere);
        expect(withMore[step].here, `step ${step}`).toEqual(expect.arrayContaining(here));
      });
      added += withMore[GROWTH].here.length - without[GROWTH].here.length;
    });
    expect(added).toBeGreaterThan(0);
  });

  it('change no arrival outside the published flows elsewhere', async () => {
    await holdsWithGrowth(arrivalEntries, (without, withMore) => {
      without.forEach(({ elsewhere }, step) => {
        expect(withMore[step].elsewhere, `step ${step}`).toEqual(elsewhere);
      });
    });
  });
});

async function holdsWithGrowth(
  entriesOf: (watched: WatchedDraw) => Entries[],
  claim: (without: Entries[], withMore: Entries[]) => void,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(recipes(), async (recipe) => {
      const dataset = await generateDataset(recipe);
      const from = recipe.baseYear + GROWTH;
      // As many arrivals as an area of this size could have, for all the years watched.
      const many = recipe.children / 4;
      const parameters = {
        'demand.residualPerYear': { low: many, central: many, high: many, reason: 'To see more.' },
        'demand.residualFadeYears': { low: 10, central: 10, high: 10, reason: 'To see more.' },
      };
      const entries = (area: Dataset) =>
        entriesOf(watch(area, GROWTH + 2, { parameters })(recipe.seed));
      const grown = withMoreResidents(dataset, dataset.manifest.districts[0].code, from, 4);
      claim(entries(dataset), entries(grown));
    }),
    RUNS,
  );
}

/** One draw of an area without policies, by its seed. */
function watch(
  dataset: Dataset,
  years: number,
  given: Partial<ScenarioFile> = {},
): (seed: number) => WatchedDraw {
  const model = prepareModel(dataset, scenarioFrom(dataset, given), years);
  return (seed) => watchDraw(model, seed, 1);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_AGE } from '../../src/domain/ages.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { recipes } from '../support/recipe.ts';
import { policySketches, scenarioOf } from '../support/scenarios.ts';
import { byKey, watchDraw } from '../support/watchedDraw.ts';

/** Those who move into new dwellings with a plan arrive like others outside the published flows. */
const NOBODY_MOVES_IN = {
  'housing.plansMoveShare': { low: 0, central: 0, high: 0, reason: 'No arrivals.' },
};

/** Policies that end plans are cessation themselves. */
const ENDS_PLANS = ['cessation', 'reassessment'];

describe('where no plan starts, ends or arrives', () => {
  it('the stock changes only by ageing and the age limit, whatever the other policies', async () => {
    await fc.assert(
      fc.asyncProperty(recipes({ flows: 'none' }), policySketches(), async (recipe, drawn) => {
        const sketches = drawn.filter(({ kind }) => !ENDS_PLANS.includes(kind));
        const dataset = await generateDataset(recipe);
        const scenario = { ...scenarioOf(dataset, sketches), parameters: NOBODY_MOVES_IN };
        const model = prepareModel(dataset, scenario, 4);
        const { januaries } = watchDraw(model, recipe.seed, 0);
        januaries.slice(1).forEach(({ children }, step) => {
          const before = januaries[step].children;
          const now = byKey(children);
          for (let i = 0; i < before.count; i++) {
            const at = now.get(before.key[i]);
            if (before.age[i] === MAX_AGE) expect(at).toBeUndefined();
            else expect(children.age[at!]).toBe(before.age[i] + 1);
          }
          const leaving = before.age.subarray(0, before.count).filter((age) => age === MAX_AGE);
          expect(children.count).toBe(before.count - leaving.length);
        });
      }),
      { seed: 2, numRuns: 15 },
    );
  });
});

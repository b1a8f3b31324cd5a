import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { ageingFaults, ENDS_PLANS, NOBODY_MOVES_IN } from '../support/claims/ageing.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { recipes } from '../support/recipe.ts';
import { policySketches, scenarioOf } from '../support/scenarios.ts';
import { watchDraw } from '../support/watchedDraw.ts';

describe('where no plan starts, ends or arrives', () => {
  it('the stock changes only by ageing and the age limit, whatever the other policies', async () => {
    await fc.assert(
      fc.asyncProperty(recipes({ flows: 'none' }), policySketches(), async (recipe, drawn) => {
        const sketches = drawn.filter(({ kind }) => !ENDS_PLANS.includes(kind));
        const dataset = await generateDataset(recipe);
        const scenario = { ...scenarioOf(dataset, sketches), parameters: NOBODY_MOVES_IN };
        const model = prepareModel(dataset, scenario, 4);
        expect(ageingFaults(watchDraw(model, recipe.seed, 0))).toEqual([]);
      }),
      { seed: 2, numRuns: 15 },
    );
  });
});

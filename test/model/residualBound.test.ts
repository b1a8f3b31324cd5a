import { expect, it } from 'vitest';
import { PARAMETERS } from '../../src/domain/parameters/index.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { watchDraw } from '../support/watchedDraw.ts';

it('as many plans outside the published flows as the register allows are told apart, however small the area', async () => {
  const dataset = await generateDataset({ ...SMALL_AREA, children: 150, provisions: 20, zones: 4 });
  const { max } = PARAMETERS.find(({ id }) => id === 'demand.residualPerYear')!;
  const parameters = {
    'demand.residualPerYear': { low: max, central: max, high: max, reason: 'The bound.' },
    'demand.residualFadeYears': { low: 10, central: 10, high: 10, reason: 'All of it.' },
  };
  const model = prepareModel(dataset, scenarioFrom(dataset, { parameters }), 1);
  const { children } = watchDraw(model, 1, 0).januaries[1];
  expect(children.count).toBeGreaterThan(max / 2);
  const keys = children.key.subarray(0, children.count);
  expect(new Set(keys).size).toBe(children.count);
});

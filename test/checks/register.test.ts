/** Every entry of the register moves some figure: at one end of what it allows, or in the middle. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import { PARAMETERS } from '../../src/domain/parameters/index.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { kent } from '../support/kent.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { areaOf, SEED } from './areas.ts';
import { scenarioOfChange } from './change.ts';

/** Long enough for what acts after a year or two. */
const YEARS = 5;

/** All counts and sums of one future with an entry held at a value. */
function figuresAt(dataset: Dataset, plan: Scenario, id: string, value: number): string {
  const entry = { low: value, central: value, high: value, reason: 'An end of its range' };
  const parameters = { ...plan.parameters, [id]: entry };
  const { cubes } = runDraw(prepareModel(dataset, { ...plan, parameters }, YEARS), SEED, 0);
  const hash = createHash('sha256');
  for (const { cells, values } of Object.values(cubes)) hash.update(cells).update(values);
  return hash.digest('hex');
}

it('has no entry that nothing depends on', async () => {
  const small = await areaOf('invented-unitary');
  // What some entries are about happens only where a plan asks for it, or where there are such children.
  const eventful = scenarioOfChange(small, {
    policies: [
      { kind: 'housing-growth', everywhere: { dwellingsPerYear: 2000 } },
      {
        kind: 'change-admissions',
        provisions: { role: 'special' },
        priority: ['looked-after', 'sibling', 'nearest'],
      },
      {
        kind: 'feedback',
        requestsPerPoint: [0.05, 0.05, 0.05],
        bandsPerPoint: [0.1, 0.1, 0.1],
        confidencePerPoint: [0.1, 0.1, 0.1],
        supplyElasticity: [1, 1, 1],
      },
    ],
    parameters: {},
    population: 'principal',
    committed: true,
  });
  const large = await kent();
  const occasions: [Dataset, Scenario][] = [
    [small, scenarioFrom(small)],
    [small, eventful],
    [large, scenarioFrom(large)],
  ];
  let idle = PARAMETERS.map(({ id, min, central, max }) => ({ id, values: [min, central, max] }));
  for (const [dataset, plan] of occasions) {
    idle = idle.filter(({ id, values }) => {
      const first = figuresAt(dataset, plan, id, values[0]);
      return values.slice(1).every((value) => figuresAt(dataset, plan, id, value) === first);
    });
  }
  expect(idle.map(({ id }) => id)).toEqual([]);
}, 300_000);

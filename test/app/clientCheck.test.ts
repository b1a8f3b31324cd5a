/** A plan is checked against the data without being simulated. */
import { expect, it } from 'vitest';
import { namesOf } from '../../src/data/namesOf.ts';
import { scenarioSchema } from '../../src/domain/scenario.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { workerHere } from './support/workerHere.ts';

const dataset = await generateDataset(SMALL_AREA);

it('finds nothing wrong with what fits the data, and names the field of what does not', async () => {
  const client = await workerHere(dataset);
  const known = dataset.tables.provisions[0].provision;
  const plan = (provision: string) => ({
    ...scenarioFrom(dataset),
    policies: scenarioSchema.shape.policies.parse([
      {
        kind: 'close',
        provisions: [provision],
        ...policyWords('closing', SMALL_AREA.baseYear + 1),
      },
    ]),
  });
  expect(await client.check(plan(known))).toEqual([]);
  const [problem, ...others] = await client.check(plan('nowhere'));
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ column: 'policies.0.provisions', found: '"nowhere"' });
});

it('names every provision once, with its type and district', () => {
  const { provisions, designations } = namesOf(dataset);
  expect(provisions.map(({ id }) => id)).toEqual(
    dataset.tables.provisions.map(({ provision }) => provision),
  );
  const roles = new Set(dataset.manifest.settingTypes.map(({ role }) => role));
  expect(provisions.every(({ role, district }) => roles.has(role) && district !== '')).toBe(true);
  expect(designations.length).toBe(dataset.tables.designations.length);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedFiles, filesOf } from '../support/claims/nothingChanged.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { kent } from '../support/kent.ts';
import { recipes } from '../support/recipe.ts';
import { policyWords } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { zeroPolicies } from '../support/zeroPolicies.ts';

const renamed = { id: 'another-name', label: 'Another name', description: 'The same policies.' };

describe('a scenario that changes nothing gives the tables of the baseline, byte for byte', () => {
  it('in any area: without policies under another name, and with policies of size zero', async () => {
    await fc.assert(
      fc.asyncProperty(recipes(), async (recipe) => {
        const dataset = await generateDataset(recipe);
        const baseline = await filesOf(dataset, {}, 2);
        expect(changedFiles(await filesOf(dataset, renamed, 2), baseline)).toEqual([]);
        const zero = await filesOf(dataset, { policies: zeroPolicies(dataset) }, 2);
        expect(changedFiles(zero, baseline)).toEqual([]);
      }),
      { seed: 4, numRuns: 12 },
    );
  });

  it('in Kent, with every kind of policy at size zero', async () => {
    const dataset = await kent();
    const policies = zeroPolicies(dataset);
    expect(new Set(policies.map((policy) => policy.kind)).size).toBe(23);
    const files = await filesOf(dataset, { ...renamed, policies }, 1);
    expect(changedFiles(files, await filesOf(dataset, {}, 1))).toEqual([]);
  });

  it('and one place more at each provision is not nothing', async () => {
    const dataset = await generateDataset(SMALL_AREA);
    const provisions = dataset.tables.provisions.map((row) => row.provision);
    const words = policyWords('one-more', dataset.manifest.baseYear);
    const more = { kind: 'expand', ...words, provisions, placesEach: 1 } as const;
    const files = await filesOf(dataset, { policies: [more] }, 2);
    expect(changedFiles(files, await filesOf(dataset, {}, 2))).toEqual(
      expect.arrayContaining(['sufficiency', 'spill', 'provisions', 'placements', 'finance']),
    );
  });
});

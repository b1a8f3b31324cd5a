/** `docs/budgets.md` is made by a script that takes minutes: here it is held to be up to date. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DRAWS, libraryScenarios, SEED } from '../../scripts/budgets/library.ts';
import { provenanceWords, scenarioWords } from '../../scripts/budgets/report.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { kent } from '../support/kent.ts';

const page = readFileSync(new URL('../../docs/budgets.md', import.meta.url), 'utf8');
const dataset = await kent();
const [baseline, ...plans] = libraryScenarios(dataset);
const provenance = (scenario: typeof baseline) =>
  provenanceOf(dataset, scenario, SEED, DRAWS, 'auto');

describe('the page of both budgets (npm run budgets writes it)', () => {
  it('is of this version of the model, the dataset and the baseline, from enough futures', async () => {
    expect(page).toContain(provenanceWords(await provenance(baseline)));
  });

  it('has a table for every plan of the library as it is now, and for no other', async () => {
    const named = [...page.matchAll(/^Scenario `[^`]+` [0-9a-f]+\./gm)].map(([line]) => line);
    const lines = await Promise.all(plans.map(async (one) => scenarioWords(await provenance(one))));
    expect(named).toEqual(lines);
    expect(page.match(/^\| High needs budget \(DSG\)/gm)).toHaveLength(plans.length);
  });
});

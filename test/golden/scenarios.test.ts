import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scenarioFiles } from '../../scripts/viteScenarios.ts';
import { policySchema } from '../../src/domain/scenario.ts';
import { kent } from '../support/kent.ts';
import { EXPECTATIONS, notAsExpected } from './expectations.ts';
import { movedRows } from './golden.ts';
import {
  goldenIds,
  goldenPath,
  LIBRARY,
  libraryReadme,
  libraryScenario,
  scenarioFile,
  summaryOfScenario,
} from './library.ts';

const ACCEPT = 'If this is meant, accept it with `npm run golden` and say why in CHANGELOG.md.';

describe('the scenario library', () => {
  it('has a golden summary of each scenario, and expectations of all but no change', () => {
    expect(goldenIds()).toEqual(LIBRARY);
    const expected = new Set(EXPECTATIONS.map((one) => one.plan));
    expect([...expected].sort()).toEqual(LIBRARY.filter((id) => id !== 'baseline'));
  });

  it('is offered on the page in full, no change first', () => {
    const list: { id: string }[] = JSON.parse(scenarioFiles().get('scenarios/index.json')!);
    expect(list[0].id).toBe('baseline');
    expect(list.map((entry) => entry.id).sort()).toEqual(LIBRARY);
  });

  it('is explained in its README: a heading for each scenario, a row for each kind of policy', () => {
    const names = (start: RegExp) =>
      [...libraryReadme().matchAll(start)].map(([, name]) => name).sort();
    const kinds = policySchema.options.map((option) => option.shape.kind.value);
    expect(names(/^### `(.+)`$/gm)).toEqual(LIBRARY);
    expect(names(/^\| `([a-z0-9-]+)`/gm)).toEqual(expect.arrayContaining(kinds));
  });

  it('opens a base at every state secondary school that has none, and at no other', async () => {
    const { tables, manifest } = await kent();
    const roles = new Map(
      manifest.establishments.map((one) => [
        one.code,
        manifest.settingTypes.find((type) => type.id === one.settingType)!.role,
      ]),
    );
    const bases = new Set(
      tables.provisions
        .filter((row) => roles.get(row.establishment) === 'srp')
        .map((row) => row.provision),
    );
    const without = tables.provisions
      .filter((row) => roles.get(row.establishment) === 'mainstream')
      .filter((row) => row.district_code !== 'OUT' && row.age_high >= 16)
      .map((row) => `srp-${row.provision}`)
      .filter((base) => !bases.has(base));
    const { policies } = await libraryScenario('inclusion-base-in-every-secondary');
    const opened = policies.flatMap((one) => (one.kind === 'open' ? [one.provision.id] : []));
    expect(opened.sort()).toEqual(without.sort());
  });
});

describe.each(LIBRARY)('%s', (id) => {
  it('reads without a problem, under the name of its file, and says what it assumes', async () => {
    const { id: own, policies, assumptions, counterfactual, notice } = await libraryScenario(id);
    expect(own).toBe(id);
    expect(policies.filter((policy) => !policy.rationale || !policy.source)).toEqual([]);
    if (id !== 'baseline') expect(assumptions.length).toBeGreaterThan(0);
    if (counterfactual) expect(notice).toBeTruthy();
    expect(scenarioFile(id).schemaVersion).toBe(1);
  });

  it('gives its golden summary', async () => {
    const golden = JSON.parse(readFileSync(goldenPath(id), 'utf8'));
    const moved = movedRows(golden, await summaryOfScenario(id));
    const message = [`${moved.length} rows of ${id} moved:`, ...moved, ACCEPT].join('\n  ');
    expect(moved.length, message).toBe(0);
  });

  for (const one of EXPECTATIONS.filter(({ plan }) => plan === id)) {
    it(one.it, async () => {
      const other = await summaryOfScenario(one.against);
      expect(notAsExpected(one, await summaryOfScenario(id), other)).toEqual([]);
    });
  }
});

import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../src/data/import/changes.ts';
import type { Policy } from '../../../src/domain/scenario.ts';
import { kent } from '../../support/kent.ts';
import { policyWords, scenarioFrom } from '../../support/scenarios.ts';

const before = await kent();
const [{ provision: id, name }] = before.tables.provisions;
const without = <Row extends { readonly provision: string }>(rows: readonly Row[]) =>
  rows.filter((row) => row.provision !== id);
const after = {
  ...before,
  tables: {
    ...before.tables,
    provisions: without(before.tables.provisions),
    provisionPlaces: without(before.tables.provisionPlaces),
  },
};
const closing: Policy = {
  ...policyWords('closing', before.manifest.baseYear + 1),
  kind: 'close',
  provisions: [id],
};

describe('what other data change', () => {
  it('names the provision that is gone, and the plan that fitted and does not now', () => {
    const plan = scenarioFrom(before, { label: 'It closes', policies: [closing] });
    const never = { ...plan, label: 'Never', policies: [{ ...closing, provisions: ['nobody'] }] };
    const changes = changesBetween(before, after, [plan, never, scenarioFrom(before)]);
    expect(changes.gone).toEqual([{ id, name }]);
    expect(changes.plans.map(({ label }) => label)).toEqual(['It closes']);
    expect(changes.plans[0].problems[0].found).toContain(id);
    expect(changes.description).toBe(false);
    expect(changesBetween(after, before, [plan]).plans).toEqual([]);
  });
});

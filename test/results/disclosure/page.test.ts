import { expect, it } from 'vitest';
import { workerHere } from '../../app/support/workerHere.ts';
import { personLevelArea } from '../../support/personLevel.ts';
import { readZip } from '../../support/readZip.ts';
import { scenarioFrom } from '../../support/scenarios.ts';

it('gives a page figures under control alone, in its views and in the file that it saves', async () => {
  const exact = await personLevelArea();
  const client = await workerHere(exact);
  const scenario = scenarioFrom(exact);
  await client.run(scenario, { draws: 2, seed: 1, years: 1 });
  const { children, provenance } = await client.view(scenario.id, { kind: 'overview' });
  const counted = exact.tables.baseChildren.reduce((sum, { plans }) => sum + plans, 0);
  expect(children.summary[0].mean % 5).toBe(0);
  expect(Math.abs(children.summary[0].mean - counted)).toBeLessThanOrEqual(4);
  expect(provenance.disclosure).toContain('Disclosure control on');
  expect(provenance.datasetHash).not.toBe(exact.hash);
  const file = await client.export(scenario.id, ['demand', 'spill'], 'archive', {
    at: new Date(Date.UTC(2026, 0, 5)),
    onMade: () => undefined,
  });
  const files = new Map(
    readZip(file.bytes).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]),
  );
  expect(files.get('README.txt')).toContain('Disclosure control on');
  expect(files.get('demand.csv')).toMatch(/,c,/);
  expect(files.get('spill.csv')?.trimEnd().split('\n')).toHaveLength(1);
});

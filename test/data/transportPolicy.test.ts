import { describe, expect, it } from 'vitest';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

type Transport = Extract<NonNullable<ScenarioFile['policies']>[number], { kind: 'transport' }>;

const dataset = await generateDataset(SMALL_AREA);

function problemsOf(change: Partial<Transport>): string {
  const policy = { kind: 'transport' as const, ...policyWords('offer', SMALL_AREA.baseYear) };
  try {
    scenarioFrom(dataset, { policies: [{ ...policy, ...change }] });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a transport policy', () => {
  it('must change something', () => {
    expect(problemsOf({})).toContain('a transport policy that changes nothing');
    expect(problemsOf({ aloneChange: [0, 0, 0] })).toBe('');
  });

  it('cannot take away what law gives to 15, and is told what can be changed', () => {
    expect(problemsOf({ to15Change: [-0.1, 0, 0.1] })).toContain('Use parentsTransportAdded');
    expect(problemsOf({ to15Change: [0, 0.1, 0.2] })).toBe('');
    expect(problemsOf({ aged16To18Change: [-1, -0.5, 0] })).toBe('');
  });

  it('changes vehicles in the whole area only', () => {
    const vehicles = { pupilsPerMinibusChange: [0, 0.1, 0.2] as [number, number, number] };
    const { code } = dataset.manifest.districts[0];
    expect(problemsOf(vehicles)).toBe('');
    expect(problemsOf({ ...vehicles, districts: [code] })).toContain('vehicles of the whole area');
    expect(problemsOf({ ...vehicles, roles: ['special'] })).toContain('policies.0.roles');
  });

  it('has sizes that rise and districts that exist', () => {
    expect(problemsOf({ personalBudgetShare: [0.3, 0.2, 0.1] })).toContain('rising numbers');
    expect(problemsOf({ aloneChange: [0, 0, 0], districts: ['nowhere'] })).toContain('"nowhere"');
  });
});

import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/data/readScenario.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { InputError } from '../../src/domain/problems.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const [ofToday, ofLater] = await Promise.all(
  [2025, 2027].map((baseYear) => generateDataset({ ...SMALL_AREA, baseYear })),
);

/** What is wrong with a policy, as `field: found`. */
function problems(dataset: Dataset, policy: object): string[] {
  const file = {
    schemaVersion: 1,
    id: 'checked',
    label: 'Checked',
    description: '',
    policies: [{ ...policyWords('policy', dataset.manifest.baseYear), ...policy }],
  };
  try {
    readScenario(JSON.stringify(file), 'x.json', dataset);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ column, found }) => `${column}: ${found}`);
  }
}

describe('policies on money', () => {
  it('must change something', () => {
    expect(problems(ofToday, { kind: 'funding', years: 3 })).toEqual([
      'policies.0: a funding policy that changes nothing',
    ]);
    expect(problems(ofToday, { kind: 'tariff', topUpPounds: {}, uprating: 'prices' })).toEqual([
      'policies.0: a tariff without prices',
    ]);
    const one = [1, 2, 3, 4, 5];
    expect(problems(ofToday, { kind: 'tariff', topUpPounds: { srp: one } })).toEqual([]);
    expect(problems(ofToday, { kind: 'tariff', highestDayFeePounds: one })).toEqual([]);
  });

  it('may grant a share of the deficit of March 2026 only where the accounts know it', () => {
    const grant = { kind: 'funding', stabilityGrantShare: [0.9, 0.9, 0.9] };
    expect(problems(ofToday, grant)).toEqual([]);
    expect(problems(ofLater, grant)).toEqual([
      'policies.0.stabilityGrantShare: a grant on the deficit of March 2026 in accounts that open in April 2027',
    ]);
  });

  it('state sizes that rise, and parts of a budget that make it up', () => {
    expect(problems(ofToday, { kind: 'funding', receiptsPounds: [3, 2, 1] })).toEqual([
      'policies.0.receiptsPounds: 3, 2, 1',
    ]);
    const budget = { kind: 'ap-budget', poundsAYear: [1, 1, 1] };
    const shares = (targeted: number) => ({
      ...budget,
      tierShares: { targeted, timeLimited: 0.3, transitional: 0.2 },
    });
    expect(problems(ofToday, shares(0.5))).toEqual([]);
    expect(problems(ofToday, shares(0.4))).toEqual([
      'policies.0.tierShares: 0.4, 0.3 and 0.2, together 0.9',
    ]);
  });
});

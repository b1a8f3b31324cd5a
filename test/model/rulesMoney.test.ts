import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { balanceFaults, ledgerFaults, transportFaults } from '../support/claims/accounts.ts';
import {
  cappedFees,
  dearerMile,
  inflationFaults,
  LEDGER_YEARS,
  ledgerOf,
} from '../support/claims/money.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { kent } from '../support/kent.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { publishedTables } from '../support/tables.ts';
import { watchDraw } from '../support/watchedDraw.ts';

type Policies = NonNullable<ScenarioFile['policies']>;

const A_PENNY = 0.005;
const SEED = 3;

const small = await generateDataset({
  ...SMALL_AREA,
  baseYear: 2025,
  children: 1200,
  provisions: 60,
  roles: ['other', 'special', 'fe', 'mainstream', 'independent', 'srp', 'ap'],
});
const areas: [string, Dataset][] = [
  ['a made-up area', small],
  ['Kent', await kent()],
];

/** Every kind of policy on money at once. */
function moneyPolicies({ manifest }: Dataset): Policies {
  const words = (id: string) => policyWords(id, manifest.baseYear);
  const five = (pounds: number): [number, number, number, number, number] => [
    pounds,
    pounds,
    pounds,
    pounds,
    pounds,
  ];
  return [
    {
      kind: 'funding',
      ...words('funding'),
      blockGrowthChange: [0.01, 0.02, 0.04],
      schoolsBlockTransferPounds: [1e6, 2e6, 3e6],
      generalFundContributionPounds: [1e6, 2e6, 3e6],
      receiptsPounds: [1e6, 2e6, 3e6],
      years: 1,
      stabilityGrantShare: [0, 0.9, 0.9],
      mainstreamThresholdPounds: [6000, 7000, 8000],
    },
    {
      kind: 'tariff',
      ...words('tariff'),
      highestDayFeePounds: five(45_000),
      highestResidentialFeePounds: 90_000,
      highestSpecialistPost16FeePounds: 40_000,
      topUpPounds: { special: five(15_000), srp: five(8000), mainstream: five(4000) },
      element3Pounds: five(8000),
      uprating: 'prices',
      supplyElasticity: [0, 1, 2],
      annualCostPounds: [1000, 2000, 3000],
    },
    {
      kind: 'ap-tiers',
      ...words('tiers'),
      targetedShare: [0.2, 0.4, 0.6],
      timeLimitedShare: [0.2, 0.4, 0.6],
      supportPoundsPerChild: [1000, 2000, 3000],
    },
    { kind: 'ap-budget', ...words('budget'), poundsAYear: [4e5, 5e5, 6e5], years: 1 },
    {
      kind: 'assessment',
      ...words('assessment'),
      agreeChange: [-0.1, -0.05, 0],
      annualCostPounds: [1e5, 2e5, 3e5],
    },
  ];
}

describe.each(areas)('in %s, from the ledger', (_, dataset) => {
  const policies = moneyPolicies(dataset);

  it('accounts and transport add up again to the penny with every policy on money', async () => {
    const scenario = scenarioFrom(dataset, { policies });
    const model = prepareModel(dataset, scenario, LEDGER_YEARS);
    const watched = watchDraw(model, SEED, 0);
    const tables = await publishedTables(dataset, scenario, model, [watched.result]);
    expect(ledgerFaults(tables)).toEqual([]);
    expect(transportFaults(tables, A_PENNY)).toEqual([]);
    const opening = watched.values['finance.openingBalancePounds'];
    expect(balanceFaults(tables, opening)).toEqual([]);
    const lines = new Set(watched.result.ledger.map(({ line }) => line));
    for (const line of [
      'transfers',
      'general-fund-contribution',
      'high-needs-contribution',
      'receipts',
      'assessment-services',
    ]) {
      expect(lines, line).toContain(line);
    }
  });

  it('twice the cost of a vehicle mile changes what journeys cost, and nothing else', () => {
    const { faults, added } = dearerMile(dataset, policies);
    expect(faults).toEqual([]);
    expect(added).toBeGreaterThan(0);
  });

  it('caps below every fee, where places do not answer, save exactly the excess', () => {
    const { faults, excess } = cappedFees(dataset, ledgerOf(dataset, []));
    expect(faults).toEqual([]);
    expect(excess).toBeGreaterThan(100_000);
  });

  it('without inflation the same placement costs the same in every year', () => {
    expect(inflationFaults(dataset)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import { FINANCE_PARAMETERS } from '../../src/domain/parameters/finance.ts';
import { PARAMETERS } from '../../src/domain/parameters/index.ts';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import type { LedgerRow } from '../../src/model/finance/ledger.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { balanceFaults, ledgerFaults, transportFaults } from '../support/claims/accounts.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { kent } from '../support/kent.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { publishedTables } from '../support/tables.ts';
import { watchDraw } from '../support/watchedDraw.ts';

type Policies = NonNullable<ScenarioFile['policies']>;
type Parameters = NonNullable<ScenarioFile['parameters']>;

const A_PENNY = 0.005;
const YEARS = 2;
const SEED = 3;
const CARRIED = ['transport-to-15', 'transport-16-to-18', 'transport-19-to-25'];

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

function ledgerOf(dataset: Dataset, policies: Policies, parameters: Parameters = {}) {
  const model = prepareModel(dataset, scenarioFrom(dataset, { policies, parameters }), YEARS);
  return runDraw(model, SEED, 0, { ledger: true }).ledger;
}
const spend = (rows: readonly LedgerRow[]) => rows.reduce((sum, { amount }) => sum + amount, 0);
const isCarried = ({ line }: LedgerRow) => CARRIED.includes(line);
const settled = (value: number) => ({ low: value, central: value, high: value, reason: 'A test.' });

describe.each(areas)('in %s, from the ledger', (_, dataset) => {
  const policies = moneyPolicies(dataset);
  const { baseYear } = dataset.manifest;
  const plain = ledgerOf(dataset, []);

  it('accounts and transport add up again to the penny with every policy on money', async () => {
    const scenario = scenarioFrom(dataset, { policies });
    const model = prepareModel(dataset, scenario, YEARS);
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
    const price = PARAMETERS.find(({ id }) => id === 'transport.costPerMilePounds')!;
    const stated = dataset.tables.parameters.find(({ parameter }) => parameter === price.id);
    const { low, central, high } = stated ?? price;
    const twice = { low: 2 * low, central: 2 * central, high: 2 * high, reason: 'A test.' };
    const once = ledgerOf(dataset, policies);
    const dearer = ledgerOf(dataset, policies, { [price.id]: twice });
    const others = (rows: readonly LedgerRow[]) => rows.filter((row) => !isCarried(row));
    expect(JSON.stringify(others(dearer)) === JSON.stringify(others(once))).toBe(true);
    const journeys = (rows: readonly LedgerRow[]) => rows.filter(isCarried);
    const counts = (rows: readonly LedgerRow[]) =>
      journeys(rows).map(({ line, provision, band, quantity }) => [
        line,
        provision,
        band,
        quantity,
      ]);
    expect(JSON.stringify(counts(dearer)) === JSON.stringify(counts(once))).toBe(true);
    expect(spend(journeys(dearer))).toBeGreaterThan(spend(journeys(once)));
    expect(spend(journeys(dearer))).toBeLessThan(2 * spend(journeys(once)));
  });

  it('caps below every fee, where places do not answer, save exactly the excess', () => {
    const cap = 5000;
    const capped = ledgerOf(dataset, [
      {
        kind: 'tariff',
        ...policyWords('caps', baseYear),
        highestDayFeePounds: [cap, cap, cap, cap, cap],
        highestResidentialFeePounds: cap,
        highestSpecialistPost16FeePounds: cap,
      },
    ]);
    const paidApart = new Map(
      plain
        .filter(({ line }) => line === 'place-non-maintained' || line === 'place-post-16')
        .map(({ provision, settingType, unitRate }) => [`${settingType} ${provision}`, unitRate]),
    );
    const isFee = ({ line }: LedgerRow) =>
      line === 'fees-independent-day' ||
      line === 'fees-independent-residential' ||
      line === 'fees-specialist-post-16';
    const excess = plain
      .filter(isFee)
      .filter(({ financialYear, months }) => financialYear > baseYear || months === 7)
      .reduce((sum, { provision, settingType, unitRate, quantity, months }) => {
        const whole = unitRate + (paidApart.get(`${settingType} ${provision}`) ?? 0);
        expect(whole).toBeGreaterThan(cap);
        return sum + ((whole - cap) * quantity * months) / 12;
      }, 0);
    expect(excess).toBeGreaterThan(100_000);
    expect(Math.abs(spend(plain) - spend(capped) - excess)).toBeLessThan(A_PENNY);
  });

  it('without inflation the same placement costs the same in every year', () => {
    const rises = FINANCE_PARAMETERS.filter(({ id }) => id.startsWith('finance.inflation.'));
    const still = Object.fromEntries(rises.map(({ id }) => [id, settled(0)]));
    const rows = ledgerOf(dataset, [], still).filter(
      ({ fund, line }) => fund === 'dsg' && !line.startsWith('block-') && line !== 'transfers',
    );
    const rates = new Map<string, Set<number>>();
    for (const { line, settingType, provision, band, unitRate } of rows) {
      const key = [line, settingType, provision, band].join(' ');
      rates.set(key, (rates.get(key) ?? new Set()).add(unitRate));
    }
    expect([...rates].filter(([, of]) => of.size > 1)).toEqual([]);
    expect(new Set(rows.map(({ financialYear }) => financialYear)).size).toBe(YEARS);
  });
});

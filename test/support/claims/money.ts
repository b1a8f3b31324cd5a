import type { Dataset } from '../../../src/domain/dataset.ts';
import { FINANCE_PARAMETERS } from '../../../src/domain/parameters/finance.ts';
import { PARAMETERS } from '../../../src/domain/parameters/index.ts';
import type { ScenarioFile } from '../../../src/domain/scenario.ts';
import type { LedgerRow } from '../../../src/model/finance/ledger.ts';
import { runDraw } from '../../../src/model/run/draw.ts';
import { prepareModel } from '../../../src/model/run/prepareModel.ts';
import { policyWords, scenarioFrom } from '../scenarios.ts';

type Policies = NonNullable<ScenarioFile['policies']>;
type Parameters = NonNullable<ScenarioFile['parameters']>;

const A_PENNY = 0.005;
/** Years that the ledgers below hold. */
export const LEDGER_YEARS = 2;
const SEED = 3;
const CARRIED = ['transport-to-15', 'transport-16-to-18', 'transport-19-to-25'];
const FEES = ['fees-independent-day', 'fees-independent-residential', 'fees-specialist-post-16'];
/** Pounds a year, below every fee. */
const CAP = 5000;

/** The ledger of one draw. */
export function ledgerOf(
  dataset: Dataset,
  policies: Policies,
  parameters: Parameters = {},
): readonly LedgerRow[] {
  const scenario = scenarioFrom(dataset, { policies, parameters });
  const model = prepareModel(dataset, scenario, LEDGER_YEARS);
  return runDraw(model, SEED, 0, { ledger: true }).ledger;
}

const spend = (rows: readonly LedgerRow[]) => rows.reduce((sum, { amount }) => sum + amount, 0);
const isCarried = ({ line }: LedgerRow) => CARRIED.includes(line);
const said = (value: unknown) => JSON.stringify(value);

/**
 * What twice the cost of a vehicle mile changes besides what journeys cost, and where that more than
 * doubles; `added` pounds are what journeys cost more.
 */
export function dearerMile(
  dataset: Dataset,
  policies: Policies,
): { faults: string[]; added: number } {
  const price = PARAMETERS.find(({ id }) => id === 'transport.costPerMilePounds')!;
  const stated = dataset.tables.parameters.find(({ parameter }) => parameter === price.id);
  const { low, central, high } = stated ?? price;
  const twice = { low: 2 * low, central: 2 * central, high: 2 * high, reason: 'A test.' };
  const once = ledgerOf(dataset, policies);
  const dearer = ledgerOf(dataset, policies, { [price.id]: twice });
  const others = (rows: readonly LedgerRow[]) => rows.filter((row) => !isCarried(row));
  const journeys = (rows: readonly LedgerRow[]) => rows.filter(isCarried);
  const counts = (rows: readonly LedgerRow[]) =>
    journeys(rows).map(({ line, provision, band, quantity }) => [line, provision, band, quantity]);
  const [cost, dear] = [spend(journeys(once)), spend(journeys(dearer))];
  const faults: string[] = [];
  if (said(others(dearer)) !== said(others(once))) faults.push('other lines of the ledger differ');
  if (said(counts(dearer)) !== said(counts(once))) faults.push('other journeys are made');
  if (dear < cost || dear > 2 * cost) faults.push(`journeys cost ${dear} instead of ${cost}`);
  return { faults, added: dear - cost };
}

/**
 * Whether caps below every fee, where places do not answer, save anything but the excess; `excess` in
 * pounds.
 *
 * @param plain ledger without policies
 */
export function cappedFees(
  dataset: Dataset,
  plain: readonly LedgerRow[],
): { faults: string[]; excess: number } {
  const { baseYear } = dataset.manifest;
  const capped = ledgerOf(dataset, [
    {
      kind: 'tariff',
      ...policyWords('caps', baseYear),
      highestDayFeePounds: [CAP, CAP, CAP, CAP, CAP],
      highestResidentialFeePounds: CAP,
      highestSpecialistPost16FeePounds: CAP,
    },
  ]);
  const paidApart = new Map(
    plain
      .filter(({ line }) => line === 'place-non-maintained' || line === 'place-post-16')
      .map(({ provision, settingType, unitRate }) => [`${settingType} ${provision}`, unitRate]),
  );
  const faults: string[] = [];
  const excess = plain
    .filter(({ line }) => FEES.includes(line))
    .filter(({ financialYear, months }) => financialYear > baseYear || months === 7)
    .reduce((sum, { provision, settingType, unitRate, quantity, months }) => {
      const whole = unitRate + (paidApart.get(`${settingType} ${provision}`) ?? 0);
      if (whole <= CAP) faults.push(`a fee of ${whole} is no higher than the cap`);
      return sum + ((whole - CAP) * quantity * months) / 12;
    }, 0);
  const saved = spend(plain) - spend(capped);
  if (Math.abs(saved - excess) >= A_PENNY) faults.push(`saves ${saved}, the excess is ${excess}`);
  return { faults, excess };
}

/** Placements that cost more or less from one year to the next although no price rises. */
export function inflationFaults(dataset: Dataset): string[] {
  const rises = FINANCE_PARAMETERS.filter(({ id }) => id.startsWith('finance.inflation.'));
  const none = { low: 0, central: 0, high: 0, reason: 'A test.' };
  const still = Object.fromEntries(rises.map(({ id }) => [id, none]));
  const rows = ledgerOf(dataset, [], still).filter(
    ({ fund, line }) => fund === 'dsg' && !line.startsWith('block-') && line !== 'transfers',
  );
  const rates = new Map<string, Set<number>>();
  for (const { line, settingType, provision, band, unitRate } of rows) {
    const key = [line, settingType, provision, band].join(' ');
    rates.set(key, (rates.get(key) ?? new Set()).add(unitRate));
  }
  const years = new Set(rows.map(({ financialYear }) => financialYear)).size;
  return [
    ...[...rates].flatMap(([key, of]) => (of.size > 1 ? [`${key}: ${[...of].join(', ')}`] : [])),
    ...(years === LEDGER_YEARS ? [] : [`the ledger holds ${years} financial years`]),
  ];
}

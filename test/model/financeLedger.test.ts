import { describe, expect, it } from 'vitest';
import { countCosts } from '../../src/model/finance/countCosts.ts';
import { ledgerRows } from '../../src/model/finance/ledger.ts';
import { FINANCE_LINES, LINE, sumOfLines } from '../../src/model/finance/lines.ts';
import { priceYear } from '../../src/model/finance/priceYear.ts';
import { MODE_COUNT } from '../../src/model/transport/modes.ts';
import { total } from '../../src/model/transport/transportCells.ts';
import {
  area,
  blockRow,
  cost,
  januaryOf,
  mixedPupils,
  SPECIAL_SCHOOL,
  STREAM,
  valuesWith,
} from './financeFixture.ts';

const A_PENNY = 0.005;
const BLOCK = [
  blockRow('2023-24', 'basic_entitlement_unit', 4700),
  blockRow('2023-24', 'special_pupils', 500),
  blockRow('2023-24', 'import_export', -60_000),
  blockRow('2024-25', 'total', 30_000_000),
];

/** Balances, and what no area has until a policy or a grant brings it. */
const NOT_WITHOUT_POLICIES = [
  'general-fund-contribution',
  'stability-grant',
  'ap-targeted-support',
  'ap-time-limited',
  'ap-transitional',
  'in-year',
  'cumulative',
  'transport-policies',
  'assessment-services',
  'high-needs-contribution',
];

const values = valuesWith({
  'finance.openingBalancePounds': -5_000_000,
  'finance.transferPounds': 250_000,
  'finance.receiptsPounds': 1_000_000,
});
const base = cost(januaryOf(mixedPupils(120), { [SPECIAL_SCHOOL]: 150 }), values, BLOCK);
const { plan, basis } = base;
const next = januaryOf(mixedPupils(140), { [SPECIAL_SCHOOL]: 160 }, 2026);
const after = countCosts(plan, basis, values, STREAM, next);
const { costs, rows } = ledgerRows(plan, basis, values, 0, base.stock, after, base.books);

describe('the ledger of a financial year', () => {
  it('adds up to every line of spend and income, to the penny', () => {
    FINANCE_LINES.forEach((line, index) => {
      if (line.kind === 'balance' || line.kind === 'cumulative') return;
      const booked = rows.filter((row) => row.line === line.id);
      const sum = booked.reduce((pounds, row) => pounds + row.amount, 0);
      expect(Math.abs(sum - costs.amounts[index]!), line.id).toBeLessThan(A_PENNY);
    });
    const unused = FINANCE_LINES.filter(({ id }) => rows.every(({ line }) => line !== id));
    expect(unused.map(({ id }) => id)).toEqual(NOT_WITHOUT_POLICIES);
  });

  it('adds up to transport by setting type, to the penny', () => {
    for (let type = 0; type < area.typeCount; type++) {
      const booked = rows.filter(
        ({ fund, line, settingType }) =>
          fund === 'general' && line !== 'transport-charges' && settingType === type,
      );
      let cells = 0;
      for (let district = 0; district < area.districtCount; district++) {
        const start = (district * area.typeCount + type) * MODE_COUNT;
        cells += total(costs.transport.pounds.subarray(start, start + MODE_COUNT));
      }
      const sum = booked.reduce((pounds, row) => pounds + row.amount, 0);
      expect(Math.abs(sum - cells)).toBeLessThan(A_PENNY);
    }
  });

  it('books quantity × unit rate × months ÷ 12, once for each line, place, band and part of the year', () => {
    for (const { months, quantity, unitRate, amount } of rows) {
      expect(amount).toBe((quantity * unitRate * months) / 12);
    }
    const keys = rows.map((row) =>
      [row.line, row.settingType, row.provision, row.band, row.months].join('|'),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('prices the year as it is priced without a ledger', () => {
    const alone = priceYear(plan, basis, values, 0, base.stock, after, base.books);
    expect(alone.amounts).toEqual(costs.amounts);
  });
});

describe('balances', () => {
  it('close at opening + income − spend, and the next year opens there', () => {
    const { amounts } = costs;
    const income = sumOfLines(amounts, 'dsg', 'income');
    const spend = sumOfLines(amounts, 'dsg', 'spend');
    expect(amounts[LINE['in-year']]).toBe(income - spend);
    expect(amounts[LINE.cumulative]).toBe(-5_000_000 + (income - spend));
    const second = priceYear(plan, basis, values, 1, after, after, costs.books);
    expect(second.amounts[LINE.cumulative]! - second.amounts[LINE['in-year']]!).toBeCloseTo(
      amounts[LINE.cumulative]!,
      6,
    );
  });

  it('leave transport out: it is the general fund that pays', () => {
    const dearer = valuesWith({ ...values, 'transport.costPerMilePounds': 50 });
    const other = priceYear(plan, basis, dearer, 0, base.stock, after, base.books);
    expect(other.amounts[LINE['in-year']]).toBe(costs.amounts[LINE['in-year']]);
  });
});

import { describe, expect, it } from 'vitest';
import { countCosts } from '../../src/model/finance/countCosts.ts';
import { INDEPENDENT_SPECIAL, NON_MAINTAINED } from '../../src/model/finance/fundingKinds.ts';
import { layIndependentSupply } from '../../src/model/finance/independentSupply.ts';
import { type LedgerRow, ledgerRows } from '../../src/model/finance/ledger.ts';
import { FINANCE_LINES } from '../../src/model/finance/lines.ts';
import { type Tariff, tariffsInForce } from '../../src/model/policy/tariff.ts';
import { policyWords } from '../support/scenarios.ts';
import {
  cost,
  januaryOf,
  mixedPupils,
  NO_INFLATION,
  STREAM,
  type Values,
  valuesWith,
} from './financeFixture.ts';
import { rowsOf, yearsOf } from './financeYears.ts';

type Fees = NonNullable<Tariff['highestDayFeePounds']>;

const A_PENNY = 0.005;
const YEARS = 3;
const values = valuesWith();
const pupils = mixedPupils(60);
const bands = (september: number, highestDayFeePounds: Fees, elasticity = 0): Tariff => ({
  kind: 'tariff',
  ...policyWords(`bands-${september}`, september),
  highestDayFeePounds,
  topUpPounds: {},
  uprating: 'cash',
  supplyElasticity: [elasticity, elasticity, elasticity],
});
const inForce = (...policies: Tariff[]) => tariffsInForce(policies, 2025, YEARS);

/** The same placements for three financial years, with every booking. */
function accounts(policies: readonly Tariff[], of: Values = values) {
  const base = cost(januaryOf(pupils), of, [], { tariffs: inForce(...policies) });
  const { plan, basis } = base;
  let { stock: before, books } = base;
  const years = Array.from({ length: YEARS }, (_, index) => {
    const after = countCosts(plan, basis, of, STREAM, januaryOf(pupils, {}, 2026 + index));
    const year = ledgerRows(plan, basis, of, index, before, after, books);
    before = after;
    books = year.costs.books;
    return year;
  });
  return { ...base, years };
}

const dayFees = (rows: readonly LedgerRow[]) =>
  rows.filter(({ line }) => line === 'fees-independent-day');
const spend = (rows: readonly LedgerRow[]) => rows.reduce((sum, { amount }) => sum + amount, 0);

describe('price bands for independent places', () => {
  const fees: Fees = [25_000, 30_000, 35_000, 40_000, 45_000];
  const without = accounts([]);
  const capped = accounts([bands(2026, fees)]);
  const { plan } = without;
  /** Whole fee of a day placement: what non-maintained schools are paid as place funding is part of it. */
  const wholeFee = (row: LedgerRow) => {
    const kind = plan.kindOfPlace[plan.provisions.id.indexOf(row.provision)];
    return (
      row.unitRate + (kind === NON_MAINTAINED ? values['finance.placePounds.nonMaintained'] : 0)
    );
  };

  it('lower spend by exactly the excess of the fees over them, from their September on', () => {
    without.years.forEach(({ rows }, index) => {
      const inBands = (row: LedgerRow) => index > 1 || (index === 1 && row.months === 7);
      const excess = dayFees(rows)
        .filter(inBands)
        .reduce((sum, row) => {
          const over = Math.max(0, wholeFee(row) - fees[row.band - 1]);
          return sum + (over * row.quantity * row.months) / 12;
        }, 0);
      const saved = spend(rows) - spend(capped.years[index].rows);
      expect(Math.abs(saved - excess)).toBeLessThan(A_PENNY);
      expect(excess > 100_000).toBe(index > 0);
    });
  });

  it('change no other line of the accounts', () => {
    const changed = FINANCE_LINES.filter(
      (_, line) => without.years[1].costs.amounts[line] !== capped.years[1].costs.amounts[line],
    );
    expect(changed.map(({ id }) => id)).toEqual(['fees-independent-day', 'in-year', 'cumulative']);
  });

  it('are in cash: no day fee is above its band in any later year', () => {
    const last = dayFees(capped.years[2].rows);
    expect(new Set(last.map(({ band }) => band)).size).toBe(5);
    for (const row of last) expect(wholeFee(row)).toBeLessThanOrEqual(fees[row.band - 1] + 1e-9);
  });

  it('give way to a lower cap of the register, and to the bands of a later September', () => {
    const low = valuesWith({ 'finance.independentFeeCapPounds': 20_000 });
    expect(accounts([bands(2025, fees)], low).years[2].rows).toEqual(
      accounts([], low).years[2].rows,
    );
    const again = accounts([bands(2027, [1e7, 1e7, 1e7, 1e7, 1e7]), bands(2026, fees)]);
    expect(again.years[1].rows).toEqual(capped.years[1].rows);
    expect(dayFees(again.years[2].rows).filter(({ months }) => months === 7)).toEqual(
      dayFees(without.years[2].rows).filter(({ months }) => months === 7),
    );
  });

  it('above every fee change nothing', () => {
    expect(accounts([bands(2025, [1e7, 1e7, 1e7, 1e7, 1e7])]).years).toEqual(without.years);
  });
});

describe('independent places under price bands', () => {
  function supplyOf(tariff: Tariff): number[] {
    const { plan, basis, stock } = cost(januaryOf(pupils), values, [], {
      tariffs: inForce(tariff),
    });
    const supply = new Float64Array(YEARS + 1).fill(1);
    layIndependentSupply(plan, basis, values, STREAM, stock.places, supply);
    return [...supply];
  }

  it('fall by e per cent for each per cent by which the mean day fee falls', () => {
    const half: Fees = [1, 1, 1, 1, 1];
    const [, first] = supplyOf(bands(2025, half, 0.4));
    // Fees of a pound are, within a ten-thousandth, a fall of the mean of 100%.
    expect(first).toBeCloseTo(0.6, 3);
    expect(supplyOf(bands(2025, half, 0))).toEqual([1, 1, 1, 1]);
    expect(supplyOf(bands(2025, half, 5))).toEqual([1, 0, 0, 0]);
  });

  it('fall from the September of the bands on, and further as fees rise past them', () => {
    const [base, before, first, second] = supplyOf(
      bands(2026, [40_000, 40_000, 40_000, 40_000, 40_000], 1),
    );
    expect([base, before]).toEqual([1, 1]);
    expect(first).toBeLessThan(1);
    expect(second).toBeLessThan(first);
    expect(second).toBeGreaterThan(0);
  });

  it('fall by the excess over what was paid, day placements alone', () => {
    const cap = 50_000;
    const tariff = bands(2025, [cap, cap, cap, cap, cap], 1);
    const { plan, basis, stock, years } = accounts([]);
    let paid = 0;
    let left = 0;
    for (const row of dayFees(years[0].rows).filter(({ months }) => months === 5)) {
      const p = plan.provisions.id.indexOf(row.provision);
      const agreed = plan.kindOfPlace[p] === NON_MAINTAINED ? 10_000 : 0;
      paid += row.quantity * (row.unitRate + agreed);
      left += row.quantity * Math.min(cap, row.unitRate + agreed);
    }
    expect(plan.kindOfPlace).toContain(INDEPENDENT_SPECIAL);
    expect(stock.places.residential.some((children) => children > 0)).toBe(true);
    expect(basis.residentialShare).toBeGreaterThan(0);
    expect(supplyOf(tariff)[1]).toBeCloseTo(left / paid, 9);
  });
});

describe('the other parts of a tariff', () => {
  const still = valuesWith(NO_INFLATION);
  const five = (pounds: number): Fees => [pounds, pounds, pounds, pounds, pounds];
  const tariff = (september: number, given: Partial<Tariff>): Tariff => ({
    kind: 'tariff',
    ...policyWords(`tariff-${september}`, september),
    topUpPounds: {},
    uprating: 'cash',
    supplyElasticity: [0, 0, 0],
    ...given,
  });
  const accountsOf = (of: Values, ...policies: Tariff[]) =>
    yearsOf(pupils, of, { tariffs: inForce(...policies) }, YEARS).years;
  const plain = accountsOf(still);
  const ratesOf = (year: (typeof plain)[number], ...lines: string[]) =>
    new Set(rowsOf(year, ...lines).map(({ unitRate }) => unitRate));
  const excessOver = (year: (typeof plain)[number], line: string, cap: number, paidApart: number) =>
    rowsOf(year, line).reduce((sum, { unitRate, quantity, months }) => {
      const over = Math.max(0, unitRate + paidApart - cap);
      return sum + (over * quantity * months) / 12;
    }, 0);

  it('cap residential fees, place by place, by exactly the excess', () => {
    const cap = 90_000;
    const [, year] = accountsOf(still, tariff(2025, { highestResidentialFeePounds: cap }));
    const rows = rowsOf(plain[1], 'fees-independent-residential');
    expect(rows.length).toBeGreaterThan(1);
    const whole = Math.max(...rows.map(({ unitRate }) => unitRate));
    expect(whole).toBeGreaterThan(cap);
    const children = rows.reduce((sum, { quantity, months }) => sum + (quantity * months) / 12, 0);
    const saved = spend(plain[1].rows) - spend(year.rows);
    expect(Math.abs(saved - children * (whole - cap))).toBeLessThan(A_PENNY);
  });

  it('cap the whole fee of a specialist post-16 institution, element 2 included', () => {
    const cap = 40_000;
    const [, year] = accountsOf(still, tariff(2025, { highestSpecialistPost16FeePounds: cap }));
    const excess = excessOver(plain[1], 'fees-specialist-post-16', cap, 6000);
    expect(excess).toBeGreaterThan(10_000);
    expect(Math.abs(spend(plain[1].rows) - spend(year.rows) - excess)).toBeLessThan(A_PENNY);
  });

  it('replace top-ups by band, and touch no other line', () => {
    const set = tariff(2025, {
      topUpPounds: {
        special: five(15_000),
        srp: five(8000),
        mainstream: five(3000),
        ap: five(9000),
      },
      element3Pounds: five(7000),
    });
    const [, year] = accountsOf(still, set);
    expect(ratesOf(year, 'top-up-special-maintained', 'top-up-special-academy')).toEqual(
      new Set([15_000]),
    );
    expect(ratesOf(year, 'top-up-srp-maintained', 'top-up-srp-academy')).toEqual(new Set([8000]));
    expect(ratesOf(year, 'top-up-mainstream-maintained')).toEqual(new Set([3000]));
    expect(ratesOf(year, 'top-up-ap-academy', 'top-up-ap-maintained')).toEqual(new Set([9000]));
    expect(ratesOf(year, 'element-3-college')).toEqual(new Set([7000]));
    const others = (rows: readonly LedgerRow[]) =>
      rows.filter(({ line }) => !line.startsWith('top-up-') && line !== 'element-3-college');
    expect(others(year.rows)).toEqual(others(plain[1].rows));
  });

  it('are in cash, or rise with prices from the year of their September', () => {
    const rising = valuesWith({ ...NO_INFLATION, 'finance.inflation.topUps': 0.1 });
    const special = { topUpPounds: { special: five(10_000) } };
    const rates = (uprating: Tariff['uprating']) =>
      accountsOf(rising, tariff(2025, { ...special, uprating })).map((year) =>
        Math.max(...ratesOf(year, 'top-up-special-academy')),
      );
    const cash = rates('cash');
    const rated = rates('prices');
    expect(cash.slice(1)).toEqual([10_000, 10_000]);
    expect(rated[1]).toBeCloseTo(11_000, 6);
    expect(rated[2]).toBeCloseTo(12_100, 6);
  });

  it('hold part by part: a later tariff replaces what it states and leaves the rest', () => {
    const first = tariff(2025, { topUpPounds: { special: five(15_000), srp: five(8000) } });
    const later = tariff(2026, { topUpPounds: { special: five(12_000) } });
    const [, , year] = accountsOf(still, later, first);
    expect(ratesOf(year, 'top-up-special-academy')).toEqual(new Set([12_000]));
    expect(ratesOf(year, 'top-up-srp-academy')).toEqual(new Set([8000]));
  });

  it('above every fee change nothing', () => {
    const high = tariff(2025, {
      highestResidentialFeePounds: 1e7,
      highestSpecialistPost16FeePounds: 1e7,
    });
    expect(accountsOf(still, high)).toEqual(plain);
  });
});

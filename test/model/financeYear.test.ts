import { describe, expect, it } from 'vitest';
import { countCosts } from '../../src/model/finance/countCosts.ts';
import { FINANCE_LINES, LINE, sumOfLines } from '../../src/model/finance/lines.ts';
import { priceYear } from '../../src/model/finance/priceYear.ts';
import { total } from '../../src/model/transport/transportCells.ts';
import {
  blockRow,
  type Costed,
  cost,
  januaryOf,
  mixedPupils,
  NO_INFLATION,
  type Pupil,
  SPECIAL_OUTSIDE,
  SPECIAL_SCHOOL,
  SRP_BASE,
  STREAM,
  steadyYear,
  type Values,
  valuesWith,
} from './financeFixture.ts';

const values = valuesWith(NO_INFLATION);
const special = (count: number, of: Partial<Pupil> = {}): readonly Pupil[] =>
  Array.from({ length: count }, () => ({
    establishment: 'special_la_maintained' as const,
    band: 4,
    ...of,
  }));

function following(base: Costed, pupils: readonly Pupil[], of: Values = values) {
  const { plan, basis, stock, books } = base;
  const next = countCosts(plan, basis, of, STREAM, januaryOf(pupils, {}, 2026));
  return priceYear(plan, basis, of, 0, stock, next, books);
}

describe('a financial year', () => {
  it('is five months of one January and seven of the next', () => {
    const base = cost(januaryOf(special(12)), values);
    const { amounts } = following(base, special(24));
    expect(amounts[LINE['place-special']]).toBeCloseTo((10_000 * (12 * 5 + 24 * 7)) / 12, 6);
    expect(amounts[LINE['top-up-special-maintained']]).toBeCloseTo(
      (16_000 * (12 * 5 + 24 * 7)) / 12,
      6,
    );
  });

  it('counts transport by school days, 65 and 125 of 190', () => {
    const base = cost(januaryOf(special(200)), values);
    const year = following(base, []);
    expect(total(year.transport.pounds)).toBeCloseTo(
      (total(base.stock.transport.all.pounds) * 65) / 190,
      4,
    );
    const charged = sumOfLines(year.amounts, 'general', 'spend');
    expect(charged).toBeCloseTo(total(year.transport.pounds), 4);
  });

  it('counts a first plan for half of its part of the year, and the place in full', () => {
    const base = cost(januaryOf(special(10)), values);
    const { amounts } = following(base, [...special(10), ...special(6, { yearsHeld: 0 })]);
    expect(amounts[LINE['top-up-special-maintained']]).toBeCloseTo(
      (16_000 * (10 * 12 + 3 * 7)) / 12,
      6,
    );
    expect(amounts[LINE['place-special']]).toBeCloseTo((10_000 * (10 * 12 + 6 * 7)) / 12, 6);
  });
});

describe('place funding', () => {
  const srp: readonly Pupil[] = Array.from({ length: 8 }, () => ({
    establishment: 'mainstream_academy_senunit' as const,
  }));

  it('is paid for agreed places that are not filled', () => {
    const base = cost(
      januaryOf([...special(10), ...srp], { [SPECIAL_SCHOOL]: 15, [SRP_BASE]: 8 }),
      values,
    );
    const { amounts } = steadyYear(base, values);
    expect(amounts[LINE['place-special']]).toBe(100_000);
    expect(amounts[LINE['place-srp']]).toBe(48_000);
    expect(amounts[LINE['place-unfilled']]).toBe(50_000);
  });

  it('is no less where a school is over number, and nil where it is closed', () => {
    const over = cost(januaryOf(special(10), { [SPECIAL_SCHOOL]: 7 }), values);
    expect(steadyYear(over, values).amounts[LINE['place-special']]).toBe(100_000);
    const closed = cost(januaryOf([], { [SPECIAL_SCHOOL]: 0 }), values);
    expect(steadyYear(closed, values).amounts[LINE['place-unfilled']]).toBe(0);
  });

  it('of a school outside the area is left to the import and export adjustment', () => {
    const base = cost(januaryOf(special(4)), values);
    const year = following(base, special(4, { provision: SPECIAL_OUTSIDE }));
    const { plan, basis, books } = base;
    const moved = countCosts(
      plan,
      basis,
      values,
      STREAM,
      januaryOf(special(4, { provision: SPECIAL_OUTSIDE }), {}, 2026),
    );
    const second = priceYear(plan, basis, values, 1, moved, moved, books);
    expect(year.amounts[LINE['place-special']]).toBeCloseTo((40_000 * 5) / 12, 6);
    expect(year.amounts[LINE['block-import-export']]).toBe(0);
    expect(second.amounts[LINE['place-special']]).toBe(0);
    expect(second.amounts[LINE['block-import-export']]).toBe(-24_000);
  });
});

describe('transport prices', () => {
  it('doubled a mile change transport alone, and by what miles cost', () => {
    const pupils = mixedPupils(100);
    const dearer = {
      ...values,
      'transport.costPerMilePounds': 2 * values['transport.costPerMilePounds'],
    };
    const before = steadyYear(cost(januaryOf(pupils), values), values);
    const after = steadyYear(cost(januaryOf(pupils), dearer), dearer);
    const changed = FINANCE_LINES.filter((_, i) => before.amounts[i] !== after.amounts[i]);
    expect(changed.map((line) => line.id)).toEqual([
      'transport-to-15',
      'transport-16-to-18',
      'transport-19-to-25',
    ]);
    expect(after.transport.passengers).toEqual(before.transport.passengers);
    expect(total(after.transport.pounds)).toBeGreaterThan(total(before.transport.pounds));
    expect(total(after.transport.pounds)).toBeLessThan(2 * total(before.transport.pounds));
  });
});

describe('the high needs block', () => {
  const block = [
    blockRow('2023-24', 'basic_entitlement_unit', 4700),
    blockRow('2023-24', 'special_pupils', 100),
    blockRow('2023-24', 'import_export', -50_000),
    blockRow('2023-24', 'total', 9_000_000),
    blockRow('2024-25', 'total', 10_000_000),
  ];
  const income = (amounts: Float64Array) => sumOfLines(amounts, 'dsg', 'income');

  it('grows in its formula and follows special school pupils with a year between', () => {
    const growing = { ...values, 'finance.blockGrowth.2025': 0.1 };
    const base = cost(januaryOf(special(20)), growing, block);
    const { plan, basis, stock, books } = base;
    const away: readonly Pupil[] = [{ establishment: 'mainstream_academy' }];
    const more = countCosts(
      plan,
      basis,
      growing,
      STREAM,
      januaryOf([...special(23), ...away], {}, 2026),
    );
    const first = priceYear(plan, basis, growing, 0, stock, more, books);
    const second = priceYear(plan, basis, growing, 1, more, more, first.books);
    const formula = 10_000_000 - 470_000 + 50_000;
    expect(first.amounts[LINE['block-formula']]).toBeCloseTo(formula * 1.1, 4);
    expect(first.amounts[LINE['block-basic-entitlement']]).toBe(470_000);
    expect(second.amounts[LINE['block-formula']]).toBeCloseTo(formula * 1.1, 4);
    expect(second.amounts[LINE['block-basic-entitlement']]).toBe(470_000 + 3 * 4700);
  });

  it('is the published total where there is one', () => {
    const base = cost(januaryOf(special(20)), values, [
      ...block,
      blockRow('2025-26', 'total', 11_000_000),
    ]);
    expect(income(steadyYear(base, values).amounts)).toBeCloseTo(11_000_000, 4);
  });

  it('is joined in 2026-27 by the grant that writes the deficit off, where it is put in', () => {
    const granted = {
      ...values,
      'finance.openingBalancePounds': -14_000_000,
      'finance.stabilityGrantShare': 0.9,
    };
    const base = cost(januaryOf(special(20)), granted, block);
    let { books } = base;
    const years = [0, 1, 2].map((index) => {
      const year = steadyYear({ ...base, books }, granted, index);
      books = year.books;
      return year.amounts;
    });
    const deficit = -years[0][LINE.cumulative];
    expect(deficit).toBeGreaterThan(1_000_000);
    expect(years.map((amounts) => amounts[LINE['stability-grant']])).toEqual([0, 0.9 * deficit, 0]);
  });
});

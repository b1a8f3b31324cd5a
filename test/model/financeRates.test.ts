import { describe, expect, it } from 'vitest';
import type { FinanceValues } from '../../src/domain/parameters/finance.ts';
import { LINE, sumOfLines } from '../../src/model/finance/lines.ts';
import { calibrationYear } from '../../src/model/finance/priceYear.ts';
import { ratesAfter } from '../../src/model/finance/rates.ts';
import {
  cost,
  januaryOf,
  mixedPupils,
  NO_INFLATION,
  type Pupil,
  steadyYear,
  type Values,
  valuesWith,
} from './financeFixture.ts';

const pupils = mixedPupils(200);
const january = januaryOf(pupils);
const settled = pupils.map((pupil) => ({ ...pupil, yearsHeld: 3 }));

function baseYear(values: Values, of = january) {
  const costed = cost(of, values);
  const { plan, basis, stock, books } = costed;
  return { costed, amounts: calibrationYear(plan, basis, values, stock, books).amounts };
}

const at = (...establishments: string[]) =>
  pupils.filter(({ establishment }) => establishments.includes(establishment)).length;

describe('unit costs of the base year', () => {
  it('have the published mean in state special, whatever the complexity', () => {
    for (const band of [1, 3, 5]) {
      const values = valuesWith();
      const { amounts } = baseYear(values, januaryOf(pupils.map((pupil) => ({ ...pupil, band }))));
      const topUps =
        amounts[LINE['top-up-special-maintained']]! + amounts[LINE['top-up-special-academy']]!;
      const mean = topUps / at('special_la_maintained', 'special_academy_free');
      expect(mean).toBeCloseTo(values['finance.topUpPounds.special'], 6);
    }
  });

  it('have the published mean in independent special, day and residential together', () => {
    const values = valuesWith({ 'finance.residentialShare': 0.2 });
    const { amounts } = baseYear(values);
    const residential = amounts[LINE['fees-independent-residential']]!;
    const fees =
      residential + amounts[LINE['fees-independent-day']]! + amounts[LINE['place-non-maintained']]!;
    expect(residential).toBeGreaterThan(0);
    expect(fees / at('special_independent', 'special_non_maintained')).toBeCloseTo(64_000, 6);
  });

  it('rise with complexity as the tariff does', () => {
    const { costed } = baseYear(valuesWith());
    const rates = ratesAfter(costed.basis, valuesWith(), 0);
    expect(rates.dayFee[4]! / rates.dayFee[3]!).toBeCloseTo(1.5, 9);
    const values: FinanceValues = valuesWith();
    const SPECIAL_KIND = 3;
    const ofBand = (band: number) => rates.byBand[SPECIAL_KIND * 5 + band - 1]!;
    expect(ofBand(5) / ofBand(1)).toBeCloseTo(
      values['finance.tariffPounds.band5'] / values['finance.tariffPounds.band1'],
      9,
    );
  });
});

describe('price rises', () => {
  it('of nil leave the same placements at the same cost in every year', () => {
    const values = valuesWith(NO_INFLATION);
    const costed = cost(januaryOf(settled), values);
    const first = steadyYear(costed, values);
    const ninth = steadyYear(costed, values, 9);
    expect(ninth.amounts).toEqual(first.amounts);
    expect(ninth.transport).toEqual(first.transport);
    const { plan, basis, stock, books } = costed;
    const before = calibrationYear(plan, basis, values, stock, books);
    for (const kind of ['spend', 'income'] as const) {
      for (const fund of ['dsg', 'general'] as const) {
        const year = sumOfLines(first.amounts, fund, kind);
        expect(sumOfLines(before.amounts, fund, kind)).toBeCloseTo(year, 4);
      }
    }
  });

  it('begin with the first financial year: it is one rise above base prices', () => {
    const values = valuesWith({ ...NO_INFLATION, 'finance.inflation.independent': 0.03 });
    const costed = cost(januaryOf(settled), values);
    const { plan, basis, stock, books } = costed;
    const fees = (amounts: Float64Array) => amounts[LINE['fees-independent-mainstream']]!;
    const base = fees(calibrationYear(plan, basis, values, stock, books).amounts);
    expect(fees(steadyYear(costed, values, 0).amounts) / base).toBeCloseTo(1.03, 9);
    expect(fees(steadyYear(costed, values, 2).amounts) / base).toBeCloseTo(1.03 ** 3, 9);
  });

  it('of a state special place are carried by the top-up alone', () => {
    const values = valuesWith({ 'finance.inflation.specialPlace': 0.05 });
    const { costed } = baseYear(values);
    const SPECIAL_KIND = 3;
    const wholeMean = (years: number) => {
      const rates = ratesAfter(costed.basis, values, years);
      const bands = rates.byBand.subarray(SPECIAL_KIND * 5, SPECIAL_KIND * 5 + 5);
      return rates.place[SPECIAL_KIND]! + bands.reduce((sum, rate) => sum + rate, 0) / 5;
    };
    expect(ratesAfter(costed.basis, values, 4).place[SPECIAL_KIND]).toBe(10_000);
    expect(wholeMean(4) / wholeMean(0)).toBeCloseTo(1.05 ** 4, 9);
  });
});

describe('levers on rates', () => {
  const CAP = 12_000;
  const day: readonly Pupil[] = settled.filter(
    ({ establishment }) => establishment === 'special_independent',
  );

  it('a cap below every fee lowers spend by exactly the excess', () => {
    const open = valuesWith({ 'finance.residentialShare': 0 });
    const capped = valuesWith({
      'finance.residentialShare': 0,
      'finance.independentFeeCapPounds': CAP,
    });
    const costed = cost(januaryOf(day), open);
    const free = steadyYear(costed, open, 2).amounts;
    const held = steadyYear(costed, capped, 2).amounts;
    const fees = free[LINE['fees-independent-day']]!;
    const saved = sumOfLines(free, 'dsg', 'spend') - sumOfLines(held, 'dsg', 'spend');
    expect(saved).toBeCloseTo(fees - CAP * day.length, 5);
    expect(held[LINE['fees-independent-day']]).toBeCloseTo(CAP * day.length, 5);
  });

  it('a cap above every fee changes nothing', () => {
    const values = valuesWith();
    const high = valuesWith({ 'finance.independentFeeCapPounds': 1_000_000 });
    const costed = cost(january, values);
    expect(steadyYear(costed, high).amounts).toEqual(steadyYear(costed, values).amounts);
  });
});

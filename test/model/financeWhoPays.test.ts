import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BORNE_MEASURES } from '../../src/model/finance/borne.ts';
import type { FundingPolicy } from '../../src/model/finance/fundingTerms.ts';
import { LINE, sumOfLines } from '../../src/model/finance/lines.ts';
import { whoPays } from '../../src/model/finance/whoPays.ts';
import { policyWords } from '../support/scenarios.ts';
import { mixedPupils, NO_INFLATION, type Pupil, valuesWith } from './financeFixture.ts';
import { poundsOf, rowsOf, yearsOf } from './financeYears.ts';

const A_PENNY = 0.005;
const values = valuesWith(NO_INFLATION);
const [SUPPORT, CHILD_YEARS] = BORNE_MEASURES.map((_, measure) => measure);
const TOP_UPS = ['top-up-mainstream-maintained', 'top-up-mainstream-academy'];
const school = (count: number, of: Partial<Pupil> = {}): readonly Pupil[] =>
  Array.from({ length: count }, (_, i) => ({
    establishment: i % 2 === 0 ? ('mainstream_academy' as const) : 'mainstream_la_maintained',
    age: 9,
    ...of,
  }));
const threshold = (september: number, pounds: number, rampYears = 0): FundingPolicy => ({
  kind: 'funding',
  ...policyWords('threshold', september),
  rampYears,
  mainstreamThresholdPounds: [pounds, pounds, pounds],
});
const yearsWith = (pupils: readonly Pupil[], ...funding: FundingPolicy[]) =>
  yearsOf(pupils, values, { funding }).years;

describe('what mainstream schools bear', () => {
  it('is £6,000 for each plan-holder in a mainstream school, and nothing for others', () => {
    const [{ costs }] = yearsWith([...school(10), ...mixedPupils(0)]);
    expect([...costs.borne]).toEqual([60_000, 10]);
    const elsewhere = mixedPupils(6).filter(
      ({ establishment }) => !establishment.startsWith('mainstream_la_maintained'),
    );
    const special = elsewhere.filter(({ establishment }) => establishment.startsWith('special'));
    expect([...yearsWith(special)[0].costs.borne]).toEqual([0, 0]);
  });

  it('is nothing in a sixth form, where element 2 pays for as much', () => {
    const [{ costs }] = yearsWith(school(10, { age: 16 }));
    expect(costs.borne[SUPPORT]).toBe(0);
    expect(costs.borne[CHILD_YEARS]).toBe(10);
    expect(costs.amounts[LINE['place-post-16']]).toBe(60_000);
  });

  it('counts a first plan for half of its part of the year', () => {
    const [{ costs }] = yearsWith(school(10, { yearsHeld: 0 }));
    expect(costs.borne[CHILD_YEARS]).toBeCloseTo((10 * (5 + 7 / 2)) / 12, 9);
  });
});

describe('another threshold', () => {
  const pupils = school(40);
  const without = yearsWith(pupils);

  it('moves cost between schools and the high needs budget, pound for pound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (pounds) => {
        const years = yearsWith(pupils, threshold(2025, pounds));
        years.forEach((year, index) => {
          const topUps = poundsOf(rowsOf(year, ...TOP_UPS));
          const before = poundsOf(rowsOf(without[index], ...TOP_UPS));
          const borne = year.costs.borne[SUPPORT] - without[index].costs.borne[SUPPORT];
          expect(Math.abs(topUps + borne - before)).toBeLessThan(A_PENNY);
        });
      }),
      { seed: 3, numRuns: 20 },
    );
  });

  it('acts from its September, and comes in over its ramp', () => {
    const borne = yearsWith(pupils, threshold(2026, 7000)).map(({ costs }) => costs.borne[SUPPORT]);
    expect(borne[0]).toBe(240_000);
    expect(borne[1]).toBeGreaterThan(240_000);
    expect(borne[2]).toBeGreaterThan(borne[1]);
    expect(borne[3]).toBeCloseTo(borne[2], 6);
    const ramped = yearsWith(pupils, threshold(2025, 5000, 2)).map(
      ({ costs }) => costs.borne[SUPPORT],
    );
    expect(ramped[1]).toBeCloseTo(40 * ((5500 * 5 + 5000 * 7) / 12), 6);
    expect(ramped[2]).toBeCloseTo(200_000, 6);
  });

  it('leaves no child a top-up below nil: schools then bear the whole', () => {
    const [, year] = yearsWith(pupils, threshold(2025, 1_000_000));
    expect(poundsOf(rowsOf(year, ...TOP_UPS))).toBe(0);
    const cost = poundsOf(rowsOf(without[1], ...TOP_UPS)) + without[1].costs.borne[SUPPORT];
    expect(year.costs.borne[SUPPORT]).toBeCloseTo(cost, 4);
  });

  it('changes mainstream alone', () => {
    const everyone = mixedPupils(12);
    const [, plain] = yearsWith(everyone);
    const [, raised] = yearsWith(everyone, threshold(2025, 6500));
    const others = (rows: typeof plain.rows) => rows.filter(({ line }) => !TOP_UPS.includes(line));
    expect(others(raised.rows)).toEqual(others(plain.rows));
  });
});

describe('who pays', () => {
  const moved: FundingPolicy = {
    kind: 'funding',
    ...policyWords('moved', 2025),
    schoolsBlockTransferPounds: [200_000, 200_000, 200_000],
    generalFundContributionPounds: [500_000, 500_000, 500_000],
  };
  const pupils = mixedPupils(30);
  const payers = (...funding: FundingPolicy[]) => {
    const { amounts, borne } = yearsWith(pupils, ...funding)[1].costs;
    return { ...whoPays(amounts, borne[SUPPORT]), amounts, borne: borne[SUPPORT] };
  };

  it('splits all that is spent, with nothing counted twice', () => {
    for (const { amounts, borne, ...of } of [payers(), payers(moved)]) {
      const spent =
        sumOfLines(amounts, 'dsg', 'spend') +
        sumOfLines(amounts, 'general', 'spend') -
        amounts[LINE['high-needs-contribution']] +
        borne;
      const paid = of.highNeeds + of.generalFund + of.schools + of.families;
      expect(Math.abs(paid - spent)).toBeLessThan(A_PENNY);
      expect(of.families).toBe(amounts[LINE['transport-charges']]);
      expect(of.families).toBeGreaterThan(0);
    }
  });

  it('shows what is moved with whoever gives it', () => {
    const [before, after] = [payers(), payers(moved)];
    expect(after.schools - before.schools).toBeCloseTo(200_000, 6);
    expect(after.generalFund - before.generalFund).toBeCloseTo(500_000, 6);
    expect(after.highNeeds - before.highNeeds).toBeCloseTo(-700_000, 6);
  });
});

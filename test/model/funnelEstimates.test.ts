import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import { PARAMETERS } from '../../src/domain/parameters/index.ts';
import { estimateRate } from '../../src/model/demand/funnel/estimateRate.ts';
import { agreedAtAge, relativeRefusalOdds } from '../../src/model/demand/funnel/refusalOdds.ts';
import {
  assessedOfRequests,
  type FunnelYear,
  issuedOfAssessed,
  requestToPlanYears,
} from '../../src/model/demand/funnel/yearRates.ts';
import { registerFor } from '../../src/model/run/prepareModel.ts';
import { kent } from '../support/kent.ts';

const dataset = await kent();

/** A year with so many requests, assessments with a plan and assessments without. */
function year(
  at: number,
  requests: number,
  withPlan: number,
  without: number,
  more: Partial<FunnelYear> = {},
): FunnelYear {
  return {
    year: at,
    comparable: null,
    requests,
    agreed_assessment: null,
    refused_assessment: null,
    requests_undecided: null,
    requests_withdrawn: null,
    assessments_with_plan: withPlan,
    assessments_without_plan: without,
    assessments_withdrawn: null,
    plans_issued: null,
    issued_within_20_weeks: null,
    issued_in_20_to_52_weeks: null,
    issued_after_52_weeks: null,
    appeals: null,
    ...more,
  };
}

const rates = (shares: readonly number[]) =>
  shares.map((share, i) => ({ year: 2019 + i, of: 1000, out: 1000 * share }));

describe('what share of requests is assessed', () => {
  it('is not fooled by growth: a case asked for in one year is closed in the next', () => {
    // 80% of all requests, half of them decided in the year after.
    const requests = [1000, 1200, 1500, 1900, 2400];
    const years = requests.slice(1).map((now, i) => {
      const done = 0.8 * (0.5 * now + 0.5 * requests[i]);
      const half = { plans_issued: 100, issued_in_20_to_52_weeks: 0, issued_after_52_weeks: 0 };
      return year(2020 + i, now, 0.9 * done, 0.1 * done, { ...half, issued_within_20_weeks: 100 });
    });
    const series = [year(2019, 1000, 0, 0, { comparable: false }), ...years];
    const later = requestToPlanYears(series);
    const found = assessedOfRequests(series);
    expect(found.map((one) => one.year)).toEqual([2020, 2021, 2022, 2023]);
    for (const { of, out, year: at } of found) {
      const [before, now] = [requests[at - 2020], requests[at - 2019]];
      expect(of).toBeCloseTo((1 - later) * now + later * before, 9);
      expect(Math.abs(out / of - 0.8)).toBeLessThan(0.03);
    }
    for (const { of, out } of issuedOfAssessed(years)) expect(out / of).toBeCloseTo(0.9, 9);
  });

  it('takes no year that was counted in another way, and none with a blank', () => {
    const blank = year(2022, 900, 500, 100, { requests: null });
    const old = year(2018, 900, 500, 100, { comparable: false });
    expect(assessedOfRequests([old, blank]).length).toBe(0);
    expect(issuedOfAssessed([old, blank]).map((one) => one.year)).toEqual([2022]);
    const none = { assessments_with_plan: 0, assessments_without_plan: 0 };
    expect(issuedOfAssessed([year(2021, 900, 500, 100, none)])).toEqual([]);
  });

  it('waits longer where plans come later', () => {
    const late = { issued_within_20_weeks: 10, issued_in_20_to_52_weeks: 50 };
    const slow = year(2024, 1, 1, 1, { ...late, issued_after_52_weeks: 40 });
    expect(requestToPlanYears([slow])).toBeGreaterThan(0.8);
    expect(requestToPlanYears([slow])).toBeLessThanOrEqual(1);
    expect(requestToPlanYears([])).toBeCloseTo(20 / 52, 9);
  });
});

describe('an estimated share', () => {
  const steady = rates([0.7, 0.71, 0.69, 0.7, 0.7, 0.7]);
  const restless = rates([0.5, 0.9, 0.6, 0.85, 0.55, 0.8]);
  const nation = rates([0.5, 0.5, 0.5]);

  it("stays with the area's own years where they agree, and nears the nation's where they do not", () => {
    expect(estimateRate(steady, nation)!.central).toBeGreaterThan(0.69);
    const drawn = estimateRate(restless, nation)!;
    expect(drawn.central).toBeLessThan(drawn.own!);
    expect(drawn.central).toBeGreaterThan(drawn.reference!);
  });

  it('is as wide as its years are apart', () => {
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    const [narrow, wide] = [estimateRate(steady, nation)!, estimateRate(restless, nation)!];
    expect(width(wide)).toBeGreaterThan(3 * width(narrow));
    for (const { low, central, high } of [narrow, wide]) {
      expect(0 < low && low < central && central < high && high < 1).toBe(true);
    }
  });

  it("is the nation's, and unsure, where the area has no years; and nothing where nobody has", () => {
    const borrowed = estimateRate([], nation)!;
    expect(borrowed.central).toBeCloseTo(0.5, 9);
    expect(borrowed.high - borrowed.low).toBeGreaterThan(0.2);
    expect(estimateRate(rates([0.6]), [])!.central).toBeCloseTo(0.6, 9);
    expect(estimateRate([], [])).toBeNull();
  });
});

describe('the register', () => {
  const without: Dataset = {
    ...dataset,
    tables: { ...dataset.tables, funnel: [], requestsByAge: [] },
    reference: { ...dataset.reference, funnel: [], requestsByAge: [] },
  };
  const ids = [
    'demand.agreeToAssess',
    'demand.issueAfterAssessment',
    'demand.issuedWithin20Weeks',
  ] as const;

  it("holds the area's own shares with their years, and the product's where it has no series", () => {
    for (const id of ids) {
      const own = registerFor(dataset)[id];
      expect(own.quality).toBe('derived');
      expect(own.source).toContain('2019 to 2024');
      expect(own.low < own.central && own.central < own.high).toBe(true);
      const bare = registerFor(without)[id];
      expect(bare).toEqual(PARAMETERS.find((entry) => entry.id === id));
    }
  });

  it('gives way to what the dataset states outright', () => {
    const [id] = ids;
    const row = { parameter: id, low: 0.5, central: 0.6, high: 0.7, reason: 'Counted.' };
    const stated = { ...row, quality: 'published' as const, source: 'The council' };
    const tables = { ...dataset.tables, parameters: [stated] };
    expect(registerFor({ ...dataset, tables })[id]).toMatchObject({ central: 0.6, low: 0.5 });
  });

  it('gives yields under which published requests make the published plans, over six years', () => {
    const register = registerFor(dataset);
    const perRequest = register[ids[0]].central * register[ids[1]].central;
    const published = dataset.tables.funnel.filter((row) => row.comparable);
    const sum = (of: (row: FunnelYear) => number | null) =>
      published.reduce((total, row) => total + (of(row) ?? 0), 0);
    const plain = sum((row) => row.assessments_with_plan) / sum((row) => row.requests);
    // Requests have grown, so plans over the same years' requests are a little too few.
    expect(perRequest).toBeGreaterThan(plain);
    expect(perRequest).toBeLessThan(1.06 * plain);
  });

  it('falls back to the same share at every age where no decisions are known by age', () => {
    const plans = Float64Array.from({ length: 26 }, (_, age) => (age > 2 && age < 20 ? 50 : 0));
    expect(new Set(relativeRefusalOdds(without, plans))).toEqual(new Set([1]));
    const odds = relativeRefusalOdds(dataset, plans);
    const requests = odds.reduce((sum, one, age) => sum + plans[age] / agreedAtAge(0.7, one), 0);
    expect(requests).toBeCloseTo(plans.reduce((sum, one) => sum + one, 0) / 0.7, 6);
  });
});

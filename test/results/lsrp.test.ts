import { describe, expect, it } from 'vitest';
import { runDraw } from '../../src/model/run/draw.ts';
import { release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import type { FunnelView } from '../../src/results/views/demandTypes.ts';
import { viewOf } from '../../src/results/views/index.ts';
import { returnFaults } from '../support/claims/returns.ts';
import { kent, kentModel } from '../support/kent.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { differences, publishedTables, rowsOf, sums } from '../support/tables.ts';

const RETURNS = [
  ['lsrp_10', 'requests'],
  ['lsrp_11', 'assessments'],
  ['lsrp_12', 'plans'],
] as const;
const GROUPS = ['under 5', '5 to 10', '11 to 15', '16 to 19', '20 to 25'];
const PARTS = ['mean', 'p10', 'p50', 'p90'];

const dataset = await kent();
const scenario = scenarioFrom(dataset);
const model = await kentModel(3);
const draws = Array.from({ length: 5 }, (_, draw) => runDraw(model, 8, draw));
const tables = await publishedTables(dataset, scenario, model, draws);
const rows = (name: string, basis: string) =>
  rowsOf(tables, name).filter((row) => row.basis === basis);

describe('tables 10 to 12 of the return', () => {
  it.each(RETURNS)('%s has %s by year, basis and age group, with their range', (name, measure) => {
    const table = tables.find((one) => one.name === name)!;
    const ranged = PARTS.map((part) => `${measure}_${part}`);
    expect(table.columns).toEqual(['scenario', 'year', 'basis', 'age_group', ...ranged]);
    const years = [...new Set(rows(name, 'projected').map((row) => row.year))];
    expect(years).toEqual([2025, 2026, 2027]);
    for (const year of years) {
      const groups = rows(name, 'projected').filter((row) => row.year === year);
      expect(groups.map((row) => row.age_group)).toEqual(GROUPS);
    }
  });

  it('pass on no more than came to them, and end with the new plans of demand.csv', () => {
    expect(returnFaults(tables)).toEqual([]);
  });

  it('agree with the indicators of the whole area', () => {
    const indicators = rowsOf(tables, 'indicators').filter((row) => row.district_code === '');
    const labels = ['requests received', 'assessments completed', 'new plans'];
    RETURNS.forEach(([name, measure], i) => {
      const found = sums(
        indicators
          .filter((row) => row.indicator === labels[i])
          .map((row) => ({ ...row, year: Number(row.year) - 1 })),
        ['year'],
        'value_mean',
      );
      const expected = sums(rows(name, 'projected'), ['year'], `${measure}_mean`);
      expect(differences(name, found, expected, 1e-6)).toEqual([]);
    });
  });
});

/** Education, health and care plans, reporting year 2025: requests, then assessments by outcome. */
const PUBLISHED = [
  [2019, 2992, 2141 + 253, 2141],
  [2020, 3255, 2048 + 295, 2048],
  [2021, 4047, 2910 + 286, 2910],
  [2022, 3669, 2314 + 396, 2314],
  [2023, 3988, 1978 + 164, 1978],
  [2024, 4001, 2695 + 488, 2695],
] as const;

describe("Kent's observed years", () => {
  it('add up to the publication, year by year', () => {
    RETURNS.forEach(([name, measure], i) => {
      const found = sums(
        rows(name, 'observed').filter((row) => Number(row.year) >= 2019),
        ['year'],
        `${measure}_mean`,
      );
      expect([...found]).toEqual(PUBLISHED.map((year) => [String(year[0]), year[i + 1]]));
    });
  });

  it('are split by age where that is published, and blank in an age group where not', () => {
    const ofYear = (name: string, year: number) =>
      rows(name, 'observed').filter((row) => row.year === year);
    // Ages 2 and under, 3 and 4 on the date of the request.
    expect(ofYear('lsrp_10', 2024)[0].requests_mean).toBe(27 + 569 + 471);
    expect(ofYear('lsrp_10', 2024).map((row) => row.age_group)).toEqual(GROUPS);
    for (const [name, year] of [
      ['lsrp_10', 2022],
      ['lsrp_11', 2024],
      ['lsrp_12', 2024],
    ] as const) {
      const measure = RETURNS.find(([one]) => one === name)![1];
      const groups = ofYear(name, year);
      expect(groups.map((row) => row.age_group)).toEqual([...GROUPS, 'age not published']);
      for (const row of groups.slice(0, 5)) expect(row[`${measure}_mean`]).toBeNull();
      expect(groups[5][`${measure}_mean`]).toBeGreaterThan(1000);
    }
  });
});

describe('the view of the funnel', async () => {
  const provenance = await provenanceOf(dataset, scenario, 8, draws.length, 'auto');
  const released = release({ dataset, scenario, model, provenance, draws }, 'auto');
  const view = viewOf(released, { kind: 'funnel' }) as FunnelView;

  it('shows the published years and says which are not comparable', () => {
    expect(view.observed.map(({ year }) => year)).toEqual(
      Array.from({ length: 11 }, (_, i) => 2014 + i),
    );
    const at = (year: number) => view.observed.find((row) => row.year === year)!;
    expect(at(2018).comparable).toBe(false);
    expect(at(2024)).toMatchObject({ comparable: true, requests: 4001, refused: 2200 });
    expect(at(2024).within20Weeks).toBeCloseTo(0.323, 3);
    expect(at(2015).requests).toBeNull();
  });

  it('has the same totals as the tables, and a share in time between none and all', () => {
    const totals = sums(rows('lsrp_10', 'projected'), ['year'], 'requests_mean');
    view.requests.years.forEach((year, at) => {
      expect(view.requests.summary[at].mean).toBeCloseTo(totals.get(String(year))!, 6);
      const { p10, p90 } = view.within20Weeks.summary[at];
      expect(0 < p10 && p10 < p90 && p90 < 1).toBe(true);
    });
  });
});

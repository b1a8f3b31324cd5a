import { describe, expect, it } from 'vitest';
import { estimateRates } from '../../src/model/demand/longitudinal/estimate.ts';
import {
  type FoldRow,
  rollingFolds,
  scoreFolds,
} from '../../src/model/demand/longitudinal/folds.ts';
import { type ProjectionRow, projectStock } from '../../src/model/demand/longitudinal/project.ts';
import { STEADY, steadyRecord } from '../support/steadyArea.ts';
import { syntheticArea } from '../support/syntheticAreas/area.ts';
import { judge } from '../support/syntheticAreas/judge.ts';
import { bias, coverage } from '../support/syntheticAreas/record.ts';

const area = syntheticArea(11, 'sparse');
const dataset = estimateRates(area.transitions, area.population);
const rows = projectStock(dataset, 3, 200, 7);

const { transitions, population } = steadyRecord(STEADY);
const steady = estimateRates(transitions, population);

const total = (rows: readonly ProjectionRow[], year: number) =>
  rows.find((row) => row.year === year && row.need === 'total' && row.setting === 'total')!;

describe('a projection', () => {
  it('starts at the children of the file, exactly, in every cell and sum', () => {
    const { baseYear } = area.truth;
    for (const row of rows.filter((row) => row.year === baseYear)) {
      const children = area.base
        .filter((one) => row.need === 'total' || one.need === row.need)
        .filter((one) => row.setting === 'total' || one.setting === row.setting)
        .reduce((sum, one) => sum + one.children, 0);
      const { mean, sd, p2_5, p10, p50, p90, p97_5 } = row;
      expect([mean, p2_5, p10, p50, p90, p97_5]).toEqual(new Array(6).fill(children));
      expect(sd).toBe(0);
    }
  });

  it('has every year, need and setting once, with sums taken inside each simulation', () => {
    const { needs, settings } = dataset.manifest;
    expect(rows).toHaveLength(4 * (needs.length + 1) * (settings.length + 1));
    const last = rows.filter((row) => row.year === area.truth.baseYear + 3);
    const all = total(last, area.truth.baseYear + 3);
    for (const part of ['need', 'setting'] as const) {
      const other = part === 'need' ? 'setting' : 'need';
      const parts = last.filter((row) => row[other] === 'total' && row[part] !== 'total');
      const sum = (of: 'mean' | 'p97_5') => parts.reduce((sum, row) => sum + row[of], 0);
      expect(sum('mean')).toBeCloseTo(all.mean, 6);
      // Parts do not all go wrong the same way, so their upper ends add up to more.
      expect(sum('p97_5')).toBeGreaterThan(all.p97_5);
    }
  });

  it('is the same for the same seed, and another for another', () => {
    expect(projectStock(dataset, 3, 200, 7)).toEqual(rows);
    expect(projectStock(dataset, 3, 200, 8)).not.toEqual(rows);
  });

  it('of more years has the same earlier years', () => {
    const steadyRows = (years: number) => projectStock(steady, years, 50, 1);
    const chance = steadyRows(1).filter((row) => row.year === 2026 && row.need === 'total');
    const longer = steadyRows(4).filter((row) => row.year === 2026 && row.need === 'total');
    expect(longer).toEqual(chance);
  });

  it('of a steady area expects next year what rates times children give', () => {
    // 8 academic years of 220 children, of whom the oldest leave; 10% of the others do; 320 join.
    const expected = 7 * 220 * 0.9 + 320;
    const next = total(projectStock(steady, 1, 2000, 3), 2026);
    expect(Math.abs(next.mean / expected - 1)).toBeLessThan(0.005);
    // No less than chance alone: Poisson joiners, binomial leavers.
    expect(next.sd).toBeGreaterThan(Math.sqrt(320 + 7 * 220 * 0.09));
    expect(next.sd).toBeLessThan(2 * Math.sqrt(320 + 7 * 220 * 0.09));
  });

  it('of a shorter record is less sure', () => {
    const short = steadyRecord({ ...STEADY, years: [2024] });
    const width = (rows: ProjectionRow[]) => {
      const { p2_5, p97_5 } = total(rows, 2028);
      return p97_5 - p2_5;
    };
    const one = projectStock(estimateRates(short.transitions, short.population), 3, 500, 1);
    expect(width(one)).toBeGreaterThan(1.5 * width(projectStock(steady, 3, 500, 1)));
  });

  it('carries a trend on, and not where years agree', () => {
    const growing = steadyRecord({
      ...STEADY,
      joiners: (year) => Math.round(40 * 1.1 ** (year - 2020)),
    });
    const joined = (record: typeof growing) => {
      const dataset = estimateRates(record.transitions, record.population);
      const rows = projectStock(dataset, 3, 300, 1);
      return total(rows, 2028).mean - 0.9 * total(rows, 2027).mean;
    };
    expect(joined(growing)).toBeGreaterThan(1.2 * joined({ transitions, population }));
  });

  it('holds the residents of the last January that the file has', () => {
    const later = Array.from({ length: 12 }, (_, age) => ({
      year: 2030,
      academicYear: age - 1,
      population: 8000,
    }));
    const doubled = estimateRates(transitions, [...population, ...later]);
    const now = projectStock(steady, 6, 100, 1);
    const then = projectStock(doubled, 6, 100, 1);
    expect(total(then, 2029)).toEqual(total(now, 2029));
    expect(total(then, 2031).mean).toBeGreaterThan(1.2 * total(now, 2031).mean);
  });
});

describe('intervals over three dozen small areas', () => {
  const verdicts = ['calm', 'trend', 'shock', 'persistent'].flatMap((kind) =>
    Array.from({ length: 9 }, (_, i) => {
      const one = syntheticArea(500 + i, kind);
      const rates = estimateRates(one.transitions, one.population);
      return judge(one, projectStock(rates, 5, 120, 1));
    }).flat(),
  );

  it('hold what came to be about as often as they say, by need and by setting', () => {
    for (const margin of ['need', 'setting']) {
      const judged = verdicts.filter((one) => one.margin === margin);
      const held = coverage(judged, 'in95');
      expect(held.value).toBeGreaterThan(0.95 - 0.02 - 3 * held.error);
      expect(held.value).toBeLessThan(0.98 + 2 * held.error);
      expect(coverage(judged, 'in80').value).toBeGreaterThan(0.7);
      expect(coverage(judged, 'in80').value).toBeLessThan(0.92);
    }
    const all = bias(verdicts.filter((one) => one.margin === 'total'));
    expect(Math.abs(all.value)).toBeLessThan(0.01 + 3 * all.error);
  });
});

describe('rolling folds', () => {
  const folds = rollingFolds(area.transitions, area.population, 100, 1);

  it('stand at each January inside the record and look at every later one', () => {
    const { baseYear, historyYears } = area.truth;
    const bases = [...new Set(folds.map((row) => row.baseYear))];
    expect(bases).toEqual(
      Array.from({ length: historyYears - 1 }, (_, i) => baseYear - historyYears + 1 + i),
    );
    const last = folds.filter((row) => row.year === baseYear && row.need === 'total');
    const children = area.base.reduce((sum, one) => sum + one.children, 0);
    const totals = last.filter((row) => row.setting === 'total');
    expect(totals.map((row) => row.actual)).toEqual(bases.map(() => children));
  });

  it('know nothing of later years', () => {
    const first = Math.min(...folds.map((row) => row.baseYear));
    const early = area.transitions.filter((row) => row.year <= first);
    const said = rollingFolds(early, area.population, 100, 1);
    const known = folds.filter((row) => row.baseYear === first && row.year === first + 1);
    expect(said).toEqual(known);
    expect(said.length).toBeGreaterThan(5);
  });

  it('foresee children of every need and setting that has any where they stand', () => {
    const held = folds.filter((row) => row.persistence > 0);
    expect(held.length).toBeGreaterThan(5);
    for (const { mean, p97_5 } of held) expect(Math.min(mean, p97_5)).toBeGreaterThan(0);
  });

  it('need more than one year', () => {
    const one = steadyRecord({ ...STEADY, years: [2024] });
    expect(rollingFolds(one.transitions, one.population, 10, 1)).toEqual([]);
  });
});

describe('the score of folds', () => {
  const row = (
    need: string,
    setting: string,
    actual: number,
    mean: number,
    change = {},
  ): FoldRow => ({
    ...{ baseYear: 2023, year: 2024, horizon: 1, need, setting, actual, mean },
    ...{ p2_5: mean - 20, p10: mean - 10, p90: mean + 10, p97_5: mean + 20 },
    ...{ persistence: actual - 5, drift: actual + 8 },
    ...change,
  });

  it('adds up errors apart for the total, for needs and for settings, at each horizon', () => {
    const scores = scoreFolds([
      row('total', 'total', 100, 90),
      row('ASD', 'total', 60, 45),
      row('MLD', 'total', 40, 45),
      row('total', 'special', 100, 75),
      row('total', 'total', 100, 130, { horizon: 2, year: 2025 }),
    ]);
    const said = scores.map((one) => [one.horizon, one.by, one.forecasts, one.error]);
    expect(said.slice(0, 4)).toEqual([
      [1, 'total', 1, 0.1],
      [1, 'need', 2, 0.2],
      [1, 'setting', 1, 0.25],
      [2, 'total', 1, 0.3],
    ]);
    const [total, need, setting] = scores;
    expect([total.within80, total.within95]).toEqual([1, 1]);
    expect([need.within80, need.within95]).toEqual([0.5, 1]);
    expect([setting.within80, setting.within95]).toEqual([0, 0]);
    expect([need.persistenceError, need.driftError]).toEqual([0.1, 0.16]);
  });
});

import { describe, expect, it } from 'vitest';
import { estimateRates } from '../../src/model/demand/longitudinal/estimate.ts';
import { STEADY, steadyRecord } from '../support/steadyArea.ts';

const estimate = (changes: Partial<typeof STEADY> = {}) => {
  const { transitions, population } = steadyRecord({ ...STEADY, ...changes });
  return estimateRates(transitions, population);
};
const mean = (row: { shape: number; rate: number }) => row.shape / row.rate;
const chance = (row: { shape: number; rate: number }) => 1 - Math.exp(-mean(row));

describe('estimated rates', () => {
  const dataset = estimate();

  it('are those of a record in which every year and academic year is the same', () => {
    for (const row of dataset.joiners.filter((row) => row.events > 0)) {
      expect(mean(row)).toBeCloseTo(40 / 4000, 3);
    }
    const seen = dataset.leavers.filter((row) => row.setting === 'A' && row.exposed > 0);
    expect(seen).toHaveLength(STEADY.ages);
    for (const row of seen) expect(Math.abs(chance(row) - 0.1)).toBeLessThan(0.004);
    // 10 of the 180 who stay move, always to B.
    for (const row of dataset.movers.filter((row) => row.setting === 'A' && row.exposed > 0)) {
      expect(Math.abs(chance(row) - 10 / 180)).toBeLessThan(0.004);
    }
    const fromA = dataset.mover_settings.filter((row) => row.from === 'A');
    expect(new Set(fromA.map((row) => row.to))).toEqual(new Set(['B']));
  });

  it('of an academic year without a record are those of its neighbours', () => {
    const gap = estimate({
      leavers: (_, age) => (age < 4 ? 10 : 30),
    });
    // Five residents and no joiner say nothing; 4,000 without a joiner say that there are few.
    const joinersAt2 = (residents: number) => {
      const { transitions, population } = steadyRecord({
        ...STEADY,
        joiners: (_, age) => (age === 2 ? 0 : age < 6 ? 10 : 100),
      });
      const few = population.map((row) =>
        row.academicYear === 2 ? { ...row, population: residents } : row,
      );
      return mean(estimateRates(transitions, few).joiners.find((row) => row.academic_year === 2)!);
    };
    // That of the academic years near it, far below the 45 in 4,000 of all together.
    expect(joinersAt2(5)).toBeGreaterThan(7 / 4000);
    expect(joinersAt2(5)).toBeLessThan(15 / 4000);
    expect(joinersAt2(4000)).toBeLessThan(1 / 4000);
    // Nobody was ever seen in B: its leavers are those of its academic year.
    const inB = (age: number) =>
      chance(gap.leavers.find((row) => row.academic_year === age && row.setting === 'B')!);
    expect(Math.abs(inB(2) - 0.05)).toBeLessThan(0.01);
    expect(Math.abs(inB(6) - 0.15)).toBeLessThan(0.02);
  });

  it('take up what a cell shows as its record grows', () => {
    const ratio = (stock: number) => {
      const { transitions, population } = steadyRecord({ ...STEADY, stock });
      // In one academic year everybody keeps the plan: in a small record that may be chance.
      const rows = transitions.filter((row) => row.academicYear1 !== 3 || row.need2 !== 'NONSEND');
      const { leavers } = estimateRates(rows, population);
      const at = (age: number) =>
        mean(leavers.find((row) => row.academic_year === age && row.setting === 'A')!);
      return at(3) / at(5);
    };
    expect(ratio(400)).toBeLessThan(ratio(40));
    expect(ratio(400)).toBeLessThan(0.5);
  });

  it('find no change where years agree, and a trend where joiners grow by a tenth a year', () => {
    const changeOf = (dataset: ReturnType<typeof estimate>, flow: string) =>
      dataset.manifest.estimated.changes.find((one) => one.flow === flow)!;
    const calm = changeOf(dataset, 'joiners');
    expect(calm.trend!.mean).toBeCloseTo(0, 3);
    expect(calm.yearSd.mean + calm.stepSd.mean).toBeLessThan(0.05);
    const growing = estimate({ joiners: (year) => Math.round(40 * 1.1 ** (year - 2020)) });
    const { trend } = changeOf(growing, 'joiners');
    expect(trend!.mean).toBeGreaterThan(0.07);
    expect(trend!.low).toBeGreaterThan(0);
  });

  it('of an event that never happened are zero', () => {
    for (const row of dataset.need_changes) expect(mean(row)).toBe(0);
  });

  it('know where each setting can be: from its youngest to its oldest child', () => {
    expect(dataset.manifest.settings).toEqual([
      { code: 'A', youngest: 0, oldest: 8 },
      { code: 'B', youngest: 1, oldest: 8 },
    ]);
    const settings = dataset.joiner_settings.filter((row) => row.academic_year === 0);
    expect(settings.map((row) => row.to)).not.toContain('B');
  });

  it('say what they rest on', () => {
    const { manifest } = dataset;
    expect(manifest).toMatchObject({ baseYear: 2025, origin: 'person-level', notices: [] });
    expect(manifest.children).toBe(8 * (200 - 20 + 40));
    const one = estimate({ years: [2024] });
    expect(one.manifest.notices.join()).toContain('one year (2024)');
    const gap = estimate({ years: [2020, 2021, 2024] });
    expect(gap.manifest.notices.join()).toContain('lacks 2022, 2023');
  });
});

import { describe, expect, it } from 'vitest';
import { drawLevel } from '../../src/model/demand/longitudinal/believedLevel.ts';
import { estimateRates } from '../../src/model/demand/longitudinal/estimate.ts';
import type { Change } from '../../src/model/demand/longitudinal/yearChange.ts';
import { STEADY, steadyRecord } from '../support/steadyArea.ts';

const { transitions, population } = steadyRecord(STEADY);
/** Every second child has need M. */
const twoNeeds = transitions.map((row, at) => ({
  ...row,
  need1: row.need1 === 'N' && at % 2 === 1 ? 'M' : row.need1,
  need2: row.need2 === 'N' && at % 2 === 1 ? 'M' : row.need2,
}));

describe('estimated rates', () => {
  it('of joiners are over the residents of the January that first counts them', () => {
    const growing = population.map((row) => ({
      ...row,
      population: row.year * 10 + row.academicYear,
    }));
    const { joiners } = estimateRates(transitions, growing);
    const januaries = STEADY.years.map((year) => year + 1);
    for (const { academic_year, exposed } of joiners.slice(0, STEADY.ages)) {
      const residents = januaries.reduce((sum, year) => sum + year * 10 + academic_year, 0);
      expect(exposed).toBe(residents);
    }
  });

  it('share factors that name the academic year, the need or the setting that they act on', () => {
    const { factors, leavers } = estimateRates(twoNeeds, population);
    const named = (dimension: string) =>
      factors
        .filter((row) => row.flow === 'leavers' && row.dimension === dimension)
        .map(({ from }) => from);
    const codes = (column: 'academic_year' | 'need' | 'setting') =>
      [...new Set(leavers.map((row) => row[column]))].map(String);
    expect(named('all')).toEqual([null]);
    expect(named('academic-year')).toEqual(codes('academic_year'));
    expect(named('need')).toEqual(['M', 'N']);
    expect(named('setting')).toEqual(codes('setting'));
    const left = leavers.reduce((sum, row) => sum + row.events, 0);
    for (const dimension of ['all', 'academic-year', 'need', 'setting']) {
      const rows = factors.filter((row) => row.flow === 'leavers' && row.dimension === dimension);
      expect(
        rows.reduce((sum, row) => sum + row.events, 0),
        dimension,
      ).toBe(left);
    }
  });
});

describe('how a level goes on', () => {
  const way = (weight: number): Change => ({ yearSd: 0, stepSd: 0, trendSd: 0, weight });

  it('is chosen among the ways of changing by their weights', () => {
    const ways = [way(0.2), way(0.5), way(0.3)];
    const chosen = [0, 0, 0];
    const departure = (at: number) => {
      chosen[at]++;
      return null;
    };
    const out = new Float64Array(3);
    for (let draw = 0; draw < 4000; draw++) {
      drawLevel({ ways, departure, series: 1 }, { seed: 5, draw }, 1, 0, out);
    }
    chosen.forEach((times, at) => {
      expect(Math.abs(times / 4000 - ways[at].weight)).toBeLessThan(0.03);
    });
  });

  it('is as it was where the record says nothing of how it changes', () => {
    const out = new Float64Array(3).fill(7);
    const none = { ways: [], departure: () => null, series: 1 };
    expect(drawLevel(none, { seed: 5, draw: 0 }, 1, 0, out)).toBe(false);
    expect(Array.from(out)).toEqual([1, 1, 1]);
  });
});

import { describe, expect, it } from 'vitest';
import { NO_PLAN, type Transition } from '../../src/model/demand/longitudinal/transition.ts';
import { type SyntheticArea, syntheticArea } from '../support/syntheticAreas/area.ts';
import { binomialBounds, poissonBounds } from '../support/syntheticAreas/bounds.ts';
import { sums, TOTAL } from '../support/syntheticAreas/counts.ts';
import { csvFiles } from '../support/syntheticAreas/csvFiles.ts';
import { KINDS } from '../support/syntheticAreas/kinds.ts';
import {
  type Child,
  joinerMean,
  leaverChance,
  needWeights,
  settingWeights,
} from '../support/syntheticAreas/rates.ts';

/** Areas of every kind, each with a seed of its own. */
const AREAS = KINDS.flatMap(({ name }, k) =>
  Array.from({ length: 5 }, (_, i) => syntheticArea(100 * (k + 1) + i, name)),
);

describe('a synthetic area', () => {
  it.each(KINDS.map(({ name }) => name))('of the kind %s is as large as it says', (kind) => {
    for (const area of AREAS.filter(({ truth }) => truth.kind === kind)) {
      const { truth, base, future, transitions } = area;
      const children = base.reduce((sum, one) => sum + one.children, 0);
      expect(children / truth.children).toBeGreaterThan(0.75);
      expect(children / truth.children).toBeLessThan(1.25);
      const steps = new Set(transitions.map(({ year }) => year));
      expect(steps.size).toBe(truth.historyYears);
      expect(new Set(future.map(({ year }) => year - truth.baseYear))).toEqual(
        new Set([1, 2, 3, 4, 5]),
      );
    }
  });

  it('has the same rows from the same seed, and others from the next', () => {
    const rows = (seed: number) => {
      const { transitions, population, base, future } = syntheticArea(seed, 'mixed');
      return { transitions, population, base, future };
    };
    const once = rows(7);
    expect(rows(7)).toEqual(once);
    expect(rows(8).transitions).not.toEqual(once.transitions);
    expect(rows(8).future).not.toEqual(once.future);
  });

  it('ends each step with the children with whom the next begins, and the last with its base', () => {
    for (const { transitions, truth, base } of AREAS) {
      for (let year = truth.baseYear - truth.historyYears; year < truth.baseYear - 1; year++) {
        expect(tallyAfter(transitions, year)).toEqual(tallyBefore(transitions, year + 1));
      }
      const counted = sums(base);
      for (const { code: need } of truth.needs) {
        for (const { code: setting } of truth.settings) {
          const rows = transitions.filter(
            (row) =>
              row.year === truth.baseYear - 1 && row.need2 === need && row.setting2 === setting,
          );
          expect(rows.length).toBe(counted(truth.baseYear, need, setting));
        }
      }
    }
  });

  it('makes everybody a year older, and serves nobody in a setting that is not for their age', () => {
    const wrong = AREAS.flatMap(({ transitions, truth }) => {
      const serves = new Map(truth.settings.map((setting) => [setting.code, setting]));
      return transitions.filter((row) => {
        if (row.academicYear2 !== row.academicYear1 + 1) return true;
        if (row.need2 === NO_PLAN) return row.need1 === NO_PLAN;
        const { from, to } = serves.get(row.setting2)!;
        return row.academicYear2 < from || row.academicYear2 > to;
      });
    });
    expect(wrong).toEqual([]);
  });

  it('has needs and settings of several lists of codes, and some that few children have', () => {
    expect(new Set(AREAS.map(({ truth }) => truth.needs[0].code)).size).toBeGreaterThan(2);
    for (const { base, truth } of AREAS) {
      expect(truth.needs.length).toBeGreaterThanOrEqual(8);
      expect(truth.settings.length).toBeGreaterThanOrEqual(5);
      expect(truth.settings.length).toBeLessThanOrEqual(9);
      const of = sums(base);
      const byNeed = truth.needs.map(({ code }) => of(truth.baseYear, code, TOTAL));
      const all = of(truth.baseYear, TOTAL, TOTAL);
      expect(Math.max(...byNeed)).toBeGreaterThan(all / 6);
      expect(Math.min(...byNeed)).toBeLessThan(all / 20);
    }
  });

  it('writes one line a row, with codes that hold a comma in quotes', () => {
    const area = AREAS.find(({ truth }) => truth.needs.some(({ code }) => code.includes(',')))!;
    const whole = csvFiles(area, 'future');
    const lines = whole.transitions.trimEnd().split('\n');
    expect(lines.length).toBe(area.transitions.length + 1);
    expect(lines.some((line) => line.includes('"speech, language"'))).toBe(true);
    const ages = area.truth.lastAcademicYear - area.truth.firstAcademicYear + 2;
    const short = csvFiles(area, 'base').population.trimEnd().split('\n').length;
    expect(whole.population.trimEnd().split('\n').length - short).toBe(5 * ages);
  });
});

/*
 * Realised numbers lie between bounds that a right generator leaves with a probability of 1 in
 * 100,000 a side. About 60 are looked at, of fixed seeds.
 */
describe('realised rates of synthetic areas', () => {
  it('hold the stated joiners by academic year, within Poisson bounds', () => {
    const due = new Map<number, number>();
    const seen = new Map<number, number>();
    for (const area of AREAS) {
      const { truth, levels, present, transitions } = area;
      for (let year = truth.baseYear - truth.historyYears; year < truth.baseYear; year++) {
        for (let age = truth.firstAcademicYear; age <= truth.lastAcademicYear; age++) {
          add(due, age, joinerMean(truth, levels.get(year)!, present.residents, year, age));
        }
      }
      for (const row of transitions) if (row.need1 === NO_PLAN) add(seen, row.academicYear2, 1);
    }
    expect(due.size).toBe(25);
    for (const [age, mean] of due) {
      const [least, most] = poissonBounds(mean);
      expect(seen.get(age) ?? 0, `joiners of ${age}`).toBeGreaterThanOrEqual(least);
      expect(seen.get(age) ?? 0, `joiners of ${age}`).toBeLessThanOrEqual(most);
    }
  });

  it('hold the stated leavers by academic year, within binomial bounds', () => {
    const trials = new Map<number, number>();
    const due = new Map<number, number>();
    const seen = new Map<number, number>();
    for (const area of AREAS) {
      const childOf = reader(area);
      for (const row of area.transitions) {
        if (row.need1 === NO_PLAN) continue;
        const level = area.levels.get(row.year)!;
        add(trials, row.academicYear1, 1);
        add(due, row.academicYear1, leaverChance(area.truth, level, childOf(row)));
        if (row.need2 === NO_PLAN) add(seen, row.academicYear1, 1);
      }
    }
    expect(seen.get(20)).toBe(trials.get(20));
    for (const [age, mean] of due) {
      // Chances that differ spread less than equal ones of the same mean (Hoeffding, 1956).
      const [least, most] = binomialBounds(trials.get(age)!, mean / trials.get(age)!);
      expect(seen.get(age) ?? 0, `leavers of ${age}`).toBeGreaterThanOrEqual(least);
      expect(seen.get(age) ?? 0, `leavers of ${age}`).toBeLessThanOrEqual(most);
    }
  });

  it('hold the stated share of needs recorded anew', () => {
    let due = 0;
    let trials = 0;
    let seen = 0;
    for (const { transitions, truth } of AREAS) {
      for (const row of transitions) {
        if (row.need1 === NO_PLAN || row.need2 === NO_PLAN) continue;
        trials++;
        due += truth.needChanges;
        if (row.need1 !== row.need2) seen++;
      }
    }
    const [least, most] = binomialBounds(trials, due / trials);
    expect(seen).toBeGreaterThanOrEqual(least);
    expect(seen).toBeLessThanOrEqual(most);
    expect(due / trials).toBeGreaterThan(0.01);
    expect(due / trials).toBeLessThan(0.03);
  });

  it('give joiners the stated needs, and settings by need and age', () => {
    const needs: number[] = [];
    const settings: number[] = [];
    for (const { truth, transitions } of AREAS) {
      const byNeed = new Tallies(truth.needs.length);
      const bySetting = new Tallies(truth.settings.length);
      for (const row of transitions.filter(({ need1 }) => need1 === NO_PLAN)) {
        const need = truth.needs.findIndex(({ code }) => code === row.need2);
        const setting = truth.settings.findIndex(({ code }) => code === row.setting2);
        byNeed.add(needWeights(truth, row.academicYear2), need);
        bySetting.add(settingWeights(truth, row.year, need, row.academicYear2), setting);
      }
      needs.push(...byNeed.deviations());
      settings.push(...bySetting.deviations());
    }
    for (const deviations of [needs, settings]) {
      expect(deviations.length).toBeGreaterThan(150);
      expect(Math.max(...deviations.map(Math.abs))).toBeLessThan(5);
      // The mean of 150 or more squares of standard normal values, give or take 3 errors.
      const squares = deviations.reduce((sum, one) => sum + one * one, 0) / deviations.length;
      expect(squares).toBeGreaterThan(0.7);
      expect(squares).toBeLessThan(1.35);
    }
  });

  it('move few in most years and most at the change to secondary school', () => {
    const share = (from: (age: number) => boolean) => {
      const staying = AREAS.flatMap(({ transitions }) =>
        transitions.filter(
          (row) => row.need1 !== NO_PLAN && row.need2 !== NO_PLAN && from(row.academicYear1),
        ),
      );
      return staying.filter((row) => row.setting1 !== row.setting2).length / staying.length;
    };
    expect(share((age) => age >= 0 && age <= 5)).toBeLessThan(0.06);
    expect(share((age) => age === 6)).toBeGreaterThan(0.3);
    expect(share((age) => age === 11)).toBeGreaterThan(0.3);
  });
});

/** Realised numbers by need or setting beside what independent choices among weights make likely. */
class Tallies {
  private readonly cells: { due: number; variance: number; seen: number }[];

  constructor(length: number) {
    this.cells = Array.from({ length }, () => ({ due: 0, variance: 0, seen: 0 }));
  }

  add(weights: readonly number[], chosen: number): void {
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    weights.forEach((weight, i) => {
      const share = weight / all;
      this.cells[i].due += share;
      this.cells[i].variance += share * (1 - share);
    });
    this.cells[chosen].seen++;
  }

  /** In standard deviations, of cells in which 5 or more are due. */
  deviations(): number[] {
    return this.cells
      .filter(({ due }) => due >= 5)
      .map(({ due, variance, seen }) => (seen - due) / Math.sqrt(variance));
  }
}

function add(tally: Map<number, number>, key: number, amount: number): void {
  tally.set(key, (tally.get(key) ?? 0) + amount);
}

/** The child before a step, by the indexes of the area's lists. */
function reader({ truth }: SyntheticArea): (row: Transition) => Child {
  const needs = new Map(truth.needs.map(({ code }, i) => [code, i]));
  const settings = new Map(truth.settings.map(({ code }, i) => [code, i]));
  return ({ need1, setting1, academicYear1 }) => ({
    need: needs.get(need1)!,
    setting: settings.get(setting1)!,
    academicYear: academicYear1,
  });
}

function tallyBefore(transitions: readonly Transition[], year: number): Map<string, number> {
  return tallyOf(
    transitions
      .filter((row) => row.year === year && row.need1 !== NO_PLAN)
      .map((row) => `${row.need1}\t${row.setting1}\t${row.academicYear1}`),
  );
}

function tallyAfter(transitions: readonly Transition[], year: number): Map<string, number> {
  return tallyOf(
    transitions
      .filter((row) => row.year === year && row.need2 !== NO_PLAN)
      .map((row) => `${row.need2}\t${row.setting2}\t${row.academicYear2}`),
  );
}

function tallyOf(names: readonly string[]): Map<string, number> {
  const tally = new Map<string, number>();
  for (const name of names) tally.set(name, (tally.get(name) ?? 0) + 1);
  return tally;
}

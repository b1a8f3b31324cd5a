import type {
  PopulationCount,
  Transition,
} from '../../src/model/demand/longitudinal/transition.ts';

/** What an area does every year, as whole numbers of children. */
export interface Steady {
  /** Calendar years of the record. */
  readonly years: readonly number[];
  /** Children before, at each academic year from 0 to `ages` − 1. */
  readonly stock: number;
  readonly ages: number;
  /** Joiners in a year into academic years 1 to `ages`. */
  readonly joiners: (year: number, academicYear: number) => number;
  readonly leavers: (year: number, academicYear: number) => number;
  readonly movers: (academicYear: number) => number;
  readonly residents: number;
}

/**
 * A record without chance: each year so many children of each academic year join, leave or move, so
 * that estimates have an answer to be held to. Everyone has need N in setting A, and movers go to B.
 */
export function steadyRecord(area: Steady): {
  transitions: Transition[];
  population: PopulationCount[];
} {
  const transitions: Transition[] = [];
  const population: PopulationCount[] = [];
  const none = { setting: 'NONSEND', need: 'NONSEND' };
  const inA = { setting: 'A', need: 'N' };
  const inB = { setting: 'B', need: 'N' };
  for (const year of area.years) {
    const add = (count: number, before: typeof none, after: typeof none, academicYear1: number) => {
      for (let child = 0; child < count; child++) {
        transitions.push({
          year,
          setting1: before.setting,
          need1: before.need,
          academicYear1,
          setting2: after.setting,
          need2: after.need,
          academicYear2: academicYear1 + 1,
        });
      }
    };
    for (let age = 0; age < area.ages; age++) {
      const leavers = area.leavers(year, age);
      const movers = area.movers(age);
      add(area.stock - leavers - movers, inA, inA, age);
      add(leavers, inA, none, age);
      add(movers, inA, inB, age);
      add(area.joiners(year, age + 1), none, inA, age);
    }
    for (let age = -1; age <= area.ages + 1; age++) {
      population.push({ year: year + 1, academicYear: age, population: area.residents });
    }
  }
  return { transitions, population };
}

/** A record of five years in which nothing changes. */
export const STEADY: Steady = {
  years: [2020, 2021, 2022, 2023, 2024],
  stock: 200,
  ages: 8,
  joiners: () => 40,
  leavers: () => 20,
  movers: () => 10,
  residents: 4000,
};

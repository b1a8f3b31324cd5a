import {
  NO_PLAN,
  type PopulationCount,
  type Transition,
} from '../../../src/model/demand/longitudinal/transition.ts';
import { burnInYears, expectedStock } from './burnIn.ts';
import { chanceOf, STREAM } from './chance.ts';
import { countStock, type StockCount } from './counts.ts';
import { futureOf, type Present } from './future.ts';
import { kindNamed } from './kinds.ts';
import { type Level, nextLevel, USUAL } from './levels.ts';
import type { Child } from './rates.ts';
import { type Residents, residentsOf } from './residents.ts';
import { type Passage, step, stockAfter } from './step.ts';
import { FUTURE_YEARS, type Truth, truthOf } from './truth.ts';

/** A made-up local authority: its file, what came after, and the rates that made both. */
export interface SyntheticArea {
  readonly seed: number;
  readonly truth: Truth;
  /** One row a child and step of the history. */
  readonly transitions: readonly Transition[];
  /** Residents of the history, the base year and the years after it. */
  readonly population: readonly PopulationCount[];
  /** Children with plans at the base January. */
  readonly base: readonly StockCount[];
  /** Children with plans at the Januaries after the base. */
  readonly future: readonly StockCount[];
  /** Realised level of each step of the history, by the calendar year in which it starts. */
  readonly levels: ReadonlyMap<number, Level>;
  /** Where its futures start from. */
  readonly present: Present;
}

/** The area of a seed (a whole number to 2^24) in a kind of world. @throws RangeError for its name */
export function syntheticArea(seed: number, kind: string): SyntheticArea {
  const truth = truthOf(kindNamed(kind), chanceOf(seed, STREAM.truth));
  const { baseYear, historyYears } = truth;
  const chance = chanceOf(seed, STREAM.history);
  const start = baseYear - historyYears - burnInYears(truth);
  const levels = new Map<number, Level>();
  let level = USUAL;
  for (let year = start; year < baseYear; year++) {
    level = nextLevel(level, truth.change, year, chance);
    levels.set(year, level);
  }
  const cohort = truth.children / expectedStock(truth, [...levels.values()]);
  const ages: [number, number] = [truth.firstAcademicYear - 1, truth.lastAcademicYear];
  const residents = residentsOf(start, baseYear + FUTURE_YEARS, cohort, ages, chance);

  const transitions: Transition[] = [];
  let children: Child[] = [];
  for (let year = start; year < baseYear; year++) {
    const passages = step(children, year, truth, levels.get(year)!, residents, chance);
    if (year >= baseYear - historyYears) {
      for (const passage of passages) transitions.push(transitionOf(passage, year, truth));
    }
    children = stockAfter(passages);
  }
  const present = { truth, residents, children, level };
  return {
    seed,
    truth,
    transitions,
    population: populationOf(residents, ages, baseYear - historyYears, baseYear + FUTURE_YEARS),
    base: countStock(children, baseYear, truth),
    future: futureOf(present, chanceOf(seed, STREAM.future)),
    levels,
    present,
  };
}

function transitionOf({ before, after }: Passage, year: number, truth: Truth): Transition {
  const need = (child: Child | null) => (child === null ? NO_PLAN : truth.needs[child.need].code);
  const setting = (child: Child | null) =>
    child === null ? NO_PLAN : truth.settings[child.setting].code;
  const academicYear1 = before?.academicYear ?? after!.academicYear - 1;
  return {
    year,
    setting1: setting(before),
    need1: need(before),
    academicYear1,
    setting2: setting(after),
    need2: need(after),
    academicYear2: academicYear1 + 1,
  };
}

function populationOf(
  residents: Residents,
  [from, to]: readonly [number, number],
  first: number,
  last: number,
): PopulationCount[] {
  const rows: PopulationCount[] = [];
  for (let year = first; year <= last; year++) {
    for (let academicYear = from; academicYear <= to; academicYear++) {
      rows.push({ year, academicYear, population: residents.at(year, academicYear) });
    }
  }
  return rows;
}

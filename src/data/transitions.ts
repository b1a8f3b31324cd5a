import {
  NO_PLAN,
  POPULATION_FILE,
  type PopulationCount,
  TRANSITIONS_FILE,
  type Transition,
} from '../domain/longitudinal.ts';
import type { Problem } from '../domain/problems.ts';
import { readTable } from './csv.ts';

/** The word that marks sums in projections, so that no code may be it. */
const RESERVED = 'total';

/** Beyond this share of children who do not go up by one academic year, columns are in doubt. */
const MOST_OUT_OF_STEP = 0.1;

/** Reads a transitions file. Every problem is returned; with any, the rows must not be used. */
export function readTransitions(
  text: string,
  shownAs: string,
): { transitions: Transition[]; problems: Problem[] } {
  const { rows, problems } = readTable(TRANSITIONS_FILE, text, {}, shownAs);
  const transitions = rows.map((row) => ({
    year: row['calendar-year'],
    setting1: row['setting-1'],
    need1: row['need-1'],
    academicYear1: row['academic-year-1'],
    setting2: row['setting-2'],
    need2: row['need-2'],
    academicYear2: row['academic-year-2'],
  }));
  if (problems.length > 0) return { transitions, problems };
  transitions.forEach((row, i) => {
    problems.push(...sideProblems(row, shownAs, i + 2));
  });
  if (transitions.length === 0) {
    problems.push({
      file: shownAs,
      found: 'no row',
      expected: 'at least one child',
      fix: 'Export the transitions again.',
    });
  }
  const outOfStep = transitions.filter((row) => row.academicYear2 !== row.academicYear1 + 1).length;
  if (outOfStep > MOST_OUT_OF_STEP * transitions.length) {
    problems.push({
      file: shownAs,
      column: 'academic-year-2',
      found: `${outOfStep} of ${transitions.length} rows where it is not academic-year-1 + 1`,
      expected: 'children who go up by one academic year, but for a few who repeat or skip one',
      fix: 'Fill both columns from the Januaries they belong to, also for joiners and leavers.',
    });
  }
  return { transitions, problems };
}

/** What is wrong with either side of a row. */
function sideProblems(row: Transition, file: string, line: number): Problem[] {
  const problems: Problem[] = [];
  const sides = [
    ['1', row.need1, row.setting1],
    ['2', row.need2, row.setting2],
  ] as const;
  for (const [side, need, setting] of sides) {
    if ((need === NO_PLAN) !== (setting === NO_PLAN)) {
      problems.push({
        file,
        row: line,
        column: need === NO_PLAN ? `setting-${side}` : `need-${side}`,
        found: `need-${side} "${need}" with setting-${side} "${setting}"`,
        expected: `${NO_PLAN} in both or in neither`,
        fix: `Write ${NO_PLAN} in both where the child holds no plan, else give need and setting.`,
      });
    }
    for (const [column, code] of [
      [`need-${side}`, need],
      [`setting-${side}`, setting],
    ]) {
      if (code !== RESERVED) continue;
      const expected = `another code: "${RESERVED}" marks sums in the projection`;
      problems.push({ file, row: line, column, found: `"${code}"`, expected, fix: 'Rename it.' });
    }
  }
  if (sides.every(([, need, setting]) => need === NO_PLAN && setting === NO_PLAN)) {
    problems.push({
      file,
      row: line,
      column: 'need-1, need-2',
      found: `${NO_PLAN} on both sides`,
      expected: 'a plan in at least one January',
      fix: 'Remove the row.',
    });
  }
  return problems;
}

/** Reads a population file. Every problem is returned. */
export function readPopulation(
  text: string,
  shownAs: string,
): { population: PopulationCount[]; problems: Problem[] } {
  const { rows, problems } = readTable(POPULATION_FILE, text, {}, shownAs);
  const population = rows.map((row) => ({
    year: row['calendar-year'],
    academicYear: row['academic-year'],
    population: row.population,
  }));
  if (problems.length === 0 && !population.some((row) => row.population > 0)) {
    problems.push({
      file: shownAs,
      column: 'population',
      found: 'no resident',
      expected: 'residents by calendar-year and academic-year',
      fix: 'Give the residents from whom joiners come.',
    });
  }
  return { population, problems };
}

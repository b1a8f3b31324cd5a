import { NO_PLAN, type PopulationCount, type Transition } from '../domain/longitudinal.ts';
import type { Problem } from '../domain/problems.ts';

/**
 * What makes a record and a population unfit for each other, and what a planner should know of them.
 * Problems stop the estimate; notices say what is done instead.
 *
 * @param transitions,population files without problems of their own.
 */
export function checkRecord(
  transitions: readonly Transition[],
  population: readonly PopulationCount[],
  transitionsFile: string,
  populationFile: string,
): { problems: Problem[]; notices: string[] } {
  const problems: Problem[] = [];
  const notices: string[] = [];
  const lastYear = transitions.reduce((last, { year }) => Math.max(last, year), 0);
  if (!transitions.some((row) => row.year === lastYear && row.need2 !== NO_PLAN)) {
    problems.push({
      file: transitionsFile,
      column: 'need-2',
      found: `no child with a plan at the end of ${lastYear}`,
      expected: `the children of January ${lastYear + 1}, from whom a projection starts`,
      fix: `Add the rows of ${lastYear}, those who stay included, or remove the year.`,
    });
  }
  const joinerAges = new Set(
    transitions.filter((row) => row.need1 === NO_PLAN).map((row) => row.academicYear2),
  );
  const peopled = population.filter((row) => row.population > 0);
  const ages = new Set(peopled.map((row) => row.academicYear));
  const without = [...joinerAges].filter((age) => !ages.has(age)).sort((a, b) => a - b);
  if (joinerAges.size > 0 && without.length === joinerAges.size) {
    problems.push({
      file: populationFile,
      column: 'academic-year',
      found: `academic years ${range([...ages])}`,
      expected: `those in which children join: ${range([...joinerAges])}`,
      fix: 'Use national curriculum years in both files (reception is 0), not ages.',
    });
  } else if (without.length > 0) {
    notices.push(
      `${populationFile} has no residents of academic year ${without.join(', ')}, in which children ` +
        'join: residents of the nearest academic year stand in.',
    );
  }
  notices.push(...populationNotices(transitions, peopled, populationFile));
  const outOfStep = transitions.filter((row) => row.academicYear2 !== row.academicYear1 + 1).length;
  if (outOfStep > 0) {
    notices.push(
      `${outOfStep} of ${transitions.length} rows of ${transitionsFile} repeat or skip an academic ` +
        'year. They are kept as they are; in the projection everyone goes up by one a year.',
    );
  }
  notices.push(...continuityNotices(transitions, transitionsFile));
  return { problems, notices };
}

function populationNotices(
  transitions: readonly Transition[],
  peopled: readonly PopulationCount[],
  file: string,
): string[] {
  const held = new Set(peopled.map((row) => row.year));
  const last = Math.max(...held);
  const wanted = [...new Set(transitions.map((row) => row.year + 1))].sort((a, b) => a - b);
  const within = wanted.filter((year) => year < last && !held.has(year));
  const notices: string[] = [];
  if (within.length > 0) {
    notices.push(
      `${file} lacks January ${within.join(', ')}: the nearest earlier January stands in, or the ` +
        'first where there is none.',
    );
  }
  const beyond = wanted.filter((year) => year > last);
  if (beyond.length > 0) {
    notices.push(
      `${file} ends in January ${last}, which is held for ${beyond.join(', ')} and later.`,
    );
  }
  return notices;
}

/** Children at the end of one year against those at the start of the next, by cell. */
function continuityNotices(transitions: readonly Transition[], file: string): string[] {
  const ends = new Map<number, Map<string, number>>();
  const starts = new Map<number, Map<string, number>>();
  const add = (side: typeof ends, january: number, key: string) => {
    const cells = side.get(january) ?? new Map<string, number>();
    cells.set(key, (cells.get(key) ?? 0) + 1);
    side.set(january, cells);
  };
  for (const row of transitions) {
    if (row.need2 !== NO_PLAN) {
      add(ends, row.year + 1, `${row.academicYear2}\u0000${row.need2}\u0000${row.setting2}`);
    }
    if (row.need1 !== NO_PLAN) {
      add(starts, row.year, `${row.academicYear1}\u0000${row.need1}\u0000${row.setting1}`);
    }
  }
  const notices: string[] = [];
  for (const january of [...ends.keys()].filter((year) => starts.has(year)).sort((a, b) => a - b)) {
    const end = ends.get(january)!;
    const start = starts.get(january)!;
    let missing = 0;
    let extra = 0;
    for (const key of new Set([...end.keys(), ...start.keys()])) {
      const gap = (start.get(key) ?? 0) - (end.get(key) ?? 0);
      if (gap < 0) missing -= gap;
      else extra += gap;
    }
    if (missing + extra > 0) {
      notices.push(
        `${file}, January ${january}: ${missing} children at the end of one year are not in the same ` +
          `academic year, need and setting at the start of the next, and ${extra} are there who were ` +
          'not. Rates use the rows as they stand.',
      );
    }
  }
  return notices;
}

function range(values: readonly number[]): string {
  return values.length === 0 ? 'none' : `${Math.min(...values)} to ${Math.max(...values)}`;
}

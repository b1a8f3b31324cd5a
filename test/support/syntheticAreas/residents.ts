import type { Chance } from './chance.ts';

/** Residents by January and academic year. */
export interface Residents {
  at(calendarYear: number, academicYear: number): number;
}

/**
 * Residents of cohorts that differ (a slow wave of births and noise) and that gain or lose a little
 * each year by moving house. Of `scale` residents in a usual cohort.
 */
export function residentsOf(
  first: number,
  last: number,
  scale: number,
  ages: readonly [from: number, to: number],
  chance: Chance,
): Residents {
  const [from, to] = ages;
  const wave = chance.between(0.02, 0.06);
  const phase = chance.between(0, 2 * Math.PI);
  const gain = chance.between(-0.002, 0.006);
  const born = (year: number) =>
    scale * (1 + wave * Math.sin(phase + year / 3.5)) * chance.factor(0.015);
  const ageCount = to - from + 1;
  let now = Array.from({ length: ageCount }, (_, i) => born(first - i));
  const byYear = [now];
  for (let year = first + 1; year <= last; year++) {
    const growth = 1 + gain + 0.003 * chance.normal();
    now = [born(year), ...now.slice(0, -1).map((residents) => residents * growth)];
    byYear.push(now);
  }
  return {
    at: (calendarYear, academicYear) =>
      Math.round(byYear[calendarYear - first]?.[academicYear - from] ?? 0),
  };
}

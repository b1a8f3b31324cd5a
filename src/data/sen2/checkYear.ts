import type { Problem } from '../../domain/problems.ts';
import { yearOfDay } from './days.ts';
import type { Cases } from './readCases.ts';

/** Fewer dates than these say nothing of the year of a return. */
const LEAST_DATES = 10;
/** At least this share of the year's work must lie in the calendar year before the January. */
const LEAST_SHARE = 0.1;

/**
 * A return holds the requests and endings of the calendar year before its January: where nearly none
 * lies there, it is another year's than it says.
 */
export function checkYear(cases: Cases, name: string, january: number): Problem[] {
  const days = [
    ...cases.requests.filter(({ outcome }) => outcome !== 'H').map(({ received }) => received),
    ...cases.namedPlans.map(({ cease }) => cease),
  ].filter((day) => !Number.isNaN(day));
  const years = new Map<number, number>();
  for (const day of days) years.set(yearOfDay(day), (years.get(yearOfDay(day)) ?? 0) + 1);
  const expected = january - 1;
  if (days.length < LEAST_DATES || (years.get(expected) ?? 0) >= LEAST_SHARE * days.length)
    return [];
  const [most] = [...years].sort(([, a], [, b]) => b - a)[0];
  return [
    {
      file: name,
      column: 'receiveddate, ceasedate',
      found: `most requests and endings in ${most}`,
      expected: `those of ${expected}, the year before January ${january}, which the return states`,
      fix: 'Correct the year in module 0, or give the return of that January.',
    },
  ];
}

/** Sentences on the way from request to plan. */
import type { Summary } from '../../../results/views/view.ts';
import { countsFrom } from '../reading.ts';

/** Title of the funnel: "Requests are likely to number between 4,100 and 6,300 in 2030". */
export function funnelTitle(
  summary: Summary | undefined,
  year: number,
  areaName: string,
  draws: number,
): string {
  const neutral = `Requests, assessments and plans, ${areaName}, each calendar year`;
  if (!summary || ![summary.p10, summary.p90].every(Number.isFinite)) return neutral;
  const say = countsFrom(draws);
  const [low, high] = [say(summary.p10), say(summary.p90)];
  if (low === high) return neutral;
  return `Requests are likely to number between ${low} and ${high} in ${year}`;
}

/** Title of timeliness: "About 20 in 100 plans were issued within 20 weeks in 2024". */
export function timelinessTitle(
  observed: readonly { readonly year: number; readonly within20Weeks: number | null }[],
  areaName: string,
): string {
  const known = observed.filter(({ within20Weeks }) => within20Weeks !== null);
  const last = known[known.length - 1];
  if (last?.within20Weeks == null) return `Plans issued within 20 weeks, ${areaName}`;
  return `About ${Math.round(100 * last.within20Weeks)} in 100 plans were issued within 20 weeks in ${last.year}`;
}

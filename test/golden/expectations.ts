import { OF_PLANS, type PlanCheck } from '../checks/grammar.ts';
import type { Summary } from './summary.ts';

/** What planners expect of the plans of the library, in the order of their file. */
export const EXPECTATIONS: readonly PlanCheck[] = OF_PLANS.checks;

/** Why an expectation does not hold, in words; none when all is as expected. */
export function notAsExpected(
  { when, row, is, byAtLeast, byAtMost }: PlanCheck,
  found: Summary,
  other: Summary,
): string[] {
  const [values, others] = [found[when]?.[row], other[when]?.[row]];
  if (values === undefined || others === undefined) return [`no row "${row}" in "${when}"`];
  const sign = is === 'higher' ? 1 : -1;
  const differences = values.map((value, d) => sign * (value - others[d]));
  const holds =
    is === 'the same'
      ? differences.every((difference) => difference === 0)
      : differences.some((difference) => difference > 0) &&
        differences.every((difference) => difference >= byAtLeast && difference <= byAtMost);
  if (holds) return [];
  return [`${when}, ${row}: ${others.join(', ')} became ${values.join(', ')}, expected ${is}`];
}

import { readFileSync } from 'node:fs';
import type { Summary } from './summary.ts';

/** What a planner expects of a scenario, as data: one row, compared draw by draw with another plan. */
export interface Expectation {
  readonly scenario: string;
  /** Finishes the sentence "It should …". */
  readonly should: string;
  /** Moment and row of the golden summary. */
  readonly when: string;
  readonly row: string;
  /** Scenario to compare with; the baseline where none is named. */
  readonly against?: string;
  /**
   * Direction of this scenario less the other. Higher or lower: so in one draw at least, and the other
   * way round in none, as the size of a policy may be nothing in a draw.
   */
  readonly is: 'higher' | 'lower' | 'the same';
  /** Smallest and largest size of the difference in every draw, where the sentence gives one. */
  readonly byAtLeast?: number;
  readonly byAtMost?: number;
}

const FILE = new URL('./expectations.json', import.meta.url);

/** All expectations, in the order of their file. */
export const EXPECTATIONS: readonly Expectation[] = JSON.parse(readFileSync(FILE, 'utf8'));

/** Why an expectation does not hold, in words; none when all is as expected. */
export function notAsExpected(
  { when, row, is, byAtLeast = 0, byAtMost = Number.POSITIVE_INFINITY }: Expectation,
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

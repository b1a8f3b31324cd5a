import type { Target } from '../../domain/targets.ts';
import { RATING_RULE, type RatedTarget, type Rating } from './inclusionTypes.ts';

/**
 * Rates a target by how many futures meet it. Meeting it exactly is meeting it.
 *
 * @param values one a draw; at least one.
 * @example of ten futures of which eight are at most 5, "at most 5" is green; of seven, amber.
 */
export function rateTarget(
  values: readonly number[],
  { from_january, met_when, target, source, setBy }: Target,
): RatedTarget {
  const meeting = values.filter((value) =>
    met_when === 'at least' ? value >= target : value <= target,
  ).length;
  return {
    from_january,
    met_when,
    target,
    source,
    setBy,
    meets: meeting / values.length,
    rating: ratingOf(meeting, values.length),
  };
}

/** In whole numbers, so that 8 of 10 is 8 of 10. */
function ratingOf(meeting: number, futures: number): Rating {
  if (meeting * RATING_RULE.of >= futures * RATING_RULE.green) return 'green';
  return (futures - meeting) * RATING_RULE.of >= futures * RATING_RULE.red ? 'red' : 'amber';
}

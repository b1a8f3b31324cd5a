import type { GrowthHistory } from './history.ts';
import { METHODS } from './methods.ts';
import { scoredOrigins } from './trackRecord.ts';

/**
 * Says what a forecast rests on, in sentences for the reader.
 *
 * @param weights of the methods, and last of the reference area's growth.
 */
export function basisOf(
  history: GrowthHistory,
  weights: readonly number[],
  reference?: GrowthHistory,
): string[] {
  const { years, leftOut } = history;
  const sentences: string[] = [];
  if (leftOut > 0) {
    sentences.push(`Left out: ${countOfYears(leftOut)} before a zero or a missing year.`);
  }
  if (years.length === 1) {
    sentences.push(
      `One year of history (${years[0]}): the last value is carried on (persistence).`,
      reference
        ? `Interval: errors of persistence in the reference area, ${span(reference)}, widened for one area.`
        : 'Interval: a default, as there are no past errors to learn from.',
    );
    return sentences;
  }
  const origins = scoredOrigins(years.length - 1);
  sentences.push(
    `${countOfYears(years.length)} of history (${span(history)}); methods judged from ${origins} of them.`,
  );
  if (reference) {
    const share = Math.round(100 * weights[METHODS.length]);
    sentences.push(
      `Growth of the reference area, ${span(reference)}, has ${share}% of the weight.`,
    );
  }
  sentences.push(
    reference
      ? "Interval: this forecast's own past errors, pooled with the reference area's."
      : "Interval: this forecast's own past errors, pooled with a default while they are few.",
  );
  return sentences;
}

function span({ years }: GrowthHistory): string {
  return `${years[0]} to ${years[years.length - 1]}`;
}

function countOfYears(count: number): string {
  return count === 1 ? '1 year' : `${count} years`;
}

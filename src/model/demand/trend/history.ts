import { log } from '../../maths/elementary.ts';

/** A yearly count: one value a year, years ascending. */
export interface History {
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/** The part of a history that growth can be read from: yearly, unbroken, above zero. */
export interface GrowthHistory {
  readonly years: readonly number[];
  readonly values: readonly number[];
  /** Natural logarithms of `values`; of no use where the only value is zero. */
  readonly logs: readonly number[];
  /** Years of the history that came before and are left out. */
  readonly leftOut: number;
}

/**
 * Checks a history and keeps its tail after the last gap in years and the last zero, neither of
 * which has a growth rate. A last value of zero is kept alone.
 *
 * @throws RangeError that names every problem of the history.
 */
export function growthHistory(history: History): GrowthHistory {
  check(history);
  const { years, values } = history;
  let first = values.length;
  while (first > 0 && values[first - 1] > 0) {
    if (first < values.length && years[first] - years[first - 1] !== 1) break;
    first--;
  }
  first = Math.min(first, values.length - 1);
  const kept = values.slice(first);
  return { years: years.slice(first), values: kept, logs: kept.map(log), leftOut: first };
}

function check({ years, values }: History): void {
  const problems: string[] = [];
  if (values.length === 0) problems.push('it has no values; at least one year is needed');
  if (years.length !== values.length) {
    problems.push(`it has ${years.length} years and ${values.length} values; each needs the other`);
  }
  years.forEach((year, i) => {
    if (!Number.isInteger(year)) problems.push(`year ${year} is not a whole number`);
    if (i > 0 && !(year > years[i - 1])) {
      problems.push(`year ${year} follows ${years[i - 1]}; sort the years, each once`);
    }
  });
  values.forEach((value, i) => {
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
      problems.push(`${years[i]} holds ${value}; a count of 0 or more is expected`);
    }
  });
  if (problems.length > 0) {
    throw new RangeError(`This history cannot be forecast: ${problems.join('; ')}.`);
  }
}

import { fixed } from '../../../domain/fixedChoices/index.ts';
import { exp, log } from '../../maths/elementary.ts';

/** A yearly count of one area, of all its plans or of those of one need or age band. */
export interface History {
  readonly area: string;
  readonly need?: string;
  readonly ageBand?: string;
  /** Ascending, each once; years may be missing in between. */
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/** A history on the time axis of its pool: index 0 is the pool's first year. */
export interface Series {
  readonly history: History;
  /** Its group: the series of all areas that count the same need and age band. */
  readonly group: number;
  readonly start: number;
  readonly end: number;
  /** Counts as given, by time; NaN where there is none. */
  readonly counts: Float64Array;
  /** By time; NaN outside the history. A missing year is filled in on the log scale; 0 counts ½. */
  readonly values: Float64Array;
  readonly logs: Float64Array;
  /** Time at which a value is known: its own, or that of the next count where it was filled in. */
  readonly knownAt: Int32Array;
  /** Leading zeros that were left out, in years. */
  readonly leftOut: number;
  /** Years without a count, between others that have one. */
  readonly filled: readonly number[];
}

/** Histories that are forecast together. */
export interface Pool {
  readonly firstYear: number;
  /** Years from the first to the last that any series has. */
  readonly span: number;
  readonly series: readonly Series[];
  /** Members of each group, as places in `series`. */
  readonly groups: readonly (readonly number[])[];
}

/** A count of nothing stands for half a plan, so that it has a logarithm. */
export const HALF_A_PLAN = fixed('trend.countOfNone');

const NEVER = 2 ** 30;

/**
 * Lays histories on one time axis and gathers those that count the same need and age band.
 *
 * @throws RangeError that names every problem of every history.
 */
export function poolOf(histories: readonly History[]): Pool {
  const problems = histories.flatMap(problemsOf);
  if (histories.length === 0) problems.push('there is no history; at least one is needed');
  if (problems.length > 0) throw new RangeError(`Cannot be forecast: ${problems.join('; ')}.`);
  const firstYear = Math.min(...histories.map(({ years }) => years[0]));
  const lastYear = Math.max(...histories.map(({ years }) => years[years.length - 1]));
  const span = lastYear - firstYear + 1;
  const groupOf = new Map<string, number>();
  const groups: number[][] = [];
  const series = histories.map((history, i) => {
    const label = `${history.need ?? ''}\u0000${history.ageBand ?? ''}`;
    const group = groupOf.get(label) ?? groups.push([]) - 1;
    groupOf.set(label, group);
    groups[group].push(i);
    return seriesOf(history, group, firstYear, span);
  });
  return { firstYear, span, series, groups };
}

/** Whether a series has a count of its own at a time. */
export function isCounted(series: Series, time: number): boolean {
  return series.knownAt[time] === time;
}

function seriesOf(history: History, group: number, firstYear: number, span: number): Series {
  const { years } = history;
  const first = history.values.findIndex((count) => count > 0);
  const leftOut = first === -1 ? years.length - 1 : first;
  const counts = new Float64Array(span).fill(Number.NaN);
  const values = new Float64Array(span).fill(Number.NaN);
  const logs = new Float64Array(span).fill(Number.NaN);
  const knownAt = new Int32Array(span).fill(NEVER);
  const filled: number[] = [];
  for (let k = leftOut; k < years.length; k++) {
    const time = years[k] - firstYear;
    counts[time] = history.values[k];
    values[time] = Math.max(counts[time], HALF_A_PLAN);
    logs[time] = log(values[time]);
    knownAt[time] = time;
    const before = k > leftOut ? years[k - 1] - firstYear : time;
    for (let gap = before + 1; gap < time; gap++) {
      logs[gap] = logs[before] + ((logs[time] - logs[before]) * (gap - before)) / (time - before);
      values[gap] = exp(logs[gap]);
      knownAt[gap] = time;
      filled.push(firstYear + gap);
    }
  }
  const start = years[leftOut] - firstYear;
  const end = years[years.length - 1] - firstYear;
  return { history, group, start, end, counts, values, logs, knownAt, leftOut, filled };
}

function problemsOf({ area, years, values }: History): string[] {
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
  return problems.map((problem) => `${area}: ${problem}`);
}

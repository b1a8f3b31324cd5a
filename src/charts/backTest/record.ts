/** What a way of forecasting would have said in earlier years, against what happened. */
import type { Twin } from '../twin.ts';

/** One forecast made with what was known at its origin. Lists run by year. */
export interface PastForecast {
  /** Last year that was known. */
  readonly origin: number;
  readonly years: readonly number[];
  readonly mean: readonly number[];
  /** Ends of the range that should hold 8 in 10 outcomes. */
  readonly p10: readonly number[];
  readonly p90: readonly number[];
  /** What happened; null where that is not known yet. */
  readonly actual: readonly (number | null)[];
}

export type Verdict = 'held' | 'above' | 'below';

/** One forecast value with what came of it. */
export interface Outcome {
  readonly origin: number;
  readonly year: number;
  /** Years from the origin. */
  readonly ahead: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly actual: number;
  /** Inside the range, or which side of it what happened came out. */
  readonly verdict: Verdict;
}

/** Years ahead on which a way of forecasting is judged. */
export const JUDGED_AHEAD = 3;

function verdictOf(low: number, actual: number, high: number): Verdict {
  if (actual > high) return 'above';
  return actual < low ? 'below' : 'held';
}

/** Every forecast value of up to three years ahead whose outcome is known, by origin and year. */
export function outcomesOf(past: readonly PastForecast[]): Outcome[] {
  return past.flatMap(({ origin, years, mean, p10, p90, actual }) =>
    years.flatMap((year, at): Outcome[] => {
      const happened = actual[at];
      const ahead = year - origin;
      if (happened === null || happened === undefined || ahead > JUDGED_AHEAD) return [];
      return [
        {
          origin,
          year,
          ahead,
          mean: mean[at],
          low: p10[at],
          high: p90[at],
          actual: happened,
          verdict: verdictOf(p10[at], happened, p90[at]),
        },
      ];
    }),
  );
}

/** How many outcomes the range held, of how many. */
export interface Held {
  readonly held: number;
  readonly all: number;
}

export function heldOf(outcomes: readonly Outcome[]): Held {
  const held = outcomes.filter(({ verdict }) => verdict === 'held').length;
  return { held, all: outcomes.length };
}

/** The years from which something was forecast that can be judged, in order. */
export function originsOf(outcomes: readonly Outcome[]): number[] {
  return [...new Set(outcomes.map(({ origin }) => origin))].sort((a, b) => a - b);
}

/** The latest origin of which the most is known: what is looked at first. */
export function firstOrigin(outcomes: readonly Outcome[]): number {
  const known = (origin: number) => outcomes.filter((one) => one.origin === origin).length;
  return originsOf(outcomes).reduce((best, origin) =>
    known(origin) >= known(best) ? origin : best,
  );
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  held: 'inside the range',
  above: 'above the range',
  below: 'below the range',
};

/**
 * What an origin said and what came:
 * "Said in January 2022: for 2023 18,100 to 19,900, and 18,930 came, inside the range".
 */
export function originReading(
  outcomes: readonly Outcome[],
  origin: number,
  format: (value: number) => string,
): string {
  const said = outcomes
    .filter((one) => one.origin === origin)
    .map(
      ({ year, low, high, actual, verdict }) =>
        `for ${year} ${format(low)} to ${format(high)}, and ${format(actual)} came, ${VERDICTS[verdict]}`,
    );
  return `Said in January ${origin}: ${said.join('; ')}`;
}

/** One row an outcome, by origin and then by year. */
export function recordTwin(
  outcomes: readonly Outcome[],
  caption: string,
  format: (value: number) => string,
): Twin {
  const number = { numeric: true, format };
  return {
    caption,
    columns: [
      { label: 'Said in' },
      { label: 'For' },
      { label: 'Years ahead', numeric: true },
      { label: 'Average', ...number },
      { label: '8 in 10 from', ...number },
      { label: 'to', ...number },
      { label: 'Happened', ...number },
      { label: 'What happened was' },
    ],
    rows: outcomes.map(({ origin, year, ahead, mean, low, high, actual, verdict }) => [
      `January ${origin}`,
      `January ${year}`,
      ahead,
      mean,
      low,
      high,
      actual,
      VERDICTS[verdict],
    ]),
  };
}

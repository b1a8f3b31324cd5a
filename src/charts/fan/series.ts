/** What a fan is drawn from: plain numbers by year, with the words that name them. */

/** One plan over the years: its mean and the ends of the range that holds 8 in 10 futures. */
export interface FanSeries {
  readonly name: string;
  readonly years: readonly number[];
  readonly mean: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** What was counted in the past. */
export interface History {
  readonly years: readonly number[];
  readonly values: readonly number[];
  /** What was done to know them: "reported". Default "counted". */
  readonly word?: string;
}

/** A figure that somebody else stated for a year of the plan. */
export interface StatedFigure {
  readonly year: number;
  readonly value: number;
  /** Who stated it: "council forecast". */
  readonly label: string;
}

/** A year at which something starts, for example agreed places. Fractions place a September. */
export interface YearMark {
  readonly year: number;
  readonly label: string;
}

/** Words for the difference at the reading year. */
export interface ReadingWords {
  /** "340 fewer in January 2031" */
  readonly finding: string;
  /** "fewer in 9 of 10 futures" */
  readonly share: string;
}

export interface FanData {
  readonly plan: FanSeries;
  /** Drawn as a dashed mean with a bracket at its end, never as a second band. */
  readonly comparison?: FanSeries;
  readonly history?: History;
  readonly stated?: readonly StatedFigure[];
  /** Up to 20 real futures, one value per year of the plan. */
  readonly draws?: readonly (readonly number[])[];
  /** Says a value for people. */
  readonly format: (value: number) => string;
  /** Says a year for people: "January 2031", "2030-31". Default `January {year}`. */
  readonly yearWords?: (year: number) => string;
}

/** Hairlines are a sample: more of them would draw a second band. */
export const MOST_DRAWS = 20;

/** Years of the past and of the plan together, each once, in order. */
export function allYears(data: FanData): number[] {
  return [...new Set([...(data.history?.years ?? []), ...data.plan.years])].sort((a, b) => a - b);
}

/** Value of a series at one of its years; undefined outside them. */
export function valueAt(
  years: readonly number[],
  values: readonly number[],
  year: number,
): number | undefined {
  const at = years.indexOf(year);
  return at < 0 ? undefined : values[at];
}

/** Words for a year, "January 2031" unless the data says otherwise. */
export function sayYear(data: FanData, year: number): string {
  return data.yearWords ? data.yearWords(year) : `January ${year}`;
}

/** Names of the series that Up and Down step through: the plan, then the comparison. */
export function seriesNames(data: FanData): string[] {
  return data.comparison ? [data.plan.name, data.comparison.name] : [data.plan.name];
}

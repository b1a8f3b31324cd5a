/** How well founded a parameter's central value is. */
export type Quality = 'published' | 'derived' | 'assumed';

/**
 * One entry of the assumptions register. `low` and `high` are the 10th and 90th percentiles of what
 * we believe, `central` the median; a parameter whose three values are equal is not uncertain.
 */
export interface Parameter {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly low: number;
  readonly central: number;
  readonly high: number;
  /** Hard bounds that no sampled or entered value may leave. */
  readonly min: number;
  readonly max: number;
  readonly quality: Quality;
  readonly source: string;
  /** Why this value and this range. */
  readonly reason: string;
}

/** The register as the model uses it: an area's own values already put in. */
export type Register<Id extends string = string> = Readonly<Record<Id, Parameter>>;

/** One value for each entry: what a draw samples, or the central values. */
export type ParameterValues<Id extends string = string> = Readonly<Record<Id, number>>;

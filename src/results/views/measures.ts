/** What every view is made of: a measure over the draws, at one time and over the years, and its origin. */

/** Mean over draws with the 10th, 50th and 90th percentiles. */
export interface Summary {
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** A measure over time with some of the draws that it summarises. */
export interface Fan {
  /** Labels on the time axis: Januaries or the first year of financial years. */
  readonly years: readonly number[];
  readonly summary: readonly Summary[];
  /** Up to 20 draws, each as long as `years`. */
  readonly draws: readonly (readonly number[])[];
}

/** Which run made a view: printed beside every view, print and file. */
export interface Provenance {
  readonly modelVersion: string;
  readonly datasetId: string;
  readonly datasetName: string;
  readonly datasetReleased: string;
  readonly datasetHash: string;
  readonly scenarioId: string;
  readonly scenarioLabel: string;
  readonly scenarioHash: string;
  readonly seed: number;
  readonly draws: number;
  /** How small counts are treated, in words. */
  readonly disclosure: string;
}

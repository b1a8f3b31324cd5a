/**
 * Measures of the model that published figures are set beside. A row of `benchmarks.csv` names the
 * measure that it pairs with; one that names none is kept for the record alone.
 */
export const BENCHMARK_MEASURES = [
  'per-head-place-funding',
  'per-head-top-up-state',
  'per-head-top-up-independent',
  'per-head-sen-support',
  'per-head-alternative-provision',
  'per-head-hospital',
  'per-head-therapies',
  'per-1000-special',
  'per-1000-independent',
  'plan-share-mainstream',
  'plan-share-special',
  'transport-per-passenger',
] as const;

export type BenchmarkMeasure = (typeof BENCHMARK_MEASURES)[number];

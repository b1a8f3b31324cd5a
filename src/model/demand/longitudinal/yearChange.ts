import { fixed } from '../../../domain/fixedChoices/index.ts';
import { exp, log } from '../../maths/elementary.ts';
import { NORMAL_P90 } from '../../random/normal.ts';
import { cholesky, solveLower } from './linearAlgebra.ts';
import type { ChangePrior } from './yearChangePrior.ts';

/**
 * How the logarithm of a level changes from year to year: a spread of each year's own (it does not
 * last), of steps that last, and of the yearly trend.
 */
export interface Change {
  readonly yearSd: number;
  readonly stepSd: number;
  readonly trendSd: number;
  /** Probability of this way of changing. */
  readonly weight: number;
}

/** Levels of one series in the years of a record. */
export interface Series {
  readonly years: readonly number[];
  readonly logLevel: readonly number[];
  readonly variance: readonly number[];
}

/** Variance of the unknown usual level: so wide that the record alone sets it. */
const LEVEL_VARIANCE = 100;
/** A trend loses this share of itself each year ahead. Assumed: trends do not last for ever. */
const FADE = fixed('records.trendFade');
/** Ways of changing that the record leaves less likely than this are dropped. */
const LEAST_WEIGHT = 1e-4;

/** Posterior of how levels change, from series that share it and nothing else. */
export function changesFrom(series: readonly Series[], prior: ChangePrior): Change[] {
  const found: { yearSd: number; stepSd: number; trendSd: number; score: number }[] = [];
  for (const [yearSd, a] of prior.yearSd) {
    for (const [stepSd, b] of prior.stepSd) {
      for (const [trendSd, c] of prior.trendSd) {
        let score = log(a * b * c);
        for (const one of series) score += logLikelihood(one, { yearSd, stepSd, trendSd });
        found.push({ yearSd, stepSd, trendSd, score });
      }
    }
  }
  const best = Math.max(...found.map(({ score }) => score));
  const weigh = (rows: typeof found) => {
    const total = rows.reduce((sum, { score }) => sum + exp(score - best), 0);
    return rows.map((row) => ({ ...row, weight: exp(row.score - best) / total }));
  };
  const likely = weigh(found).filter(({ weight }) => weight >= LEAST_WEIGHT);
  return weigh(likely).map(({ yearSd, stepSd, trendSd, weight }) => ({
    yearSd,
    stepSd,
    trendSd,
    weight,
  }));
}

/** Posterior mean and 10th to 90th percentiles (of a normal distribution) of the trend of a series. */
export function trendOf(series: Series, changes: readonly Change[]) {
  let mean = 0;
  let square = 0;
  for (const change of changes) {
    const { trendSd, weight } = change;
    const at = positions(series.years, 0);
    const lower = observedFactor(at, series, change);
    const size = at.length;
    const z = solveLower(lower, size, series.logLevel);
    const reach = solveLower(
      lower,
      size,
      at.map(({ trend }) => trendSd * trendSd * trend),
    );
    let centre = 0;
    let spread = trendSd * trendSd;
    for (let i = 0; i < size; i++) {
      centre += reach[i] * z[i];
      spread -= reach[i] * reach[i];
    }
    mean += weight * centre;
    square += weight * (spread + centre * centre);
  }
  const reach = NORMAL_P90 * Math.sqrt(Math.max(0, square - mean * mean));
  return { mean, low: mean - reach, high: mean + reach };
}

type Spreads = Omit<Change, 'weight'>;

/** Covariance of true levels in two years; `own` where both are the same year. */
function covariance(a: Position, b: Position, own: boolean, spreads: Spreads): number {
  const shared = Math.min(a.steps, b.steps);
  return (
    spreads.stepSd * spreads.stepSd * shared +
    spreads.trendSd * spreads.trendSd * a.trend * b.trend +
    (own ? spreads.yearSd * spreads.yearSd : 0)
  );
}

/** Where a year stands: steps since the first year, and years of trend run since its middle. */
interface Position {
  readonly steps: number;
  readonly trend: number;
}

function positions(years: readonly number[], ahead: number): Position[] {
  const first = years[0];
  const last = years[years.length - 1];
  const middle = years.reduce((sum, year) => sum + year, 0) / years.length;
  const seen = years.map((year) => ({ steps: year - first, trend: year - middle }));
  let trend = last - middle;
  let pace = 1;
  for (let h = 1; h <= ahead; h++) {
    pace *= 1 - FADE;
    trend += pace;
    seen.push({ steps: last - first + h, trend });
  }
  return seen;
}

function observedFactor(at: readonly Position[], series: Series, spreads: Spreads) {
  const size = series.years.length;
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      matrix[i * size + j] = LEVEL_VARIANCE + covariance(at[i], at[j], i === j, spreads);
    }
    matrix[i * size + i] += series.variance[i];
  }
  return cholesky(matrix, size);
}

function logLikelihood(series: Series, spreads: Spreads): number {
  const size = series.years.length;
  const lower = observedFactor(positions(series.years, 0), series, spreads);
  const z = solveLower(lower, size, series.logLevel);
  let score = 0;
  for (let i = 0; i < size; i++) score -= log(lower[i * size + i]) + 0.5 * z[i] * z[i];
  return score;
}

/** Departures of later levels from the average level of the record, as a normal distribution. */
export interface Departure {
  readonly mean: Float64Array;
  /** Lower triangle of the covariance. */
  readonly lower: Float64Array;
  readonly variance: Float64Array;
}

/**
 * What a record says of the `ahead` levels that follow it, relative to the record's own average (the
 * rates are that average): conditional mean and covariance of a normal process (Rasmussen and
 * Williams, "Gaussian processes for machine learning", 2006, section 2.2).
 */
export function departureOf(series: Series, spreads: Spreads, ahead: number): Departure {
  const seen = series.years.length;
  const at = positions(series.years, ahead);
  const lower = observedFactor(at, series, spreads);
  const precision = series.variance.map((one) => 1 / one);
  const all = precision.reduce((sum, one) => sum + one, 0);
  const share = precision.map((one) => one / all);
  const truth = (i: number, j: number) => covariance(at[i], at[j], i === j, spreads);
  // Covariance of two departures, and of a departure with an observation. The level cancels.
  const averageWith = (j: number) => share.reduce((sum, part, i) => sum + part * truth(i, j), 0);
  const within = share.reduce((sum, part, j) => sum + part * averageWith(j), 0);
  const z = solveLower(lower, seen, series.logLevel);
  const reach = Array.from({ length: ahead }, (_, h) =>
    solveLower(
      lower,
      seen,
      Array.from({ length: seen }, (_, j) => truth(seen + h, j) - averageWith(j)),
    ),
  );
  const mean = new Float64Array(ahead);
  const matrix = new Float64Array(ahead * ahead);
  const variance = new Float64Array(ahead);
  for (let h = 0; h < ahead; h++) {
    for (let i = 0; i < seen; i++) mean[h] += reach[h][i] * z[i];
    for (let g = 0; g < ahead; g++) {
      let sum = truth(seen + h, seen + g) - averageWith(seen + h) - averageWith(seen + g) + within;
      for (let i = 0; i < seen; i++) sum -= reach[h][i] * reach[g][i];
      matrix[h * ahead + g] = sum;
    }
    variance[h] = Math.max(0, matrix[h * ahead + h]);
  }
  return { mean, lower: cholesky(matrix, ahead), variance };
}

import type { RateFlow, ShareFlow } from '../../../domain/longitudinal.ts';
import { exp, log } from '../../maths/elementary.ts';
import type { RateFit } from './rates.ts';
import type { RateTally, ShareTally } from './tally.ts';

/** Levels of a flow: one series for a rate, one a destination for shares. */
export interface FlowLevels {
  readonly flow: RateFlow | ShareFlow;
  readonly series: readonly { readonly code: string | null; readonly levels: YearLevel[] }[];
}

/** Levels of a rate, with the posterior means of its intensities. */
export function levelsOfRates(flow: RateFlow, tally: RateTally, fit: RateFit): FlowLevels {
  const intensity = fit.shape.map((shape, cell) => shape / fit.rate[cell]);
  return { flow, series: [{ code: null, levels: rateLevels(tally, intensity) }] };
}

/** Levels of each destination's share. */
export function levelsOfShares(
  flow: ShareFlow,
  codes: readonly string[],
  tally: ShareTally,
  mean: Float64Array,
): FlowLevels {
  const levels = shareLevels(tally, mean);
  return { flow, series: codes.map((code, k) => ({ code, levels: levels[k] })) };
}

/** Level of one year against the average of the record. */
export interface YearLevel {
  readonly expected: number;
  readonly observed: number;
  readonly logLevel: number;
  /** Variance of the logarithm that chance alone gives. */
  readonly variance: number;
}

/** Added to a count before its logarithm is taken, which makes the logarithm nearly unbiased. */
const HALF = 0.5;
const MOST = 8;

/**
 * Level of a rate in each year: what multiplies every intensity so that the expected events are those
 * observed. Cells where nearly everyone leaves anyway say little, and count for little.
 *
 * @param intensity posterior means, one a cell.
 */
function rateLevels(tally: RateTally, intensity: Float64Array): YearLevel[] {
  return tally.events.map((events, y) => {
    const exposed = tally.exposed[y];
    const observed = events.reduce((sum, one) => sum + one, 0);
    const at = (level: number) => {
      let expected = 0;
      let slope = 0;
      let variance = 0;
      for (let cell = 0; cell < intensity.length; cell++) {
        if (exposed[cell] === 0 || intensity[cell] === 0) continue;
        const stays = exp(-intensity[cell] * level);
        expected += exposed[cell] * (1 - stays);
        slope += exposed[cell] * intensity[cell] * level * stays;
        variance += exposed[cell] * (1 - stays) * stays;
      }
      return { expected, slope, variance };
    };
    const usual = at(1);
    if (usual.expected === 0) return { expected: 0, observed, logLevel: 0, variance: 1e3 };
    let logLevel = 0;
    for (let step = 0; step < 20; step++) {
      const level = exp(logLevel);
      const { expected, slope } = at(level);
      const gap = (observed + HALF - expected - HALF * level) / (slope + HALF * level);
      const move = Math.max(-1, Math.min(1, gap));
      logLevel = Math.max(-MOST, Math.min(MOST, logLevel + move));
      if (Math.abs(move) < 1e-10) break;
    }
    const { slope, variance } = usual;
    return {
      expected: usual.expected,
      observed,
      logLevel,
      variance: (variance + HALF) / ((slope + HALF) * (slope + HALF)),
    };
  });
}

/**
 * Level of each destination's share in each year, over all academic years and origins: one series a
 * destination.
 *
 * @param mean posterior mean shares, laid out as the tally.
 */
function shareLevels(tally: ShareTally, mean: Float64Array): YearLevel[][] {
  const { to } = tally;
  return Array.from({ length: to }, (_, k) =>
    tally.events.map((events) => {
      let expected = 0;
      let observed = 0;
      for (let start = 0; start < events.length; start += to) {
        let all = 0;
        for (let i = 0; i < to; i++) all += events[start + i];
        expected += all * mean[start + k];
        observed += events[start + k];
      }
      return {
        expected,
        observed,
        logLevel: log((observed + HALF) / (expected + HALF)),
        variance: 1 / (expected + HALF),
      };
    }),
  );
}

import { randomLcg, randomNormal } from 'd3-random';
import { describe, expect, it } from 'vitest';
import { forecastHistory, type History } from '../../src/model/demand/trend/forecast.ts';

const YEARS = 14;
const AHEAD = 3;
const AREAS = 300;

interface World {
  readonly past: History;
  /** What came after: the next {@link AHEAD} values. */
  readonly future: readonly number[];
}

/** Random walks with drift in logarithms, of which the first part is history. */
function world(steps: readonly number[], first: number): World {
  let level = Math.log(first);
  const values = steps.map((step) => {
    level += step;
    return Math.exp(level);
  });
  return {
    past: { years: values.slice(0, YEARS).map((_, i) => 2000 + i), values: values.slice(0, YEARS) },
    future: values.slice(YEARS),
  };
}

/** Shares of outcomes within the 80% interval, by years ahead. */
function coverage(worlds: readonly World[], nation?: History): number[] {
  const held = Array(AHEAD).fill(0);
  for (const { past, future } of worlds) {
    const { p10, p90 } = forecastHistory(past, AHEAD, nation);
    future.forEach((value, i) => {
      if (p10[i] <= value && value <= p90[i]) held[i]++;
    });
  }
  return held.map((count) => count / worlds.length);
}

function steps(normal: () => number): number[] {
  return Array.from({ length: YEARS + AHEAD }, normal);
}

/*
 * With 300 areas the standard error of a coverage of 80% is 2.3 percentage points. The tolerance
 * of 8 points leaves the rest to what the forecaster cannot know of a walk of 14 years.
 */
describe('80% intervals on random walks with drift (seed 20250401)', () => {
  const singleHistories = (drift: number, spread: number) => {
    const normal = randomNormal.source(randomLcg(20250401))(drift, spread);
    return Array.from({ length: AREAS }, () => world(steps(normal), 2000));
  };

  it('hold 72% to 88% of the outcomes of single histories', () => {
    for (const [drift, spread] of [
      [0.05, 0.04],
      [0, 0.08],
      [0.03, 0.03],
    ]) {
      for (const share of coverage(singleHistories(drift, spread))) {
        expect(share).toBeGreaterThanOrEqual(0.72);
        expect(share).toBeLessThanOrEqual(0.88);
      }
    }
  });

  it('err on the wide side where a history is calmer than is usual', () => {
    for (const share of coverage(singleHistories(0.1, 0.02))) {
      expect(share).toBeGreaterThanOrEqual(0.8);
      expect(share).toBeLessThanOrEqual(0.95);
    }
  });

  it('hold 72% to 88% of areas that share the shocks of their nation', () => {
    const source = randomLcg(20250401);
    const national = randomNormal.source(source)(0.06, 0.015);
    const local = randomNormal.source(source)(0, 0.04);
    const shares = Array.from({ length: 20 }, () => {
      const shared = steps(national);
      const nation = world(shared, 300_000).past;
      const areas = Array.from({ length: AREAS / 20 }, () =>
        world(
          shared.map((step) => step + local()),
          2000,
        ),
      );
      return coverage(areas, nation);
    });
    for (let i = 0; i < AHEAD; i++) {
      const share = shares.reduce((sum, held) => sum + held[i], 0) / shares.length;
      expect(share).toBeGreaterThanOrEqual(0.72);
      expect(share).toBeLessThanOrEqual(0.88);
    }
  });
});

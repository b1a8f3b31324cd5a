import { randomGamma } from 'd3-random';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { BelievedShare } from '../../src/model/demand/longitudinal/believedShare.ts';
import { keyedGamma } from '../../src/model/demand/longitudinal/keyedGamma.ts';
import { PURPOSE } from '../../src/model/random/purpose.ts';
import { uniform } from '../../src/model/random/stream.ts';
import { chiSquareDeviation, kolmogorov, normalCdf, smirnov, tally } from './randomChecks.ts';

const SEED = 77;

function gammas(shape: number, size: number): number[] {
  const stream = { seed: SEED, draw: 1 };
  return Array.from({ length: size }, (_, i) => keyedGamma(shape, stream, PURPOSE.believedRate, i));
}

/** P(X > x) of a gamma value of a whole shape is the chance of fewer Poisson arrivals than that. */
function arrived(shape: number): (x: number) => number {
  return (x) => {
    let fewer = 0;
    let logTerm = -x;
    for (let k = 0; k < shape; k++) {
      fewer += Math.exp(logTerm);
      logTerm += Math.log(x / (k + 1));
    }
    return 1 - fewer;
  };
}

describe('the keyed gamma value', () => {
  it.each([1, 6, 39, 41, 200])('of shape %d has the exact distribution', (shape) => {
    expect(kolmogorov(gammas(shape, 20_000), arrived(shape))).toBeLessThan(2.2);
  });

  it('of shape ½ is half the square of a normal value', () => {
    const below = (x: number) => 2 * normalCdf(Math.min(6, Math.sqrt(2 * x))) - 1;
    expect(kolmogorov(gammas(0.5, 20_000), below)).toBeLessThan(2.2);
  });

  it.each([0.08, 2.7, 55.5])('of shape %d is distributed as d3-random draws it', (shape) => {
    const generator = xoroshiro128plus(2026);
    const theirs = randomGamma.source(() => uniformFloat64(generator))(shape);
    const oracle = Array.from({ length: 20_000 }, () => theirs());
    expect(smirnov(gammas(shape, 20_000), oracle)).toBeLessThan(2.2);
  });
});

/** Shares of one cell with Dirichlet parameters, each destination's factor held at 1. */
function sharesOf(alpha: readonly number[]): BelievedShare {
  const prepared = {
    ages: 1,
    from: 1,
    to: alpha.length,
    alpha: Float64Array.from(alpha),
    pairShape: new Float64Array(alpha.length).fill(1e15),
    level: { ways: [], departure: () => null, series: alpha.length },
  };
  return new BelievedShare(prepared, 3, 1);
}

/** How many of some picks of one simulation go to the first destination, for many simulations. */
function picksOfFirst(alpha: readonly number[], simulations: number, picks: number): number[] {
  const shares = sharesOf(alpha);
  return Array.from({ length: simulations }, (_, draw) => {
    const stream = { seed: SEED, draw };
    shares.begin(stream);
    let first = 0;
    for (let pick = 0; pick < picks; pick++) {
      if (shares.pick(0, 0, uniform(stream, PURPOSE.changesNeed, pick, 0)) === 0) first++;
    }
    return first;
  });
}

/** P(X = k) of picks from a share that is beta: the beta-binomial distribution. */
function betaBinomial(picks: number, a: number, b: number): number[] {
  let mass = 1;
  for (let i = 0; i < picks; i++) mass *= (b + i) / (a + b + i);
  return Array.from({ length: picks + 1 }, (_, k) => {
    const here = mass;
    mass *= ((picks - k) * (a + k)) / ((k + 1) * (b + picks - k - 1));
    return here;
  });
}

describe('Dirichlet shares', () => {
  const PICKS = 12;
  const SIMULATIONS = 20_000;

  it.each([[[0.2, 0.5, 0.05]], [[2, 3.5, 0.7, 6]], [[300, 40, 560]]])(
    'of %j send children to a destination as the exact distribution has it',
    (alpha) => {
      const rest = alpha.slice(1).reduce((sum, one) => sum + one, 0);
      const expected = betaBinomial(PICKS, alpha[0], rest).map((mass) => mass * SIMULATIONS);
      const counts = tally(picksOfFirst(alpha, SIMULATIONS, PICKS), 0, PICKS + 1);
      expect(Math.abs(chiSquareDeviation(counts, expected))).toBeLessThan(4);
    },
  );

  it('are distributed as gamma values of d3-random that are divided by their sum', () => {
    const generator = xoroshiro128plus(2026);
    const source = randomGamma.source(() => uniformFloat64(generator));
    const alpha = [0.4, 1.8, 7];
    const theirs = alpha.map((one) => source(one));
    const share = (values: readonly number[]) =>
      values[1] / values.reduce((sum, one) => sum + one, 0);
    const oracle = Array.from({ length: 20_000 }, () => share(theirs.map((one) => one())));
    const ours = Array.from({ length: 20_000 }, (_, draw) =>
      share(alpha.map((one, k) => keyedGamma(one, { seed: SEED, draw }, PURPOSE.believedRate, k))),
    );
    expect(smirnov(ours, oracle)).toBeLessThan(2.2);
  });
});

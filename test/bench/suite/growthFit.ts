/** One run: how much there was to do, and what it took. */
export interface Run {
  readonly size: number;
  readonly seconds: number;
}

/** Time as a fixed cost and a power of the size: seconds = fixed + each · size^power. */
export interface GrowthFit {
  readonly fixed: number;
  readonly each: number;
  readonly power: number;
  /** Half of the width of the interval of powers that fit as well as one standard error allows. */
  readonly powerError: number;
  /** Share of the spread of the seconds that a straight line (power 1) with a fixed cost leaves. */
  readonly lineR2: number;
}

const LEAST_POWER = 0.2;
const MOST_POWER = 3;
const STEP = 0.005;

/**
 * Fits how time grows with size. The fixed cost is fitted along with the power, since leaving it out
 * makes any growth look slower than it is. Errors count by their share of the seconds, because long
 * runs vary more than short ones. The power is searched on a grid
 * of 0.005 and its error read from how fast the misfit rises about the best (profile likelihood).
 *
 * @throws RangeError with fewer than four runs or three sizes: the line would fit anything.
 */
export function fitGrowth(runs: readonly Run[]): GrowthFit {
  const sizes = new Set(runs.map(({ size }) => size)).size;
  if (runs.length < 4 || sizes < 3) {
    throw new RangeError(
      `fitGrowth: expected four runs of three sizes at least; found ${runs.length} of ${sizes}.`,
    );
  }
  const powers = Array.from(
    { length: Math.round((MOST_POWER - LEAST_POWER) / STEP) + 1 },
    (_, i) => LEAST_POWER + i * STEP,
  );
  const fits = powers.map((power) => ({ power, ...fitAt(runs, power) }));
  const best = fits.reduce((least, fit) => (fit.misfit < least.misfit ? fit : least));
  const variance = best.misfit / (runs.length - 3);
  const near = fits.filter(({ misfit }) => misfit <= best.misfit + variance);
  const powerError = (near[near.length - 1].power - near[0].power) / 2;
  const { fixed, each, power } = best;
  return { fixed, each, power, powerError: Math.max(powerError, STEP), lineR2: lineR2(runs) };
}

/** Least squares of relative errors of fixed + each · size^power, both factors 0 or more. */
function fitAt(runs: readonly Run[], power: number) {
  let ww = 0;
  let wx = 0;
  let xx = 0;
  let w = 0;
  let x = 0;
  for (const { size, seconds } of runs) {
    const one = 1 / seconds;
    const grown = size ** power / seconds;
    ww += one * one;
    wx += one * grown;
    xx += grown * grown;
    w += one;
    x += grown;
  }
  const determinant = ww * xx - wx * wx;
  let fixed = (w * xx - x * wx) / determinant;
  let each = (x * ww - w * wx) / determinant;
  // Neither can be below nothing; at that edge the other is fitted alone.
  if (fixed < 0) [fixed, each] = [0, x / xx];
  else if (each < 0) [fixed, each] = [w / ww, 0];
  const misfit = runs.reduce((sum, run) => {
    const share = (fixed + each * run.size ** power) / run.seconds - 1;
    return sum + share * share;
  }, 0);
  return { fixed, each, misfit };
}

/** Errors of a power beyond which it says nothing about growth. */
const TELLS = 0.2;

/** What a fit says of the claim that time grows no faster than in proportion. */
export function growthVerdict({ power, powerError }: GrowthFit): string {
  if (power - 2 * powerError > 1) return 'FASTER THAN IN PROPORTION';
  return powerError > TELLS ? 'too noisy to tell' : 'no faster than in proportion';
}

/** R² of the straight line with a free fixed cost, unweighted. */
function lineR2(runs: readonly Run[]): number {
  const mean = (read: (run: Run) => number) =>
    runs.reduce((sum, run) => sum + read(run), 0) / runs.length;
  const size = mean((run) => run.size);
  const seconds = mean((run) => run.seconds);
  const sum = (read: (run: Run) => number) => runs.reduce((all, run) => all + read(run), 0);
  const both = sum((run) => (run.size - size) * (run.seconds - seconds));
  const ofSize = sum((run) => (run.size - size) ** 2);
  const ofSeconds = sum((run) => (run.seconds - seconds) ** 2);
  return (both * both) / (ofSize * ofSeconds);
}

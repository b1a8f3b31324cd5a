import { logFactorials } from '../../model/randomChecks.ts';

/** Probability with which a right count lies beyond a bound, at each side. */
const TAIL = 1e-5;
const LOG_FACTORIALS = logFactorials(200_000);

/** Counts that a Poisson variable leaves with a probability of 1 in 100,000 a side, exactly. */
export function poissonBounds(mean: number): [least: number, most: number] {
  return bounds(
    (k) => k * Math.log(mean) - mean - LOG_FACTORIALS[k],
    Math.ceil(mean + 12 * Math.sqrt(mean) + 20),
  );
}

/** As {@link poissonBounds}, of `n` trials. */
export function binomialBounds(n: number, p: number): [least: number, most: number] {
  if (p === 1) return [n, n];
  return bounds(
    (k) =>
      LOG_FACTORIALS[n] -
      LOG_FACTORIALS[k] -
      LOG_FACTORIALS[n - k] +
      k * Math.log(p) +
      (n - k) * Math.log1p(-p),
    n,
  );
}

function bounds(logMass: (k: number) => number, last: number): [least: number, most: number] {
  let least = 0;
  for (let below = Math.exp(logMass(0)); below < TAIL; below += Math.exp(logMass(least))) least++;
  let most = last;
  for (let above = Math.exp(logMass(last)); above < TAIL; above += Math.exp(logMass(most))) most--;
  return [least, most];
}

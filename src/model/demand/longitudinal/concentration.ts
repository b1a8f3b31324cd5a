import { fixed } from '../../../domain/fixedChoices/index.ts';
import { exp, log } from '../../maths/elementary.ts';
import { lnGamma } from '../../maths/lnGamma.ts';

/** How many events of its own a cell needs before it counts as much as what it borrows. */
export interface Concentration {
  /** Geometric mean of the posterior: what the estimates use. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Values considered, each as likely as the next beforehand: half an event to 2,048 of them. */
const CANDIDATES = fixed('records.borrowing');

/**
 * Posterior of a concentration from its likelihood at each candidate: the file says by how much
 * cells differ beyond chance from what they would borrow, and so how much they should borrow
 * (empirical Bayes: Efron and Morris, "Stein's paradox in statistics", Scientific American 1977). A
 * file that says nothing leaves the even prior, whose mean is 32 events.
 */
export function concentrationFrom(logLikelihood: (candidate: number) => number): Concentration {
  const scores = CANDIDATES.map(logLikelihood);
  const best = Math.max(...scores);
  const weights = scores.map((score) => exp(score - best));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let meanLog = 0;
  let below = 0;
  let low = CANDIDATES[0];
  let high = CANDIDATES[0];
  weights.forEach((weight, i) => {
    meanLog += (weight / total) * log(CANDIDATES[i]);
    if (below / total < 0.1) low = CANDIDATES[i];
    if (below / total < 0.9) high = CANDIDATES[i];
    below += weight;
  });
  return { mean: exp(meanLog), low, high };
}

/**
 * Log-likelihood of a count whose mean is gamma about `expected` with the concentration as shape (the
 * negative binomial), without terms that the concentration does not move.
 */
export function gammaPoisson(concentration: number, expected: number, events: number): number {
  if (expected <= 0) return 0;
  const all = concentration + expected;
  return (
    lnGamma(concentration + events) -
    lnGamma(concentration) +
    concentration * log(concentration / all) -
    events * log(all)
  );
}

/**
 * Log-likelihood of counts by category whose shares are Dirichlet about `means` (which add up to 1),
 * without terms that the concentration does not move. Reads `count` numbers of both from `start`.
 */
export function dirichletMultinomial(
  concentration: number,
  counts: Float64Array,
  means: Float64Array,
  start: number,
  count: number,
): number {
  let events = 0;
  let score = 0;
  for (let i = start; i < start + count; i++) {
    if (counts[i] === 0) continue;
    events += counts[i];
    const alpha = concentration * means[i];
    score += lnGamma(alpha + counts[i]) - lnGamma(alpha);
  }
  if (events === 0) return 0;
  return score + lnGamma(concentration) - lnGamma(concentration + events);
}

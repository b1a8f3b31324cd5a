import { exp } from './elementary.ts';
import { logBetaLower } from './incompleteBeta.ts';

/**
 * P(|T| ≥ |t|) of Student's distribution: how often chance alone would put an estimate so many
 * standard errors from nought. By the incomplete beta function ("NIST digital library of mathematical
 * functions", 8.17).
 *
 * @param degrees of freedom, above zero.
 * @example studentTail(2, 60) // 0.0500
 */
export function studentTail(t: number, degrees: number): number {
  if (t === 0) return 1;
  if (t === Number.POSITIVE_INFINITY) return 0;
  const square = t * t;
  const all = degrees + square;
  return exp(logBetaLower(degrees / 2, 0.5, degrees / all, square / all));
}

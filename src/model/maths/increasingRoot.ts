/** Value of a function less its target, and its derivative, at one point. */
export interface GapAndSlope {
  readonly gap: number;
  readonly slope: number;
}

/** A step below this leaves, after it is taken, an error of its square. */
const LAST_STEP = 1e-9;
const MOST_STEPS = 200;

/**
 * Where an increasing function meets its target: Newton's steps, kept inside a bracket that every
 * evaluation narrows, with bisection where a step would leave it (Press and others, "Numerical
 * recipes", 3rd edition, 2007, section 9.4).
 *
 * @returns the root, or the end of the bracket that it lies beyond.
 */
export function increasingRoot(
  low: number,
  high: number,
  start: number,
  at: (x: number) => GapAndSlope,
): number {
  if (at(low).gap >= 0) return low;
  if (at(high).gap <= 0) return high;
  let below = low;
  let above = high;
  let x = Math.min(high, Math.max(low, start));
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gap, slope } = at(x);
    if (gap === 0) return x;
    if (gap < 0) below = x;
    else above = x;
    const newton = x - gap / slope;
    const next = newton >= below && newton <= above ? newton : 0.5 * (below + above);
    if (Math.abs(next - x) <= LAST_STEP) return next;
    x = next;
  }
  return x;
}

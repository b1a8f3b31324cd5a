/**
 * The triangular value of one uniform number: between two bounds, most likely at the mode.
 *
 * @param u strictly between 0 and 1.
 * @throws RangeError where low ≤ mode ≤ high does not hold.
 * @example triangularInverse(0, 0.5, 1, 0.5) // 0.5
 */
export function triangularInverse(low: number, mode: number, high: number, u: number): number {
  if (!(low <= mode && mode <= high)) {
    throw new RangeError(
      `triangularInverse: expected low ≤ mode ≤ high; found ${low}, ${mode}, ${high}.`,
    );
  }
  const width = high - low;
  const rise = mode - low;
  if (u * width < rise) return low + Math.sqrt(u * width * rise);
  return high - Math.sqrt((1 - u) * width * (high - mode));
}

/** Arrays of numbers, laid out in memory. */
type Numbers = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/**
 * Memory for numbers that are used up before whoever asked for it returns, kept from one time to the
 * next: a draw that took new memory for every list of children would write to memory that is far from
 * the processor, and leave some tens of megabytes to be collected.
 *
 * @param Of kind of array.
 * @returns gives room for at least so many numbers, which hold whatever they held before.
 */
export function workingRoom<Kept extends Numbers>(
  Of: new (length: number) => Kept,
): (count: number) => Kept {
  let kept = new Of(0);
  return (count) => {
    if (kept.length < count) kept = new Of(Math.ceil(count * 1.25));
    return kept;
  };
}

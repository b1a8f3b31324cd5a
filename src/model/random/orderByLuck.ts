/**
 * Positions 0 … n − 1 in the order of a keyed number each, the lowest first; of two alike the earlier
 * position. Such numbers are spread evenly from 0 to 1, so each is put near its place at once, by how
 * far up it is, and moved a step or two from there: O(n), where a sort would compare each with many.
 *
 * @param luck numbers from 0 up to but not including 1.
 * @param count how many of them, from the first.
 */
export function orderByLuck(luck: Float64Array, count: number): Int32Array {
  const next = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) next[Math.floor(luck[i] * count) + 1]++;
  for (let part = 0; part < count; part++) next[part + 1] += next[part];
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[next[Math.floor(luck[i] * count)]++] = i;
  for (let i = 1; i < count; i++) {
    const one = order[i];
    let at = i;
    for (; at > 0 && luck[order[at - 1]] > luck[one]; at--) order[at] = order[at - 1];
    order[at] = one;
  }
  return order;
}

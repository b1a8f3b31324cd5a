/**
 * Smallest value at which the weights of the values up to it reach a share of all, found by
 * quickselect (Hoare, "Algorithm 65: Find", CACM 4, 1961) on the weights. NaN of no values.
 */
export function weightedQuantile(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  share: number,
): number {
  const v = new Float64Array(values);
  const w = new Float64Array(weights);
  let all = 0;
  for (let k = 0; k < w.length; k++) all += w[k];
  let wanted = share * all;
  let low = 0;
  let high = v.length - 1;
  let pivot = Number.NaN;
  while (low <= high) {
    pivot = middleOf(v[low], v[(low + high) >> 1], v[high]);
    // Less than the pivot in front, its equals next, and then what is more.
    let equal = low;
    let more = high + 1;
    let weightBelow = 0;
    let weightEqual = 0;
    for (let k = low; k < more; ) {
      if (v[k] < pivot) {
        weightBelow += w[k];
        swap(v, k, equal);
        swap(w, k, equal);
        equal++;
        k++;
      } else if (v[k] > pivot) {
        more--;
        swap(v, k, more);
        swap(w, k, more);
      } else {
        weightEqual += w[k];
        k++;
      }
    }
    if (wanted <= weightBelow) high = equal - 1;
    else if (wanted <= weightBelow + weightEqual) return pivot;
    else {
      wanted -= weightBelow + weightEqual;
      low = more;
    }
  }
  return pivot;
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i];
  values[i] = values[j];
  values[j] = kept;
}

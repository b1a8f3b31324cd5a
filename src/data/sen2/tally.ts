/**
 * Rows of keys with the number of things that share them, in ascending order of the keys, so that the
 * order of the things leaves no trace.
 *
 * @param weightOf how many a thing stands for.
 */
export function tally<T, K extends Readonly<Record<string, string | number>>>(
  things: readonly T[],
  keyOf: (thing: T) => K,
  weightOf: (thing: T) => number = () => 1,
): (K & { readonly plans: number })[] {
  const rows = new Map<string, { key: K; plans: number }>();
  for (const thing of things) {
    const key = keyOf(thing);
    const name = Object.values(key).join('\u0000');
    const row = rows.get(name);
    if (row === undefined) rows.set(name, { key, plans: weightOf(thing) });
    else row.plans += weightOf(thing);
  }
  return [...rows.values()]
    .sort((a, b) => compareKeys(Object.values(a.key), Object.values(b.key)))
    .map(({ key, plans }) => ({ ...key, plans }));
}

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return 0;
}

/** Things that are done between two breaths: a few milliseconds. */
const AT_ONCE = 1000;

/** A list mapped piece by piece, with a breath after each so that other work has its turn. */
export async function inTurns<T, R>(
  list: readonly T[],
  make: (one: T, at: number) => R,
  breathe: () => Promise<void>,
): Promise<R[]> {
  const made: R[] = [];
  for (let at = 0; at < list.length; at++) {
    if (at % AT_ONCE === AT_ONCE - 1) await breathe();
    made.push(make(list[at], at));
  }
  return made;
}

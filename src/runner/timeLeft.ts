/** Share of what is to be made, and futures at least, after which the time left can be told. */
const TELLING_SHARE = 0.1;
const TELLING_DRAWS = 4;

/**
 * Tells how long the rest of a run takes, from the pace of the futures made in it. What was kept from
 * before took no time and does not count; nor does the time up to the first future, in which threads
 * prepare.
 *
 * @param now milliseconds on a clock that never goes back.
 * @returns whole seconds left, given futures made so far and still wanted; null = too early to tell.
 */
export function createTimeLeft(now: () => number) {
  let first: { readonly at: number; readonly made: number } | null = null;
  return (made: number, wanted: number): number | null => {
    if (made === 0) return null;
    first ??= { at: now(), made };
    const more = made - first.made;
    if (more < TELLING_DRAWS || made < TELLING_SHARE * (made + wanted)) return null;
    const milliseconds = ((now() - first.at) / more) * wanted;
    return Math.max(1, Math.ceil(milliseconds / 1000));
  };
}

import { noiseFloor } from './noiseFloor.ts';
import {
  orderBy,
  partialInformation,
  perfectInformation,
  type Worth,
  workspaceFor,
} from './perfectInformation.ts';
import { smootherFor } from './smooth.ts';

/** What knowing one uncertain value would be worth. */
export interface PartWorth extends Worth {
  /** Above what the best of so many values that decide nothing would show. */
  readonly told: boolean;
}

/** What decides a choice between two plans. */
export interface InformationValue {
  /** Of knowing everything, chance too: no part is worth more. */
  readonly everything: Worth;
  /** In the order of what is uncertain. */
  readonly each: readonly PartWorth[];
  /** Up to which a value cannot be told from nothing. */
  readonly floor: number;
}

/**
 * What it would be worth to know each of many uncertain values before choosing between two plans, and
 * what it would be worth to know all.
 *
 * @param benefit of each draw, by which the second plan is better than the first; 20 at least.
 * @param uncertain value of each in each draw, independent of each other.
 */
export function informationValue(
  benefit: ArrayLike<number>,
  uncertain: readonly { readonly values: ArrayLike<number> }[],
): InformationValue {
  const smoother = smootherFor(benefit.length);
  const work = workspaceFor(benefit.length);
  const orders = uncertain.map(({ values }) => orderBy(values));
  const floor = noiseFloor(smoother, benefit, orders);
  const everything = perfectInformation(benefit);
  const each = orders.map((ordered): PartWorth => {
    const worth = partialInformation(smoother, benefit, ordered, work);
    const told = worth.value > floor;
    // Knowing a part is never worth more than knowing all, whatever the curve says.
    return { ...worth, value: Math.min(worth.value, everything.value), told };
  });
  return { everything, each, floor };
}

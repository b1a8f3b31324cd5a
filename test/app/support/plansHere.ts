/** Own plans as a test keeps them: on a shelf in memory, with a clock and words that count. */
import type { Neighbours } from '../../../src/app/plans/otherTabs.ts';
import { createPlans, type Plans, type PlansParts } from '../../../src/app/plans/plans.ts';
import { type PlanShelf, visitShelf } from '../../../src/app/plans/shelf.ts';

/** @param shelf one that several tabs share. */
export function plansParts(shelf: PlanShelf = visitShelf(null)): PlansParts {
  let moments = 0;
  let words = 0;
  return {
    shelf: Promise.resolve(shelf),
    neighbours: null,
    now: () => new Date(Date.UTC(2026, 10, 22, 12, 0, moments++)).toISOString(),
    newWord: () => String(++words),
  };
}

export function memoryPlans(shelf?: PlanShelf): Plans {
  return createPlans(plansParts(shelf));
}

/** Tabs that hear of each other at once. */
export function neighbourhood(): () => Neighbours {
  const tabs: ((id: string) => void)[] = [];
  return () => {
    let mine: (id: string) => void = () => {};
    return {
      tell: (id) => {
        for (const listener of tabs) if (listener !== mine) listener(id);
      },
      hear: (listener) => {
        mine = listener;
        tabs.push(listener);
      },
    };
  };
}

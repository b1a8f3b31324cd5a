import type { PolicySpending } from '../policy/policySpending.ts';
import type { CostBasis } from './costBasis.ts';
import type { CostPlan } from './costPlan.ts';
import { type Enter, NO_PLACE } from './ledgerEntry.ts';
import { LINE } from './lines.ts';
import type { Rates } from './rates.ts';
import type { YearPart } from './yearPart.ts';

const A_YEAR = 12;
const NO_BAND = 0;

const ONCE: ReadonlySet<PolicySpending['per']> = new Set(['child-moved', 'child-targeted']);
const COUNTED = {
  'child-moved': 'moved',
  'child-targeted': 'targeted',
  'child-supported': 'supported',
} as const;

/**
 * Enters what policies cost, each price in rows of its own under its line. What is paid by the year
 * follows each January's units over its months; what is paid for a move or for targeted support is paid
 * once, in the financial year of its September.
 *
 * @param apByBudget true where a budget pays for targeted support from September on.
 */
export function enterPolicies(
  plan: CostPlan,
  basis: CostBasis,
  rates: Rates,
  parts: readonly YearPart[],
  apByBudget: boolean,
  enter: Enter,
): void {
  plan.money.spending.forEach((spending, s) => {
    const rate = basis.policyPounds[s] * rates.services;
    if (rate === 0 || (spending.per === 'child-targeted' && apByBudget)) return;
    const units = parts.map((part) => unitsOf(spending, part));
    const book = (months: number, quantity: number): void => {
      if (quantity > 0) enter(LINE[spending.line], NO_PLACE, NO_BAND, months, quantity, rate);
    };
    if (ONCE.has(spending.per)) book(A_YEAR, units.at(-1)!);
    else if (units.every((each) => each === units[0])) book(A_YEAR, units[0]);
    else for (const [p, { months }] of parts.entries()) book(months, units[p]);
  });
}

/** How many units of a price the placements of a January call for. */
function unitsOf(spending: PolicySpending, { january, stock: { policies } }: YearPart): number {
  if (spending.per === 'year') return spending.units[january];
  if (policies === null) return 0;
  return policies[COUNTED[spending.per]][spending.policy];
}

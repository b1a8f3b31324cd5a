import type { PolicySpending } from '../policy/policySpending.ts';
import type { CostBasis } from './costBasis.ts';
import type { CostPlan } from './costPlan.ts';
import { type Enter, NO_PLACE } from './ledgerEntry.ts';
import { LINE } from './lines.ts';
import type { Rates } from './rates.ts';
import type { YearPart } from './yearPart.ts';

const A_YEAR = 12;
const NO_BAND = 0;
const POLICIES = LINE['sen-support-services'];

/**
 * Enters what policies cost under SEN support services, each price in rows of its own. What is paid
 * by the year follows each January's units over its months; what is paid for a move is paid once, in
 * the financial year of its September.
 */
export function enterPolicies(
  plan: CostPlan,
  basis: CostBasis,
  rates: Rates,
  parts: readonly YearPart[],
  enter: Enter,
): void {
  plan.money.spending.forEach((spending, s) => {
    const rate = basis.policyPounds[s] * rates.services;
    if (rate === 0) return;
    const units = parts.map((part) => unitsOf(spending, part));
    const book = (months: number, quantity: number): void => {
      if (quantity > 0) enter(POLICIES, NO_PLACE, NO_BAND, months, quantity, rate);
    };
    if (spending.per === 'child-moved') book(A_YEAR, units.at(-1)!);
    else if (units.every((each) => each === units[0])) book(A_YEAR, units[0]);
    else for (const [p, { months }] of parts.entries()) book(months, units[p]);
  });
}

/** How many units of a price the placements of a January call for. */
function unitsOf(spending: PolicySpending, { january, stock: { policies } }: YearPart): number {
  if (spending.per === 'year') return spending.units[january];
  if (policies === null) return 0;
  const counts = spending.per === 'child-moved' ? policies.moved : policies.supported;
  return counts[spending.policy];
}

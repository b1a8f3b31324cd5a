/** What is said of the cost of a placement. */
import { children } from '../../charts/rounding.ts';
import { financialYear } from '../../domain/years.ts';
import type { FinanceView } from '../../results/views/financeTypes.ts';

/** Pounds of one placement, to the pound: "£50,843". */
export function wholePounds(amountPounds: number): string {
  const sign = Math.round(amountPounds) < 0 ? '\u2212' : '';
  return `${sign}£${children(Math.abs(amountPounds))}`;
}

/** A type with fewer children than this says nothing of what a placement costs. */
const ENOUGH_CHILDREN = 100;

/**
 * Title of unit costs: "An independent and non-maintained place costs both budgets about 2.1 times a
 * state special place". Said where the types are there and every future agrees on the order.
 */
export function unitCostTitle(view: FinanceView): string {
  const { unitCosts, areaName } = view;
  const neutral = `What a placement costs both budgets by setting type, ${areaName}, ${financialYear(view.financialYear)}`;
  const of = (role: string) => {
    const found = unitCosts.filter((one) => one.role === role);
    return found.length === 1 && found[0].shown.children.mean >= ENOUGH_CHILDREN ? found[0] : null;
  };
  const [independent, special] = [of('independent'), of('special')];
  if (!independent || !special) return neutral;
  if (independent.shown.both.p10 <= special.shown.both.p90) return neutral;
  const times = independent.shown.both.mean / special.shown.both.mean;
  return `A place in an independent school costs both budgets about ${times.toFixed(1)} times one in a state special school`;
}

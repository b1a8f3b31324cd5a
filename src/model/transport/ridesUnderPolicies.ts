import type { Children } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { type Stream, uniform } from '../random/stream.ts';
import { ageGroup } from './entitlement.ts';
import { movedAlone } from './modeChoice.ts';
import { BUS_PASS, PERSONAL_BUDGET } from './modes.ts';
import { type ActingLever, isApplicant, reachesPassenger } from './transportLevers.ts';
import type { TransportPlan } from './transportPlan.ts';
import type { TransportTerms } from './transportTerms.ts';
import { BY_PREFERENCE, EVERY_YEAR } from './travelState.ts';

/** Chance of child `c` to be carried under the policies that act. */
export function chanceUnder(
  plan: TransportPlan,
  { acting, january }: TransportTerms,
  children: Children,
  c: number,
  role: number,
  state: number,
  before: number,
): number {
  const group = ageGroup(children.age[c]!);
  let chance = before;
  for (const lever of acting) {
    if (!reachesPassenger(lever, plan, children, c, role)) continue;
    if (!isApplicant(lever, children, c, january)) continue;
    chance *= 1 + lever.strength * lever.shareChange[group]!;
    if ((state & BY_PREFERENCE) !== 0) chance *= lever.stillCarried[role]!;
  }
  return chance;
}

/** Mode of child `c` under the policies that act: fewer or more alone, then personal budgets. */
export function modeUnder(
  plan: TransportPlan,
  { acting, modeShares, january }: TransportTerms,
  stream: Stream,
  children: Children,
  c: number,
  role: number,
  cell: number,
  u: number,
  before: number,
): number {
  let alone = 1;
  for (const lever of acting) {
    if (lever.aloneChange === 0 || !reachesPassenger(lever, plan, children, c, role)) continue;
    alone *= 1 + lever.strength * lever.aloneChange;
  }
  const mode = alone === 1 ? before : movedAlone(modeShares, cell, u, before, alone);
  if (mode === BUS_PASS || mode === PERSONAL_BUDGET) return mode;
  const takes = (lever: ActingLever): boolean =>
    lever.personalBudgetShare > 0 &&
    reachesPassenger(lever, plan, children, c, role) &&
    isApplicant(lever, children, c, january) &&
    uniform(stream, PURPOSE.travelBudget, children.key[c]!, EVERY_YEAR, lever.sub) <
      lever.strength * lever.personalBudgetShare;
  return acting.some(takes) ? PERSONAL_BUDGET : mode;
}

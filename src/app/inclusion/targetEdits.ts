/** What a person can do to the targets of a plan, and the addresses of their forms. */
import type { Scenario } from '../../domain/scenario.ts';
import { type PlanTarget, planTargetRow, targetKey } from '../../domain/targets.ts';
import type { ScenarioEdit } from '../scenario/scenarioEdits.ts';

/** Part of the address that opens the form of a new target. */
export const NEW_TARGET = 'target';

const keyOf = (target: PlanTarget) => targetKey(planTargetRow(target));

/** Whether two targets are of the same indicator, place and January. */
export function isSameTarget(one: PlanTarget, other: PlanTarget): boolean {
  return keyOf(one) === keyOf(other);
}

/** Part of the address that opens the form of a target. */
export function addressOfTarget({ january, district = '', indicator }: PlanTarget): string {
  return `${NEW_TARGET}:${january}:${district}:${indicator}`;
}

/** Which form an address opens; null = none. */
export function openTarget(
  address: string | null,
  { targets = [] }: Scenario,
): 'new' | 'missing' | PlanTarget | null {
  if (address === NEW_TARGET) return 'new';
  if (!address?.startsWith(`${NEW_TARGET}:`)) return null;
  return targets.find((target) => addressOfTarget(target) === address) ?? 'missing';
}

/** Adds a target, or puts it in the place of another. @param name of its indicator. */
export function putTarget(
  plan: Scenario,
  target: PlanTarget,
  before: PlanTarget | null,
  name: string,
): ScenarioEdit {
  const targets = plan.targets ?? [];
  if (before === null) {
    return { name: `set a target, ${name}`, plan: { ...plan, targets: [...targets, target] } };
  }
  const next = targets.map((one) => (isSameTarget(one, before) ? target : one));
  return { name: `change a target, ${name}`, plan: { ...plan, targets: next } };
}

/** Removes a target. A plan without any says nothing of targets, as before the first. */
export function removeTarget(plan: Scenario, target: PlanTarget, name: string): ScenarioEdit {
  const { targets = [], ...others } = plan;
  const left = targets.filter((one) => !isSameTarget(one, target));
  return {
    name: `remove a target, ${name}`,
    plan: left.length > 0 ? { ...plan, targets: left } : others,
  };
}

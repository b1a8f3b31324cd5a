import type { AdmissionCriterion } from '../../domain/settings.ts';

/** Criteria in their order, each settling the ties of those before; nearness is always among them. */
export type PriorityRule = readonly AdmissionCriterion[];

/** Positions in every table of rules of the two commonest, which rounds work out without a loop. */
export const NEAREST_RULE = 0;
export const MOST_COMPLEX_RULE = 1;

/** A table of rules with the two commonest. */
export function newPriorityRules(): PriorityRule[] {
  return [['nearest'], ['most-complex', 'nearest']];
}

/** Position of the rule that criteria make, added to the table where it is new. */
export function ruleOf(rules: PriorityRule[], criteria: readonly AdmissionCriterion[]): number {
  if (criteria.length === 0) return NEAREST_RULE;
  const rule = [...new Set<AdmissionCriterion>([...criteria, 'nearest'])];
  const known = rules.findIndex((one) => one.join() === rule.join());
  return known === -1 ? rules.push(rule) - 1 : known;
}

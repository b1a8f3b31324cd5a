/** Names of plans of the person's own, and when two say the same. */
import type { Scenario } from '../../domain/scenario.ts';

export const MOST_LABEL = 200;

/** A name that no plan has: "My plan", "My plan 2". */
export function freeLabel(wanted: string, taken: readonly string[]): string {
  let label = wanted.slice(0, MOST_LABEL);
  for (let n = 2; taken.includes(label); n++) {
    const end = ` ${n}`;
    label = `${wanted.slice(0, MOST_LABEL - end.length)}${end}`;
  }
  return label;
}

/** Whether two plans say the same, but for their id, name and description. */
export function samePlan(one: Scenario, other: Scenario): boolean {
  const said = (plan: Scenario) => {
    const { id: _, label: __, description: ___, dataset: ____, ...rest } = plan;
    return JSON.stringify(rest);
  };
  return said(one) === said(other);
}

/** Which part of the page stands open, as its address says. */
import type { Policy, PolicyKind, Scenario } from '../../domain/scenario.ts';
import { KIND_GROUPS } from '../content/scenario/kinds.ts';

export type OpenPart =
  | {
      readonly is: 'list' /** True where the address names a change that is not there. */;
      readonly missing?: boolean;
    }
  | { readonly is: 'choose' }
  | { readonly is: 'new'; readonly kind: PolicyKind }
  | { readonly is: 'terms' }
  | { readonly is: 'change'; readonly policy: Policy }
  | { readonly is: 'chooseAssumption' }
  | { readonly is: 'assumption'; readonly id: string };

const NEW = 'new';
const ASSUMPTION = 'assumption';
const KINDS = KIND_GROUPS.flatMap(({ kinds }) => kinds);

/** Reads `new`, `new:expand`, `plan`, `change:more-places`, `assumption` or `assumption:its.id`. */
export function openPart(address: string | null, plan: Scenario): OpenPart {
  if (address === null) return { is: 'list' };
  if (address === NEW) return { is: 'choose' };
  if (address === 'plan') return { is: 'terms' };
  const [word, rest] = address.split(':', 2);
  if (word === ASSUMPTION) {
    return rest ? { is: 'assumption', id: rest } : { is: 'chooseAssumption' };
  }
  const kind = KINDS.find((one) => one === rest);
  if (word === NEW) return kind ? { is: 'new', kind } : { is: 'choose' };
  const policy = plan.policies.find(({ id }) => id === rest);
  return policy ? { is: 'change', policy } : { is: 'list', missing: true };
}

/** Part of the address that opens the form of a change. */
export function addressOfChange({ id }: Policy): string {
  return `change:${id}`;
}

/** Part of the address that opens the form of an assumption; without one, the register to choose from. */
export function addressOfAssumption(id?: string): string {
  return id === undefined ? ASSUMPTION : `${ASSUMPTION}:${id}`;
}

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
  | { readonly is: 'change'; readonly policy: Policy };

const NEW = 'new';
const KINDS = KIND_GROUPS.flatMap(({ kinds }) => kinds);

/** Reads `new`, `new:expand`, `plan` or `change:more-places`. */
export function openPart(address: string | null, plan: Scenario): OpenPart {
  if (address === null) return { is: 'list' };
  if (address === NEW) return { is: 'choose' };
  if (address === 'plan') return { is: 'terms' };
  const [word, rest] = address.split(':', 2);
  const kind = KINDS.find((one) => one === rest);
  if (word === NEW) return kind ? { is: 'new', kind } : { is: 'choose' };
  const policy = plan.policies.find(({ id }) => id === rest);
  return policy ? { is: 'change', policy } : { is: 'list', missing: true };
}

/** Part of the address that opens the form of a change. */
export function addressOfChange({ id }: Policy): string {
  return `change:${id}`;
}

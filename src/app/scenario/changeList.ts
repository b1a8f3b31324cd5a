/** The changes of a plan as they are read: by group, by date, and changes that are alike together. */
import type { Policy, Scenario } from '../../domain/scenario.ts';
import { KIND_GROUPS, type KindGroup } from '../content/scenario/kinds.ts';
import { type PolicyWords, policyWords } from '../content/scenario/policyWords.ts';
import type { Offer } from './offer.ts';

export interface ListedChange {
  readonly policy: Policy;
  readonly words: PolicyWords;
  /** Ids of the changes of the same group and September that stand before and after it. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Changes that differ in their first sentence alone, or one that is like no other. */
export interface Block {
  readonly changes: readonly ListedChange[];
}

export interface ListedGroup {
  readonly group: KindGroup;
  readonly blocks: readonly Block[];
}

/** So many that differ in their first sentence alone are said together. */
const FEWEST_ALIKE = 4;

/** What changes that are said together share. */
function shared({ policy, words }: ListedChange): string {
  const { where: _, sentence: __, ...same } = words;
  return JSON.stringify([policy.kind, policy.september, policy.rampYears, same]);
}

function blocksOf(changes: readonly ListedChange[]): Block[] {
  const runs: ListedChange[][] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (last && shared(last[0]) === shared(change)) last.push(change);
    else runs.push([change]);
  }
  return runs.flatMap((run) =>
    run.length >= FEWEST_ALIKE ? [{ changes: run }] : run.map((change) => ({ changes: [change] })),
  );
}

/** By group and date; of one date in the order of the plan. Groups without changes are left out. */
export function listedChanges(plan: Scenario, offer: Offer): ListedGroup[] {
  return KIND_GROUPS.flatMap((group) => {
    const policies = plan.policies
      .filter(({ kind }) => group.kinds.includes(kind))
      .sort((one, other) => one.september - other.september);
    if (policies.length === 0) return [];
    const neighbour = (at: number, by: number) => {
      const next = policies[at + by];
      return next?.september === policies[at].september ? next.id : null;
    };
    const changes = policies.map((policy, at) => ({
      policy,
      words: policyWords(policy, offer),
      before: neighbour(at, -1),
      after: neighbour(at, 1),
    }));
    return [{ group, blocks: blocksOf(changes) }];
  });
}

/** A problem of the plan in words, with the change that it is about. */
export interface PlanFault {
  /** Null = the plan as a whole. */
  readonly policyId: string | null;
  readonly message: string;
}

/** Under the headline of Explore: the lever chosen and where it stands, or what the plan changes. */
import type { VNode } from 'preact';
import { leverWords, PLAN_HIDDEN } from '../content/projector.ts';
import type { Explore } from '../explore/explore.ts';
import { changesInWords, leverValue, PLAN_LABEL } from '../explore/explorePlan.ts';
import { LEVERS } from '../explore/levers.ts';

export interface LeverLineProps {
  readonly explore: Explore;
  /** Place of the lever chosen, from 0; null = none. */
  readonly lever: number | null;
  readonly planHidden: boolean;
}

export function LeverLine({ explore, lever, planHidden }: LeverLineProps): VNode | null {
  const facts = explore.facts.value;
  const values = explore.values.value;
  if (!facts) return null;
  if (planHidden) return <p class="lip-projected__lever">{PLAN_HIDDEN}</p>;
  if (lever !== null) {
    const { name, said } = leverWords(
      LEVERS[lever],
      lever,
      leverValue(LEVERS[lever], values, facts),
      facts,
    );
    return (
      <p class="lip-projected__lever">
        {name}: <b>{said}</b>
      </p>
    );
  }
  const changes = changesInWords(values, facts);
  if (changes.length === 0) return null;
  return (
    <p class="lip-projected__lever">
      {PLAN_LABEL}: <b>{changes.join('; ')}</b>
    </p>
  );
}

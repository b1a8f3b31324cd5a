/** "◆ B New special schools": the mark, the letter and the name of a plan that is compared. */
import type { VNode } from 'preact';
import { Drawing } from '../../charts/Drawing.tsx';
import { Mark } from '../../charts/Mark.tsx';
import { PLANS } from '../../charts/palette.ts';
import type { ComparePlansView } from '../../results/compare/plansTypes.ts';
import { LETTERS } from '../content/compare.ts';

export function PlanName({ view, plan }: { view: ComparePlansView; plan: number }): VNode {
  const { mark, shape, hollow } = PLANS[plan];
  return (
    <span class="lip-plans__name">
      <Drawing class="lip-plans__mark" width={14} height={14}>
        <Mark x={7} y={7} radius={5} colour={mark} shape={shape} hollow={hollow} />
      </Drawing>
      <span>
        {LETTERS[plan]} <span class="lip-plans__label">{view.plans[plan].label}</span>
      </span>
    </span>
  );
}

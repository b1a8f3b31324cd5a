/** The measure that the headline of Compare is about: a row a plan, A as it stands, the others against it. */
import type { VNode } from 'preact';
import { Drawing } from '../../charts/Drawing.tsx';
import { Mark } from '../../charts/Mark.tsx';
import { PLANS } from '../../charts/palette.ts';
import type { ComparePlansView, PlansMeasure } from '../../results/compare/plansTypes.ts';
import { DifferenceInCell } from '../compare/DifferenceInCell.tsx';
import { LETTERS, levelWords, measureTime, sayingsOf } from '../content/compare.ts';

const HEADLINE_MEASURE = 'high-needs-balance';

function Row({
  view,
  measure,
  plan,
}: {
  readonly view: ComparePlansView;
  readonly measure: PlansMeasure;
  readonly plan: number;
}): VNode {
  const { mark, shape, hollow } = PLANS[plan];
  const say = sayingsOf(measure);
  const level = levelWords(measure, say.level);
  return (
    <tr class="lip-table__row">
      <th scope="row" class="lip-table__cell">
        <span class="lip-plans__name">
          <Drawing class="lip-plans__mark" width={14} height={14}>
            <Mark x={7} y={7} radius={5} colour={mark} shape={shape} hollow={hollow} />
          </Drawing>
          <span>
            {LETTERS[plan]} <span class="lip-plans__label">{view.plans[plan].label}</span>
          </span>
        </span>
      </th>
      <td class="lip-table__cell">
        {plan === 0 ? (
          <>
            <b>{level.said}</b> <span class="lip-plans__range">{level.range}</span>
          </>
        ) : (
          <DifferenceInCell measure={measure} plan={plan} say={say} />
        )}
      </td>
    </tr>
  );
}

export function ComparedPlans({ view }: { readonly view: ComparePlansView }): VNode | null {
  const measure = view.measures.find(({ id }) => id === HEADLINE_MEASURE);
  if (!measure) return null;
  return (
    <table class="lip-table lip-plans lip-projected__plans">
      <caption class="lip-figure__caption">
        {measure.label}, {measureTime(measure, view)}: A as it stands, the others against A
      </caption>
      <thead class="lip-visually-hidden">
        <tr>
          <th scope="col">Plan</th>
          <th scope="col">Average and range</th>
        </tr>
      </thead>
      <tbody>
        {view.plans.map(({ id }, plan) => (
          <Row key={id} view={view} measure={measure} plan={plan} />
        ))}
      </tbody>
    </table>
  );
}

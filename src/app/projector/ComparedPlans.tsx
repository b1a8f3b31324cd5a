/** The measure that the headline of Compare is about: a row a plan, A as it stands, the others against it. */
import type { VNode } from 'preact';
import type { ComparePlansView, PlansMeasure } from '../../results/compare/plansTypes.ts';
import { DifferenceInCell } from '../compare/DifferenceInCell.tsx';
import { PlanName } from '../compare/PlanName.tsx';
import { levelWords, measureTime, sayingsOf } from '../content/compare.ts';

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
  const say = sayingsOf(measure);
  const level = levelWords(measure, say.level);
  return (
    <tr class="lip-table__row">
      <th scope="row" class="lip-table__cell">
        <PlanName view={view} plan={plan} />
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

/** School-to-school support: what it costs, and what it is assumed to do. */
import type { VNode } from 'preact';
import { FieldGroup, messageAt, NumberField } from '../components/formParts.tsx';
import { SUPPORT_IS_ASSUMED, SUPPORT_LABEL } from '../content/review.ts';
import type { Plan, PlanContext, Support } from './plan.ts';
import { type PlanProblem, planFieldId } from './planChecks.ts';
import { type Edit, setSupport } from './planEdits.ts';
import { RangeFields, ReasonFields } from './WhenAndWhom.tsx';

export interface SupportFieldsProps {
  readonly plan: Plan;
  readonly context: PlanContext;
  readonly problems: readonly PlanProblem[];
  readonly onEdit: (edit: Edit) => void;
}

export function SupportFields({ plan, context, problems, onEdit }: SupportFieldsProps): VNode {
  const { support } = plan;
  const blank: Support = {
    september: plan.schools[0]?.change.september ?? context.usualSeptember,
    poundsAYear: 0,
    bandsMet: [0, 0, 0],
    reason: '',
    source: '',
  };
  const put = (parts: Partial<Support>) => {
    const next = { ...(support ?? blank), ...parts };
    const nothing = next.poundsAYear === 0 && next.bandsMet.every((bands) => bands === 0);
    onEdit(setSupport(plan, nothing ? null : next));
  };
  const pounds = planFieldId('pounds');
  const effect = planFieldId('effect');
  const september = planFieldId('september');
  return (
    <section class="lip-review__support" aria-labelledby="review-support">
      <h3 class="lip-review__subhead" id="review-support">
        {SUPPORT_LABEL}
      </h3>
      <NumberField
        id={pounds}
        label="Budget for all schools of the plan"
        quietLabel
        before="£"
        after="a year"
        figures={10}
        value={support?.poundsAYear ?? 0}
        message={messageAt(problems, pounds)}
        onChange={(poundsAYear) => put({ poundsAYear })}
      />
      {support ? (
        <>
          <FieldGroup
            id={effect}
            legend="Assumed effect"
            hint={SUPPORT_IS_ASSUMED}
            message={messageAt(problems, effect)}
          >
            <RangeFields
              id={effect}
              value={support.bandsMet}
              onChange={(bandsMet) => put({ bandsMet })}
            />
          </FieldGroup>
          <NumberField
            id={september}
            label="Support from September"
            value={support.september}
            message={messageAt(problems, september)}
            onChange={(year) => put({ september: year })}
          />
          <ReasonFields
            ids={{ reason: planFieldId('reason'), source: `${planFieldId('reason')}-source` }}
            value={support}
            message={messageAt(problems, planFieldId('reason'))}
            onChange={(words) => put(words)}
          />
        </>
      ) : null}
    </section>
  );
}

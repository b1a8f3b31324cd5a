/** Step 2: one tab a school, with what it admits now and with the plan. */
import type { VNode } from 'preact';
import { children } from '../../charts/rounding.ts';
import type { Manifest } from '../../domain/dataset.ts';
import { ADD_ANOTHER, CHOOSE_TO_BEGIN, otherText } from '../content/review.ts';
import {
  AgeFields,
  BandFields,
  DesignationField,
  NeedsField,
  PriorityFields,
  type SchoolFormProps,
} from './AdmissionFields.tsx';
import { isChanged, type Plan, type PlanContext } from './plan.ts';
import type { PlanProblem } from './planChecks.ts';
import { type Edit, namePlan, putBack } from './planEdits.ts';
import { planName } from './planScenario.ts';
import { SupportFields } from './SupportFields.tsx';
import { SchoolReason, SeptemberField, WhomFields } from './WhenAndWhom.tsx';

export interface ChangeAdmissionsProps {
  readonly plan: Plan;
  readonly context: PlanContext;
  readonly manifest: Manifest;
  readonly problems: readonly PlanProblem[];
  /** School whose tab is open. */
  readonly openId: string | null;
  readonly onOpen: (schoolId: string) => void;
  readonly onEdit: (edit: Edit) => void;
  readonly onApply: () => void;
  /** Whether the answer on screen is that of the plan as it stands. */
  readonly upToDate: boolean;
  /** Where changes of every other kind are added. */
  readonly addAddress: string;
}

const PANEL_ID = 'review-school';
const MOST_NAME = 120;
const tabId = (schoolId: string) => `review-tab-${schoolId}`;

function Tabs(props: ChangeAdmissionsProps & { readonly current: string }): VNode {
  const { plan, context, current, onOpen } = props;
  const ids = plan.schools.map(({ id }) => id);
  const step = (by: number) => {
    const next = ids[(ids.indexOf(current) + by + ids.length) % ids.length];
    onOpen(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div class="lip-tabs" role="tablist" aria-label="Schools of this review">
      {plan.schools.map(({ id, change }) => {
        const school = context.schools.get(id);
        if (!school) return null;
        return (
          <button
            key={id}
            type="button"
            id={tabId(id)}
            class="lip-tabs__tab lip-tabs__tab--small"
            role="tab"
            aria-selected={id === current}
            aria-controls={PANEL_ID}
            tabIndex={id === current ? 0 : -1}
            onClick={() => onOpen(id)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') step(1);
              else if (event.key === 'ArrowLeft') step(-1);
            }}
          >
            {school.name}
            {isChanged(school, change, context) ? ' · changed' : ''}
          </button>
        );
      })}
    </div>
  );
}

function placesWords(places: number): string {
  return `${children(places)} ${places === 1 ? 'place' : 'places'} for the area`;
}

function SchoolForm(form: SchoolFormProps & { readonly manifest: Manifest }): VNode {
  const { plan, school, change, context, onEdit } = form;
  const names = new Map(form.manifest.needs.map(({ code, label }) => [code, label]));
  return (
    <>
      <h3 class="lip-review__school" tabIndex={-1} id={`${PANEL_ID}-name`}>
        {school.name}
      </h3>
      <p class="lip-note">
        {school.district} · ages {school.ageLow} to {school.ageHigh} ·{' '}
        {school.placesForArea === null ? 'no limit on places' : placesWords(school.placesForArea)} ·{' '}
        {children(school.onRoll)} on roll
      </p>
      <DesignationField {...form} />
      <NeedsField {...form} names={names} />
      <BandFields {...form} />
      <AgeFields {...form} />
      <PriorityFields {...form} />
      <SeptemberField {...form} />
      <WhomFields {...form} />
      <SchoolReason {...form} />
      <p>
        <button
          type="button"
          class="lip-button lip-button--quiet"
          disabled={!isChanged(school, change, context)}
          onClick={() => onEdit(putBack(plan, school))}
        >
          Put back as now
        </button>
      </p>
    </>
  );
}

/** What the plan is called on screen, in print and in its file. */
function NameField({ plan, context, onEdit }: ChangeAdmissionsProps): VNode {
  return (
    <div class="lip-review__name">
      <label class="lip-review__subhead" for="review-name">
        Name of the plan
      </label>
      <input
        id="review-name"
        class="govuk-input"
        type="text"
        autocomplete="off"
        maxLength={MOST_NAME}
        value={planName(plan, context)}
        onChange={(event) => onEdit(namePlan(plan, event.currentTarget.value))}
      />
    </div>
  );
}

/** Policies of the plan that this page does not edit: kept, and said. */
function Others({ plan }: { readonly plan: Plan }): VNode | null {
  if (plan.others.length === 0) return null;
  return (
    <section class="lip-review__others" aria-labelledby="review-others">
      <h3 class="lip-review__subhead" id="review-others">
        Other changes in this plan
      </h3>
      <ul class="lip-list">
        {plan.others.map((policy) => (
          <li key={policy.id}>{otherText(policy)}</li>
        ))}
      </ul>
      <p class="lip-note">They are kept as they are and count in every figure.</p>
    </section>
  );
}

export function ChangeAdmissions(props: ChangeAdmissionsProps): VNode {
  const { plan, context, openId, problems, onEdit } = props;
  const open = plan.schools.find(({ id }) => id === openId) ?? plan.schools[0];
  const school = open ? context.schools.get(open.id) : undefined;
  const form =
    school && open ? { plan, school, change: open.change, context, problems, onEdit } : null;
  return (
    <div class="lip-stack lip-stack--tight">
      {form ? (
        <>
          <Tabs {...props} current={form.school.id} />
          <div
            key={form.school.id}
            id={PANEL_ID}
            class="lip-review__form"
            role="tabpanel"
            aria-labelledby={tabId(form.school.id)}
          >
            <SchoolForm {...form} manifest={props.manifest} />
          </div>
        </>
      ) : (
        <p>{CHOOSE_TO_BEGIN}</p>
      )}
      {form || plan.support ? (
        <SupportFields plan={plan} context={context} problems={problems} onEdit={onEdit} />
      ) : null}
      <Others plan={plan} />
      <p class="lip-screen-only">
        <a href={props.addAddress}>{ADD_ANOTHER}</a>
      </p>
      {form || plan.support || plan.others.length > 0 ? <NameField {...props} /> : null}
      {form || plan.support || plan.others.length > 0 ? (
        <p class="lip-row">
          <button type="button" class="lip-button" data-action="apply" onClick={props.onApply}>
            Apply
          </button>
          {props.upToDate ? (
            <span class="lip-note">The figures are those of this plan.</span>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}

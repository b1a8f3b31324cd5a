/** The person's own plans: what each changes, when it was last changed, and what can be done with it. */
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Scenario } from '../../domain/scenario.ts';
import { downloadJson } from '../components/download.ts';
import { changesWords, savedWords } from '../content/plans.ts';
import { CopyLink } from './CopyLink.tsx';
import { changesNothing } from './changesNothing.ts';
import { shortMoment } from './offered.ts';
import type { OwnPlan } from './ownPlan.ts';
import type { Plans } from './plans.ts';
import { planFileName, planFileText } from './planText.ts';

const CELL = 'lip-table__cell';
const HEADER = 'lip-table__header';
const MOST_NAME = 200;

export interface PlansTableProps {
  readonly plans: Plans;
  /** Dataset that the page holds. */
  readonly datasetId: string;
  readonly linkTo: (plan: Scenario) => Promise<string>;
  /** Address at which a plan is gone on with, and at which it is looked at. */
  readonly editAddress: (id: string) => string;
  readonly lookAddress: (id: string) => string;
  readonly onRemoved: () => void;
}

/** The name, as a field once it is to be changed. */
function NameField(props: { plan: OwnPlan; onDone: (label: string | null) => void }): VNode {
  const { plan, onDone } = props;
  const field = useRef<HTMLInputElement>(null);
  const id = `name-${plan.id}`;
  return (
    <form
      class="lip-row"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(field.current?.value ?? null);
      }}
    >
      <label class="lip-visually-hidden" for={id}>
        New name of {plan.scenario.label}
      </label>
      <input
        ref={(input) => {
          if (input && field.current === null) {
            field.current = input;
            input.select();
          }
        }}
        id={id}
        class="govuk-input"
        type="text"
        autocomplete="off"
        maxLength={MOST_NAME}
        defaultValue={plan.scenario.label}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone(null);
        }}
      />
      <button type="submit" class="lip-button lip-button--quiet">
        Save name
      </button>
    </form>
  );
}

function PlanRow(props: PlansTableProps & { readonly plan: OwnPlan }): VNode {
  const { plan, plans, datasetId, linkTo } = props;
  const { id, scenario, saved, changed, origin } = plan;
  const [naming, setNaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const of = <span class="lip-visually-hidden">: {scenario.label}</span>;
  const fits = plan.datasetId === datasetId;
  const named = (label: string | null) => {
    if (label !== null) plans.rename(id, label);
    setNaming(false);
    requestAnimationFrame(() => rename.current?.focus());
  };
  return (
    <tr class="lip-table__row">
      <th scope="row" class={CELL}>
        <div class="lip-plans-list__name">
          {naming ? <NameField plan={plan} onDone={named} /> : <b>{scenario.label}</b>}
          <span class="lip-note">
            First saved {savedWords(saved, origin)}
            {fits ? '' : `. Made on the data “${plan.datasetId}”: no figures are offered here`}
          </span>
        </div>
      </th>
      <td class={CELL} data-label="Changes">
        {changesWords(scenario.policies.length, changesNothing(scenario))}
      </td>
      <td class={CELL} data-label="Last changed">
        {shortMoment(changed)}
      </td>
      <td class={CELL} data-label="Actions">
        <div class="lip-plans-list__actions">
          {fits ? (
            <>
              <a href={props.lookAddress(id)}>Show figures{of}</a>
              <a href={props.editAddress(id)}>Open in Test a review{of}</a>
            </>
          ) : null}
          <button ref={rename} type="button" class="lip-link" onClick={() => setNaming(true)}>
            Rename{of}
          </button>
          <button type="button" class="lip-link" onClick={() => plans.duplicate(id)}>
            Duplicate{of}
          </button>
          <button
            type="button"
            class="lip-link"
            onClick={() => downloadJson(planFileName(scenario), planFileText(scenario))}
          >
            Export as a file{of}
          </button>
          <CopyLink look="lip-link" of={scenario.label} plan={() => scenario} linkTo={linkTo} />
          <button
            type="button"
            class="lip-link"
            onClick={() => {
              plans.remove(id);
              props.onRemoved();
            }}
          >
            Delete{of}
          </button>
        </div>
      </td>
    </tr>
  );
}

export function PlansTable(props: PlansTableProps): VNode {
  return (
    <table class="lip-table lip-table--rows lip-plans-list">
      <caption class="lip-visually-hidden">Plans of your own, last changed first</caption>
      <thead class="lip-table__head">
        <tr>
          {['Name', 'Changes', 'Last changed', 'Actions'].map((head) => (
            <th key={head} scope="col" class={HEADER}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.plans.list.value.map((plan) => (
          <PlanRow key={plan.id} {...props} plan={plan} />
        ))}
      </tbody>
    </table>
  );
}

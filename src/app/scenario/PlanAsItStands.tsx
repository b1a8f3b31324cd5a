/** A plan in full, to be read, printed and, where it is the person's own, changed. */
import type { VNode } from 'preact';
import type { Register } from '../../domain/register.ts';
import type { Policy, Scenario } from '../../domain/scenario.ts';
import { FieldProblems } from '../components/FieldProblems.tsx';
import { UndoRedo } from '../components/UndoRedo.tsx';
import {
  ADD_A_CHANGE,
  BEFORE_SHARING,
  BEGIN,
  COPY_TO_CHANGE,
  NO_CHANGES_YET,
  READ_ONLY,
} from '../content/scenario/page.ts';
import type { Route } from '../state/route.ts';
import { AsFile } from './AsFile.tsx';
import type { Bench, ScenarioHistory } from './bench.ts';
import { ChangedAssumptions } from './ChangedAssumptions.tsx';
import { ChangeList, changeId } from './ChangeList.tsx';
import { listedChanges, type PlanFault } from './changeList.ts';
import { withoutGrounds } from './grounds.ts';
import type { Offer } from './offer.ts';
import { addressOfAssumption, addressOfChange } from './openPart.ts';
import { PlanTerms } from './PlanTerms.tsx';

export interface PlanAsItStandsProps {
  readonly plan: Scenario;
  readonly whose: 'library' | 'mine' | 'shared';
  readonly offer: Offer;
  readonly register: Register;
  readonly baselineId: string;
  readonly history: ScenarioHistory;
  readonly bench: Bench;
  readonly faults: readonly PlanFault[];
  readonly hashOf: (change: Partial<Route>) => string;
  /** Makes a copy, and shows it. */
  readonly onCopy: () => void;
  readonly onRemove: (policy: Policy) => void;
  readonly onRemoveAssumption: (id: string) => void;
  readonly onSwap: (policy: Policy, otherId: string) => void;
}

function ReadOnly({ onCopy }: Pick<PlanAsItStandsProps, 'onCopy'>): VNode {
  return (
    <section class="lip-notice lip-screen-only" aria-label="A plan of the library">
      <div class="lip-row">
        <p>{READ_ONLY}</p>
        <button type="button" class="lip-button" data-action="copy" onClick={onCopy}>
          {COPY_TO_CHANGE}
        </button>
      </div>
    </section>
  );
}

function Steps({ plan, history, bench, hashOf }: PlanAsItStandsProps): VNode {
  return (
    <div class="lip-row lip-screen-only">
      <a class="lip-button" data-action="add-change" href={hashOf({ change: 'new' })}>
        {ADD_A_CHANGE}
      </a>
      <UndoRedo
        last={history.done.at(-1)?.name}
        next={history.undone.at(-1)?.name}
        onUndo={() => bench.undo(plan)}
        onRedo={() => bench.redo(plan)}
      />
      <button
        type="button"
        class="lip-button lip-button--quiet"
        disabled={history.done.length === 0}
        onClick={() => bench.putBack(plan)}
      >
        Put back as it was
      </button>
    </div>
  );
}

/** The ways on: to what the plan does, and to what a review of schools would add. */
function WaysOn({ plan, baselineId, hashOf }: PlanAsItStandsProps): VNode | null {
  if (plan.id === baselineId) return null;
  const scenario = plan.id;
  return (
    <p class="lip-row lip-screen-only">
      <a href={hashOf({ page: 'overview', scenario, change: null })}>See what it does</a>
      <a href={hashOf({ page: 'compare', plans: [baselineId, scenario], change: null })}>
        Compare it with no change
      </a>
      <a href={hashOf({ page: 'review', scenario, change: null })}>
        Test what its schools admit, on a map
      </a>
    </p>
  );
}

function Ungrounded({ plan }: { readonly plan: Scenario }): VNode | null {
  const those = withoutGrounds(plan);
  if (those.length === 0) return null;
  return (
    <section class="lip-notice lip-screen-only" aria-label="Reasons and sources">
      <p>
        {BEFORE_SHARING} {those.length === 1 ? 'this change' : `these ${those.length} changes`}:
      </p>
      <ul class="lip-list">
        {those.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </ul>
    </section>
  );
}

function goToChange({ field }: { readonly field: string }) {
  const found = document.getElementById(field);
  found?.closest('details')?.setAttribute('open', '');
  found?.focus();
}

export function PlanAsItStands(props: PlanAsItStandsProps): VNode {
  const { plan, whose, offer, register, faults, hashOf, onCopy, onRemove, onSwap } = props;
  const mine = whose === 'mine';
  const actions = mine
    ? {
        addressOf: (policy: Policy) => hashOf({ change: addressOfChange(policy) }),
        onRemove,
        onSwap,
      }
    : undefined;
  const assumptionActions = mine
    ? {
        chooseAddress: hashOf({ change: addressOfAssumption() }),
        addressOf: (id: string) => hashOf({ change: addressOfAssumption(id) }),
        onRemove: props.onRemoveAssumption,
      }
    : undefined;
  const problems = faults.map(({ policyId, message }) => ({
    field: policyId === null ? 'plan-terms' : changeId(policyId),
    message,
  }));
  return (
    <div class="lip-stack">
      {problems.length > 0 ? (
        <FieldProblems
          key={problems.map(({ message }) => message).join()}
          problems={problems}
          onGo={goToChange}
        />
      ) : null}
      {whose === 'library' ? <ReadOnly onCopy={onCopy} /> : null}
      {mine ? <Steps {...props} /> : null}
      <WaysOn {...props} />
      {mine ? <Ungrounded plan={plan} /> : null}
      {plan.policies.length === 0 && mine ? <p>{NO_CHANGES_YET}</p> : null}
      {plan.id === props.baselineId ? <p class="lip-measure lip-screen-only">{BEGIN}</p> : null}
      <ChangeList groups={listedChanges(plan, offer)} faults={faults} actions={actions} />
      <ChangedAssumptions plan={plan} register={register} actions={assumptionActions} />
      <PlanTerms plan={plan} editAddress={mine ? hashOf({ change: 'plan' }) : null} />
      <AsFile plan={plan} />
    </div>
  );
}

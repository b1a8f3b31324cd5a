/** What does this plan change, from when, by how much, and why; and what else should change? */
import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Problem } from '../../domain/problems.ts';
import type { PolicyKind, Scenario } from '../../domain/scenario.ts';
import { focusSoon } from '../components/focusSoon.ts';
import { PageHead } from '../components/PageHead.tsx';
import {
  assumptionDone,
  CHOOSE_ASSUMPTION,
  NO_SUCH_ASSUMPTION,
} from '../content/scenario/assumptions.ts';
import { KIND_WORDS } from '../content/scenario/kinds.ts';
import { CHOOSE_KIND, done, headline, NO_SUCH_CHANGE } from '../content/scenario/page.ts';
import { changesNothing } from '../plans/changesNothing.ts';
import { useReviewKeys } from '../review/useReviewKeys.ts';
import { AssumptionForm } from '../scenario/AssumptionForm.tsx';
import { assumptionElement, CHOOSE_ASSUMPTION_ID } from '../scenario/ChangedAssumptions.tsx';
import { ChangeForm } from '../scenario/ChangeForm.tsx';
import { changeId } from '../scenario/ChangeList.tsx';
import { ChooseAssumption } from '../scenario/ChooseAssumption.tsx';
import { ChooseKind } from '../scenario/ChooseKind.tsx';
import { copyPlan } from '../scenario/copyPlan.ts';
import { FormHead } from '../scenario/FormHead.tsx';
import { planFaults } from '../scenario/faults.ts';
import { type Offer, offerOf } from '../scenario/offer.ts';
import { addressOfAssumption, type OpenPart, openPart } from '../scenario/openPart.ts';
import { PlanAsItStands } from '../scenario/PlanAsItStands.tsx';
import {
  removeAssumption,
  removeChange,
  type ScenarioEdit,
  swapChanges,
} from '../scenario/scenarioEdits.ts';
import { TermsForm } from '../scenario/TermsForm.tsx';
import type { PageProps } from './pageProps.ts';
import { Waiting } from './Waiting.tsx';

/** What the data does not allow of the plan as it stands. */
function useProblems(plan: Scenario, check: PageProps['check']): readonly Problem[] {
  const [found, setFound] = useState<readonly Problem[]>([]);
  useEffect(() => {
    let wanted = true;
    // Whatever keeps the check from being made is said where the plan is simulated.
    check(plan).then(
      (problems) => wanted && setFound(problems),
      () => wanted && setFound([]),
    );
    return () => {
      wanted = false;
    };
  }, [plan]);
  return found;
}

interface PlanPageProps extends PageProps {
  readonly plan: Scenario;
  readonly whose: 'library' | 'mine' | 'shared';
}

interface FormProps extends PlanPageProps {
  readonly offer: Offer;
  readonly onDone: (edit: ScenarioEdit, said: string, focus: string | null) => void;
}

/** The register to choose from, or the form of the one that was chosen. */
function Assumption(props: FormProps & { readonly id: string | null }): VNode {
  const { plan, id, offer, dataset, hashOf, onDone } = props;
  const { register } = dataset;
  const cancelAddress = hashOf({ change: null });
  const entry = id !== null && Object.hasOwn(register, id) ? register[id] : undefined;
  if (entry) {
    return (
      <AssumptionForm
        key={entry.id}
        {...{ plan, entry, offer, cancelAddress }}
        backAddress={
          plan.parameters[entry.id] ? cancelAddress : hashOf({ change: addressOfAssumption() })
        }
        onSave={(edit) =>
          onDone(edit, assumptionDone.set(entry.label), assumptionElement(entry.id))
        }
      />
    );
  }
  return (
    <FormHead title={CHOOSE_ASSUMPTION} backAddress={cancelAddress} plan={plan}>
      {id === null ? null : <p>{NO_SUCH_ASSUMPTION}</p>}
      <ChooseAssumption
        {...{ plan, register }}
        addressOf={(one) => hashOf({ change: addressOfAssumption(one) })}
      />
    </FormHead>
  );
}

function Form(
  props: FormProps & { readonly part: Exclude<OpenPart, { readonly is: 'list' }> },
): VNode {
  const { plan, part, offer, check, hashOf, onDone } = props;
  const cancelAddress = hashOf({ change: null });
  if (part.is === 'chooseAssumption' || part.is === 'assumption') {
    return <Assumption {...props} id={part.is === 'assumption' ? part.id : null} />;
  }
  if (part.is === 'choose') {
    return (
      <FormHead title={CHOOSE_KIND} backAddress={cancelAddress} plan={plan}>
        <ChooseKind addressOf={(kind) => hashOf({ change: `new:${kind}` })} />
      </FormHead>
    );
  }
  if (part.is === 'terms') {
    const save = (edit: ScenarioEdit) => onDone(edit, done.terms, null);
    return <TermsForm {...{ plan, offer, cancelAddress }} onSave={save} />;
  }
  const before = part.is === 'change' ? part.policy : null;
  const kind: PolicyKind = part.is === 'change' ? part.policy.kind : part.kind;
  const said = before ? done.changed : done.added;
  return (
    <ChangeForm
      key={before?.id ?? kind}
      {...{ plan, kind, before, offer, check, cancelAddress }}
      title={before ? `Change: ${before.label}` : KIND_WORDS[kind].name}
      backAddress={before ? cancelAddress : hashOf({ change: 'new' })}
      onSave={(edit, { id, label }) => onDone(edit, said(label), changeId(id))}
    />
  );
}

function PlanPage(props: PlanPageProps): VNode {
  const { plan, whose, dataset, choices, bench, check, go } = props;
  const { manifest, names } = dataset;
  const offer = useMemo(() => offerOf(manifest, names, plan), [manifest, names, plan]);
  const problems = useProblems(plan, check);
  const [said, setSaid] = useState('');
  const mine = whose === 'mine';
  const part = mine ? openPart(props.change, plan) : { is: 'list' as const };
  const missing = mine && part.is === 'list' && part.missing === true;
  const history = bench.historyOf(plan);
  const step = (edit: ScenarioEdit, words: string) => {
    bench.step(plan, edit);
    setSaid(words);
  };
  useReviewKeys({
    onUndo: () => mine && history.done.length > 0 && bench.undo(plan),
    onRedo: () => mine && history.undone.length > 0 && bench.redo(plan),
  });
  useEffect(() => setSaid(''), [plan.id]);
  if (part.is !== 'list') {
    return (
      <Form
        {...props}
        part={part}
        offer={offer}
        onDone={(edit, words, focus) => {
          step(edit, words);
          go({ change: null });
          focusSoon(focus);
        }}
      />
    );
  }
  return (
    <>
      <PageHead headline={headline(plan, changesNothing(plan))}>
        {plan.description === '' ? null : plan.description}
      </PageHead>
      <p class="lip-change__said" role="status">
        {missing ? NO_SUCH_CHANGE : said}
      </p>
      <PlanAsItStands
        {...{ plan, whose, offer, history, bench }}
        register={dataset.register}
        baselineId={choices.baselineId}
        faults={planFaults(problems, plan)}
        hashOf={props.hashOf}
        onCopy={() => go({ scenario: copyPlan(plan, props.plans, choices.baselineId).id })}
        onRemove={(policy) => step(removeChange(plan, policy.id), done.removed(policy.label))}
        onRemoveAssumption={(id) => {
          const { label } = dataset.register[id] ?? { label: id };
          step(removeAssumption(plan, { id, label }), assumptionDone.removed(label));
          focusSoon(CHOOSE_ASSUMPTION_ID);
        }}
        onSwap={(policy, otherId) => {
          bench.step(plan, swapChanges(plan, policy.id, otherId));
          focusSoon(changeId(policy.id));
        }}
      />
    </>
  );
}

export function ScenarioPage(props: PageProps): VNode {
  const { choices, plans, scenarios, scenario } = props;
  const own = plans.list.value.find(({ id }) => id === choices.scenarioId)?.scenario;
  const plan = own ?? (scenario?.id === choices.scenarioId ? scenario : null);
  if (!plan) return <Waiting headline={`“${choices.scenarioLabel}”`} />;
  const offered = scenarios.find(({ id }) => id === plan.id);
  return <PlanPage key={plan.id} {...props} plan={plan} whose={offered?.whose ?? 'library'} />;
}

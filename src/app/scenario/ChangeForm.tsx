/** The form of one change: what, when, whom, cost and why; checked against schema and data. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Problem } from '../../domain/problems.ts';
import type { Policy, PolicyKind, Scenario } from '../../domain/scenario.ts';
import { KIND_WORDS } from '../content/scenario/kinds.ts';
import { REACH } from '../content/scenario/options.ts';
import { FORM_PARTS, RANGE_HELP } from '../content/scenario/page.ts';
import { policyWords } from '../content/scenario/policyWords.ts';
import { ChangeWords } from './ChangeWords.tsx';
import { draftOf, firstDraft } from './draft.ts';
import { FieldsForm, type FormPart } from './FieldsForm.tsx';
import { FormHead } from './FormHead.tsx';
import { fieldFaults } from './faults.ts';
import type { Draft, FieldProblem } from './field.ts';
import { formFieldsOf } from './fieldsOf.ts';
import type { Offer } from './offer.ts';
import { readDraft } from './readDraft.ts';
import { addChange, replaceChange, type ScenarioEdit } from './scenarioEdits.ts';
import { schemaOf } from './schemaParts.ts';

export interface ChangeFormProps {
  readonly plan: Scenario;
  readonly kind: PolicyKind;
  /** The change that is changed; null for a new one. */
  readonly before: Policy | null;
  readonly offer: Offer;
  readonly check: (plan: Scenario) => Promise<readonly Problem[]>;
  readonly onSave: (edit: ScenarioEdit, policy: Policy) => void;
  readonly title: string;
  readonly backAddress: string;
  readonly cancelAddress: string;
}

const reachNames = new Set(REACH.map(({ name }) => name));

/** Parts of the form; whom it reaches is folded where it stands beside something else. */
function partsOf(kind: PolicyKind): FormPart[] {
  const { own, when, costAndWhy } = formFieldsOf(kind);
  const isReach = (name: string) => reachNames.has(name) && kind !== 'housing-growth';
  const main = own.filter(({ name }) => !isReach(name) || own.every((one) => isReach(one.name)));
  const reach = own.filter((field) => !main.includes(field));
  const parts: FormPart[] = [
    { id: 'own', title: FORM_PARTS.own, fields: main },
    { id: 'reach', title: FORM_PARTS.reach, fields: reach, folded: true },
    { id: 'when', title: FORM_PARTS.when, fields: when },
    { id: 'why', title: FORM_PARTS.costAndWhy, fields: costAndWhy },
  ];
  return parts.filter(({ fields }) => fields.length > 0);
}

/** The plan with the change in its place. */
function editOf(plan: Scenario, before: Policy | null, policy: Policy): ScenarioEdit {
  return before ? replaceChange(plan, policy) : addChange(plan, policy);
}

export function ChangeForm(props: ChangeFormProps): VNode {
  const { plan, kind, before, offer, check, onSave, title, backAddress, cancelAddress } = props;
  const [draft, setDraft] = useState<Draft>(() =>
    before ? draftOf(before, offer) : firstDraft(kind, offer),
  );
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [asked, setAsked] = useState(0);
  const takenIds = plan.policies.filter((one) => one !== before).map(({ id }) => id);
  const read = readDraft({ kind, draft, before, offer, takenIds });
  const say = (found: readonly FieldProblem[]) => {
    setProblems(found);
    setAsked(asked + 1);
  };
  const save = async () => {
    const { policy } = read;
    if (policy === null) return say(read.problems);
    const edit = editOf(plan, before, policy);
    const faults = fieldFaults(await check(edit.plan), edit.plan.policies, policy.id);
    const fields = new Set(read.problems.map(({ field }) => field));
    const all = [...read.problems, ...faults.filter(({ field }) => !fields.has(field))];
    if (all.length > 0) return say(all);
    onSave(edit, policy);
  };
  const whole = read.problems.length === 0 ? read.policy : null;
  return (
    <FormHead {...{ title, backAddress, plan, problems, asked }}>
      <p class="lip-measure">{KIND_WORDS[kind].help}</p>
      <p class="lip-note">{RANGE_HELP}</p>
      <FieldsForm
        parts={partsOf(kind)}
        draft={draft}
        onDraft={setDraft}
        problems={problems}
        offer={offer}
        schema={schemaOf(kind)}
        save={before ? 'Save this change' : 'Add this change'}
        onSave={() => void save()}
        cancelAddress={cancelAddress}
      >
        <section class="lip-section lip-change__preview" aria-labelledby="form-words">
          <h2 class="lip-section__title" id="form-words">
            In words
          </h2>
          {whole ? (
            <ChangeWords words={policyWords(whole, offer)} />
          ) : (
            <p class="lip-quiet">
              It is said in words here once every field that it needs is filled in.
            </p>
          )}
        </section>
      </FieldsForm>
    </FormHead>
  );
}

/** The form of what a plan says beside its changes. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type Scenario, scenarioSchema } from '../../domain/scenario.ts';
import { TERMS_TITLE } from '../content/scenario/page.ts';
import { PLAN_FIELDS } from '../content/scenario/planFields.ts';
import { draftOfFields } from './draft.ts';
import { FieldsForm } from './FieldsForm.tsx';
import { FormHead } from './FormHead.tsx';
import type { FieldProblem } from './field.ts';
import type { Offer } from './offer.ts';
import { readTerms } from './readTerms.ts';
import { changeTerms, type ScenarioEdit } from './scenarioEdits.ts';
import type { Schema } from './schemaParts.ts';

export interface TermsFormProps {
  readonly plan: Scenario;
  readonly offer: Offer;
  readonly onSave: (edit: ScenarioEdit) => void;
  readonly cancelAddress: string;
}

const SCHEMA = scenarioSchema as unknown as Schema;

export function TermsForm({ plan, offer, onSave, cancelAddress }: TermsFormProps): VNode {
  const [draft, setDraft] = useState(() => draftOfFields(PLAN_FIELDS, plan, offer));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [asked, setAsked] = useState(0);
  const save = () => {
    const read = readTerms(draft, offer);
    setProblems(read.problems);
    setAsked(asked + 1);
    if (read.terms) onSave(changeTerms(plan, read.terms));
  };
  return (
    <FormHead title={TERMS_TITLE} backAddress={cancelAddress} {...{ plan, problems, asked }}>
      <FieldsForm
        parts={[{ id: 'terms', title: 'The plan', fields: PLAN_FIELDS }]}
        draft={draft}
        onDraft={setDraft}
        problems={problems}
        offer={offer}
        schema={SCHEMA}
        save="Save"
        onSave={save}
        cancelAddress={cancelAddress}
      />
    </FormHead>
  );
}

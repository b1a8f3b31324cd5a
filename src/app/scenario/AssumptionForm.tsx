/** The form of one assumption that a plan changes: what the register has, the plan's value, and why. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Parameter } from '../../domain/register.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { Facts } from '../components/Facts.tsx';
import { QUALITY_MEANING } from '../content/register.ts';
import { valueWords } from '../content/scenario/assumptions.ts';
import { RANGE_HELP } from '../content/scenario/page.ts';
import { FieldsForm } from './FieldsForm.tsx';
import { FormHead } from './FormHead.tsx';
import type { FieldProblem } from './field.ts';
import type { Offer } from './offer.ts';
import {
  assumptionDraft,
  assumptionFields,
  assumptionSchema,
  readAssumption,
} from './readAssumption.ts';
import { type ScenarioEdit, setAssumption } from './scenarioEdits.ts';

export interface AssumptionFormProps {
  readonly plan: Scenario;
  readonly entry: Parameter;
  readonly offer: Offer;
  readonly onSave: (edit: ScenarioEdit) => void;
  readonly backAddress: string;
  readonly cancelAddress: string;
}

/** What every other plan rests on, and on what grounds. */
function AsRegistered({ entry }: Pick<AssumptionFormProps, 'entry'>): VNode {
  return (
    <Facts
      facts={[
        ['Register', valueWords(entry)],
        ['Source', `${entry.source} (${entry.quality}: ${QUALITY_MEANING[entry.quality]})`],
        ['Reason', entry.reason],
      ]}
    />
  );
}

export function AssumptionForm(props: AssumptionFormProps): VNode {
  const { plan, entry, offer, onSave, backAddress, cancelAddress } = props;
  const [draft, setDraft] = useState(() =>
    assumptionDraft(entry, plan.parameters[entry.id], offer),
  );
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [asked, setAsked] = useState(0);
  const save = () => {
    const read = readAssumption(entry, draft, offer);
    setProblems(read.problems);
    setAsked(asked + 1);
    if (read.value) onSave(setAssumption(plan, entry, read.value));
  };
  return (
    <FormHead title={entry.label} {...{ backAddress, plan, problems, asked }}>
      <AsRegistered entry={entry} />
      <p class="lip-note">{RANGE_HELP}</p>
      <FieldsForm
        parts={[{ id: 'own', title: 'What this plan rests on', fields: assumptionFields(entry) }]}
        draft={draft}
        onDraft={setDraft}
        problems={problems}
        offer={offer}
        schema={assumptionSchema(entry)}
        save="Save this assumption"
        onSave={save}
        cancelAddress={cancelAddress}
      />
    </FormHead>
  );
}

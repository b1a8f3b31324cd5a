/** The form of one target of a plan: of what, where, how much, by when and why. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Scenario } from '../../domain/scenario.ts';
import type { PlanTarget } from '../../domain/targets.ts';
import type { InclusionView } from '../../results/views/inclusionTypes.ts';
import {
  CHANGE_TARGET,
  presentWords,
  SET_A_TARGET,
  TARGET_FORM,
} from '../content/inclusionTargets.ts';
import { FieldsForm } from '../scenario/FieldsForm.tsx';
import { FormHead } from '../scenario/FormHead.tsx';
import type { FieldProblem } from '../scenario/field.ts';
import {
  readTarget,
  type TargetOffer,
  targetDraft,
  targetFields,
  targetSchema,
} from './readTarget.ts';
import { isSameTarget } from './targetEdits.ts';

export interface TargetFormProps {
  readonly plan: Scenario;
  /** The target as it stands; null = a new one. */
  readonly before: PlanTarget | null;
  /** What the form of a new one says at first. */
  readonly first: Partial<PlanTarget>;
  readonly offered: TargetOffer;
  /** Null until there are figures to set a target by. */
  readonly view: InclusionView | null;
  readonly onSave: (target: PlanTarget) => void;
  readonly cancelAddress: string;
}

export function TargetForm(props: TargetFormProps): VNode {
  const { plan, before, first, offered, view, onSave, cancelAddress } = props;
  const [draft, setDraft] = useState(() => targetDraft(before ?? first, offered));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [asked, setAsked] = useState(0);
  const others = (plan.targets ?? []).filter((one) => !before || !isSameTarget(one, before));
  const save = () => {
    const read = readTarget(draft, offered, others);
    setProblems(read.problems);
    setAsked(asked + 1);
    if (read.target) onSave(read.target);
  };
  const present = view
    ? presentWords(view, `${draft.indicator}`, `${draft.district}` || null)
    : undefined;
  return (
    <FormHead
      title={before ? CHANGE_TARGET : SET_A_TARGET}
      backAddress={cancelAddress}
      {...{ plan, problems, asked }}
    >
      <FieldsForm
        parts={[
          {
            id: 'target',
            title: TARGET_FORM.title,
            fields: targetFields(draft, offered, present),
          },
        ]}
        draft={draft}
        onDraft={setDraft}
        problems={problems}
        offer={offered.offer}
        schema={targetSchema(draft, offered)}
        save={TARGET_FORM.save}
        onSave={save}
        cancelAddress={cancelAddress}
      />
    </FormHead>
  );
}

/** Undo and redo that name their step, and what can be done with the plan as a whole. */
import type { VNode } from 'preact';
import type { Scenario } from '../../domain/scenario.ts';
import { downloadJson } from '../components/download.ts';
import { PlanFilePicker } from '../components/PlanFilePicker.tsx';
import { UndoRedo } from '../components/UndoRedo.tsx';
import { CopyLink } from '../plans/CopyLink.tsx';
import { planFileName, planFileText } from '../plans/planText.ts';
import type { Review } from './review.ts';

export interface PlanActionsProps {
  readonly review: Review;
  readonly linkTo: (plan: Scenario) => Promise<string>;
}

export function PlanActions({ review, linkTo }: PlanActionsProps): VNode {
  const history = review.history.value;
  const save = () => {
    const scenario = review.share();
    if (scenario) downloadJson(planFileName(scenario), planFileText(scenario));
  };
  return (
    <div class="lip-review__actions lip-screen-only">
      <UndoRedo
        last={history?.done.at(-1)?.name}
        next={history?.undone.at(-1)?.name}
        onUndo={review.undo}
        onRedo={review.redo}
      />
      <CopyLink plan={review.share} linkTo={linkTo} />
      <button type="button" class="lip-button lip-button--quiet" onClick={save}>
        Save as a file
      </button>
      <PlanFilePicker words="Open a plan file" open={review.openFiles} />
    </div>
  );
}

/** Undo and redo that name their step, and the plan as a file. */
import type { VNode } from 'preact';
import { downloadJson } from '../components/download.ts';
import { PlanFilePicker } from '../components/PlanFilePicker.tsx';
import type { Review } from './review.ts';

export function PlanActions({ review }: { readonly review: Review }): VNode {
  const history = review.history.value;
  const last = history?.done.at(-1)?.name;
  const next = history?.undone.at(-1)?.name;
  const save = () => {
    const scenario = review.save();
    if (!scenario) return;
    downloadJson(`${scenario.id}.scenario.json`, `${JSON.stringify(scenario, null, 2)}\n`);
  };
  return (
    <div class="lip-review__actions lip-screen-only">
      <button
        type="button"
        class="lip-button lip-button--quiet"
        disabled={last === undefined}
        aria-keyshortcuts="Alt+Z"
        onClick={review.undo}
      >
        {last === undefined ? 'Undo' : `Undo: ${last}`}
      </button>
      <button
        type="button"
        class="lip-button lip-button--quiet"
        disabled={next === undefined}
        aria-keyshortcuts="Alt+Shift+Z"
        onClick={review.redo}
      >
        {next === undefined ? 'Redo' : `Redo: ${next}`}
      </button>
      <button type="button" class="lip-button lip-button--quiet" onClick={save}>
        Save as a plan
      </button>
      <PlanFilePicker words="Open a plan file" open={review.openFile} />
    </div>
  );
}

/** Undo and redo that name their step, and the plan as a file. */
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { downloadJson } from '../components/download.ts';
import type { Review } from './review.ts';

export function PlanActions({ review }: { readonly review: Review }): VNode {
  const picker = useRef<HTMLInputElement>(null);
  const history = review.history.value;
  const last = history?.done.at(-1)?.name;
  const next = history?.undone.at(-1)?.name;
  const save = () => {
    const scenario = review.save();
    if (!scenario) return;
    downloadJson(`${scenario.id}.scenario.json`, `${JSON.stringify(scenario, null, 2)}\n`);
  };
  const open = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    review.openFile(await file.text(), file.name);
    // The same file can be chosen again once it has been mended.
    input.value = '';
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
      <button
        type="button"
        class="lip-button lip-button--quiet"
        onClick={() => picker.current?.click()}
      >
        Open a plan file
      </button>
      <input
        ref={picker}
        class="lip-visually-hidden"
        type="file"
        accept=".json,application/json"
        aria-label="Plan file"
        tabIndex={-1}
        onChange={(event) => void open(event.currentTarget)}
      />
    </div>
  );
}

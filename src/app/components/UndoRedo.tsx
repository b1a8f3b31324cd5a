/** Undo and redo that name their step. */
import type { VNode } from 'preact';

export interface UndoRedoProps {
  /** Names of the steps that can be undone and done again next; absent = none. */
  readonly last: string | undefined;
  readonly next: string | undefined;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function UndoRedo({ last, next, onUndo, onRedo }: UndoRedoProps): VNode {
  const button = (words: string, step: string | undefined, keys: string, act: () => void) => (
    <button
      type="button"
      class="lip-button lip-button--quiet"
      disabled={step === undefined}
      aria-keyshortcuts={keys}
      onClick={act}
    >
      {step === undefined ? words : `${words}: ${step}`}
    </button>
  );
  return (
    <>
      {button('Undo', last, 'Alt+Z', onUndo)}
      {button('Redo', next, 'Alt+Y', onRedo)}
    </>
  );
}

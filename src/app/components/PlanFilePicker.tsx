/** A button that opens plans from files. */
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { type ImportedFile, openPlanFile } from '../plans/importPlans.ts';

export interface PlanFilePickerProps {
  readonly words: string;
  /** Id of what is wrong with the files opened last. */
  readonly describedBy?: string;
  readonly open: (files: readonly ImportedFile[]) => void;
}

export function PlanFilePicker({ words, describedBy, open }: PlanFilePickerProps): VNode {
  const picker = useRef<HTMLInputElement>(null);
  const read = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    if (files.length === 0) return;
    open(await Promise.all(files.map(openPlanFile)));
    // The same file can be chosen again once it has been mended.
    input.value = '';
  };
  return (
    <>
      <button
        type="button"
        class="lip-button lip-button--quiet"
        aria-describedby={describedBy}
        onClick={() => picker.current?.click()}
      >
        {words}
      </button>
      <input
        ref={picker}
        class="lip-visually-hidden"
        type="file"
        multiple
        accept=".json,application/json"
        aria-label="Plan files"
        tabIndex={-1}
        onChange={(event) => void read(event.currentTarget)}
      />
    </>
  );
}

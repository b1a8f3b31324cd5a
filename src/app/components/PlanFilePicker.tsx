/** A button that opens a plan from a file. */
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

export interface PlanFilePickerProps {
  readonly words: string;
  /** Id of what is wrong with the file opened last. */
  readonly describedBy?: string;
  readonly open: (text: string, fileName: string) => void;
}

export function PlanFilePicker({ words, describedBy, open }: PlanFilePickerProps): VNode {
  const picker = useRef<HTMLInputElement>(null);
  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    open(await file.text(), file.name);
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
        accept=".json,application/json"
        aria-label="Plan file"
        tabIndex={-1}
        onChange={(event) => void read(event.currentTarget)}
      />
    </>
  );
}

/** Opens a plan from a file, to stand beside those of the library. */
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { OwnPlans } from './ownPlans.ts';

const ERROR_ID = 'plan-file-error';

export function PlanFile({ ownPlans }: { readonly ownPlans: OwnPlans }): VNode {
  const picker = useRef<HTMLInputElement>(null);
  const failure = ownPlans.failure.value;
  const open = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    ownPlans.openFile(await file.text(), file.name);
    // The same file can be chosen again once it has been mended.
    input.value = '';
  };
  return (
    <div class="lip-screen-only lip-stack lip-stack--tight">
      {failure ? (
        <div class="govuk-error-message" id={ERROR_ID} role="alert">
          <p>{failure.message}</p>
          {failure.problems.length > 0 ? (
            <ul class="lip-list">
              {failure.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          ) : null}
        </div>
      ) : null}
      <p>
        <button
          type="button"
          class="lip-button lip-button--quiet"
          aria-describedby={failure ? ERROR_ID : undefined}
          onClick={() => picker.current?.click()}
        >
          Compare a plan from a file
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
      </p>
    </div>
  );
}

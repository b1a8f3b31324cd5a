/** Opens a plan from a file, to stand beside those of the library. */
import type { VNode } from 'preact';
import { PlanFilePicker } from '../components/PlanFilePicker.tsx';
import type { OwnPlans } from './ownPlans.ts';

const ERROR_ID = 'plan-file-error';

export function PlanFile({ ownPlans }: { readonly ownPlans: OwnPlans }): VNode {
  const failure = ownPlans.failure.value;
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
        <PlanFilePicker
          words="Compare a plan from a file"
          describedBy={failure ? ERROR_ID : undefined}
          open={ownPlans.openFile}
        />
      </p>
    </div>
  );
}

/** Opens plans from files, to stand beside those that are compared. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { MOST_PLANS } from '../../results/compare/plansTypes.ts';
import { PlanFilePicker } from '../components/PlanFilePicker.tsx';
import type { PageProps } from '../pages/pageProps.ts';
import { ImportProblems } from '../plans/ImportProblems.tsx';
import type { ImportedFile } from '../plans/importPlans.ts';
import type { Failure } from '../state/stagedRun.ts';

const ERROR_ID = 'plan-file-error';

export function PlanFile({ plans, choices, go }: PageProps): VNode {
  const [failure, setFailure] = useState<Failure | null>(null);
  const open = (files: readonly ImportedFile[]) => {
    const imported = plans.importFiles(files);
    setFailure(imported.failure);
    const ids = imported.plans.map(({ id }) => id).slice(0, MOST_PLANS - 1);
    const before = choices.plans.filter((id) => !ids.includes(id));
    if (ids.length > 0) go({ plans: [...before.slice(0, MOST_PLANS - ids.length), ...ids] });
  };
  return (
    <div class="lip-screen-only lip-stack lip-stack--tight">
      <ImportProblems id={ERROR_ID} failure={failure} />
      <p>
        <PlanFilePicker
          words="Compare a plan from a file"
          describedBy={failure ? ERROR_ID : undefined}
          open={open}
        />
      </p>
    </div>
  );
}

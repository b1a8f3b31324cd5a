/** Which plans of my own are here, and what can be done with them? */
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { downloadJson } from '../components/download.ts';
import { PageHead } from '../components/PageHead.tsx';
import { PlanFilePicker } from '../components/PlanFilePicker.tsx';
import { NOT_ON_DEVICE, UNREADABLE } from '../content/planSafety.ts';
import { KEPT_HERE, MY_PLANS, NO_PLANS, START } from '../content/plans.ts';
import { ImportProblems } from '../plans/ImportProblems.tsx';
import type { ImportedFile } from '../plans/importPlans.ts';
import { PlansTable } from '../plans/PlansTable.tsx';
import type { Plans } from '../plans/plans.ts';
import type { Failure } from '../state/stagedRun.ts';
import type { PageProps } from './pageProps.ts';

const ERROR_ID = 'plan-files-error';

function Unreadables({ plans }: { readonly plans: Plans }): VNode | null {
  const those = plans.unreadable.value;
  if (those.length === 0) return null;
  return (
    <section class="lip-notice" aria-label="Plans that cannot be read">
      <p>
        <b>{UNREADABLE.title(those.length)}</b>
      </p>
      <p>{UNREADABLE.safe}</p>
      <ul class="lip-list">
        {those.map(({ id, text, problems }) => (
          <li key={id}>
            {id}: {problems.join('; ')}{' '}
            {text === null ? null : (
              <button
                type="button"
                class="lip-link"
                onClick={() => downloadJson(`${id}.json`, text)}
              >
                {UNREADABLE.save}
                <span class="lip-visually-hidden">: {id}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function PlansPage(props: PageProps): VNode {
  const { plans, dataset, linkTo, hashOf } = props;
  const [failure, setFailure] = useState<Failure | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const open = (files: readonly ImportedFile[]) => setFailure(plans.importFiles(files).failure);
  const count = plans.list.value.length;
  const removed = plans.removed.value;
  const reason = plans.reason.value;
  const isKept = plans.trouble.value === null && plans.unread.value === null;
  const start = hashOf({ page: 'review', scenario: props.choices.baselineId, shared: null });
  return (
    <>
      <PageHead headline={count === 0 ? NO_PLANS : MY_PLANS}>
        {reason === null ? isKept && KEPT_HERE : NOT_ON_DEVICE[reason]}
      </PageHead>
      <div class="lip-stack">
        <p role="status" class="lip-row">
          {removed === null ? null : (
            <>
              <span>“{removed.scenario.label}” was deleted.</span>
              <button ref={undo} type="button" class="lip-link" onClick={plans.putBack}>
                Undo: delete “{removed.scenario.label}”
              </button>
            </>
          )}
        </p>
        {count === 0 ? null : (
          <PlansTable
            plans={plans}
            datasetId={dataset.manifest.id}
            linkTo={(plan) => linkTo(plan, 'overview')}
            editAddress={(id) => hashOf({ page: 'review', scenario: id, school: null })}
            lookAddress={(id) => hashOf({ page: 'overview', scenario: id, school: null })}
            onRemoved={() => requestAnimationFrame(() => undo.current?.focus())}
          />
        )}
        <Unreadables plans={plans} />
        <ImportProblems id={ERROR_ID} failure={failure} />
        <p class="lip-row lip-screen-only">
          <a class="lip-button" href={start}>
            {START}
          </a>
          <PlanFilePicker
            words="Open plan files"
            describedBy={failure ? ERROR_ID : undefined}
            open={open}
          />
        </p>
      </div>
    </>
  );
}

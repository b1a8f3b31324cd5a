/** Says when plans are in danger, and offers the ways out: a file, another try, both versions. */
import type { ComponentChildren, VNode } from 'preact';
import { downloadJson } from '../components/download.ts';
import { AT_ONCE, ELSEWHERE, NOT_ON_DEVICE, NOT_SAVED, UNREAD } from '../content/planSafety.ts';
import type { Plans } from './plans.ts';
import { planFileName, planFileText } from './planText.ts';

function Notice(props: {
  readonly title: string;
  readonly said: string;
  readonly urgent?: boolean;
  readonly children?: ComponentChildren;
}): VNode {
  const { title, said, urgent = false, children } = props;
  return (
    <section
      class={`${urgent ? 'govuk-error-summary' : 'lip-notice'} lip-stack lip-stack--tight lip-screen-only`}
      aria-label={title}
      role={urgent ? 'alert' : undefined}
    >
      <p>
        <b>{title}</b>
      </p>
      <p>{said}</p>
      {children ? <p class="lip-row">{children}</p> : null}
    </section>
  );
}

function Button(props: { readonly words: string; readonly onClick: () => void }): VNode {
  return (
    <button type="button" class="lip-button lip-button--quiet" onClick={props.onClick}>
      {props.words}
    </button>
  );
}

function NotSaved({ plans }: { readonly plans: Plans }): VNode | null {
  const trouble = plans.trouble.value;
  if (trouble === null) return null;
  const { reason, words } = trouble;
  const said = reason === 'refused' ? NOT_SAVED.refused(words) : NOT_SAVED[reason];
  return (
    <Notice title={NOT_SAVED.title} said={said} urgent>
      {trouble.plans.map(({ id, scenario }) => (
        <Button
          key={id}
          words={NOT_SAVED.file(scenario.label)}
          onClick={() => downloadJson(planFileName(scenario), planFileText(scenario))}
        />
      ))}
      <Button words={NOT_SAVED.again} onClick={() => void plans.flush()} />
    </Notice>
  );
}

/** @param shown id of the plan in view; null = none. */
function Elsewhere({ plans, shown }: PlanSafetyProps): VNode | null {
  const before = plans.changedElsewhere.value;
  if (before === null) return null;
  const { label } = before.scenario;
  if (!plans.list.value.some(({ id }) => id === before.id)) {
    return (
      <Notice title={ELSEWHERE.title} said={ELSEWHERE.deleted(label)}>
        <Button words={ELSEWHERE.keep(label)} onClick={plans.keepBoth} />
      </Notice>
    );
  }
  if (before.id !== shown) return null;
  return (
    <Notice title={ELSEWHERE.title} said={ELSEWHERE.changed(label)}>
      <Button words={ELSEWHERE.both} onClick={plans.keepBoth} />
    </Notice>
  );
}

export interface PlanSafetyProps {
  readonly plans: Plans;
  /** Id of the plan in view; null = none. */
  readonly shown: string | null;
  /** Address of the page of the person's own plans. */
  readonly plansAddress: string;
  /** Whether that page is in view, which says itself where plans are kept. */
  readonly isPlansPage: boolean;
}

export function PlanSafety(props: PlanSafetyProps): VNode {
  const { plans, plansAddress, isPlansPage } = props;
  const { reason, unread, atOnce, list } = plans;
  return (
    <>
      <NotSaved plans={plans} />
      {unread.value === null ? null : (
        <Notice title={UNREAD.title} said={UNREAD.said(unread.value)} urgent />
      )}
      {reason.value === null || isPlansPage || list.value.length === 0 ? null : (
        <Notice title={NOT_ON_DEVICE.title} said={NOT_ON_DEVICE[reason.value]}>
          <a href={plansAddress}>{NOT_ON_DEVICE.open}</a>
        </Notice>
      )}
      {atOnce.value === null ? null : (
        <Notice title={AT_ONCE.title} said={AT_ONCE.said(atOnce.value.name, atOnce.value.copy)}>
          {isPlansPage ? null : <a href={plansAddress}>{AT_ONCE.open}</a>}
        </Notice>
      )}
      <Elsewhere {...props} />
    </>
  );
}

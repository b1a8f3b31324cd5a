/** What the state sentence says on pages whose plan is in the making, and what is run there. */
import type { VNode } from 'preact';
import type { Testing } from '../components/StateSentence.tsx';
import { announced } from '../content/explore.ts';
import { PlanActions } from '../review/PlanActions.tsx';
import { isAsOpened, planName } from '../review/planScenario.ts';
import type { PageId } from '../state/route.ts';
import type { Session } from '../state/session.ts';

/** "Testing [plan] against No change", with undo, redo and the plan as a file beside it. */
export function testingOf(session: Session): Testing {
  const { review } = session;
  const scenarios = session.opened.value?.scenarios ?? [];
  const plan = review.history.value?.plan;
  const context = review.context.value;
  const known = plan && context ? { plan, context } : null;
  const isListed = (id: string | null | undefined) => scenarios.some((one) => one.id === id);
  const kept = isListed(plan?.keptAs);
  const chosen = (kept ? plan?.keptAs : plan?.from.id) ?? scenarios[0]?.id ?? '';
  const own = known && !kept && !(isListed(chosen) && isAsOpened(known.plan, known.context));
  return {
    ownName: own ? planName(known.plan, known.context) : null,
    chosen,
    against: scenarios[0]?.label ?? '',
    onStart: (scenarioId) => void review.start(scenarioId),
    actions:
      plan?.keptAs === null ? undefined : (
        <PlanActions review={review} linkTo={(made) => session.linkTo(made, 'review')} />
      ),
  };
}

/** What is simulated on a page whose plan is in the making; null where it is one of the list. */
export function ownRun({ review, explore }: Session, page: PageId) {
  if (page === 'review') return review.runs;
  return page === 'explore' ? explore.look : null;
}

/** "Showing My plan, 2 changes, against No change" */
export function exploring({ explore, opened }: Session): VNode {
  const changes = Object.keys(explore.values.value).length;
  const against = opened.value?.scenarios[0].label;
  return (
    <span>
      Showing{' '}
      {changes === 0 ? null : (
        <>
          <b>
            My plan, {changes} {changes === 1 ? 'change' : 'changes'}
          </b>{' '}
          against{' '}
        </>
      )}
      <b>{against}</b>
    </span>
  );
}

/** Once the answer is in full, and not with each stage of it. */
export function exploredAloud({ explore: { look } }: Session): string {
  const shown = look.answer.value;
  return shown && look.status.value?.kind === 'ready' ? announced(shown.view) : '';
}

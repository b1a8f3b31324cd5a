/** The frame around every page, and which page stands in it. */
import type { FunctionComponent, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { planMenus } from './compare/planMenus.ts';
import { Footer } from './components/Footer.tsx';
import { Header, MAIN_ID, SkipLink } from './components/Header.tsx';
import { CounterfactualNotice, ErrorSummary, LinkNotices } from './components/messages.tsx';
import { HEADLINE_ID } from './components/PageHead.tsx';
import { RunLine } from './components/RunLine.tsx';
import { StateSentence, type Testing } from './components/StateSentence.tsx';
import { announced } from './content/explore.ts';
import { PAGE_WORDS, PRODUCT_NAME, windowTitle } from './content/pages.ts';
import { AccessibilityPage } from './pages/Accessibility.tsx';
import { AssumptionsPage } from './pages/Assumptions.tsx';
import { ComparePage } from './pages/Compare.tsx';
import { DataPage } from './pages/DataSources.tsx';
import { DemandPage } from './pages/Demand.tsx';
import { ExplorePage } from './pages/Explore.tsx';
import { FinancePage } from './pages/Finance.tsx';
import { OverviewPage } from './pages/Overview.tsx';
import { PlacementPage } from './pages/Placement.tsx';
import { PlacesPage } from './pages/Places.tsx';
import { ProvisionsPage } from './pages/Provisions.tsx';
import type { PageProps } from './pages/pageProps.ts';
import { ReviewPage } from './pages/Review.tsx';
import { TransportPage } from './pages/Transport.tsx';
import { PlanActions } from './review/PlanActions.tsx';
import { isAsOpened, planName } from './review/planScenario.ts';
import type { PageId } from './state/route.ts';
import type { Session } from './state/session.ts';
import { shownProvenance } from './state/slots.ts';

const PAGE_PARTS: Readonly<Record<PageId, FunctionComponent<PageProps>>> = {
  overview: OverviewPage,
  explore: ExplorePage,
  review: ReviewPage,
  compare: ComparePage,
  demand: DemandPage,
  places: PlacesPage,
  placement: PlacementPage,
  transport: TransportPage,
  provisions: ProvisionsPage,
  finance: FinancePage,
  assumptions: AssumptionsPage,
  data: DataPage,
  accessibility: AccessibilityPage,
};

/** Puts the keyboard and screen readers at the start of a page that was gone to, not of the first. */
function useFocusOnHeadline(page: PageId) {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    document.getElementById(HEADLINE_ID)?.focus({ preventScroll: true });
  }, [page]);
}

function CurrentPage({ session }: { readonly session: Session }): VNode {
  const opened = session.opened.value;
  const choices = session.choices.value;
  const { page } = session.route.value;
  if (!opened || !choices) {
    return (
      <h1 class="lip-headline" id={HEADLINE_ID} tabIndex={-1}>
        {PRODUCT_NAME}
      </h1>
    );
  }
  const Part = PAGE_PARTS[page];
  return (
    <Part
      dataset={opened.dataset}
      choices={choices}
      views={session.simulation.views.value}
      scenarios={opened.scenarios}
      scenario={session.simulation.scenario.value}
      review={session.review}
      explore={session.explore}
      policyEffects={session.policyEffects}
      split={session.split.value}
      onSplit={(split) => {
        session.split.value = split;
      }}
      decision={session.decision.value}
      onDecision={(decision) => {
        session.decision.value = decision;
      }}
      ownPlans={session.ownPlans}
      go={session.go}
      hashOf={session.hashOf}
    />
  );
}

/** "Testing [plan] against No change", with undo, redo and the plan as a file beside it. */
function testingOf(session: Session): Testing {
  const { review } = session;
  const scenarios = session.opened.value?.scenarios ?? [];
  const plan = review.history.value?.plan;
  const context = review.context.value;
  const known = plan && context ? { plan, context } : null;
  const chosen = known?.plan.from.id ?? scenarios[0]?.id ?? '';
  const listed = scenarios.some(({ id }) => id === chosen);
  const own = known && !(listed && isAsOpened(known.plan, known.context));
  return {
    ownName: own ? planName(known.plan, known.context) : null,
    chosen,
    against: scenarios[0]?.label ?? '',
    onStart: (scenarioId) => void review.start(scenarioId),
    actions: <PlanActions review={review} />,
  };
}

/** What is simulated on a page whose plan is in the making; null where it is one of the list. */
function ownRun({ review, explore }: Session, page: PageId) {
  if (page === 'review') return review.runs;
  return page === 'explore' ? explore.look : null;
}

/** "Showing My plan, 2 changes, against No change" */
function exploring({ explore, opened }: Session): VNode {
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
function exploredAloud({ explore: { look } }: Session): string {
  const shown = look.answer.value;
  return shown && look.status.value?.kind === 'ready' ? announced(shown.view) : '';
}

export function App({ session }: { readonly session: Session }): VNode {
  const { page } = session.route.value;
  const opened = session.opened.value;
  const choices = session.choices.value;
  const { simulation, review } = session;
  const failure = session.failure.value;
  const reviewing = page === 'review';
  const own = ownRun(session, page);
  const ownStatus = own?.status.value ?? null;
  const planned = review.history.value?.plan.from ?? null;
  const scenario = reviewing ? planned : simulation.scenario.value;
  const { sentence } = PAGE_WORDS[page];
  const provenance = own
    ? (own.answer.value?.view.provenance ?? null)
    : shownProvenance(page, simulation.views.value);
  const links = { page, addressOf: (to: PageId) => session.hashOf({ page: to, school: null }) };
  const shownId = page === 'compare' ? choices?.plans[0] : choices?.scenarioId;
  const stale = !own && provenance && choices && provenance.scenarioId !== shownId;
  useFocusOnHeadline(page);
  const title = windowTitle(page, choices?.areaName ?? null, choices?.year ?? null);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <SkipLink />
      <Header {...links} manifest={opened?.dataset.manifest ?? null} />
      {opened && choices ? (
        <StateSentence
          parts={sentence}
          choices={choices}
          manifest={opened.dataset.manifest}
          scenarios={opened.scenarios}
          go={session.go}
          testing={reviewing ? testingOf(session) : undefined}
          lead={page === 'explore' ? exploring(session) : undefined}
          menus={
            page === 'compare'
              ? planMenus({ choices, scenarios: opened.scenarios, go: session.go })
              : undefined
          }
        />
      ) : null}
      {failure ? null : (
        <RunLine
          status={ownStatus ?? simulation.status.value}
          stillShowing={stale ? provenance.scenarioLabel : null}
          announced={page === 'explore' ? exploredAloud(session) : undefined}
          onStop={(own && ownStatus ? own : simulation).stop}
          onResume={() => void (own && ownStatus ? own : simulation).resume()}
        />
      )}
      <main class="lip-main lip-width" id={MAIN_ID} tabIndex={-1}>
        <div class="lip-stack lip-stack--tight">
          {failure ? (
            <ErrorSummary
              failure={failure}
              figuresShown={provenance !== null}
              onRetry={session.retry}
            />
          ) : null}
          {choices ? <LinkNotices notices={choices.notices} /> : null}
          {scenario && sentence.length > 0 ? <CounterfactualNotice scenario={scenario} /> : null}
          <div>
            <CurrentPage session={session} />
          </div>
        </div>
      </main>
      <Footer {...links} provenance={provenance} />
    </>
  );
}

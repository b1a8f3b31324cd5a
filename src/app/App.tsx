/** The frame around every page, and which page stands in it. */
import type { VNode } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { PRODUCT_NAME } from '../domain/version.ts';
import { planMenus } from './compare/planMenus.ts';
import { Footer } from './components/Footer.tsx';
import { Glossary } from './components/Glossary.tsx';
import { Header, MAIN_ID, SkipLink } from './components/Header.tsx';
import { InTurn, TurnsContext } from './components/InTurn.tsx';
import { CounterfactualNotice, ErrorSummary, LinkNotices } from './components/messages.tsx';
import { HEADLINE_ID } from './components/PageHead.tsx';
import { RunLine } from './components/RunLine.tsx';
import { StateSentence } from './components/StateSentence.tsx';
import { PAGE_WORDS, windowTitle } from './content/pages.ts';
import { NOTHING_CHANGED } from './content/review.ts';
import { noticesOf, ownPlanShown, showsShared } from './frame/notices.ts';
import { exploredAloud, exploring, ownRun, testingOf } from './frame/sentenceParts.tsx';
import { OwnDataBand } from './import/OwnDataBand.tsx';
import { loadPart, partFailure, partOf } from './pages/parts.ts';
import { changesNothing } from './plans/changesNothing.ts';
import { OtherData } from './plans/OtherData.tsx';
import { PlanSafety } from './plans/PlanSafety.tsx';
import { SharedBand } from './plans/SharedBand.tsx';
import { ShownPlanActions } from './plans/ShownPlanActions.tsx';
import { isProjected } from './projector/projectedPages.ts';
import { partIdOf, useReturnFromProjector } from './projector/projecting.ts';
import { ShowLink } from './projector/ShowLink.tsx';
import type { PageId } from './state/route.ts';
import type { Session } from './state/session.ts';
import { againstOf, shownProvenance } from './state/shownRun.ts';

/** Puts the keyboard and screen readers at the start of a page that was gone to, not of the first. */
function useFocusOnHeadline(page: PageId | null) {
  const first = useRef(true);
  useEffect(() => {
    // A page whose file is on its way has no headline yet.
    if (page === null) return;
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
  const { page, show } = session.route.value;
  const Part = partOf(partIdOf(session));
  if (!opened || !choices || !Part) {
    const refusal = session.shared.value?.refusal ?? null;
    if (refusal !== null) {
      return <OtherData refusal={refusal} address={session.hashOf({ shared: null })} />;
    }
    return (
      <h1 class="lip-headline" id={HEADLINE_ID} tabIndex={-1}>
        {PRODUCT_NAME}
      </h1>
    );
  }
  return (
    <Part
      page={page}
      show={show}
      dataset={opened.dataset}
      choices={choices}
      views={session.simulation.views.value}
      scenarios={opened.scenarios}
      scenario={session.simulation.scenario.value}
      review={session.review}
      explore={session.explore}
      policyEffects={session.policyEffects}
      exporter={session.exporter}
      gains={session.gains}
      split={session.split.value}
      onSplit={(split) => {
        session.split.value = split;
      }}
      decision={session.decision.value}
      onDecision={(decision) => {
        session.decision.value = decision;
      }}
      plans={session.plans}
      change={session.route.value.change}
      bench={session.bench}
      check={session.check}
      linkTo={session.linkTo}
      go={session.go}
      hashOf={session.hashOf}
    />
  );
}

export function App({ session }: { readonly session: Session }): VNode {
  const { page } = session.route.value;
  const opened = session.opened.value;
  const choices = session.choices.value;
  const { simulation, review } = session;
  const part = partIdOf(session);
  const failure = session.failure.value ?? partFailure(part);
  const reviewing = page === 'review';
  const own = ownRun(session, page);
  const ownStatus = own?.status.value ?? null;
  const planned = review.history.value?.plan.from ?? null;
  const scenario = reviewing ? planned : simulation.scenario.value;
  const { sentence } = PAGE_WORDS[page];
  const noChange =
    !reviewing &&
    sentence.includes('scenario') &&
    scenario !== null &&
    scenario.id !== choices?.baselineId &&
    // Where targets are rated, a plan that states some says something of its own.
    !(page === 'inclusion' && scenario.targets) &&
    changesNothing(scenario);
  const views = simulation.views.value;
  const provenance = own?.answer.value?.view.provenance ?? shownProvenance(page, views);
  /** What the figures on the page are drawn from. */
  const figures = own ? own.answer.value : simulation.views.value;
  const links = {
    page,
    addressOf: (to: PageId) =>
      session.hashOf({ page: to, school: null, measure: null, change: null }),
  };
  const shownId = page === 'compare' ? choices?.plans[0] : choices?.scenarioId;
  const stale = !own && provenance && choices && provenance.scenarioId !== shownId;
  const turns = useContext(TurnsContext);
  useFocusOnHeadline(partOf(part) ? page : null);
  const title = windowTitle(page, choices?.areaName ?? null, choices?.year ?? null);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const projecting = part === 'projector' && !failure && partOf(part) !== null;
  useReturnFromProjector(projecting);
  if (projecting) return <CurrentPage session={session} />;
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
          actions={
            <>
              {isProjected(page) ? (
                <ShowLink
                  address={session.hashOf({ show: 'projector', school: null, change: null })}
                />
              ) : null}
              <ShownPlanActions
                own={
                  reviewing || !sentence.includes('scenario')
                    ? undefined
                    : session.plans.get(choices.scenarioId)
                }
                linkTo={(plan) => session.linkTo(plan, page)}
                plansAddress={links.addressOf('plans')}
                paperAddress={
                  page !== 'paper' && !reviewing && sentence.includes('scenario')
                    ? links.addressOf('paper')
                    : null
                }
              />
            </>
          }
          lead={page === 'explore' ? exploring(session) : undefined}
          menus={
            page === 'compare'
              ? planMenus({ choices, scenarios: opened.scenarios, go: session.go })
              : undefined
          }
        />
      ) : null}
      {failure || (opened && sentence.length === 0) ? null : (
        <RunLine
          status={ownStatus ?? simulation.status.value}
          stored={own ? null : simulation.stored.value}
          figures={figures}
          stillShowing={stale ? provenance.scenarioLabel : null}
          announced={page === 'explore' ? exploredAloud(session) : undefined}
          onStop={(own && ownStatus ? own : simulation).stop}
          onResume={() => void (own && ownStatus ? own : simulation).resume()}
        />
      )}
      {showsShared(session, page) ? <SharedBand onCopy={session.copyShared} /> : null}
      <OwnDataBand importAddress={links.addressOf('import')} />
      <main class="lip-main lip-width" id={MAIN_ID} tabIndex={-1} aria-busy={turns?.busy}>
        <div class="lip-stack lip-stack--tight">
          {failure ? (
            <ErrorSummary
              failure={failure}
              figuresShown={provenance !== null}
              onRetry={() => void (partFailure(part) ? loadPart(part) : session.retry())}
            />
          ) : null}
          {choices ? <LinkNotices notices={noticesOf(session, choices)} /> : null}
          <PlanSafety
            plans={session.plans}
            shown={ownPlanShown(session, page)}
            plansAddress={links.addressOf('plans')}
            isPlansPage={page === 'plans'}
          />
          {scenario && sentence.length > 0 ? <CounterfactualNotice scenario={scenario} /> : null}
          {noChange ? (
            <section class="lip-notice" aria-label="What this plan changes">
              <p>{NOTHING_CHANGED}</p>
            </section>
          ) : null}
          <div>
            <CurrentPage session={session} />
          </div>
          <Glossary page={page} />
        </div>
      </main>
      <InTurn last of={[figures]}>
        <Footer
          {...links}
          provenance={provenance}
          against={againstOf(page, views)}
          dataset={opened?.dataset ?? null}
        />
      </InTurn>
    </>
  );
}

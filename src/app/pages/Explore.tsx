/** If we change up to five things, what happens, and in my district? */
import type { VNode } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import { TenDots } from '../../charts/TenDots.tsx';
import type { Scenario } from '../../domain/scenario.ts';
import type { ExploreView } from '../../results/views/exploreTypes.ts';
import { InTurns, TurnsContext } from '../components/InTurn.tsx';
import { LinkNotices } from '../components/messages.tsx';
import { PageHead } from '../components/PageHead.tsx';
import {
  HOW_FEW_ARE_READ,
  leadWords,
  levelHeadline,
  STILL_BEFORE,
  saidDifference,
  shortDifference,
} from '../content/explore.ts';
import { isFirstLook } from '../content/reading.ts';
import { NOTHING_CHANGED } from '../content/review.ts';
import type { AreaFacts } from '../explore/areaFacts.ts';
import { ExploreFan } from '../explore/ExploreFan.tsx';
import { changesInWords, PLAN_LABEL } from '../explore/explorePlan.ts';
import { keepExplored } from '../explore/keepExplored.ts';
import { LEVERS_ID, LeverPanel } from '../explore/LeverPanel.tsx';
import { MyDistrict } from '../explore/MyDistrict.tsx';
import { noteRedraw } from '../explore/measureQuickLook.ts';
import { Tiles } from '../explore/Tiles.tsx';
import type { PageProps } from './pageProps.ts';
import { Waiting } from './Waiting.tsx';

interface Shown {
  readonly view: ExploreView;
  readonly facts: AreaFacts;
  readonly plan: Scenario;
  /** Levers that were moved when the answer was asked for. */
  readonly changes: number;
}

/** Headline, lead and ten futures. */
export function Head({
  view,
  changes,
  baseYear,
}: {
  view: ExploreView;
  changes: number;
  baseYear: number;
}) {
  const { draws: pairs } = view.provenance;
  const firstLook = isFirstLook(pairs) ? pairs : undefined;
  const headline = levelHeadline(view, baseYear);
  if (view.same) {
    return (
      <PageHead headline={headline} firstLookDraws={firstLook}>
        {NOTHING_CHANGED}
      </PageHead>
    );
  }
  const { start, average, said, sure, more } = leadWords(view, changes);
  return (
    <PageHead
      headline={headline}
      firstLookDraws={said.share ? undefined : firstLook}
      aside={
        said.share ? (
          <TenDots
            share={said.share.of}
            words={said.directions}
            size="large"
            note={`${firstLook ? `First look, ${pairs} futures: each` : 'Each'} dot stands for ${pairs / 10} paired futures`}
          />
        ) : null
      }
    >
      {start} <b>{average}</b>
      {said.number === null ? (
        `; ${said.word.charAt(0).toLowerCase()}${said.word.slice(1)} from no change`
      ) : (
        <>
          , about{' '}
          <b>
            {said.number} {said.word}
          </b>
          {said.error ? ` (${said.error})` : ''} than with no change
          {sure}
        </>
      )}
      .{more}
    </PageHead>
  );
}

/** The plan in words, for paper. */
function PlanInWords({
  facts,
  plan,
  lines,
}: Pick<Shown, 'facts' | 'plan'> & { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section class="lip-print-only lip-section">
      <h2 class="lip-section__title">My plan, {facts.areaName}</h2>
      <ul class="lip-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3>What it takes as given</h3>
      <ul class="lip-list">
        {plan.assumptions.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** On narrow screens the answer stays in view while a lever moves. */
function Dock(props: { view: ExploreView; changing: boolean; onTurn: () => void }): VNode {
  const { view, changing, onTurn } = props;
  const said = saidDifference(view.withoutPlace, view.provenance.draws);
  return (
    <div class="lip-dock">
      <span>
        <b>{view.same ? 'No change yet' : shortDifference(said)}</b>
        {said.share ? (
          <>
            <br />
            <TenDots share={said.share.of} words={said.directions} say="short" />
          </>
        ) : null}
      </span>
      <button type="button" class="lip-button" onClick={onTurn}>
        {changing ? 'See the answer' : 'Change 5 things'}
      </button>
    </div>
  );
}

function Bench(props: PageProps & Shown): VNode {
  const { view, facts, plan, explore, choices, dataset, hashOf } = props;
  const [changing, setChanging] = useState(false);
  const turns = useContext(TurnsContext);
  const { look } = explore;
  const values = explore.values.value;
  const lines = changesInWords(values, facts);
  const { areaName, baseYear } = facts;
  const waiting = look.dimmed.value ? 'lip-answer--waiting' : '';
  useLayoutEffect(() => {
    if (look.upToDate.peek()) turns?.whenDrawn(() => noteRedraw(view.provenance.draws));
  }, [view]);
  const keep = () => keepExplored(props.plans, plan, lines);
  const turn = () => {
    setChanging(!changing);
    const goTo = changing ? 'headline' : LEVERS_ID;
    requestAnimationFrame(() => document.getElementById(goTo)?.focus());
  };
  return (
    <>
      <LinkNotices notices={explore.notices.value} />
      <div class={changing ? 'lip-explore lip-explore--changing' : 'lip-explore'}>
        <div class={`lip-explore__head ${waiting}`}>
          <Head view={view} changes={props.changes} baseYear={baseYear} />
        </div>
        <PlanInWords facts={facts} plan={plan} lines={lines} />
        <div class="lip-columns lip-columns--explore">
          <div class="lip-explore__levers">
            <LeverPanel
              facts={facts}
              values={values}
              onMove={explore.move}
              onResetAll={explore.resetAll}
              onSave={() => keep().scenario.label}
              onGoFurther={() => {
                const scenario = lines.length === 0 ? choices.scenarioId : keep().id;
                props.go({ page: 'review', scenario, school: null });
              }}
              onDevice={props.plans.reason.value === null && props.plans.trouble.value === null}
              plansAddress={hashOf({ page: 'plans', school: null })}
              assumptionsAddress={hashOf({ page: 'assumptions', school: null })}
              onDone={changing ? turn : null}
            />
          </div>
          <InTurns of={[view, choices]} class={`lip-explore__answer lip-stack ${waiting}`}>
            <Tiles view={view} />
            {look.upToDate.value || look.dimmed.value ? null : (
              <p class="lip-note lip-screen-only">{STILL_BEFORE}</p>
            )}
            <ExploreFan
              view={view}
              areaName={areaName}
              baseYear={baseYear}
              plan={{ label: PLAN_LABEL, words: 'your plan' }}
            />
            {view.estimated ? <p class="lip-note">{HOW_FEW_ARE_READ}</p> : null}
            <MyDistrict
              view={view}
              dataset={dataset}
              choices={choices}
              go={props.go}
              hashOf={hashOf}
            />
          </InTurns>
        </div>
        <Dock view={view} changing={changing} onTurn={turn} />
      </div>
    </>
  );
}

export function ExplorePage(props: PageProps): VNode {
  const { explore } = props;
  const answer = explore.look.answer.value;
  const facts = explore.facts.value;
  const plan = explore.plan.value;
  if (!answer || !facts || !plan) return <Waiting headline="Change up to five things" />;
  const { view, question } = answer;
  return <Bench {...props} view={view} changes={question.changes} facts={facts} plan={plan} />;
}

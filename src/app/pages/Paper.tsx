/** A paper for committee: what the plan does, to whom, at what cost and on what grounds. */
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { Section } from '../components/Section.tsx';
import { LEAVES_OUT, LEFT_OUT, membersPoints, PAPER_TITLE, PRINT } from '../content/paper.ts';
import { isFirstLook } from '../content/reading.ts';
import { isShiftsOf } from '../equity/Shifts.tsx';
import { ExploreFan } from '../explore/ExploreFan.tsx';
import { PaperAffected } from '../paper/PaperAffected.tsx';
import { PaperAssumptions } from '../paper/PaperAssumptions.tsx';
import { PaperBudgets } from '../paper/PaperBudgets.tsx';
import { PaperDistricts } from '../paper/PaperDistricts.tsx';
import { PaperGains } from '../paper/PaperGains.tsx';
import { PaperHead } from '../paper/PaperHead.tsx';
import { PaperPlan } from '../paper/PaperPlan.tsx';
import { PaperYears } from '../paper/PaperYears.tsx';
import type { PageProps } from './pageProps.ts';
import { Waiting } from './Waiting.tsx';

/** Low, so that a sheet holds the budgets too. */
const FAN_PX = 200;

function Lines({ lines }: { readonly lines: readonly string[] }): VNode {
  return (
    <ul class="lip-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Sources of the data, as they want to be cited. */
function Sources({ manifest }: Pick<PageProps['dataset'], 'manifest'>): VNode {
  return (
    <Section id="paper-sources" title="Sources">
      <div class="lip-paper__sources">
        <Lines lines={manifest.sources.map(({ citation, date }) => `${citation} (${date})`)} />
      </div>
      <p class="lip-note">
        {manifest.licenceLines.map((line) => `${line.replace(/\.$/, '')}.`).join(' ')}
      </p>
    </Section>
  );
}

export function PaperPage({
  views,
  choices,
  dataset,
  scenario,
  gains,
  go,
  hashOf,
}: PageProps): VNode {
  const { scenarioId: planId, baselineId, year } = choices;
  useEffect(() => {
    gains.want(planId === baselineId ? null : { planId, baselineId, year });
    return () => gains.want(null);
  }, [planId, baselineId, year]);
  const { explored: view, budgets, equityShifts, sensitivity, sensitivityOfPlaces } = views;
  const { manifest, shapes } = dataset;
  const isOfThis = view?.provenance.scenarioId === choices.scenarioId && view.year === choices.year;
  if (!view || !isOfThis || scenario?.id !== choices.scenarioId) {
    return <Waiting headline={`${PAPER_TITLE}, ${manifest.name}`} />;
  }
  const paired =
    budgets && !budgets.same && budgets.provenance.scenarioId === choices.scenarioId
      ? budgets
      : undefined;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <article class="lip-paper lip-stack">
      <p class="lip-screen-only">
        <button type="button" class="lip-button" onClick={() => window.print()}>
          {PRINT}
        </button>
        {isFirstLook(view.provenance.draws)
          ? ' A first look: figures change once all futures are in.'
          : ''}
      </p>
      <PaperHead
        view={view}
        plan={scenario}
        areaName={manifest.name}
        baseYear={choices.baseYear}
        today={today}
      />
      <ExploreFan
        view={view}
        areaName={manifest.name}
        baseYear={choices.baseYear}
        plan={{ label: 'The plan', words: 'the plan' }}
        height={FAN_PX}
      />
      {paired ? <PaperBudgets view={paired} /> : null}
      <Section id="paper-members" title="What members should know">
        <Lines lines={membersPoints(scenario, view, paired)} />
      </Section>
      <PaperDistricts
        view={view}
        shapes={shapes}
        areaName={manifest.name}
        chosen={choices.district?.code ?? null}
        addressOf={(area) => hashOf({ area })}
        onSelect={(area) => go({ area })}
      />
      {view.same ? null : (
        <PaperGains gains={gains} scenarioHash={view.provenance.scenarioHash} year={choices.year} />
      )}
      {isShiftsOf(equityShifts, [baselineId, planId], year) ? (
        <PaperAffected view={equityShifts} address={hashOf({ page: 'equity' })} />
      ) : null}
      <PaperYears view={view} budgets={budgets?.year === choices.year ? budgets : undefined} />
      {view.same ? null : <PaperPlan plan={scenario} />}
      <Section id="paper-left-out" title={LEAVES_OUT}>
        <p class="lip-measure">{LEFT_OUT}</p>
      </Section>
      <PaperAssumptions
        views={[sensitivityOfPlaces, sensitivity].filter((one) => one !== undefined)}
      />
      <Sources manifest={manifest} />
    </article>
  );
}

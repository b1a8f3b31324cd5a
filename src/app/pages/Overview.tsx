/** Will there be enough of the right places, and what will it cost? */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { OverviewView } from '../../results/views/view.ts';
import { Doors } from '../components/Doors.tsx';
import { GapMap } from '../components/GapMap.tsx';
import { GapTable } from '../components/GapTable.tsx';
import { InTurns } from '../components/InTurn.tsx';
import { Levels } from '../components/Levels.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { PlansFan } from '../components/PlansFan.tsx';
import { Section } from '../components/Section.tsx';
import { metShareHeadline, shortfallHeadline } from '../content/findings/level.ts';
import { countsFrom, isFirstLook, summaryAt } from '../content/reading.ts';
import type { Choices } from '../state/choices.ts';
import type { PageProps } from './pageProps.ts';
import { Waiting } from './Waiting.tsx';

export function Head({ overview, choices }: { overview: OverviewView; choices: Choices }): VNode {
  const { draws } = overview.provenance;
  const { year, baseYear, areaName } = choices;
  const at = overview.children.years.indexOf(year);
  const district = overview.districts.find(({ code }) => code === choices.district?.code);
  const short = district?.shortfall[at] ?? summaryAt(overview.placesShort, year);
  const say = countsFrom(draws);
  const headline = district
    ? shortfallHeadline(areaName, year, baseYear, short, draws)
    : metShareHeadline(areaName, year, summaryAt(overview.metShare, year));
  return (
    <PageHead headline={headline} firstLookDraws={isFirstLook(draws) ? draws : undefined}>
      {short ? (
        <>
          On average <b>{say(short.mean)}</b> children do not get the specialist place that they
          need
          {district ? null : (
            <>
              ; 8 in 10 simulated futures fall between <b>{say(short.p10)}</b> and{' '}
              <b>{say(short.p90)}</b>
            </>
          )}
          .
        </>
      ) : null}
    </PageHead>
  );
}

export function OverviewPage({ views, choices, dataset, go, hashOf }: PageProps): VNode {
  const [pointed, setPointed] = useState<string | null>(null);
  const { overview } = views;
  const { name } = dataset.manifest;
  if (!overview) return <Waiting headline={`Children with EHC plans and their places, ${name}`} />;
  const shared = { overview, choices, pointed, onPoint: setPointed };
  const drawnFrom = [views, choices];
  return (
    <>
      <Head overview={overview} choices={choices} />
      <InTurns of={drawnFrom}>
        <Levels overview={overview} choices={choices} />
        <Doors addressOf={(page) => hashOf({ page })} onOpen={(page) => go({ page })} />
        <PlansFan overview={overview} choices={choices} />
        <InTurns of={drawnFrom} class="lip-columns lip-columns--places">
          <GapMap {...shared} shapes={dataset.shapes} onSelect={(area) => go({ area })} />
          <Section id="gap" title="Places short by district">
            <GapTable {...shared} addressOf={(area) => hashOf({ area })} />
          </Section>
        </InTurns>
      </InTurns>
    </>
  );
}

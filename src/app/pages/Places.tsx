/** How many places, where, by when, and what if we do nothing? */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { OverviewView } from '../../results/views/view.ts';
import { DistrictTable } from '../components/DistrictTable.tsx';
import { GapMap } from '../components/GapMap.tsx';
import { InTurns } from '../components/InTurn.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { Section } from '../components/Section.tsx';
import { ShortfallFans } from '../components/ShortfallFans.tsx';
import { SplitTable } from '../components/SplitTable.tsx';
import { shortfallHeadline } from '../content/findings/level.ts';
import { largestShares } from '../content/findings/where.ts';
import { countsFrom, isFirstLook, summaryAt } from '../content/reading.ts';
import { SPECIALIST_MEANING } from '../content/words.ts';
import type { Choices } from '../state/choices.ts';
import type { PageProps } from './pageProps.ts';
import { Waiting } from './Waiting.tsx';

export function Head({ overview, choices }: { overview: OverviewView; choices: Choices }): VNode {
  const { draws } = overview.provenance;
  const { year, baseYear, areaName } = choices;
  const at = overview.children.years.indexOf(year);
  const district = overview.districts.find(({ code }) => code === choices.district?.code);
  const short = district?.shortfall[at] ?? summaryAt(overview.placesShort, year);
  const shares = district
    ? undefined
    : largestShares(
        overview.districts.map(({ name, shortfall }) => ({ name, mean: shortfall[at].mean })),
      );
  return (
    <PageHead
      headline={shortfallHeadline(areaName, year, baseYear, short, draws)}
      firstLookDraws={isFirstLook(draws) ? draws : undefined}
    >
      {short ? (
        <>
          The average is <b>{countsFrom(draws)(short.mean)}</b>.{' '}
        </>
      ) : null}
      {shares ? `${shares}. ` : ''}
      {SPECIALIST_MEANING}
    </PageHead>
  );
}

export function PlacesPage(props: PageProps): VNode {
  const [pointed, setPointed] = useState<string | null>(null);
  const { views, choices, dataset, go, hashOf } = props;
  const { overview, byDistrict, split } = views;
  if (!overview) {
    return <Waiting headline={`Specialist places needed and short, ${choices.areaName}`} />;
  }
  const shared = { overview, choices, pointed, onPoint: setPointed };
  const drawnFrom = [views, choices];
  return (
    <>
      <Head overview={overview} choices={choices} />
      <InTurns of={drawnFrom}>
        <InTurns of={drawnFrom} class="lip-columns lip-columns--places">
          <GapMap {...shared} shapes={dataset.shapes} onSelect={(area) => go({ area })} />
          <Section id="by-district" title="Where need is met, and where it is not">
            {byDistrict ? (
              <DistrictTable
                {...shared}
                sufficiency={byDistrict}
                addressOf={(area) => hashOf({ area })}
              />
            ) : null}
          </Section>
        </InTurns>
        <ShortfallFans overview={overview} choices={choices} />
        <SplitTable
          sufficiency={split}
          choices={choices}
          manifest={dataset.manifest}
          split={props.split}
          onSplit={props.onSplit}
        />
      </InTurns>
    </>
  );
}

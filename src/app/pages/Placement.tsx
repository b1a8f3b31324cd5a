/** Where do children with each need go, and where did they need to go? */
import type { VNode } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import { children } from '../../charts/rounding.ts';
import { InTurns, TurnsContext } from '../components/InTurn.tsx';
import { PageHead } from '../components/PageHead.tsx';
import {
  BASE_YEAR_NOTE,
  childrenAsked,
  metShare,
  placementHeadline,
  trendTitle,
} from '../content/placement.ts';
import { countsFrom, isFirstLook } from '../content/reading.ts';
import { Mismatch } from '../placement/Mismatch.tsx';
import { Preferences } from '../placement/Preferences.tsx';
import type { PlacementPartProps } from '../placement/parts.ts';
import { RoundFan } from '../placement/RoundFan.tsx';
import { SchoolCard } from '../placement/SchoolCard.tsx';
import { firstList, SchoolList, schoolLinkId } from '../placement/SchoolList.tsx';
import { WaitLengths } from '../placement/Waits.tsx';
import { Where } from '../placement/Where.tsx';
import { Yardstick } from '../placement/Yardstick.tsx';
import type { PageProps } from './pageProps.ts';
import { Waiting } from './Waiting.tsx';

function Head({ placement, choices }: PlacementPartProps): VNode {
  const { draws } = placement.provenance;
  const say = countsFrom(draws);
  const met = metShare(placement);
  const count = placement.children.children.mean;
  return (
    <PageHead
      headline={placementHeadline(placement, choices.areaName, draws)}
      firstLookDraws={isFirstLook(draws) ? draws : undefined}
    >
      {met === null ? (
        `There are no such ${childrenAsked(placement)} with plans.`
      ) : (
        <>
          On average about <b>{Math.round(100 * met)} in 100</b> of {say(count)}{' '}
          {childrenAsked(placement)} with plans attend the type of place that they need.
        </>
      )}
      {placement.query.year === choices.baseYear ? ` ${BASE_YEAR_NOTE}` : ''}
    </PageHead>
  );
}

function Rounds({ placement, choices }: PlacementPartProps): VNode {
  const { waiting, refused, overNumber, provenance } = placement;
  const { areaName, year } = choices;
  const futures = `${provenance.draws} simulated futures`;
  const shared = { format: children, year, provenance };
  return (
    <InTurns of={[placement, choices]} class="lip-columns lip-columns--third">
      <RoundFan
        {...shared}
        id="waiting"
        title={trendTitle(
          'The waiting list',
          'is',
          waiting.all,
          `Children waiting for the type they need, ${areaName}`,
        )}
        caption={`Children waiting for the type of place they need each January, ${areaName}, all needs and phases, ${futures}`}
        name="Waiting"
        fan={waiting.all}
        unit="children"
      />
      <RoundFan
        {...shared}
        id="refused"
        title={trendTitle('Refusals', 'are', refused, 'Refusals for want of a place')}
        caption={`Refusals for want of a place in each September round, all of ${placement.areaName}. A child may be refused by several schools, ${futures}`}
        name="Refusals"
        fan={refused}
        unit="refusals"
      />
      <RoundFan
        {...shared}
        id="over-number"
        title={trendTitle('Admissions over number', 'are', overNumber, 'Admitted over number')}
        caption={`Children admitted above a school’s agreed places, by direction or order of a tribunal, all of ${placement.areaName}, ${futures}`}
        name="Over number"
        fan={overNumber}
        unit="children"
      />
    </InTurns>
  );
}

/** Puts the keyboard back on the link of the school whose card was closed. */
function useReturn(school: string | null): void {
  const last = useRef(school);
  const turns = useContext(TurnsContext);
  useEffect(() => {
    const closed = last.current;
    if (school === null && closed !== null) {
      turns?.whenDrawn(() => document.getElementById(schoolLinkId(closed))?.focus());
    }
    last.current = school;
  }, [school]);
}

export function PlacementPage({ views, choices, dataset, go, hashOf }: PageProps): VNode {
  const { manifest } = dataset;
  const [list, setList] = useState(() => firstList(manifest));
  const { placement, provisions, school, yardstick } = views;
  const close = useCallback(() => go({ school: null }), [go]);
  useReturn(choices.school);
  if (choices.school !== null) {
    return (
      <SchoolCard
        key={choices.school}
        view={school}
        choices={choices}
        manifest={manifest}
        backAddress={hashOf({ school: null })}
        reviewAddress={hashOf({ page: 'review' })}
        onBack={close}
      />
    );
  }
  if (!placement) {
    return (
      <Waiting headline={`Where children go and where they need to go, ${choices.areaName}`} />
    );
  }
  const part = { placement, choices };
  const drawnFrom = [views, choices];
  return (
    <>
      <Head {...part} />
      <InTurns of={drawnFrom}>
        <Where {...part} />
        <SchoolList
          provisions={provisions}
          manifest={manifest}
          choices={choices}
          list={list}
          onList={setList}
          addressOf={(id) => hashOf({ school: id })}
        />
        <InTurns of={drawnFrom} class="lip-columns lip-columns--pair">
          <Mismatch {...part} />
          <WaitLengths {...part} />
        </InTurns>
        <Rounds {...part} />
        <Preferences {...part} addressOf={(area) => hashOf({ area })} />
        <Yardstick yardstick={yardstick} choices={choices} />
      </InTurns>
    </>
  );
}

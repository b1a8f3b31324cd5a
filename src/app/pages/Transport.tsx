/** How long are journeys, and what do they cost the general fund? */
import type { VNode } from 'preact';
import { useCallback, useContext, useEffect, useRef } from 'preact/hooks';
import { InTurns, TurnsContext } from '../components/InTurn.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { isFirstLook } from '../content/reading.ts';
import {
  distanceWords,
  LEFT_OUT,
  modeWords,
  transportHeadline,
  transportLead,
} from '../content/transport.ts';
import { Cost } from '../transport/Cost.tsx';
import { Flows } from '../transport/Flows.tsx';
import { JourneyTable } from '../transport/JourneyTable.tsx';
import { OverGuide } from '../transport/OverGuide.tsx';
import { OverYears, SumsAndShare } from '../transport/OverYears.tsx';
import type { TransportPartProps } from '../transport/parts.ts';
import { RouteSheetPage } from '../transport/RouteSheet.tsx';
import { SchoolList, sheetLinkId } from '../transport/SchoolJourneys.tsx';
import { useTransportKeys } from '../transport/transportKeys.ts';
import type { PageProps } from './pageProps.ts';
import { Waiting } from './Waiting.tsx';

export function Head({
  transport,
  choices,
  financeAddress,
}: TransportPartProps & { readonly financeAddress: string }): VNode {
  const { draws } = transport.provenance;
  return (
    <PageHead
      headline={transportHeadline(transport, choices.areaName)}
      firstLookDraws={isFirstLook(draws) ? draws : undefined}
    >
      {transportLead(transport, draws)}
      {choices.scenarioId === choices.baselineId ? null : (
        <>
          {' '}
          <a href={financeAddress}>What this plan changes against no change stands on Finance</a>.
        </>
      )}
    </PageHead>
  );
}

function Tables({
  transport,
  choices,
  hashOf,
}: TransportPartProps & Pick<PageProps, 'hashOf'>): VNode {
  const part = { transport, choices };
  const { byDistrict, byType, byMode, total, whole, areaName } = transport;
  const asked = { ...part, total, totalName: choices.areaName };
  return (
    <InTurns of={[transport, choices]}>
      <JourneyTable
        {...part}
        id="transport-by-district"
        head="Home district"
        rows={byDistrict}
        total={whole}
        totalName={areaName}
        addressOf={(area) => hashOf({ area })}
        chosen={choices.district?.code}
      />
      <JourneyTable
        {...asked}
        id="transport-by-mode"
        head="Way of travelling"
        rows={modes(byMode)}
      />
      <JourneyTable {...asked} id="transport-by-type" head="Type of setting" rows={byType} />
    </InTurns>
  );
}

function modes(rows: TransportPartProps['transport']['byMode']) {
  return rows.map((row) => ({ ...row, label: modeWords(row.label) }));
}

function LeftOut({ distances }: { readonly distances: string }): VNode {
  return (
    <section class="lip-leaves-out" aria-labelledby="transport-left-out">
      <h2 class="lip-section__title" id="transport-left-out">
        What this leaves out
      </h2>
      <p>
        {distances} Rides are timed at speeds that rise with distance, with a stop for each pick-up.
      </p>
      <ul class="lip-list">
        {LEFT_OUT.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** Puts the keyboard back on the link of the school whose route sheet was closed. */
function useReturn(school: string | null): void {
  const last = useRef(school);
  const turns = useContext(TurnsContext);
  useEffect(() => {
    const closed = last.current;
    if (school === null && closed !== null) {
      turns?.whenDrawn(() => document.getElementById(sheetLinkId(closed))?.focus());
    }
    last.current = school;
  }, [school]);
}

export function TransportPage({ views, choices, dataset, go, hashOf }: PageProps): VNode {
  const { manifest, shapes, register } = dataset;
  const { transport, routeSheet } = views;
  const onMap = useRef<string | null>(null);
  const sheetOpen = choices.school !== null;
  const schoolOnMap = useCallback(() => (sheetOpen ? null : onMap.current), [sheetOpen]);
  const openSheet = useCallback((school: string) => go({ school }), [go]);
  const close = useCallback(() => go({ school: null }), [go]);
  useTransportKeys(schoolOnMap, openSheet);
  useReturn(choices.school);
  if (choices.school !== null) {
    return (
      <RouteSheetPage
        key={choices.school}
        view={routeSheet}
        choices={choices}
        backAddress={hashOf({ school: null })}
        cardAddress={hashOf({ page: 'placement' })}
        onBack={close}
      />
    );
  }
  if (!transport) {
    return <Waiting headline={`Journeys to school and what they cost, ${choices.areaName}`} />;
  }
  const part = { transport, choices };
  const drawnFrom = [views, choices];
  const sheetAddress = (school: string) => hashOf({ school });
  return (
    <>
      <Head {...part} financeAddress={hashOf({ page: 'finance' })} />
      <InTurns of={drawnFrom}>
        <InTurns of={drawnFrom} class="lip-columns lip-columns--pair">
          <Cost {...part} />
          <OverGuide {...part} />
        </InTurns>
        <OverYears {...part} />
        <SumsAndShare {...part} />
        <Tables {...part} hashOf={hashOf} />
        <Flows
          {...part}
          key={choices.district?.code}
          manifest={manifest}
          shapes={shapes}
          sheetAddress={sheetAddress}
          onSchool={(school) => {
            onMap.current = school;
          }}
        />
        <SchoolList {...part} manifest={manifest} addressOf={sheetAddress} />
        <LeftOut
          distances={distanceWords(register['transport.circuity'].central, transport.roadsStated)}
        />
      </InTurns>
    </>
  );
}

/** How many plans, and has this way of forecasting been right before? */
import type { VNode } from 'preact';
import { heldOf } from '../../charts/backTest/record.ts';
import { PHASES } from '../../domain/ages.ts';
import { DemandFan, type DemandPartProps } from '../components/demand/DemandFan.tsx';
import { Effects } from '../components/demand/Effects.tsx';
import { Funnel } from '../components/demand/Funnel.tsx';
import { Methods } from '../components/demand/Methods.tsx';
import { PartsFans } from '../components/demand/PartsFans.tsx';
import { PartsTable } from '../components/demand/PartsTable.tsx';
import type { PartsProps } from '../components/demand/parts.ts';
import { RecordFigure } from '../components/demand/Record.tsx';
import { InTurns } from '../components/InTurn.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { judgedOutcomes, plansAsked, shortHistoryWords } from '../content/demand.ts';
import { demandHeadline, recordWarning } from '../content/findings/demand.ts';
import { countsFrom, isFirstLook, summaryAt } from '../content/reading.ts';
import type { PageProps } from './pageProps.ts';
import { Waiting } from './Waiting.tsx';

export function Head({ demand, manifest, choices }: DemandPartProps): VNode {
  const { provenance, query, children: fan } = demand;
  const { draws } = provenance;
  const { year, baseYear, areaName } = choices;
  const summary = summaryAt(fan, year);
  const [base] = fan.summary;
  const say = countsFrom(draws);
  const difference = summary ? summary.mean - base.mean : 0;
  const record = heldOf(judgedOutcomes(demand));
  const notes = [recordWarning(record), shortHistoryWords(demand, manifest.reference.name)];
  return (
    <PageHead
      headline={demandHeadline({
        plans: plansAsked(query, manifest),
        areaName,
        recordOf: query.district || query.need || query.phase !== null ? demand.areaName : null,
        january: year,
        base,
        summary,
        record,
        draws,
      })}
      firstLookDraws={isFirstLook(draws) ? draws : undefined}
    >
      {summary && year > baseYear ? (
        <>
          The average is <b>{say(summary.mean)}</b>, about <b>{say(Math.abs(difference))}</b>{' '}
          {difference < 0 ? 'fewer' : 'more'} than the {say(base.mean)} of January {baseYear}.
        </>
      ) : (
        <>
          There were <b>{say(base.mean)}</b> in January {baseYear}.
        </>
      )}
      {notes.map((note) => (note ? ` ${note}` : ''))}
    </PageHead>
  );
}

/** Rows are chosen by their links: the state sentence and the address follow. */
function Splits({ part, hashOf }: { part: DemandPartProps; hashOf: PageProps['hashOf'] }): VNode {
  const { demand, manifest } = part;
  const { query } = demand;
  const byNeed: PartsProps = {
    ...part,
    id: 'by-need',
    split: demand.byNeed,
    by: 'need',
    chosen: query.need,
    plans: plansAsked({ ...query, need: null }, manifest),
    addressOf: (need) => hashOf({ need }),
  };
  const byPhase: PartsProps = {
    ...part,
    id: 'by-phase',
    split: demand.byPhase,
    by: 'phase',
    chosen: query.phase === null ? null : PHASES[query.phase],
    plans: plansAsked({ ...query, phase: null }, manifest),
    addressOf: (phase) => hashOf({ phase }),
  };
  const byDistrict: PartsProps = {
    ...part,
    id: 'by-district',
    split: demand.byDistrict,
    by: 'home district',
    chosen: query.district,
    plans: plansAsked({ ...query, district: null }, manifest),
    addressOf: (area) => hashOf({ area }),
  };
  const drawnFrom = [demand, part.choices];
  return (
    <InTurns of={drawnFrom}>
      <div class="lip-columns lip-columns--pair">
        <PartsTable {...byNeed} />
        <PartsTable {...byDistrict} />
      </div>
      <PartsFans {...byNeed} />
      <InTurns of={drawnFrom} class="lip-columns lip-columns--pair">
        <PartsTable {...byPhase} />
        <PartsFans {...byPhase} />
      </InTurns>
    </InTurns>
  );
}

export function DemandPage({ views, choices, dataset, hashOf }: PageProps): VNode {
  const { demand, funnel, populationEffect } = views;
  const { manifest } = dataset;
  if (!demand) return <Waiting headline={`Children with EHC plans, ${choices.areaName}`} />;
  const part = { demand, manifest, choices };
  const drawnFrom = [views, choices];
  return (
    <>
      <Head {...part} />
      <InTurns of={drawnFrom}>
        <InTurns of={drawnFrom} class="lip-columns lip-columns--pair">
          <DemandFan {...part} />
          <RecordFigure demand={demand} />
        </InTurns>
        <Splits part={part} hashOf={hashOf} />
        <Methods demand={demand} />
        {populationEffect ? <Effects effects={populationEffect} choices={choices} /> : null}
        {funnel ? <Funnel funnel={funnel} areaName={demand.areaName} choices={choices} /> : null}
      </InTurns>
    </>
  );
}

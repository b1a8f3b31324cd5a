/** Has this way of forecasting been right before? Every earlier January, against what happened. */
import type { VNode } from 'preact';
import { BackTestReader } from '../../../charts/backTest/BackTestReader.tsx';
import { heldOf, originsOf, recordTwin } from '../../../charts/backTest/record.ts';
import { children } from '../../../charts/rounding.ts';
import type { DemandView } from '../../../results/views/demandTypes.ts';
import { judgedOutcomes } from '../../content/demand.ts';
import { recordTitle } from '../../content/findings/demand.ts';
import { DataFigure } from '../DataFigure.tsx';
import { Section } from '../Section.tsx';

const ID = 'record';
const MARKS =
  'Arrow keys step the January forecast from. Dot: inside the range. Triangle up or down: what happened came out above or below it. Outcomes overlap, so they are less evidence than their number.';

export function RecordFigure({ demand }: { readonly demand: DemandView }): VNode {
  const { areaName, history, provenance } = demand;
  const outcomes = judgedOutcomes(demand);
  const title = recordTitle(heldOf(outcomes), areaName);
  if (outcomes.length === 0) {
    return (
      <Section id={ID} title={title}>
        <p>A forecast can be judged once three earlier years and a later one are known.</p>
      </Section>
    );
  }
  const origins = originsOf(outcomes);
  const span = `January ${origins[0]} to ${origins[origins.length - 1]}`;
  const caption = `All of ${areaName}: what this method would have said from ${span}, knowing nothing later, one to three years ahead`;
  return (
    <DataFigure
      id={ID}
      title={title}
      caption={caption}
      twin={recordTwin(outcomes, caption, children)}
      provenance={provenance}
      notes={`${MARKS} It is the record of the total: no past forecast of a part can be judged, since no part has a history. The simulated futures are tied to this forecast.`}
    >
      <BackTestReader
        id="record-test"
        label={title}
        description={`${caption}. ${MARKS}`}
        outcomes={outcomes}
        history={{
          years: history.map(({ year }) => year),
          values: history.map((one) => one.children),
        }}
        unit="plans"
        format={children}
      />
    </DataFigure>
  );
}

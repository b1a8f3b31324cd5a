/** Children with EHC plans over time: what was counted, then what the futures hold. */
import type { VNode } from 'preact';
import { FanReader } from '../../../charts/FanReader.tsx';
import { fanTwin } from '../../../charts/fan/twin.ts';
import { children } from '../../../charts/rounding.ts';
import type { Manifest } from '../../../domain/dataset.ts';
import type { DemandView } from '../../../results/views/demandTypes.ts';
import { asksForAll, NO_PAST_OF_PARTS, plansAsked } from '../../content/demand.ts';
import { demandFanTitle } from '../../content/findings/demand.ts';
import { plansTitle } from '../../content/findings/trend.ts';
import { isFirstLook } from '../../content/reading.ts';
import { seriesOf } from '../../content/series.ts';
import type { Choices } from '../../state/choices.ts';
import { DataFigure } from '../DataFigure.tsx';

export interface DemandPartProps {
  readonly demand: DemandView;
  readonly manifest: Manifest;
  readonly choices: Choices;
}

export function DemandFan({ demand, manifest, choices }: DemandPartProps): VNode {
  const { children: fan, history: counted, provenance, query } = demand;
  const { draws } = provenance;
  const plans = plansAsked(query, manifest);
  const plan = seriesOf('Plans', fan.years, fan.summary);
  const lastYear = fan.years[fan.years.length - 1];
  const whole = asksForAll(query);
  const past = counted.filter(({ year }) => year < fan.years[0]);
  // The base January is a count too: the past ends where the futures start.
  const known = [...past, { year: fan.years[0], children: fan.summary[0].mean }];
  const history = whole
    ? { years: known.map(({ year }) => year), values: known.map((one) => one.children) }
    : undefined;
  const title = whole
    ? plansTitle(
        demand.areaName,
        past.map((one) => one.children),
        fan.summary,
        lastYear,
      )
    : demandFanTitle(plans, demand.areaName, fan.summary, lastYear);
  const hairlines = isFirstLook(draws) ? undefined : fan.draws;
  const data = { plan, history, draws: hairlines, format: children };
  const caption = `${plans}, ${demand.areaName}, each January: ${whole ? 'counted, then ' : ''}${draws} simulated futures`;
  const bandWords = ['Shaded: 8 in 10 simulated futures'];
  if (hairlines?.length) bandWords.push(`Thin lines: ${hairlines.length} of the ${draws}`);
  return (
    <DataFigure
      id="demand"
      title={title}
      caption={caption}
      twin={fanTwin(data, caption)}
      provenance={provenance}
      notes={whole ? undefined : NO_PAST_OF_PARTS}
    >
      <FanReader
        id="demand-fan"
        label={`${title}. Read at January ${choices.year}`}
        initialWidth={576}
        {...data}
        readingYear={choices.year}
        unit="children"
        bandWords={bandWords}
        firstForecast={{ year: fan.years[0] + 1, label: 'first simulated year' }}
      />
    </DataFigure>
  );
}

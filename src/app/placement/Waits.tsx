/** Children who wait for the type of place that they need: how long, and how many over the years. */
import type { VNode } from 'preact';
import { BarsReader } from '../../charts/bars/BarsReader.tsx';
import { barsTwin } from '../../charts/bars/bars.ts';
import { children } from '../../charts/rounding.ts';
import { DataFigure } from '../components/DataFigure.tsx';
import { waitingTitle, waitWords } from '../content/placement.ts';
import type { PlacementPartProps } from './parts.ts';

export function WaitLengths({ placement, choices }: PlacementPartProps): VNode {
  const { byYears } = placement.waiting;
  const { provenance } = placement;
  const { areaName, year } = choices;
  const longest = byYears.length - 1;
  const data = {
    bars: byYears.map(({ mean, p10, p90 }, years) => ({
      label: waitWords(years, longest),
      mean,
      low: p10,
      high: p90,
    })),
    format: children,
  };
  const caption = `Children who wait for the type of place that they need, by length of wait, ${areaName}, all needs and phases, January ${year}, ${provenance.draws} simulated futures`;
  const title = waitingTitle(byYears, areaName, year);
  return (
    <DataFigure
      id="waiting-lengths"
      title={title}
      caption={caption}
      twin={barsTwin(data, caption, 'Waited')}
      provenance={provenance}
      notes="Those waiting are in another type of place meanwhile. A wait is counted from the September round that refused them; nobody’s wait before the base year is known."
    >
      <BarsReader
        id="waiting-lengths-drawn"
        label={`${title}. Read at January ${year}`}
        {...data}
      />
    </DataFigure>
  );
}

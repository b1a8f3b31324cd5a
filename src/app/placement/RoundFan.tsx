/** One measure of waiting or of the September rounds over the years. */
import type { VNode } from 'preact';
import { FanReader } from '../../charts/FanReader.tsx';
import { fanTwin } from '../../charts/fan/twin.ts';
import type { Fan, Provenance } from '../../results/views/view.ts';
import { DataFigure } from '../components/DataFigure.tsx';
import { isFirstLook } from '../content/reading.ts';
import { seriesOf } from '../content/series.ts';

export interface RoundFanProps {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  /** Names the series: "Waiting". */
  readonly name: string;
  readonly fan: Fan;
  readonly format: (value: number) => string;
  readonly unit: string;
  readonly year: number;
  readonly provenance: Provenance;
  readonly notes?: string;
  readonly level?: 2 | 3;
  /** Fixed values beside it, such as places: drawn dashed. Null in a year without a limit. */
  readonly beside?: { readonly name: string; readonly values: readonly number[] };
}

export function RoundFan(props: RoundFanProps): VNode {
  const { id, title, caption, fan, format, year, provenance, beside } = props;
  const { draws } = provenance;
  const hairlines = isFirstLook(draws) ? undefined : fan.draws;
  const data = {
    plan: seriesOf(props.name, fan.years, fan.summary),
    comparison: beside && {
      name: beside.name,
      years: fan.years,
      mean: beside.values,
      low: beside.values,
      high: beside.values,
    },
    draws: hairlines,
    format,
  };
  // Rounds have no base year, so the first of them is read there.
  const readingYear = Math.max(year, fan.years[0]);
  return (
    <DataFigure
      id={id}
      title={title}
      level={props.level}
      caption={caption}
      twin={fanTwin(data, caption)}
      provenance={provenance}
      notes={props.notes}
    >
      <FanReader
        id={`${id}-drawn`}
        label={`${title}. Read at January ${readingYear}`}
        initialWidth={380}
        {...data}
        readingYear={readingYear}
        unit={props.unit}
        bandWords={['Shaded: 8 in 10 simulated futures']}
      />
    </DataFigure>
  );
}

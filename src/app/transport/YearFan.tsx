/** One measure of journeys over financial years. */
import type { VNode } from 'preact';
import { FanReader } from '../../charts/FanReader.tsx';
import { fanTwin } from '../../charts/fan/twin.ts';
import { financialYear } from '../../domain/years.ts';
import type { Fan } from '../../results/views/view.ts';
import { DataFigure } from '../components/DataFigure.tsx';
import { isFirstLook } from '../content/reading.ts';
import { seriesOf } from '../content/series.ts';
import type { TransportPartProps } from './parts.ts';

export interface YearFanProps extends TransportPartProps {
  readonly id: string;
  readonly title: string;
  /** What is measured; area, years and futures are added. */
  readonly measure: string;
  readonly name: string;
  readonly fan: Fan;
  readonly format: (value: number) => string;
  readonly unit: string;
  readonly initialWidth?: number;
  readonly notes?: string;
}

export function YearFan(props: YearFanProps): VNode {
  const { transport, choices, id, title, fan } = props;
  const { provenance, financialYear: readingYear } = transport;
  const data = {
    plan: seriesOf(props.name, fan.years, fan.summary),
    draws: isFirstLook(provenance.draws) ? undefined : fan.draws,
    format: props.format,
    yearWords: financialYear,
  };
  const caption = `${props.measure}, ${choices.areaName}, each financial year, ${provenance.draws} simulated futures`;
  return (
    <DataFigure
      id={id}
      title={title}
      caption={caption}
      twin={fanTwin(data, caption)}
      provenance={provenance}
      notes={props.notes}
    >
      <FanReader
        id={`${id}-drawn`}
        label={`${title}. Read at ${financialYear(readingYear)}`}
        initialWidth={props.initialWidth ?? 380}
        {...data}
        readingYear={readingYear}
        unit={props.unit}
        bandWords={['Shaded: 8 in 10 simulated futures']}
      />
    </DataFigure>
  );
}

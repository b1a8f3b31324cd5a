/** A fan that fits its column and can be read year by year. What pages put inside a `Figure`. */
import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { FanChart, type FanChartProps } from './FanChart.tsx';
import { layOutFan } from './fan/layout.ts';
import { fanReading } from './fan/reading.ts';
import { seriesNames } from './fan/series.ts';
import { Measured } from './Measured.tsx';
import { RoomContext } from './Room.ts';
import { nearestYear, YearReader } from './YearReader.tsx';

/** A room lower than this is low for a fan. */
const LOW_PX = 230;

export interface FanReaderProps extends Omit<FanChartProps, 'width' | 'cursor'> {
  /** Width in px before the column is measured. Default 864. */
  readonly initialWidth?: number;
}

export function FanReader({ initialWidth = 864, ...chart }: FanReaderProps): VNode {
  const { zoom, heightPx } = useContext(RoomContext);
  const height = heightPx === null ? chart.height : Math.floor(heightPx / zoom);
  const low = heightPx !== null && heightPx / zoom < LOW_PX;
  return (
    <Measured initial={initialWidth}>
      {(width) => {
        const frame = { ...chart, width, height, low };
        const at = layOutFan(frame);
        return (
          <YearReader
            name={`Read year by year: ${chart.label}`}
            years={at.years}
            locate={(across, _down, { series }) => ({
              year: nearestYear(at.years, at.x, across * width),
              series,
            })}
            readingYear={chart.readingYear}
            series={seriesNames(chart)}
            read={(year, series) => fanReading(chart, year, series)}
          >
            {(cursor) => <FanChart {...frame} cursor={cursor} />}
          </YearReader>
        );
      }}
    </Measured>
  );
}

/** A fan that fits its column and can be read year by year. What pages put inside a `Figure`. */
import type { VNode } from 'preact';
import { FanChart, type FanChartProps } from './FanChart.tsx';
import { layOutFan } from './fan/layout.ts';
import { fanReading } from './fan/reading.ts';
import { seriesNames } from './fan/series.ts';
import { Measured } from './Measured.tsx';
import { nearestYear, YearReader } from './YearReader.tsx';

export interface FanReaderProps extends Omit<FanChartProps, 'width' | 'cursor'> {
  /** Width in px before the column is measured. Default 864. */
  readonly initialWidth?: number;
  /** Enlarges the whole drawing, for the projector. Default 1. */
  readonly zoom?: number;
}

export function FanReader({ initialWidth = 864, zoom, ...chart }: FanReaderProps): VNode {
  return (
    <Measured initial={initialWidth} zoom={zoom}>
      {(width) => {
        const frame = { ...chart, width };
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

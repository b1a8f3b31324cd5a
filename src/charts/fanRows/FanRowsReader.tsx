/** Rows of fans that fit their column and are read year by year, and row by row. */
import type { VNode } from 'preact';
import { Measured } from '../Measured.tsx';
import { nearestYear, YearReader } from '../YearReader.tsx';
import { FanRows, type FanRowsProps } from './FanRows.tsx';
import { layOutFanRows } from './layout.ts';
import { rowReading } from './rows.ts';

export interface FanRowsReaderProps extends Omit<FanRowsProps, 'width' | 'cursor'> {
  readonly initialWidth?: number;
}

export function FanRowsReader({ initialWidth = 576, ...chart }: FanRowsReaderProps): VNode {
  return (
    <Measured initial={initialWidth}>
      {(width) => {
        const at = layOutFanRows({ ...chart, width });
        return (
          <YearReader
            name={`Read year by year: ${chart.label}`}
            years={at.years}
            locate={(across, down) => ({
              year: nearestYear(at.years, at.panels[0].x, across * width),
              series: Math.floor(down * chart.rows.length),
            })}
            readingYear={chart.readingYear}
            series={chart.rows.map(({ series }) => series.name)}
            read={(year, row) => rowReading(chart.rows[row], year, chart.format)}
          >
            {(cursor) => <FanRows {...chart} width={width} cursor={cursor} />}
          </YearReader>
        );
      }}
    </Measured>
  );
}

/** Dots with their ranges that fit their column and are read row by row. */
import type { VNode } from 'preact';
import { barReading } from '../bars/bars.ts';
import { ItemReader } from '../ItemReader.tsx';
import { Measured } from '../Measured.tsx';
import { DotRows, type DotRowsProps } from './DotRows.tsx';
import { layOutDotRows } from './layout.ts';

export interface DotRowsReaderProps extends Omit<DotRowsProps, 'width' | 'read'> {
  readonly initialWidth?: number;
}

export function DotRowsReader({ initialWidth = 576, ...chart }: DotRowsReaderProps): VNode {
  const { bars, format } = chart;
  return (
    <Measured initial={initialWidth}>
      {(width) => {
        const at = layOutDotRows(chart, width);
        return (
          <ItemReader
            id={chart.id}
            name={`Read row by row: ${chart.label}`}
            readings={bars.map((bar) => barReading(bar, format))}
            prompt="Dots: average. Lines: 8 in 10 simulated futures."
            step={(from, arrow) => {
              const by = arrow === 'ArrowUp' ? -1 : arrow === 'ArrowDown' ? 1 : 0;
              return Math.min(bars.length - 1, Math.max(0, from + by));
            }}
            locate={(_, down) => {
              const row = Math.floor((down * at.height - at.top) / at.rowHeight);
              return row >= 0 && row < bars.length ? row : null;
            }}
          >
            {(read) => <DotRows {...chart} width={width} read={read} />}
          </ItemReader>
        );
      }}
    </Measured>
  );
}

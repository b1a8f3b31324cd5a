/** Dots with their ranges that fit their column and are read row by row. */
import type { VNode } from 'preact';
import { barReading } from '../bars/bars.ts';
import { RowsReader } from '../RowsReader.tsx';
import { DotRows, type DotRowsProps } from './DotRows.tsx';
import { layOutDotRows } from './layout.ts';

export interface DotRowsReaderProps extends Omit<DotRowsProps, 'width' | 'read'> {
  readonly initialWidth?: number;
}

export function DotRowsReader({ initialWidth = 576, ...chart }: DotRowsReaderProps): VNode {
  const { bars, format } = chart;
  return (
    <RowsReader
      id={chart.id}
      label={chart.label}
      initial={initialWidth}
      readings={bars.map((bar) => barReading(bar, format))}
      prompt="Dots: average. Lines: 8 in 10 simulated futures."
      rowAt={(width) => {
        const at = layOutDotRows(chart, width);
        return (down) => Math.floor((down * at.height - at.top) / at.rowHeight);
      }}
    >
      {(width, read) => <DotRows {...chart} width={width} read={read} />}
    </RowsReader>
  );
}

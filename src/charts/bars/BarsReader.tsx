/** Bars that fit their column and are read row by row. What pages put inside a `Figure`. */
import type { VNode } from 'preact';
import { RowsReader } from '../RowsReader.tsx';
import { Bars, type BarsProps } from './Bars.tsx';
import { barReading } from './bars.ts';
import { layOutBars } from './layout.ts';

export interface BarsReaderProps extends Omit<BarsProps, 'width' | 'read'> {
  readonly initialWidth?: number;
  /** The drawing grows no wider than this. */
  readonly most?: number;
}

export function BarsReader({ initialWidth = 576, most, ...chart }: BarsReaderProps): VNode {
  const { bars, format } = chart;
  return (
    <RowsReader
      id={chart.id}
      label={chart.label}
      initial={initialWidth}
      most={most}
      readings={bars.map((bar) => barReading(bar, format))}
      prompt="Bars: average. Whiskers: 8 in 10 simulated futures."
      rowAt={(width) => {
        const at = layOutBars(chart, width);
        return (down) => Math.floor((down * at.height) / at.rowHeight);
      }}
    >
      {(width, read) => <Bars {...chart} width={width} read={read} />}
    </RowsReader>
  );
}

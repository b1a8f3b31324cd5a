/** Bars that fit their column and are read row by row. What pages put inside a `Figure`. */
import type { VNode } from 'preact';
import { ItemReader } from '../ItemReader.tsx';
import { Measured } from '../Measured.tsx';
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
    <Measured initial={initialWidth} most={most}>
      {(width) => {
        const at = layOutBars(chart, width);
        return (
          <ItemReader
            id={chart.id}
            name={`Read row by row: ${chart.label}`}
            readings={bars.map((bar) => barReading(bar, format))}
            prompt="Bars: average. Whiskers: 8 in 10 simulated futures."
            step={(from, arrow) => {
              const by = arrow === 'ArrowUp' ? -1 : arrow === 'ArrowDown' ? 1 : 0;
              return Math.min(bars.length - 1, Math.max(0, from + by));
            }}
            locate={(_, down) => {
              const row = Math.floor((down * at.height) / at.rowHeight);
              return row >= 0 && row < bars.length ? row : null;
            }}
          >
            {(read) => <Bars {...chart} width={width} read={read} />}
          </ItemReader>
        );
      }}
    </Measured>
  );
}

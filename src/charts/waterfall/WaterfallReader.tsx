/** A waterfall that fits its column and is read row by row with the pointer or the keys. */
import type { VNode } from 'preact';
import { ItemReader } from '../ItemReader.tsx';
import { Measured } from '../Measured.tsx';
import { layOutWaterfall } from './layout.ts';
import { Waterfall, type WaterfallProps } from './Waterfall.tsx';
import { unitOf, waterfallReading } from './waterfall.ts';

export interface WaterfallReaderProps extends Omit<WaterfallProps, 'width' | 'read'> {
  readonly initialWidth?: number;
}

export function WaterfallReader({ initialWidth = 700, ...chart }: WaterfallReaderProps): VNode {
  const last = chart.rows.length - 1;
  return (
    <Measured initial={initialWidth} most={960}>
      {(width) => {
        const at = layOutWaterfall({ ...chart, width });
        return (
          <ItemReader
            id={chart.id}
            name={`Read row by row: ${chart.label}`}
            readings={chart.rows.map((_, row) => waterfallReading(chart, row))}
            prompt={`Bars: average. Pale is less to pay; orange, hatched in print, is more. To the right: 8 in 10 simulated futures, in ${unitOf(chart).name}.`}
            step={(from, arrow) => {
              const by = arrow === 'ArrowUp' ? -1 : arrow === 'ArrowDown' ? 1 : 0;
              return Math.min(last, Math.max(0, from + by));
            }}
            locate={(_across, down) => {
              const y = down * at.height;
              const row = at.rows.findIndex(({ top, height }) => y >= top && y < top + height);
              return row < 0 ? null : row;
            }}
          >
            {(read) => <Waterfall {...chart} width={width} read={read} />}
          </ItemReader>
        );
      }}
    </Measured>
  );
}

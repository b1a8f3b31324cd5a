/** A ranking of worths that fits its column and is read row by row. What pages put inside a `Figure`. */
import type { VNode } from 'preact';
import { ItemReader } from '../ItemReader.tsx';
import { Measured } from '../Measured.tsx';
import { layOutWorth } from './layout.ts';
import { Worth, type WorthProps } from './Worth.tsx';
import { worthReading } from './worth.ts';

export interface WorthReaderProps extends Omit<WorthProps, 'width' | 'read'> {
  readonly initialWidth?: number;
  /** The drawing grows no wider than this. */
  readonly most?: number;
}

export function WorthReader({ initialWidth = 720, most, ...chart }: WorthReaderProps): VNode {
  const { rows, format } = chart;
  return (
    <Measured initial={initialWidth} most={most}>
      {(width) => {
        const at = layOutWorth(chart, width);
        return (
          <ItemReader
            id={chart.id}
            name={`Read row by row: ${chart.label}`}
            readings={rows.map((row) => worthReading(row, format))}
            prompt="Filled: told from nothing. Hollow: not told. The line is the standard error from simulation."
            step={(from, arrow) => {
              const by = arrow === 'ArrowUp' ? -1 : arrow === 'ArrowDown' ? 1 : 0;
              return Math.min(rows.length - 1, Math.max(0, from + by));
            }}
            locate={(_, down) => {
              const y = down * at.height;
              const row = at.rows.findIndex(({ top, bottom }) => y >= top && y < bottom);
              return row < 0 ? null : row;
            }}
          >
            {(read) => <Worth {...chart} width={width} read={read} />}
          </ItemReader>
        );
      }}
    </Measured>
  );
}

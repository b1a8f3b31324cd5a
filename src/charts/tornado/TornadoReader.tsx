/** A tornado that fits its column and is read row by row. What pages put inside a `Figure`. */
import type { VNode } from 'preact';
import { ItemReader } from '../ItemReader.tsx';
import { Measured } from '../Measured.tsx';
import { layOutTornado } from './layout.ts';
import { Tornado, type TornadoProps } from './Tornado.tsx';
import { tornadoReading } from './tornado.ts';

export interface TornadoReaderProps extends Omit<TornadoProps, 'width' | 'read'> {
  readonly initialWidth?: number;
  /** The drawing grows no wider than this. */
  readonly most?: number;
}

export function TornadoReader({ initialWidth = 720, most, ...chart }: TornadoReaderProps): VNode {
  const { rows, format } = chart;
  return (
    <Measured initial={initialWidth} most={most}>
      {(width) => {
        const at = layOutTornado(chart, width);
        return (
          <ItemReader
            id={chart.id}
            name={`Read row by row: ${chart.label}`}
            readings={rows.map((row) => tornadoReading(row, format))}
            prompt="Hollow: the low end of the assumption. Filled: its high end. Everything else varies as it may."
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
            {(read) => <Tornado {...chart} width={width} read={read} />}
          </ItemReader>
        );
      }}
    </Measured>
  );
}

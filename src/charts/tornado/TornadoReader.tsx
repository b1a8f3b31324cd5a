/** A tornado that fits its column and is read row by row. What pages put inside a `Figure`. */
import type { VNode } from 'preact';
import { RowsReader, rowUnder } from '../RowsReader.tsx';
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
    <RowsReader
      id={chart.id}
      label={chart.label}
      initial={initialWidth}
      most={most}
      readings={rows.map((row) => tornadoReading(row, format))}
      prompt="Hollow: the low end of the assumption. Filled: its high end. Everything else varies as it may."
      rowAt={(width) => rowUnder(layOutTornado(chart, width))}
    >
      {(width, read) => <Tornado {...chart} width={width} read={read} />}
    </RowsReader>
  );
}

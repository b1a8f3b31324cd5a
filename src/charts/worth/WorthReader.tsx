/** A ranking of worths that fits its column and is read row by row. What pages put inside a `Figure`. */
import type { VNode } from 'preact';
import { RowsReader, rowUnder } from '../RowsReader.tsx';
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
    <RowsReader
      id={chart.id}
      label={chart.label}
      initial={initialWidth}
      most={most}
      readings={rows.map((row) => worthReading(row, format))}
      prompt="Filled: told from nothing. Hollow: not told. The line is the standard error from simulation."
      rowAt={(width) => rowUnder(layOutWorth(chart, width))}
    >
      {(width, read) => <Worth {...chart} width={width} read={read} />}
    </RowsReader>
  );
}

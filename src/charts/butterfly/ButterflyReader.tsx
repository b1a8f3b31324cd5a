/** A butterfly that fits its column and is read row by row with the pointer or the keys. */
import type { VNode } from 'preact';
import { Measured } from '../Measured.tsx';
import { YearReader } from '../YearReader.tsx';
import { Butterfly, type ButterflyProps } from './Butterfly.tsx';
import { butterflyReading } from './butterfly.ts';
import { layOutButterfly } from './layout.ts';

export interface ButterflyReaderProps extends Omit<ButterflyProps, 'width' | 'cursor'> {
  readonly initialWidth?: number;
}

export function ButterflyReader({ initialWidth = 400, ...chart }: ButterflyReaderProps): VNode {
  return (
    <Measured initial={initialWidth} most={760}>
      {(width) => {
        const at = layOutButterfly({ ...chart, width });
        const rowAt = (y: number) => {
          const distances = at.rows.map((row) => Math.abs(row.y - y));
          return distances.indexOf(Math.min(...distances));
        };
        return (
          <YearReader
            name={`Read row by row: ${chart.label}`}
            years={chart.rows.map((_, index) => index)}
            locate={(_across, down, { series }) => ({ year: rowAt(down * at.height), series })}
            readingYear={0}
            series={['']}
            read={(row) => butterflyReading(chart, row)}
          >
            {(cursor) => <Butterfly {...chart} width={width} cursor={cursor?.year} />}
          </YearReader>
        );
      }}
    </Measured>
  );
}

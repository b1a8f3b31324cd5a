/** Rows of bars that fit their column and are read change by change. */
import type { VNode } from 'preact';
import { Measured } from '../Measured.tsx';
import { nearestYear, YearReader } from '../YearReader.tsx';
import { EffectRows, type EffectRowsProps } from './EffectRows.tsx';
import { effectReading } from './effects.ts';
import { layOutEffects } from './layout.ts';

export interface EffectRowsReaderProps extends Omit<EffectRowsProps, 'width' | 'cursorYear'> {
  readonly initialWidth?: number;
}

export function EffectRowsReader({ initialWidth = 576, ...chart }: EffectRowsReaderProps): VNode {
  return (
    <Measured initial={initialWidth}>
      {(width) => {
        const at = layOutEffects({ ...chart, width });
        return (
          <YearReader
            name={`Read change by change: ${chart.label}`}
            years={at.years}
            locate={(across, _down, { series }) => ({
              year: nearestYear(at.years, at.x, across * width),
              series,
            })}
            readingYear={chart.readingYear}
            series={['']}
            read={(year) => effectReading(chart, year)}
          >
            {(cursor) => <EffectRows {...chart} width={width} cursorYear={cursor?.year} />}
          </YearReader>
        );
      }}
    </Measured>
  );
}

/** A back-test that fits its column; Left and Right step the year from which was forecast. */
import type { VNode } from 'preact';
import { Measured } from '../Measured.tsx';
import { nearestYear, YearReader } from '../YearReader.tsx';
import { BackTest, type BackTestProps } from './BackTest.tsx';
import { layOutBackTest } from './layout.ts';
import { firstOrigin, originReading, originsOf } from './record.ts';

export interface BackTestReaderProps extends Omit<BackTestProps, 'width' | 'origin'> {
  readonly initialWidth?: number;
}

export function BackTestReader({ initialWidth = 576, ...test }: BackTestReaderProps): VNode {
  const origins = originsOf(test.outcomes);
  const first = firstOrigin(test.outcomes);
  return (
    <Measured initial={initialWidth}>
      {(width) => {
        const { panel } = layOutBackTest({ ...test, width });
        return (
          <YearReader
            name={`Step through the years forecast from: ${test.label}`}
            years={origins}
            locate={(across, _down, { series }) => ({
              year: nearestYear(origins, panel.x, across * width),
              series,
            })}
            readingYear={first}
            series={['']}
            read={(origin) => originReading(test.outcomes, origin, test.format)}
          >
            {(cursor) => <BackTest {...test} width={width} origin={cursor?.year ?? first} />}
          </YearReader>
        );
      }}
    </Measured>
  );
}

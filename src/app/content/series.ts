/** Views as the series that charts are drawn from. */
import type { FanSeries } from '../../charts/fan/series.ts';
import type { Twin } from '../../charts/twin.ts';
import type { Summary } from '../../results/views/view.ts';

/** A named series of summaries, one for each year. */
export function seriesOf(
  name: string,
  years: readonly number[],
  summary: readonly Summary[],
): FanSeries {
  return {
    name,
    years,
    mean: summary.map(({ mean }) => mean),
    low: summary.map(({ p10 }) => p10),
    high: summary.map(({ p90 }) => p90),
  };
}

/** The summaries of a January onwards are found by their index. */
export function januaries(baseYear: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => baseYear + at);
}

/** One measure for {@link measuresTwin}. */
export interface MeasureSeries {
  readonly series: FanSeries;
  readonly format: (value: number) => string;
  readonly yearWords: (year: number) => string;
}

/** The table of several measures, each year a row, in the order shown. */
export function measuresTwin(caption: string, measures: readonly MeasureSeries[]): Twin {
  const number = { numeric: true } as const;
  return {
    caption,
    columns: [
      { label: 'Measure' },
      { label: 'Year' },
      { label: 'Average', ...number },
      { label: '8 in 10 futures: from', ...number },
      { label: 'to', ...number },
    ],
    rows: measures.flatMap(({ series, format, yearWords }) =>
      series.years.map((year, at) => [
        series.name,
        yearWords(year),
        format(series.mean[at]),
        format(series.low[at]),
        format(series.high[at]),
      ]),
    ),
  };
}

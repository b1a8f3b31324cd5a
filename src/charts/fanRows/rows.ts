/** What rows of fans are drawn from, what is said of a year, and the table of them. */
import { type FanSeries, valueAt } from '../fan/series.ts';
import { range } from '../rounding.ts';
import type { Twin } from '../twin.ts';

/** One measure: what was counted, then what the futures hold. */
export interface FanRow {
  readonly series: FanSeries;
  /** Years that were counted; null where the count is not known. */
  readonly counted: readonly {
    readonly year: number;
    readonly value: number | null;
    /** False where it was counted in another way than later years. */
    readonly comparable: boolean;
  }[];
}

/** Years with anything in any row, each once, in order. */
export function yearsOf(rows: readonly FanRow[]): number[] {
  const all = rows.flatMap(({ series, counted }) => [
    ...counted.filter(({ value }) => value !== null).map(({ year }) => year),
    ...series.years,
  ]);
  return [...new Set(all)].sort((a, b) => a - b);
}

function ends({ series }: FanRow, year: number) {
  return [series.mean, series.low, series.high].map((values) =>
    valueAt(series.years, values, year),
  );
}

/** "2030, requests: average 4,700, 8 in 10 futures 4,200 to 5,300" */
export function rowReading(row: FanRow, year: number, format: (value: number) => string): string {
  const head = `${year}, ${row.series.name.toLowerCase()}:`;
  const known = row.counted.find((one) => one.year === year);
  if (known && known.value !== null) {
    const way = known.comparable ? 'counted' : 'counted in another way';
    return `${head} ${format(known.value)} ${way}`;
  }
  const [mean, low, high] = ends(row, year);
  if (mean === undefined || low === undefined || high === undefined) return `${head} not known`;
  return `${head} average ${format(mean)}, 8 in 10 futures ${range(low, high, format)}`;
}

/** One row a measure and year: what was counted, or the average and its range. */
export function rowsTwin(
  rows: readonly FanRow[],
  caption: string,
  format: (value: number) => string,
  measure: string,
): Twin {
  const number = { numeric: true, format };
  return {
    caption,
    columns: [
      { label: measure },
      { label: 'Year' },
      { label: 'Counted', ...number },
      { label: 'Average', ...number },
      { label: '8 in 10 futures from', ...number },
      { label: 'to', ...number },
      { label: 'Comparable' },
    ],
    rows: rows.flatMap((row) =>
      yearsOf([row]).map((year) => {
        const known = row.counted.find((one) => one.year === year);
        const [mean, low, high] = ends(row, year);
        return [
          row.series.name,
          String(year),
          known?.value ?? null,
          mean ?? null,
          low ?? null,
          high ?? null,
          known?.comparable === false ? 'no' : 'yes',
        ];
      }),
    ),
  };
}

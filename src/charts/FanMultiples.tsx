/**
 * Small fans on one scale, as many to a row as fit, read together: Left and Right step years in all
 * of them, Up and Down step from one to the next. One tab stop for the whole figure.
 */
import type { VNode } from 'preact';
import { type ValueAxis, valueAxis } from './axes.ts';
import { FanMultiple } from './FanMultiple.tsx';
import { fanReading } from './fan/reading.ts';
import type { FanSeries, YearMark } from './fan/series.ts';
import { Measured } from './Measured.tsx';
import type { Twin } from './twin.ts';
import { YearReader } from './YearReader.tsx';

export interface FanMultiplesProps {
  readonly id: string;
  /** Repeats the finding and the reading year. */
  readonly label: string;
  readonly items: readonly { readonly series: FanSeries; readonly marks?: readonly YearMark[] }[];
  readonly readingYear: number;
  readonly format: (value: number) => string;
  readonly yearWords?: (year: number) => string;
  readonly initialWidth?: number;
}

const LEAST_WIDTH = 112;
const GAP = 24;

/** How many go in a row: the most that fit, preferring rows of equal length, else of nearly equal. */
export function columnsFor(count: number, width: number): number {
  const most = Math.min(count, Math.max(1, Math.floor((width + GAP) / (LEAST_WIDTH + GAP))));
  for (let columns = most; columns > most / 2; columns--) {
    if (count % columns === 0) return columns;
  }
  return Math.ceil(count / Math.ceil(count / most));
}

/** The scale that every multiple shares; it holds zero. */
export function sharedAxis(items: FanMultiplesProps['items']): ValueAxis {
  return valueAxis(
    items.flatMap(({ series }) => [...series.low, ...series.high, ...series.mean]),
    2,
  );
}

/** The table twin: one row an item and year, in the order drawn. */
export function multiplesTwin(
  { items, format, yearWords }: FanMultiplesProps,
  caption: string,
  itemWord: string,
): Twin {
  const number = { numeric: true, format };
  return {
    caption,
    columns: [
      { label: itemWord },
      { label: 'Year' },
      { label: 'Average', ...number },
      { label: '8 in 10 futures from', ...number },
      { label: 'to', ...number },
    ],
    rows: items.flatMap(({ series }) =>
      series.years.map((year, i) => [
        series.name,
        yearWords ? yearWords(year) : `January ${year}`,
        series.mean[i],
        series.low[i],
        series.high[i],
      ]),
    ),
  };
}

export function FanMultiples(props: FanMultiplesProps): VNode {
  const axis = sharedAxis(props.items);
  const years = props.items[0]?.series.years ?? [];
  const read = (year: number, item: number) => {
    const plan = props.items[item].series;
    const said = fanReading({ plan, format: props.format, yearWords: props.yearWords }, year);
    return `${plan.name}, ${said}`;
  };
  return (
    <Measured initial={props.initialWidth ?? 1200}>
      {(width) => {
        const columns = columnsFor(props.items.length, width);
        const each = Math.floor((width - GAP * (columns - 1)) / columns);
        const rows = Math.ceil(props.items.length / columns);
        const locate = (across: number, down: number) => {
          const column = Math.floor(across * columns);
          const inside = across * columns - column;
          return {
            year: years[Math.min(years.length - 1, Math.floor(inside * years.length))],
            series: Math.min(props.items.length - 1, Math.floor(down * rows) * columns + column),
          };
        };
        return (
          <YearReader
            name={`Read year by year: ${props.label}`}
            years={years}
            locate={locate}
            readingYear={props.readingYear}
            series={props.items.map((item) => item.series.name)}
            read={read}
          >
            {(cursor) => (
              <ul class={`lip-multiples lip-multiples--${columns}`}>
                {props.items.map(({ series, marks }, i) => (
                  <li
                    key={series.name}
                    class={
                      cursor?.series === i
                        ? 'lip-multiples__item lip-multiples__item--read'
                        : 'lip-multiples__item'
                    }
                  >
                    <p class="lip-multiples__name">{series.name}</p>
                    <FanMultiple
                      id={`${props.id}-${i}`}
                      width={each}
                      label={read(props.readingYear, i)}
                      series={series}
                      axis={axis}
                      readingYear={props.readingYear}
                      format={props.format}
                      marks={marks}
                      cursorYear={cursor?.year}
                    />
                  </li>
                ))}
              </ul>
            )}
          </YearReader>
        );
      }}
    </Measured>
  );
}

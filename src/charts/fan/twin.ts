/** The table twin of a fan: the same numbers in the same order. */
import type { Twin, TwinCell, TwinColumn } from '../twin.ts';
import { allYears, type FanData, type FanSeries, sayYear, valueAt } from './series.ts';

function columnsOf(series: FanSeries, format: FanData['format']): TwinColumn[] {
  return [
    { label: `${series.name}: average`, numeric: true, format },
    { label: `${series.name}: 8 in 10 futures from`, numeric: true, format },
    { label: `${series.name}: to`, numeric: true, format },
  ];
}

function cellsOf(series: FanSeries, year: number): TwinCell[] {
  return [series.mean, series.low, series.high].map(
    (values) => valueAt(series.years, values, year) ?? null,
  );
}

/** One row a year: what was counted, then the plan, then the comparison, each with its range. */
export function fanTwin(data: FanData, caption: string): Twin {
  const { history, plan, comparison, format } = data;
  const stated = [...new Set((data.stated ?? []).map(({ label }) => label))];
  const columns: TwinColumn[] = [{ label: 'Year' }];
  if (history) columns.push({ label: capital(history.word ?? 'counted'), numeric: true, format });
  columns.push(...columnsOf(plan, format));
  if (comparison) columns.push(...columnsOf(comparison, format));
  columns.push(...stated.map((label) => ({ label: capital(label), numeric: true, format })));
  const rows = allYears(data).map((year) => {
    const cells: TwinCell[] = [sayYear(data, year)];
    if (history) cells.push(valueAt(history.years, history.values, year) ?? null);
    cells.push(...cellsOf(plan, year));
    if (comparison) cells.push(...cellsOf(comparison, year));
    for (const label of stated) {
      const figure = data.stated?.find((one) => one.label === label && one.year === year);
      cells.push(figure?.value ?? null);
    }
    return cells;
  });
  return { caption, columns, rows };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

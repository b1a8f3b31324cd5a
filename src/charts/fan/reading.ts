/** The line under a fan that says what is drawn at one year: also the spoken value of the chart. */
import { range } from '../rounding.ts';
import { type FanData, type FanSeries, sayYear, valueAt } from './series.ts';

/** "average 1,480, 8 in 10 futures 1,060 to 1,930", or the count alone where there is no range. */
function level(series: FanSeries, year: number, format: FanData['format']): string | undefined {
  const mean = valueAt(series.years, series.mean, year);
  const low = valueAt(series.years, series.low, year);
  const high = valueAt(series.years, series.high, year);
  if (mean === undefined || low === undefined || high === undefined) return undefined;
  if (low === high) return format(mean);
  return `average ${format(mean)}, 8 in 10 futures ${range(low, high, format)}`;
}

/**
 * The reading of one year and one series:
 * "January 2031, my plan: average 1,480, 8 in 10 futures 1,060 to 1,930". A year of the past reads
 * as what was counted. The series is named only where there are two.
 *
 * @param seriesIndex 0 for the plan, 1 for the comparison
 */
export function fanReading(data: FanData, year: number, seriesIndex = 0): string {
  const when = sayYear(data, year);
  const past = data.history && valueAt(data.history.years, data.history.values, year);
  if (past !== undefined) return `${when}: ${data.format(past)} ${data.history?.word ?? 'counted'}`;
  const series = seriesIndex === 1 && data.comparison ? data.comparison : data.plan;
  const said = level(series, year, data.format) ?? 'no figure';
  const stated = (data.stated ?? [])
    .filter((figure) => figure.year === year)
    .map(({ label, value }) => `; ${label} ${data.format(value)}`);
  const whole = `${said}${stated.join('')}`;
  return data.comparison ? `${when}, ${series.name}: ${whole}` : `${when}: ${whole}`;
}

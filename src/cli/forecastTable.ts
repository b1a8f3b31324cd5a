import type { PlanHistory } from '../data/readHistories.ts';
import { type Forecast, forecastQuantile } from '../model/demand/trend/forecast.ts';
import { populationGrowth } from '../model/demand/trend/perResident.ts';
import type { Table } from '../results/tables/table.ts';

const COLUMNS = 'area,need,age_band,january,method,mean,p10,p50,p90,lower,upper'.split(',');

/**
 * The table of the `forecast` command: a row for each history, January and method, the combined
 * forecast first. Where a history comes with its population, its rate was forecast, and is
 * multiplied here.
 *
 * @param interval share of futures between `lower` and `upper`.
 */
export function forecastTable(
  histories: readonly PlanHistory[],
  forecasts: readonly Forecast[],
  interval: number,
): Table {
  const tail = (1 - interval) / 2;
  const rows = histories.flatMap((history, i) => {
    const forecast = forecasts[i];
    const growth = growthOf(history, forecast.years);
    const methods = [{ method: 'combined', ...forecast }, ...forecast.candidates].map(
      ({ method, mean, sdLog }) => ({
        method,
        distribution: { mean: mean.map((value, h) => value * growth[h]), sdLog },
      }),
    );
    return forecast.years.flatMap((january, h) =>
      methods.map(({ method, distribution }) => [
        history.area,
        history.need,
        history.ageBand,
        january,
        method,
        distribution.mean[h],
        ...[0.1, 0.5, 0.9, tail, 1 - tail].map((p) => forecastQuantile(distribution, h, p)),
      ]),
    );
  });
  return { name: 'forecast', columns: COLUMNS, rows };
}

function growthOf({ population, years }: PlanHistory, ahead: readonly number[]): number[] {
  if (population === null) return ahead.map(() => 1);
  return populationGrowth(population, years[years.length - 1], ahead);
}

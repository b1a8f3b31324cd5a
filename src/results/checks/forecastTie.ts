import { AGE_COUNT, MAX_AGE } from '../../domain/ages.ts';
import { TIED_YEARS } from '../../model/demand/reconcile.ts';
import type { Forecast } from '../../model/demand/trend/forecast.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { summarise } from '../summary.ts';
import type { CheckRow } from '../views/view.ts';
import { within } from './check.ts';

const GROUP = 'One forecast: the engine against the forecast of the history';

/**
 * Means and 80% widths of the engine beside the combined forecast, one to three years ahead: of all
 * plans and of each age band that is tied.
 */
export function forecastTieChecks(ensemble: Released): CheckRow[] {
  const { model, scenario } = ensemble;
  const { stock, stockByBand } = model.forecast;
  const plans = rollUp(model.shapes.plans, cubesOf(ensemble, 'plans'), ['january', 'age']);
  const few =
    ensemble.draws.length < 200
      ? `From ${ensemble.draws.length} futures: too few for a width to settle. `
      : '';
  const changed =
    scenario.policies.length > 0 || scenario.population !== 'principal'
      ? 'The scenario may change the number of plans: the tie is to the baseline. '
      : '';
  const horizons = Array.from({ length: Math.min(TIED_YEARS, model.years) }, (_, h) => h);
  const rows = (
    label: string,
    forecast: Pick<Forecast, 'mean' | 'p10' | 'p90'>,
    first: number,
    last: number,
    note: (h: number) => string,
  ): CheckRow[] =>
    horizons.flatMap((h) => {
      const year = model.area.baseYear + h + 1;
      const engine = summarise(plans.byDraw.map((draw) => sumOfAges(draw, h + 1, first, last)));
      const why = `${few}${changed}${note(h)}`;
      const width = forecast.p90[h] - forecast.p10[h];
      return [
        within(GROUP, `${label}, January ${year}`, forecast.mean[h], engine.mean, 0.02, why),
        within(
          GROUP,
          `${label}, width of the range in 8 of 10 futures, January ${year}`,
          width,
          engine.p90 - engine.p10,
          0.2,
          why,
        ),
      ];
    });
  const bands = model.trend.bands.flatMap(({ label, firstAge, lastAge, lever }) => {
    const banded = stockByBand.find(({ ageBand }) => ageBand === label);
    if (banded === undefined) return [];
    return rows(label, banded.forecast, firstAge, lastAge, (h) => {
      const added = stockByBand.reduce((sum, { forecast }) => sum + forecast.mean[h], 0);
      const percent = (100 * (stock.mean[h] / added - 1)).toFixed(1);
      const held =
        lever === 'endings'
          ? ' Endings move by half at most: the cohorts that come are known.'
          : '';
      return `Bands are scaled to the total, here by ${percent}%.${held}`;
    });
  });
  return [...rows('Children with plans', stock, 0, MAX_AGE, () => ''), ...bands];
}

function sumOfAges(draw: Float64Array, january: number, first: number, last: number): number {
  let total = 0;
  for (let age = first; age <= last; age++) total += draw[january * AGE_COUNT + age];
  return total;
}

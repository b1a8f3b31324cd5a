import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { summarise, valuesOf } from '../summary.ts';
import type { CheckRow } from '../views/view.ts';
import { within } from './check.ts';

const GROUP = 'One forecast: the engine against the forecast of the history';

/** Horizons at which the two are tied, in years. */
const TIED = 3;

/** Totals and 80% widths of the engine beside the combined forecast, one to three years ahead. */
export function forecastTieChecks(ensemble: Released): CheckRow[] {
  const { model } = ensemble;
  const { stock } = model.forecast;
  const children = rollUp(model.shapes.plans, cubesOf(ensemble, 'plans'), ['january']);
  const few =
    ensemble.draws.length < 200
      ? `From ${ensemble.draws.length} futures: too few for a width to settle. `
      : '';
  return Array.from({ length: Math.min(TIED, model.years) }, (_, h) => {
    const year = model.area.baseYear + h + 1;
    const engine = summarise(valuesOf(children.byDraw, h + 1));
    return [
      within(GROUP, `Children with plans, January ${year}`, stock.mean[h], engine.mean, 0.02, few),
      within(
        GROUP,
        `Width of the range in 8 of 10 futures, January ${year}`,
        stock.p90[h] - stock.p10[h],
        engine.p90 - engine.p10,
        0.2,
        few,
      ),
    ];
  }).flat();
}

import { FINANCE_LINES, isTransportSpend, LINE, LINE_COUNT } from '../../model/finance/lines.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { placesShortByDraw } from '../specialist.ts';
import type { SensitivityQuery } from './sensitivityTypes.ts';

/**
 * The outcome in each draw, in the units of `SensitivityView.outcome`, and its year. The first
 * financial year ends in the March after the base January, a year later.
 */
export function outcomeByDraw(
  ensemble: Released,
  { outcome, year }: Pick<SensitivityQuery, 'outcome' | 'year'>,
): { readonly year: number; readonly values: Float64Array } {
  const { baseYear } = ensemble.model.area;
  const first = outcome === 'placesShort' ? 0 : 1;
  const after = Math.min(ensemble.model.years, Math.max(first, year - baseYear));
  const values =
    outcome === 'placesShort'
      ? Float64Array.from(placesShortByDraw(ensemble).byDraw, (draw) => draw[after])
      : moneyByDraw(ensemble, outcome, after - 1);
  return { year: baseYear + after, values };
}

function moneyByDraw(
  ensemble: Released,
  outcome: 'deficit' | 'transport',
  step: number,
): Float64Array {
  const { model } = ensemble;
  const cubes = cubesOf(ensemble, 'finance');
  const { byDraw } = rollUp(model.shapes.finance, cubes, ['step', 'line'], {
    step: (one) => one === step,
  });
  const lines = byDraw.map((draw) => draw.subarray(step * LINE_COUNT, (step + 1) * LINE_COUNT));
  if (outcome === 'deficit') return Float64Array.from(lines, (line) => -line[LINE.cumulative]);
  return Float64Array.from(lines, (line) =>
    FINANCE_LINES.reduce((sum, one, at) => (isTransportSpend(one) ? sum + line[at] : sum), 0),
  );
}

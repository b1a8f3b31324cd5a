import type { Values } from '../../domain/parameters/index.ts';
import type { Parameter } from '../../domain/register.ts';
import { type DemandShocks, drawShocks } from '../../model/demand/demandDraw.ts';
import { exp } from '../../model/maths/elementary.ts';
import { NORMAL_P90 } from '../../model/random/normal.ts';
import type { Factor } from './factor.ts';
import type { Sampled } from './sampled.ts';

const FORECAST: Pick<Parameter, 'quality' | 'source' | 'reason'> = {
  quality: 'derived',
  source: 'How far forecasts of plans made in past years missed what happened',
  reason:
    'Spread that gives plans one to three years ahead the range that held past outcomes; it lasts through a future. What an age, a need or a district departs by comes on top of what all new plans do.',
};

/**
 * How far new plans and endings turn out from the forecast in each draw: beliefs of a draw like the
 * entries of the register, though their spread is measured and not entered.
 *
 * @param values sampled values of each draw.
 */
export function forecastFactors(
  { model, dataset, draws, provenance }: Sampled,
  values: readonly Values[],
): Factor[] {
  const { area, trend, register } = model;
  const byDraw = draws.map(({ draw }, d) =>
    drawShocks(area, trend, values[d], { seed: provenance.seed, draw }),
  );
  const factor = (
    id: string,
    label: string,
    sd: number,
    words: Pick<Parameter, 'quality' | 'source' | 'reason'>,
    shockOf: (shocks: DemandShocks) => number,
  ): Factor[] => {
    if (sd === 0) return [];
    const at = (z: number) => exp(sd * z - (sd * sd) / 2);
    const { quality, source, reason } = words;
    return [
      {
        id: `forecast.${id}`,
        kind: 'forecast',
        label,
        unit: 'times the forecast',
        low: at(-NORMAL_P90),
        central: at(0),
        high: at(NORMAL_P90),
        quality,
        source,
        reason,
        values: Float64Array.from(byDraw, shockOf),
      },
    ];
  };
  const endings = register['demand.cessationShockSd'];
  const need = register['demand.needShockSd'];
  const district = register['demand.districtShockSd'];
  const { manifest } = dataset;
  return [
    ...factor(
      'newPlans',
      'New plans above or below the forecast',
      trend.shocks.newPlans,
      FORECAST,
      (s) => s.newPlans,
    ),
    ...factor(
      'endings',
      'Endings of plans above or below the forecast',
      endings.central,
      endings,
      (s) => s.endings,
    ),
    ...trend.bands.flatMap(({ label, lever }, b) =>
      factor(
        `band.${b}`,
        `${lever === 'endings' ? 'Endings of plans' : 'New plans'} ${ages(label)} above or below the forecast`,
        trend.shocks.byBand[b],
        FORECAST,
        ({ band }) => band[b],
      ),
    ),
    ...manifest.needs.flatMap(({ code, label }, n) =>
      factor(
        `need.${code}`,
        `New plans for ${label} above or below the forecast`,
        need.central,
        need,
        (s) => s.need[n],
      ),
    ),
    ...manifest.districts.flatMap(({ code, name }, d) =>
      factor(
        `district.${code}`,
        `New plans in ${name} above or below the forecast`,
        district.central,
        district,
        (s) => s.district[d],
      ),
    ),
  ];
}

/** "at age 5 to 10", "under 5" */
function ages(label: string): string {
  const words = label.charAt(0).toLowerCase() + label.slice(1);
  return words.startsWith('age') ? `at ${words}` : words;
}

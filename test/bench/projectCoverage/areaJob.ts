import { estimateRates } from '../../../src/model/demand/longitudinal/estimate.ts';
import { projectStock } from '../../../src/model/demand/longitudinal/project.ts';
import { syntheticArea } from '../../support/syntheticAreas/area.ts';
import { otherFutures } from '../../support/syntheticAreas/future.ts';
import { judge, projectionOf, type Verdict } from '../../support/syntheticAreas/judge.ts';
import { FUTURE_YEARS } from '../../support/syntheticAreas/truth.ts';
import { drift, persistence } from './rivals.ts';

/** One area to be forecast, as a thread is told of it. */
export interface AreaJob {
  readonly seed: number;
  readonly kind: string;
  readonly simulations: number;
}

/** Who forecasts: the product, one who knows the stated rates, and two naive rivals. */
export const FORECASTERS = ['estimate', 'truth', 'persistence', 'drift'] as const;
export type Forecaster = (typeof FORECASTERS)[number];

export interface AreaVerdicts {
  readonly verdicts: Readonly<Record<Forecaster, readonly Verdict[]>>;
  /** Milliseconds of one core in `estimateRates` and in `projectStock`. */
  readonly estimating: number;
  readonly projecting: number;
}

/** The fewest futures that give 95% and 80% intervals exactly. */
const FUTURES = 39;

/** Makes an area, has all forecast it, and judges them by what came to be. */
export function runAreaJob({ seed, kind, simulations }: AreaJob): AreaVerdicts {
  const area = syntheticArea(seed, kind);
  const started = performance.now();
  const dataset = estimateRates(area.transitions, area.population);
  const estimated = performance.now();
  const projection = projectStock(dataset, FUTURE_YEARS, simulations, seed);
  const projected = performance.now();
  const futures = otherFutures(area.present, seed, FUTURES);
  return {
    verdicts: {
      estimate: judge(area, projection),
      truth: judge(area, projectionOf(area, futures)),
      persistence: judge(area, persistence(area)),
      drift: judge(area, drift(area)),
    },
    estimating: estimated - started,
    projecting: projected - estimated,
  };
}

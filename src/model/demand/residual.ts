import type { Values } from '../../domain/parameters/index.ts';
import type { DemandFlows } from './flows.ts';

/** Residual of a step (0 = the first): fades linearly to nothing; none where no cohort shows any. */
export function residualAt(flows: DemandFlows, values: Values, step: number): number {
  if (flows.area.arrivals.every((one) => one === 0)) return 0;
  const fade = values['demand.residualFadeYears'];
  const left = fade > 0 ? Math.max(0, 1 - step / fade) : 0;
  return values['demand.residualPerYear'] * left;
}

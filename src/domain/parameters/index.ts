import type { Parameter, ParameterValues, Register } from '../register.ts';
import { ADMISSION_PARAMETERS } from './admissions.ts';
import { DEMAND_PARAMETERS } from './demand.ts';
import { FINANCE_PARAMETERS } from './finance.ts';
import { NEED_PARAMETERS } from './needs.ts';
import { POPULATION_PARAMETERS } from './population.ts';
import { TRANSPORT_PARAMETERS } from './transport.ts';

/** Every assumption of the model, in the order in which pages list them. */
export const PARAMETERS = [
  ...POPULATION_PARAMETERS,
  ...DEMAND_PARAMETERS,
  ...NEED_PARAMETERS,
  ...ADMISSION_PARAMETERS,
  ...TRANSPORT_PARAMETERS,
  ...FINANCE_PARAMETERS,
] as const;

export type ParameterId = (typeof PARAMETERS)[number]['id'];
export type ModelRegister = Register<ParameterId>;
export type Values = ParameterValues<ParameterId>;

export const REGISTER_IDS: ReadonlySet<string> = new Set(PARAMETERS.map((entry) => entry.id));

/** A change of an entry by an area's dataset or by a scenario. */
export interface ParameterChange {
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly quality?: Parameter['quality'];
  readonly source?: string;
  readonly reason?: string | null;
}

/** The register with changes put in, later ones over earlier ones. */
export function buildRegister(
  ...changes: readonly ReadonlyMap<string, ParameterChange>[]
): ModelRegister {
  const entries = PARAMETERS.map((entry): [string, Parameter] => {
    let current: Parameter = entry;
    for (const map of changes) {
      const change = map.get(entry.id);
      if (change === undefined) continue;
      current = {
        ...current,
        low: change.low,
        central: change.central,
        high: change.high,
        quality: change.quality ?? 'assumed',
        source: change.source ?? current.source,
        reason: change.reason ?? current.reason,
      };
    }
    return [entry.id, current];
  });
  return Object.fromEntries(entries) as ModelRegister;
}

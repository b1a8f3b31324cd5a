import type { Parameter, ParameterValues } from '../register.ts';
import { FUNDING_PARAMETERS } from './funding.ts';
import { PLACE_COST_PARAMETERS } from './placeCosts.ts';

/** What places cost, and what pays for them. */
export const FINANCE_PARAMETERS = [
  ...PLACE_COST_PARAMETERS,
  ...FUNDING_PARAMETERS,
] as const satisfies readonly Parameter[];

export type FinanceParameterId = (typeof FINANCE_PARAMETERS)[number]['id'];
export type FinanceValues = ParameterValues<FinanceParameterId>;

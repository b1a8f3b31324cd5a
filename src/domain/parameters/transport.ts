import type { Parameter, ParameterValues } from '../register.ts';
import { TRANSPORT_JOURNEY_PARAMETERS } from './transportJourneys.ts';
import { TRANSPORT_NEED_PARAMETERS } from './transportNeeds.ts';
import { TRANSPORT_PRICE_PARAMETERS } from './transportPrices.ts';

/** Who is transported, how, how far and at what price. */
export const TRANSPORT_PARAMETERS = [
  ...TRANSPORT_JOURNEY_PARAMETERS,
  ...TRANSPORT_NEED_PARAMETERS,
  ...TRANSPORT_PRICE_PARAMETERS,
] as const satisfies readonly Parameter[];

export type TransportParameterId = (typeof TRANSPORT_PARAMETERS)[number]['id'];
export type TransportValues = ParameterValues<TransportParameterId>;

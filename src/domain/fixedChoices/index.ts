import { DEMAND_CHOICES } from './demand.ts';
import { FINANCE_CHOICES } from './finance.ts';
import { PLACEMENT_CHOICES } from './placement.ts';
import { POLICY_CHOICES } from './policy.ts';
import { RECORD_CHOICES } from './records.ts';
import { TRANSPORT_CHOICES } from './transport.ts';
import { TREND_CHOICES } from './trend.ts';
import { TREND_ERROR_CHOICES } from './trendErrors.ts';

/** Every choice of the model that no scenario can change, in the order in which pages list them. */
export const FIXED_CHOICES = [
  ...DEMAND_CHOICES,
  ...TREND_CHOICES,
  ...TREND_ERROR_CHOICES,
  ...RECORD_CHOICES,
  ...PLACEMENT_CHOICES,
  ...POLICY_CHOICES,
  ...TRANSPORT_CHOICES,
  ...FINANCE_CHOICES,
] as const;

type AnyChoice = (typeof FIXED_CHOICES)[number];
export type FixedId = AnyChoice['id'];
type FixedValues = { readonly [Each in AnyChoice as Each['id']]: Each['value'] };

const VALUES = Object.fromEntries(FIXED_CHOICES.map(({ id, value }) => [id, value])) as FixedValues;

/** Value of a fixed choice: read once, where a module is loaded, and not in a loop. */
export function fixed<Id extends FixedId>(id: Id): FixedValues[Id] {
  return VALUES[id];
}

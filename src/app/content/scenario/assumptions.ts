/** Words for assumptions of the register that a plan changes. */
import type { Parameter } from '../../../domain/register.ts';
import { registerNumber } from '../register.ts';

export const ASSUMPTIONS_TITLE = 'Assumptions that the plan changes';
export const CHANGE_AN_ASSUMPTION = 'Change an assumption';
export const CHOOSE_ASSUMPTION = 'Which assumption should differ?';
export const CHOOSE_HELP =
  'Every plan rests on the register of assumptions. Change one here where this plan rests on another value; the values of all other plans stay as they are.';
export const NONE_CHANGED = 'None: the plan rests on the register as it stands.';
export const NO_SUCH_ASSUMPTION = 'The register of assumptions has no such entry.';
export const SAME_AS_REGISTER =
  'Enter a figure that differs from the register, or leave without saving';

type Value = Pick<Parameter, 'low' | 'central' | 'high'>;

/** "0.03 (range 0.01 to 0.05)": the usual figure, and its range where it has one. */
function figures({ low, central, high }: Value): string {
  const range = low === high ? '' : ` (range ${registerNumber(low)} to ${registerNumber(high)})`;
  return `${registerNumber(central)}${range}`;
}

/** "4 (range 2 to 6) km" */
export function valueWords(value: Value & Pick<Parameter, 'unit'>): string {
  return `${figures(value)} ${value.unit}`;
}

/** "2 (range 1 to 3) km, in place of 4 (range 2 to 6)." */
export function changedWords(value: Value, entry: Parameter | undefined): string {
  if (!entry) return `${figures(value)}.`;
  return `${valueWords({ ...value, unit: entry.unit })}, in place of ${figures(entry)}.`;
}

/** "Showing 20 of 214. Type more of its name." */
export function foundWords(shown: number, found: number): string {
  if (found === 0) return 'None found. Type another word.';
  if (shown < found) return `${shown} of ${found} shown. Type more of its name, unit or source.`;
  return `${found} found`;
}

export const assumptionDone = {
  set: (label: string) => `This plan now has its own value: ${label}.`,
  removed: (label: string) => `Back to the register: ${label}.`,
} as const;

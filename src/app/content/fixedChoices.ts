/** How choices that no plan can change are read: their values, and the part of the model that they act in. */
import type { FixedChoice, FixedValue } from '../../domain/fixedChoices/choice.ts';
import { partOf } from '../../domain/parameters/parts.ts';
import { registerNumber } from './register.ts';

export const FIXED_TITLE = 'Choices that cannot be changed here';

/** "107 numbers belong to how the model is built: …" */
export function fixedIntro(choices: readonly Pick<FixedChoice, 'quality'>[]): string {
  const assumed = choices.filter(({ quality }) => quality === 'assumed').length;
  return `${choices.length} numbers belong to how the model is built: no plan can change them, and they are not varied between futures. ${assumed} of them are assumed. A test of the program fails when the model uses such a number that is not listed here.`;
}

/** Parts that hold fixed choices alone, by the first word of an id. */
const OTHER_PARTS: Readonly<Record<string, string>> = {
  trend: 'Forecast of plans',
  records: 'Rates from an area’s own records',
  policy: 'Policies of a plan',
  checks: 'Checks of the base year',
};

/** Part of the model that a choice acts in. */
export function fixedPart({ id }: Pick<FixedChoice, 'id'>): string {
  return partOf(id)?.label ?? OTHER_PARTS[id.slice(0, id.indexOf('.'))] ?? id;
}

const isTable = (value: FixedValue): value is readonly (readonly number[])[] =>
  Array.isArray(value) && Array.isArray(value[0]);

/** A value as it is read: "0.5", "4, 11, 16, 19", "0 at 0.6; 0.05 at 0.14". */
export function fixedValue({ value, unit }: Pick<FixedChoice, 'value' | 'unit'>): string {
  // A year is no count: 2025, and not 2,025.
  if (unit.startsWith('financial year')) return String(value);
  if (typeof value === 'number') return registerNumber(value);
  if (isTable(value)) {
    return value.map((row) => row.map(registerNumber).join(' at ')).join('; ');
  }
  return (value as readonly number[]).map(registerNumber).join(', ');
}

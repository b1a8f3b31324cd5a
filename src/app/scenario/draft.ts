/** A change as its form shows it: text in boxes and ticks, field by field. */
import type { Policy, PolicyKind } from '../../domain/scenario.ts';
import type { Draft, DraftValue, Field, Written } from './field.ts';
import { fieldsOf } from './fieldsOf.ts';
import type { Offer } from './offer.ts';
import { valueAt, withValue } from './paths.ts';
import { partAt, schemaOf } from './schemaParts.ts';

/** Digits kept where a share is shown in 100, so that 0.07 is 7 and not 7.000000000000001. */
const DIGITS = 12;
const NUMBERS_OF_RANGE = ['0', '1', '2'];

/** A number as it stands in its box; nothing is an empty box. */
function textOf(value: unknown, { times = 1 }: Written): string {
  return typeof value === 'number' ? String(Number((value * times).toPrecision(DIGITS))) : '';
}

/** The number in a box; null where it is empty, NaN where it holds something else. */
export function numberIn(text: string, { times = 1 }: Written): number | null {
  const plain = text.replace(/[£,%\s]/g, '').replace(/[\u2212\u2013]/g, '-');
  return plain === '' ? null : Number((Number(plain) / times).toPrecision(DIGITS));
}

/** The provision at whose site something stands; empty = none. */
function siteOf(latitude: unknown, longitude: unknown, { provisions }: Offer): string {
  const here = provisions.find((one) => one.latitude === latitude && one.longitude === longitude);
  return here?.id ?? '';
}

function shown(field: Field, source: unknown, offer: Offer): DraftValue {
  const { input } = field;
  const value = valueAt(source, field.name);
  switch (input.as) {
    case 'text':
    case 'prose':
      return String(value ?? '');
    case 'september':
      return textOf(value, {});
    case 'number':
      return textOf(value, input);
    case 'range':
      return NUMBERS_OF_RANGE.map((key) => textOf(valueAt(value, key), input));
    case 'numbers':
      return input.parts.map(({ key }) => textOf(valueAt(value, key), input));
    case 'byDistrict': {
      const rows = (value ?? []) as readonly { readonly district: string }[];
      return offer.lists.homeDistricts.map(({ value: code }) => {
        const row = rows.find(({ district }) => district === code);
        return textOf(valueAt(row, input.key), input);
      });
    }
    case 'lines':
      return ((value ?? []) as readonly string[]).join('\n');
    case 'list':
      return ((value ?? []) as readonly number[]).join(', ');
    case 'one':
      return value === undefined ? '' : String(value);
    case 'many':
      return ((value ?? []) as readonly unknown[]).map(String);
    case 'order':
      return [value ?? []].flat().map(String);
    case 'yesNo':
      return value === true ? 'yes' : 'no';
    case 'site': {
      const [latitude, longitude] = [field.name, ...(field.beside ?? [])].map((path) =>
        valueAt(source, path),
      );
      return [siteOf(latitude, longitude, offer), textOf(latitude, {}), textOf(longitude, {})];
    }
    case 'rows':
      return ((value ?? []) as readonly unknown[]).map((row) =>
        draftOfFields(input.fields, row, offer),
      );
  }
}

export function draftOfFields(fields: readonly Field[], source: unknown, offer: Offer): Draft {
  return Object.fromEntries(fields.map((field) => [field.name, shown(field, source, offer)]));
}

/** A change as its form shows it when it is opened. */
export function draftOf(policy: Policy, offer: Offer): Draft {
  return draftOfFields(fieldsOf(policy.kind), policy, offer);
}

/** What a change of a kind says before anybody has entered anything: the defaults of its schema. */
export function firstValues(kind: PolicyKind, offer: Offer): Readonly<Record<string, unknown>> {
  const schema = schemaOf(kind);
  let values: Readonly<Record<string, unknown>> = { kind, september: offer.usualSeptember };
  for (const { name } of fieldsOf(kind)) {
    const { first } = partAt(schema, name);
    if (first !== undefined) values = withValue(values, name, first);
  }
  return values;
}

/** The empty form of a kind. */
export function firstDraft(kind: PolicyKind, offer: Offer): Draft {
  return draftOfFields(fieldsOf(kind), firstValues(kind, offer), offer);
}

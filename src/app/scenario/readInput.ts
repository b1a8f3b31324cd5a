/** What is typed into one field, understood; with all that is wrong with it. */
import { messages, RANGE_PARTS } from '../content/scenario/messages.ts';
import { numberIn } from './draft.ts';
import type { Draft, DraftValue, Field, FieldProblem, Written } from './field.ts';
import type { Offer } from './offer.ts';
import { elementOf, withValue } from './paths.ts';
import { type Bounds, boundsOf, partAt, type Schema } from './schemaParts.ts';

export interface ReadValue {
  /** Value for each path that the field fills; undefined = left out. */
  readonly values: readonly (readonly [path: string, value: unknown])[];
  readonly problems: readonly FieldProblem[];
}

interface Reading {
  readonly field: Field;
  readonly noun: string;
  /** Id of the field's element. */
  readonly id: string;
  readonly schema: Schema;
  /** True where it may be left empty. */
  readonly optional: boolean;
  readonly offer: Offer;
}

const says = (field: string, message: string): FieldProblem => ({ field, message });
const isWithin = (value: number, { min, max, whole }: Bounds) =>
  value >= min && value <= max && (!whole || Number.isInteger(value));

/** One value, or the problems that are in its way. */
type Result = { readonly value: unknown } | { readonly problems: readonly FieldProblem[] };

function readNumber(text: string, written: Written, reading: Reading): Result {
  const { noun, id, schema, optional } = reading;
  const bounds = boundsOf(schema);
  const value = numberIn(text, written);
  if (value === null && optional) return { value: undefined };
  if (value !== null && isWithin(value, bounds)) return { value };
  const { times = 1, before } = written;
  return { problems: [says(id, messages.number(noun, bounds, times, before))] };
}

function readSeptember(text: string, { noun, id, offer }: Reading): Result {
  const bounds = { min: offer.firstSeptember, max: offer.lastSeptember, whole: true };
  const value = numberIn(text, {});
  if (value !== null && isWithin(value, bounds)) return { value };
  return { problems: [says(id, messages.year(noun, bounds))] };
}

/** Numbers that are entered together; `labels` name them in messages. */
function readTogether(
  texts: readonly string[],
  keys: readonly string[],
  labels: readonly string[],
  written: Written,
  { noun, id, schema, optional }: Reading,
): { readonly numbers: readonly number[] | null; readonly problems: readonly FieldProblem[] } {
  const values = keys.map((_, at) => numberIn(texts[at] ?? '', written));
  if (optional && values.every((value) => value === null)) return { numbers: null, problems: [] };
  const { times = 1, before } = written;
  const problems = values.flatMap((value, at) => {
    const bounds = boundsOf(schema, keys[at]);
    if (value !== null && isWithin(value, bounds)) return [];
    return [says(`${id}-${at}`, messages.part(labels[at], noun, bounds, times, before))];
  });
  return { numbers: values as number[], problems };
}

function readRange(texts: readonly string[], written: Written, reading: Reading): Result {
  const { noun, id } = reading;
  const keys = RANGE_PARTS.map((_, at) => String(at));
  const { numbers, problems } = readTogether(texts, keys, RANGE_PARTS, written, reading);
  if (problems.length > 0) return { problems };
  if (numbers === null) return { value: undefined };
  const [low, usual, high] = numbers;
  if (low <= usual && usual <= high) return { value: [...numbers] };
  return { problems: [says(id, messages.rising(noun))] };
}

function readNumbers(texts: readonly string[], reading: Reading): Result {
  const { input } = reading.field;
  if (input.as !== 'numbers') return { value: undefined };
  const keys = input.parts.map(({ key }) => key);
  const labels = input.parts.map(({ label }) => label);
  const { numbers, problems } = readTogether(texts, keys, labels, input, reading);
  if (problems.length > 0) return { problems };
  if (numbers === null || input.shape === 'list') return { value: numbers ?? undefined };
  return { value: Object.fromEntries(keys.map((key, at) => [key, numbers[at]])) };
}

function readByDistrict(texts: readonly string[], key: string, reading: Reading): Result {
  const { noun, id, schema, offer } = reading;
  const bounds = boundsOf(schema, key);
  const problems: FieldProblem[] = [];
  const rows = offer.lists.homeDistricts.flatMap(({ value: district }, at) => {
    const value = numberIn(texts[at] ?? '', {});
    if (value === null) return [];
    if (!isWithin(value, bounds))
      problems.push(says(`${id}-${at}`, messages.number(noun, bounds, 1)));
    return [{ district, [key]: value }];
  });
  if (problems.length > 0) return { problems };
  return rows.length > 0 ? { value: rows } : { problems: [says(id, messages.oneDistrict(noun))] };
}

function readList(text: string, { noun, id, schema }: Reading): Result {
  const bounds = boundsOf(schema);
  const values = text.split(/[,;]/).map((part) => numberIn(part, {}));
  const fine = values.every((value) => value !== null && isWithin(value, bounds));
  return fine ? { value: values } : { problems: [says(id, messages.list(noun, bounds))] };
}

function readSite(texts: readonly string[], { field, id, offer }: Reading): ReadValue {
  const paths = [field.name, ...(field.beside ?? [])];
  const here = offer.provisions.find((one) => one.id === texts[0]);
  const site = here
    ? [here.latitude, here.longitude]
    : [numberIn(texts[1] ?? '', {}), numberIn(texts[2] ?? '', {})];
  const limits = [90, 180];
  const fine = site.every((value, at) => value !== null && Math.abs(value) <= limits[at]);
  return {
    values: paths.map((path, at) => [path, fine ? site[at] : undefined] as const),
    problems: fine ? [] : [says(id, messages.coordinates)],
  };
}

/** Reads groups of fields, each a part of the list under its own number. */
function readRows(rows: readonly Draft[], reading: Reading): Result {
  const { field, id, schema, optional, noun, offer } = reading;
  if (field.input.as !== 'rows') return { value: undefined };
  if (rows.length === 0) {
    return optional ? { value: [] } : { problems: [says(id, messages.rows(noun))] };
  }
  const { fields } = field.input;
  const row = schema.def.element as Schema;
  const problems: FieldProblem[] = [];
  const values = rows.map((draft, at) => {
    const read = readFields(fields, draft, row, offer, `${field.name}.${at}.`);
    problems.push(...read.problems);
    return read.values.reduce(
      (value, [path, part]) => withValue(value, path, part),
      {} as Readonly<Record<string, unknown>>,
    );
  });
  return problems.length > 0 ? { problems } : { value: values };
}

function resultOf(draft: DraftValue, reading: Reading): Result {
  const { field, noun, id, optional } = reading;
  const { input } = field;
  switch (input.as) {
    case 'text':
    case 'prose': {
      const text = (draft as string).trim();
      // An empty reason or source is text too; names and the like must be given.
      if (text !== '' || field.blank !== undefined) return { value: text };
      return { problems: [says(id, messages.missing(noun))] };
    }
    case 'september':
      return readSeptember(draft as string, reading);
    case 'number':
      return readNumber(draft as string, input, reading);
    case 'range':
      return readRange(draft as readonly string[], input, reading);
    case 'numbers':
      return readNumbers(draft as readonly string[], reading);
    case 'byDistrict':
      return readByDistrict(draft as readonly string[], input.key, reading);
    case 'lines': {
      const lines = (draft as string).split('\n').map((line) => line.trim());
      return { value: lines.filter((line) => line !== '') };
    }
    case 'list':
      return readList(draft as string, reading);
    case 'one':
      if (draft === '') {
        return optional ? { value: undefined } : { problems: [says(id, messages.choose(noun))] };
      }
      return { value: input.whole ? Number(draft) : draft };
    case 'many': {
      if (draft.length > 0 || field.blank !== undefined) return { value: draft };
      return { problems: [says(id, messages.chooseSome(noun))] };
    }
    case 'order':
      return { value: draft.length > 0 ? draft : undefined };
    case 'yesNo':
      return { value: draft === 'yes' };
    case 'rows':
      return readRows(draft as readonly Draft[], reading);
    case 'site':
      return { value: undefined };
  }
}

/** Words for a field in the middle of a message. */
export function nounOf({ noun, label }: Field): string {
  return noun ?? label.charAt(0).toLowerCase() + label.slice(1);
}

/** Reads one field. `at` is the path of what its schema is of: `groups.1.`. */
export function readField(
  field: Field,
  draft: DraftValue,
  whole: Schema,
  offer: Offer,
  at = '',
): ReadValue {
  const { schema, optional, first } = partAt(whole, field.name);
  const id = elementOf(`${at}${field.name}`);
  const mayBeEmpty = field.blank !== undefined && (optional || first === undefined);
  const reading = { field, noun: nounOf(field), id, schema, optional: mayBeEmpty, offer };
  if (field.input.as === 'site') return readSite(draft as readonly string[], reading);
  const result = resultOf(draft, reading);
  if ('problems' in result) return { values: [], problems: result.problems };
  return { values: [[field.name, result.value]], problems: [] };
}

/** Reads fields of one whole, in their order. */
export function readFields(
  fields: readonly Field[],
  draft: Draft,
  schema: Schema,
  offer: Offer,
  at = '',
): ReadValue {
  const read = fields.map((field) => readField(field, draft[field.name], schema, offer, at));
  return {
    values: read.flatMap(({ values }) => values),
    problems: read.flatMap(({ problems }) => problems),
  };
}

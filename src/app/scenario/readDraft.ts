/** A form as a change: read, put together and held against the schema, with all problems at once. */
import { type Policy, type PolicyKind, policySchema } from '../../domain/scenario.ts';
import { messages } from '../content/scenario/messages.ts';
import { shortName } from '../content/scenario/policyWords.ts';
import { draftOfFields, firstValues } from './draft.ts';
import type { Draft, Field, FieldProblem } from './field.ts';
import { fieldsOf } from './fieldsOf.ts';
import { freeId, idFrom } from './ids.ts';
import type { Offer } from './offer.ts';
import { elementOf, valueAt, withValue } from './paths.ts';
import { nounOf, readField } from './readInput.ts';
import { schemaOf } from './schemaParts.ts';

export interface ReadDraft {
  readonly problems: readonly FieldProblem[];
  /**
   * The change. Where some fields have problems it stands with what they held before, so that the
   * rest can be checked; null where that makes no change at all.
   */
  readonly policy: Policy | null;
}

export interface DraftParts {
  readonly kind: PolicyKind;
  readonly draft: Draft;
  /** The change as it was before; null for a new one. */
  readonly before: Policy | null;
  readonly offer: Offer;
  /** Ids of the other changes of the plan. */
  readonly takenIds: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

function sameDraft(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Ids are made from names, once: what refers to a change or a provision goes on to find it. */
function withIds(values: Values, { kind, before, offer, takenIds }: DraftParts): Values {
  let made = values;
  if (kind === 'open') {
    const taken = new Set(offer.provisions.map(({ id }) => id));
    const name = String(valueAt(values, 'provision.name') ?? '');
    const id = before?.kind === 'open' ? before.provision.id : freeId(idFrom(`new-${name}`), taken);
    made = withValue(made, 'provision.id', id);
  }
  // A name is made from what the change does, which takes a whole change to say.
  const label = String(values.label ?? '').trim() || kind;
  const whole = policySchema.safeParse({ ...made, id: 'unnamed', label });
  const named = whole.success && !values.label ? shortName(whole.data, offer) : label;
  const id = before?.id ?? freeId(idFrom(named), new Set(takenIds));
  return { ...made, label: named, id };
}

/** The field that stands at a path, and the element that shows it. */
export function elementAt(fields: readonly Field[], path: string, at = ''): string | null {
  for (const field of fields) {
    const found = [field.name, ...(field.beside ?? [])].find(
      (name) => path === name || path.startsWith(`${name}.`),
    );
    if (found === undefined) continue;
    const rest = path.slice(found.length + 1);
    const [row, ...inner] = rest.split('.');
    if (field.input.as === 'rows' && inner.length > 0) {
      const within = elementAt(field.input.fields, inner.join('.'), `${at}${field.name}.${row}.`);
      if (within) return within;
    }
    return elementOf(`${at}${field.name}`);
  }
  return null;
}

/** What the schema alone finds: lists too long, texts too long. */
function schemaProblems(fields: readonly Field[], values: Values): FieldProblem[] {
  const read = policySchema.safeParse(values);
  if (read.success) return [];
  return read.error.issues.map((issue) => {
    const path = issue.path.map(String).join('.');
    const field = fields.find(({ name }) => path === name || path.startsWith(`${name}.`));
    const id = elementAt(fields, path) ?? elementOf(fields[0].name);
    if (!field) return { field: id, message: messages.changesNothing };
    const noun = nounOf(field);
    if (issue.code === 'too_big') {
      const most = Number(issue.maximum);
      const message =
        issue.origin === 'string' ? messages.tooLong(noun, most) : messages.tooMany(noun, most);
      return { field: id, message };
    }
    return { field: id, message: messages.other(field.label) };
  });
}

/** Reads a form. */
export function readDraft(parts: DraftParts): ReadDraft {
  const { kind, draft, before, offer } = parts;
  const fields = fieldsOf(kind);
  const schema = schemaOf(kind);
  const shownBefore = before ? draftOfFields(fields, before, offer) : null;
  const problems: FieldProblem[] = [];
  let values: Values = { ...(before ?? firstValues(kind, offer)) };
  for (const field of fields) {
    // What is not touched stays as it was, to the last digit.
    if (shownBefore && sameDraft(shownBefore[field.name], draft[field.name])) {
      const untouched = readField(field, draft[field.name], schema, offer);
      problems.push(...untouched.problems);
      continue;
    }
    const read = readField(field, draft[field.name], schema, offer);
    problems.push(...read.problems);
    for (const [path, value] of read.values) values = withValue(values, path, value);
  }
  const named = withIds(values, parts);
  const found = policySchema.safeParse(named);
  if (found.success) return { problems, policy: found.data };
  const known = new Set(problems.map(({ field }) => field));
  const more = schemaProblems(fields, named).filter(
    ({ field }) => ![...known].some((one) => one === field || one.startsWith(`${field}-`)),
  );
  return { problems: [...problems, ...more], policy: null };
}

/** The form of one assumption that a plan changes, and what is typed into it, understood. */
import { z } from 'zod';
import { prose, sizeRange } from '../../domain/policies/parts.ts';
import type { Parameter } from '../../domain/register.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { SAME_AS_REGISTER } from '../content/scenario/assumptions.ts';
import { messages } from '../content/scenario/messages.ts';
import { draftOfFields } from './draft.ts';
import type { Draft, Field, FieldProblem } from './field.ts';
import type { Offer } from './offer.ts';
import { elementOf } from './paths.ts';
import { readFields } from './readInput.ts';
import type { Schema } from './schemaParts.ts';

/** An assumption as a plan states it. */
export type AssumedValue = Scenario['parameters'][string];

export interface ReadAssumption {
  readonly problems: readonly FieldProblem[];
  readonly value: AssumedValue | null;
}

const VALUE = 'value';
const REASON = 'reason';
const MOST_REASON = 2000;

export function assumptionFields({ unit, min, max }: Parameter): readonly Field[] {
  const bounds = [min, max].map((bound) => bound.toLocaleString('en-GB'));
  return [
    {
      name: VALUE,
      label: `Value in this plan (${unit})`,
      noun: 'the value',
      hint: `From ${bounds[0]} to ${bounds[1]}, in the unit of the register.`,
      input: { as: 'range' },
    },
    {
      name: REASON,
      label: 'Reason and source',
      noun: 'why this plan rests on another value, and who says so',
      input: { as: 'prose' },
    },
  ];
}

/** Bounds of the form: those of the register. */
export function assumptionSchema({ min, max }: Parameter): Schema {
  const form = z.strictObject({ [VALUE]: sizeRange(min, max), [REASON]: prose });
  return form as unknown as Schema;
}

/** The form at first: the plan's own value, or that of the register with the reason to be given. */
export function assumptionDraft(
  entry: Parameter,
  before: AssumedValue | undefined,
  offer: Offer,
): Draft {
  const { low, central, high } = before ?? entry;
  const shown = { [VALUE]: [low, central, high], [REASON]: before?.reason ?? '' };
  return draftOfFields(assumptionFields(entry), shown, offer);
}

export function readAssumption(entry: Parameter, draft: Draft, offer: Offer): ReadAssumption {
  const fields = assumptionFields(entry);
  const read = readFields(fields, draft, assumptionSchema(entry), offer);
  const values = new Map(read.values);
  const problems = [...read.problems];
  const sizes = values.get(VALUE) as readonly number[] | undefined;
  const reason = (values.get(REASON) as string | undefined) ?? '';
  const registered = [entry.low, entry.central, entry.high];
  if (sizes?.every((size, at) => size === registered[at])) {
    problems.unshift({ field: elementOf(VALUE), message: SAME_AS_REGISTER });
  }
  if (reason.length > MOST_REASON) {
    const message = messages.tooLong('the reason', MOST_REASON);
    problems.push({ field: elementOf(REASON), message });
  }
  if (problems.length > 0 || !sizes) return { problems, value: null };
  const [low, central, high] = sizes;
  return { problems: [], value: { low, central, high, reason } };
}

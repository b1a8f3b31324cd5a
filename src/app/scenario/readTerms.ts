/** What a plan says beside its changes, read from its form. */
import { scenarioSchema } from '../../domain/scenario.ts';
import { messages } from '../content/scenario/messages.ts';
import { PLAN_FIELDS } from '../content/scenario/planFields.ts';
import type { Draft, FieldProblem } from './field.ts';
import type { Offer } from './offer.ts';
import { elementOf } from './paths.ts';
import { nounOf, readFields } from './readInput.ts';
import type { PlanTerms } from './scenarioEdits.ts';
import type { Schema } from './schemaParts.ts';

export interface ReadTerms {
  readonly problems: readonly FieldProblem[];
  readonly terms: PlanTerms | null;
}

const TERMS = scenarioSchema.pick({
  label: true,
  description: true,
  committed: true,
  population: true,
  assumptions: true,
});

export function readTerms(draft: Draft, offer: Offer): ReadTerms {
  const read = readFields(PLAN_FIELDS, draft, scenarioSchema as unknown as Schema, offer);
  if (read.problems.length > 0) return { problems: read.problems, terms: null };
  const whole = TERMS.safeParse(Object.fromEntries(read.values));
  if (whole.success) return { problems: [], terms: whole.data };
  const problems = whole.error.issues.flatMap((issue) => {
    const field = PLAN_FIELDS.find(({ name }) => name === issue.path[0]);
    if (!field) return [];
    const most = issue.code === 'too_big' ? Number(issue.maximum) : 0;
    return [{ field: elementOf(field.name), message: messages.tooLong(nounOf(field), most) }];
  });
  return { problems, terms: null };
}

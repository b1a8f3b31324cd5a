/** What the dataset does not allow of a plan, put beside the change and the field that it is about. */
import type { Problem } from '../../domain/problems.ts';
import type { Policy, Scenario } from '../../domain/scenario.ts';
import { messages } from '../content/scenario/messages.ts';
import type { PlanFault } from './changeList.ts';
import type { Field, FieldProblem } from './field.ts';
import { fieldsOf } from './fieldsOf.ts';
import { elementOf } from './paths.ts';
import { elementAt } from './readDraft.ts';

/** Index of the change that a problem is about, and the path within it. */
function placeOf({ column = '' }: Problem): { readonly at: number; readonly path: string } | null {
  const found = /^policies\.(\d+)\.?(.*)$/.exec(column);
  return found ? { at: Number(found[1]), path: found[2] } : null;
}

function fieldAt(fields: readonly Field[], path: string): Field | undefined {
  return fields.find(({ name, beside = [] }) =>
    [name, ...beside].some((one) => path === one || path.startsWith(`${one}.`)),
  );
}

function messageOf(problem: Problem, field: Field | undefined): string {
  return field ? messages.expected(field.label, problem.expected) : messages.changesNothing;
}

/** The problems of one change of a plan, each at its field. */
export function fieldFaults(
  problems: readonly Problem[],
  policies: readonly Policy[],
  policyId: string,
): FieldProblem[] {
  return problems.flatMap((problem) => {
    const place = placeOf(problem);
    const policy = place ? policies[place.at] : undefined;
    if (!place || policy?.id !== policyId) return [];
    const fields = fieldsOf(policy.kind);
    const field = fieldAt(fields, place.path);
    const id = field ? elementAt(fields, place.path) : null;
    return [{ field: id ?? elementOf(fields[0].name), message: messageOf(problem, field) }];
  });
}

/** The problems of a plan, each with the change that it is about. */
export function planFaults(problems: readonly Problem[], plan: Scenario): PlanFault[] {
  return problems.map((problem) => {
    const place = placeOf(problem);
    const policy = place ? plan.policies[place.at] : undefined;
    if (!place || !policy) {
      return { policyId: null, message: `${problem.column ?? 'Plan'}: ${problem.fix}` };
    }
    const field = fieldAt(fieldsOf(policy.kind), place.path);
    return { policyId: policy.id, message: `${policy.label}. ${messageOf(problem, field)}` };
  });
}

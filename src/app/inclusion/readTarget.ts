/** The form of a target as data, and what is typed into it, understood. */
import { z } from 'zod';
import { targetFaults } from '../../data/checkTargets.ts';
import type { Manifest } from '../../domain/dataset.ts';
import { type IndicatorWords, indicatorsFor } from '../../domain/indicators.ts';
import {
  MET_WHEN,
  MOST_TARGETS,
  type PlanTarget,
  planTargetRow,
  planTargetSchema,
  targetBounds,
} from '../../domain/targets.ts';
import { GROUP_TITLES, indicatorName } from '../content/inclusion.ts';
import { TARGET_FORM, TYPED_IN, targetMessages } from '../content/inclusionTargets.ts';
import { messages } from '../content/scenario/messages.ts';
import { draftOfFields } from '../scenario/draft.ts';
import type { Draft, Field, FieldProblem } from '../scenario/field.ts';
import type { Offer } from '../scenario/offer.ts';
import { elementOf } from '../scenario/paths.ts';
import { nounOf, readFields } from '../scenario/readInput.ts';
import type { Schema } from '../scenario/schemaParts.ts';
import { isSameTarget } from './targetEdits.ts';

/** What a form of a target offers to choose from. */
export interface TargetOffer {
  readonly manifest: Manifest;
  readonly offer: Offer;
  readonly indicators: readonly IndicatorWords[];
  readonly januaries: readonly number[];
}

export interface ReadTarget {
  readonly problems: readonly FieldProblem[];
  readonly target: PlanTarget | null;
}

/** The unit of the indicator that is chosen; of none yet, plain numbers. */
function unitOf(draft: Draft, { manifest }: TargetOffer): IndicatorWords['unit'] | null {
  return indicatorsFor(manifest).find(({ id }) => id === draft.indicator)?.unit ?? null;
}

/** @param present what the indicator comes to, as a hint. */
export function targetFields(draft: Draft, offered: TargetOffer, present?: string): Field[] {
  const unit = unitOf(draft, offered);
  const { manifest, indicators, januaries } = offered;
  return [
    {
      name: 'indicator',
      ...TARGET_FORM.indicator,
      input: {
        as: 'one',
        options: indicators.map((one) => ({
          value: one.id,
          label: indicatorName(one),
          group: GROUP_TITLES[one.group],
        })),
      },
    },
    {
      name: 'district',
      ...TARGET_FORM.district,
      input: { as: 'one', options: 'homeDistricts' },
      blank: `All of ${manifest.name}`,
    },
    {
      name: 'direction',
      ...TARGET_FORM.direction,
      input: { as: 'one', options: MET_WHEN.map((side) => ({ value: side, label: side })) },
    },
    {
      name: 'value',
      ...TARGET_FORM.value,
      hint: present,
      input: { as: 'number', ...(unit === null ? {} : TYPED_IN[unit]) },
    },
    {
      name: 'january',
      ...TARGET_FORM.january,
      input: {
        as: 'one',
        options: januaries.map((year) => ({ value: `${year}`, label: `January ${year}` })),
        whole: true,
      },
    },
    { name: 'reason', ...TARGET_FORM.reason, input: { as: 'prose' } },
    { name: 'source', ...TARGET_FORM.source, input: { as: 'text' } },
  ];
}

/** Bounds of the form: those of the unit. */
export function targetSchema(draft: Draft, offered: TargetOffer): Schema {
  const unit = unitOf(draft, offered);
  if (unit === null) return planTargetSchema as unknown as Schema;
  const { min, max } = targetBounds(unit);
  const form = planTargetSchema.extend({ value: z.number().min(min).max(max) });
  return form as unknown as Schema;
}

/** The form at first: a target as it stands, or what is known of a new one. */
export function targetDraft(from: Partial<PlanTarget>, offered: TargetOffer): Draft {
  const unknown = { indicator: from.indicator ?? '' };
  return draftOfFields(targetFields(unknown, offered), from, offered.offer);
}

/** @param others targets of the plan that this one may not be the same as. */
export function readTarget(
  draft: Draft,
  offered: TargetOffer,
  others: readonly PlanTarget[],
): ReadTarget {
  const fields = targetFields(draft, offered);
  const read = readFields(fields, draft, targetSchema(draft, offered), offered.offer);
  if (read.problems.length > 0) return { problems: read.problems, target: null };
  const filled = read.values.filter(([, value]) => value !== undefined && value !== '');
  const whole = planTargetSchema.safeParse(Object.fromEntries(filled));
  if (!whole.success) return { problems: tooLong(whole.error, fields), target: null };
  const target = whole.data;
  const problems = targetFaults(planTargetRow(target), offered.manifest).map(({ part }) => ({
    field: elementOf(part),
    message: targetMessages.wholeAreaAlone(offered.manifest.name),
  }));
  if (others.some((one) => isSameTarget(one, target))) {
    problems.push({ field: elementOf('january'), message: targetMessages.twin(target.january) });
  }
  if (others.length >= MOST_TARGETS) {
    problems.push({ field: elementOf('indicator'), message: targetMessages.most(MOST_TARGETS) });
  }
  return problems.length > 0 ? { problems, target: null } : { problems, target };
}

/** Fields have judged all but the length of words. */
function tooLong({ issues }: z.ZodError, fields: readonly Field[]): FieldProblem[] {
  return issues.flatMap((issue) => {
    const field = fields.find(({ name }) => name === issue.path[0]);
    const most = issue.code === 'too_big' ? Number(issue.maximum) : 0;
    if (!field) return [];
    return [{ field: elementOf(field.name), message: messages.tooLong(nounOf(field), most) }];
  });
}

/** Words of the targets that a plan states, and of the form in which they are set. */
import { range } from '../../charts/rounding.ts';
import type { IndicatorWords } from '../../domain/indicators.ts';
import type { PlanTarget } from '../../domain/targets.ts';
import type { InclusionView } from '../../results/views/inclusionTypes.ts';
import type { Written } from '../scenario/field.ts';
import { figureFor, indicatorTime, sayIndicator } from './inclusion.ts';

export const TARGETS_TITLE = 'Targets of this plan';
export const NO_PLAN_TARGETS = 'This plan states no target yet, so it has no rating of its own.';
export const SET_A_TARGET = 'Set a target';
export const CHANGE_TARGET = 'Change a target';
export const COPY_TO_SET = 'Make a copy to set targets';
export const LIBRARY_TARGETS =
  'This plan comes with the simulator and states no targets. Make a copy to state your own: targets change no figure.';
export const NO_SUCH_TARGET = 'This plan has no such target any more.';

/** How a value of each unit is typed. */
export const TYPED_IN: Readonly<Record<IndicatorWords['unit'], Written>> = {
  share: { times: 100, after: '%' },
  'per 1,000': { after: 'for each 1,000' },
  children: { after: 'children' },
  pounds: { before: '£', figures: 12 },
};

/** The form, label by label, with what messages call a field. */
export const TARGET_FORM = {
  title: 'The target',
  save: 'Save this target',
  indicator: { label: 'Indicator', noun: 'an indicator' },
  district: { label: 'Where' },
  direction: {
    label: 'It is met when the figure is',
    noun: 'whether the figure is to be at most or at least the target',
  },
  value: { label: 'Target', noun: 'the target' },
  january: {
    label: 'By January',
    noun: 'a January',
    hint: 'It holds from then on, until a later target of the same indicator and place.',
  },
  reason: {
    label: 'Reason',
    noun: 'why this target was chosen',
    hint: 'Whoever gets the plan reads it.',
  },
  source: {
    label: 'Source',
    noun: 'the source',
    hint: 'Who set it and where it stands, such as a local inclusion plan.',
    blank: 'no source is stated',
  },
} as const;

export const targetMessages = {
  wholeAreaAlone: (areaName: string) =>
    `Choose all of ${areaName}: this indicator is counted for the whole area alone`,
  twin: (january: number) =>
    `Choose another January: this plan has a target for that indicator and place by January ${january}. To change it, go back to the list`,
  most: (most: number) => `Remove a target first: a plan states ${most} at most`,
} as const;

export const targetDone = {
  set: (name: string) => `Target set: ${name}.`,
  changed: (name: string) => `Target changed: ${name}.`,
  removed: (name: string) => `Target removed: ${name}.`,
} as const;

/** "All of the area: at most 3.0% from January 2028" */
export function statedWords(
  { direction, value, january }: PlanTarget,
  indicator: IndicatorWords | undefined,
  place: string,
): string {
  const say = indicator ? sayIndicator(indicator) : String;
  return `${place}: ${direction} ${say(value)} from January ${january}`;
}

/** What the indicator comes to where and when the reader looks, to set a target by. */
export function presentWords(
  view: InclusionView,
  indicatorId: string,
  district: string | null,
): string | undefined {
  const indicator = view.indicators.find(({ id }) => id === indicatorId);
  const value = indicator && figureFor(indicator, district)?.value;
  if (!value) return undefined;
  const say = sayIndicator(indicator);
  return `${indicatorTime(indicator, view)}: ${say(value.mean)} on average, ${range(value.p10, value.p90, say)} in 8 of 10 futures.`;
}

/** Why a target has no rating at the January that is read. */
export function unratedWords({ january }: PlanTarget, view: InclusionView): string {
  const { year } = view;
  if (january > year) return `Not in force yet in January ${year}.`;
  return `Not rated in January ${year}: a later target is in force, or nothing is counted.`;
}

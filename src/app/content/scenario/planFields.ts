/** The form of what a plan says beside its changes, and why some of it is not in the form. */
import type { Field } from '../../scenario/field.ts';

export const PLAN_FIELDS: readonly Field[] = [
  { name: 'label', label: 'Name of the plan', noun: 'a name', input: { as: 'text' } },
  {
    name: 'description',
    label: 'What it is about',
    noun: 'what it is about',
    hint: 'A few sentences, for people who have not seen it before.',
    input: { as: 'prose' },
    blank: 'nothing is said',
  },
  {
    name: 'committed',
    label: 'Places that are agreed and not open yet',
    input: { as: 'yesNo', yes: 'Open as agreed', no: 'Are left out, to see what they are worth' },
  },
  {
    name: 'population',
    label: 'Population projection',
    input: {
      as: 'one',
      options: [
        { value: 'principal', label: 'Principal' },
        { value: 'high', label: 'High variant' },
        { value: 'low', label: 'Low variant' },
      ],
    },
  },
  {
    name: 'assumptions',
    label: 'What it takes as given',
    noun: 'what it takes as given',
    hint: 'What has no source, one assumption a line.',
    input: { as: 'lines' },
    blank: 'nothing is taken as given',
  },
];

/** Parts of a plan file that its form does not have, with the reason. */
export const NOT_IN_PLAN_FORM: Readonly<Record<string, string>> = {
  schemaVersion: 'The version of the file, which this page writes.',
  id: 'Made once, so that links and results go on to find the plan.',
  dataset: 'The data on which the plan was made.',
  counterfactual: 'Only what was decided against is marked so; a plan in the making is not.',
  notice: 'Goes with a plan that was decided against.',
  parameters: 'Assumptions of the register, each with a form of its own.',
  policies: 'The changes, each with a form of its own.',
  targets:
    'Each has a form of its own on the inclusion dashboard, beside the figure that it is of.',
};

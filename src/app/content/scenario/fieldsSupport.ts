/** Forms of changes to which type of place children need and learn in. */
import type { PolicyKind } from '../../../domain/scenario.ts';
import type { Field, FieldsOf } from '../../scenario/field.ts';
import {
  AFTER_16,
  BANDS,
  DISTRICTS_FIELD,
  MAINSTREAM_OR_SRP,
  OCCASIONS,
  REACH,
  ROLES,
} from './options.ts';

const bandsMet: Field = {
  name: 'bandsMet',
  label: 'Complexity that mainstream schools and SRPs meet',
  noun: 'the bands met',
  hint: 'Bands more than before; with a minus, fewer. No source says: an assumption.',
  input: { as: 'range', after: 'bands' },
};
const confidenceChange: Field = {
  name: 'confidenceChange',
  label: 'Families’ confidence in mainstream schools',
  noun: 'the change of confidence',
  hint: 'Added to what a mainstream place is worth to a family, on the scale of the register of assumptions.',
  input: { as: 'range' },
};
const share = (hint: string): Field => ({
  name: 'share',
  label: 'Children for whom it is agreed',
  noun: 'the share of children',
  hint,
  input: { as: 'range', times: 100, after: 'in 100' },
});
const bandHigh: Field = {
  name: 'bandHigh',
  label: 'Highest complexity that it reaches',
  noun: 'the highest complexity',
  input: { as: 'one', options: BANDS, whole: true },
};
const costPoundsPerChild: Field = {
  name: 'costPoundsPerChild',
  label: 'Cost for each child who moves',
  noun: 'the cost for each child',
  hint: 'Once, in the year of the move, at prices of the base year.',
  input: { as: 'range', before: '£', after: 'a child' },
  blank: 'no cost for each child',
};
const occasion: Field = {
  name: 'occasion',
  label: 'When it is agreed',
  input: { as: 'one', options: OCCASIONS },
};
const fromRoles: Field = {
  name: 'from',
  label: 'From',
  noun: 'types of place',
  input: { as: 'many', options: ROLES },
};
const ofReached = 'Of the children reached, at each occasion.';

export const SUPPORT_FIELDS: Pick<
  FieldsOf,
  Extract<
    PolicyKind,
    'inclusion' | 'localities' | 'reintegration' | 'step-down' | 'post-16' | 'ap-tiers'
  >
> = {
  inclusion: [bandsMet, confidenceChange, ...REACH],
  localities: [
    {
      name: 'schoolsPerCommunity',
      label: 'Schools in a community',
      noun: 'schools in a community',
      input: { as: 'number', after: 'schools' },
    },
    {
      name: 'devolvedPoundsPerCommunity',
      label: 'Budget of each community',
      noun: 'the budget of each community',
      input: { as: 'range', before: '£', after: 'a year' },
    },
    bandsMet,
    confidenceChange,
    DISTRICTS_FIELD,
  ],
  reintegration: [
    share(ofReached),
    fromRoles,
    { name: 'to', label: 'To', input: { as: 'one', options: MAINSTREAM_OR_SRP } },
    occasion,
    bandHigh,
    costPoundsPerChild,
    ...REACH,
  ],
  'step-down': [
    share(ofReached),
    { name: 'from', label: 'From', noun: 'a type of place', input: { as: 'one', options: ROLES } },
    { name: 'to', label: 'To', noun: 'a type of place', input: { as: 'one', options: ROLES } },
    occasion,
    bandHigh,
    costPoundsPerChild,
    ...REACH,
  ],
  'post-16': [
    share('Of the young people of these ages who are reached.'),
    {
      name: 'ages',
      label: 'Ages at which they move',
      noun: 'ages',
      hint: 'In the August before: 16 is after Year 11, 19 after Year 14.',
      input: { as: 'list' },
    },
    fromRoles,
    { name: 'to', label: 'To', input: { as: 'one', options: AFTER_16 } },
    bandHigh,
    costPoundsPerChild,
    ...REACH,
  ],
  'ap-tiers': [
    {
      name: 'targetedShare',
      label: 'Supported in mainstream instead',
      noun: 'the share supported in mainstream',
      hint: 'Of those who would come to need alternative provision.',
      input: { as: 'range', times: 100, after: 'in 100' },
    },
    {
      name: 'timeLimitedShare',
      label: 'Back in mainstream within the year',
      noun: 'the share who return',
      hint: 'Of those who have a place in alternative provision.',
      input: { as: 'range', times: 100, after: 'in 100' },
    },
    {
      name: 'usedAsOverflow',
      label: 'Alternative provision for want of a special school place',
      input: { as: 'yesNo', yes: 'May be used', no: 'Is not used' },
    },
    {
      name: 'supportPoundsPerChild',
      label: 'Support for each child held in mainstream',
      noun: 'the support for each child',
      input: { as: 'range', before: '£', after: 'a child a year' },
      blank: 'no cost for each child',
    },
    ...REACH,
  ],
};

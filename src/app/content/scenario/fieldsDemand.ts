/** Forms of changes to how many children have plans. */
import type { PolicyKind } from '../../../domain/scenario.ts';
import type { Field, FieldsOf } from '../../scenario/field.ts';
import { BANDS, REACH, ROLES } from './options.ts';

const FEWER = 'A minus means fewer: −10 is a tenth fewer.';
const change = (name: string, label: string, noun: string, blank?: string): Field => ({
  name,
  label,
  noun,
  hint: FEWER,
  input: { as: 'range', times: 100, after: '%' },
  blank,
});

export const DEMAND_FIELDS: Pick<
  FieldsOf,
  Extract<
    PolicyKind,
    | 'assessment'
    | 'early-intervention'
    | 'cessation'
    | 'reassessment'
    | 'housing-growth'
    | 'feedback'
  >
> = {
  assessment: [
    change('requestChange', 'Change of requests', 'the change of requests', 'no change'),
    change(
      'agreeChange',
      'Change of the share assessed',
      'the change of the share assessed',
      'no change',
    ),
    change(
      'issueChange',
      'Change of the share given a plan',
      'the change of the share given a plan',
      'no change',
    ),
    ...REACH,
  ],
  'early-intervention': [
    change('incidenceChange', 'Change of requests', 'the change of requests'),
    ...REACH,
  ],
  cessation: [
    {
      name: 'share',
      label: 'Plans that end',
      noun: 'the share of plans',
      hint: 'Of plans held, each year, beyond those that end anyway.',
      input: { as: 'range', times: 100, after: 'in 100 a year' },
    },
    ...REACH,
  ],
  reassessment: [
    {
      name: 'ages',
      label: 'Ages at the transfer',
      noun: 'ages',
      hint: 'In the August of the transfer: 11 is after Year 6, 16 after Year 11.',
      input: { as: 'list' },
    },
    {
      name: 'groups',
      label: 'Who moves to an individual support plan',
      noun: 'a group of children who move',
      hint: 'Children in none of the groups keep their plan.',
      input: {
        as: 'rows',
        row: 'Group',
        fields: [
          {
            name: 'roles',
            label: 'In',
            noun: 'types of place',
            input: { as: 'many', options: ROLES },
          },
          {
            name: 'bandLow',
            label: 'Lowest complexity',
            noun: 'the lowest complexity',
            input: { as: 'one', options: BANDS, whole: true },
          },
          {
            name: 'bandHigh',
            label: 'Highest complexity',
            noun: 'the highest complexity',
            input: { as: 'one', options: BANDS, whole: true },
          },
          {
            name: 'share',
            label: 'Children who move',
            noun: 'the share who move',
            input: { as: 'range', times: 100, after: 'in 100' },
          },
        ],
      },
    },
    {
      name: 'protectsSpecialInJanuary',
      label: 'Protects children in special schools in January',
      noun: 'the year of a January',
      hint: 'Who is in a special school, state or independent, in this January keeps the plan.',
      input: { as: 'number' },
      blank: 'no such protection',
    },
    {
      name: 'protectsYearGroup',
      label: 'Protects from a year group',
      noun: 'the year group and the January',
      hint: 'Who is in this year group or above in that January keeps the plan until 16.',
      input: {
        as: 'numbers',
        shape: 'record',
        parts: [
          { key: 'nationalCurriculumYear', label: 'Year group' },
          { key: 'january', label: 'In January' },
        ],
      },
      blank: 'no such protection',
    },
    {
      name: 'supportPoundsPerChild',
      label: 'Support for each child who moves',
      noun: 'the support for each child',
      hint: 'A year until 16, at prices of the base year.',
      input: { as: 'range', before: '£', after: 'a child a year' },
      blank: 'no cost for each child',
    },
    ...REACH,
  ],
  'housing-growth': [
    {
      name: 'districts',
      label: 'Dwellings a year',
      noun: 'dwellings',
      hint: 'Beyond those that the population projection holds. Leave a district empty for none.',
      input: { as: 'byDistrict', key: 'dwellingsPerYear', after: 'a year' },
    },
    {
      name: 'until',
      label: 'Until September',
      noun: 'the year of the last September',
      hint: 'The last September from which dwellings are completed for a year.',
      input: { as: 'number' },
    },
    {
      name: 'childrenPerDwelling',
      label: 'Residents aged 0 to 25 in a new dwelling',
      noun: 'residents in a dwelling',
      input: { as: 'range', after: 'a dwelling' },
      blank: 'the figure of the register of assumptions',
    },
  ],
  feedback: [
    {
      name: 'requestsPerPoint',
      label: 'Requests for each point',
      noun: 'the change of requests for each point',
      hint: 'A point is one plan-holder in 100 who waits or is mismatched, beyond the base January.',
      input: { as: 'range', times: 100, after: '%' },
    },
    {
      name: 'bandsPerPoint',
      label: 'Complexity no longer met for each point',
      noun: 'the bands for each point',
      hint: 'Bands less that mainstream schools and SRPs meet.',
      input: { as: 'range', after: 'bands' },
    },
    {
      name: 'confidencePerPoint',
      label: 'Confidence lost for each point',
      noun: 'the confidence lost for each point',
      hint: 'Taken from what a mainstream place is worth to a family, on the scale of the register of assumptions.',
      input: { as: 'range' },
    },
    {
      name: 'supplyElasticity',
      label: 'Requests that new places bring',
      noun: 'the requests that new places bring',
      hint: 'Per cent more requests for each per cent more specialist places.',
      input: { as: 'range', after: '%' },
    },
  ],
};

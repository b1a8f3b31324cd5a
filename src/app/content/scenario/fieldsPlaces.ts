/** Forms of changes to what provisions are, their places and whom they admit. */
import type { PolicyKind } from '../../../domain/scenario.ts';
import type { Field, FieldsOf } from '../../scenario/field.ts';
import { BANDS, CAPITAL, CRITERIA, MECHANISMS, REACH, REGIMES } from './options.ts';

const provisions: Field = {
  name: 'provisions',
  label: 'Schools and bases',
  noun: 'schools or bases',
  input: { as: 'many', options: 'provisions' },
};
const placesEach: Field = {
  name: 'placesEach',
  label: 'Places at each',
  noun: 'places at each',
  input: { as: 'number', after: 'places' },
};
const transferShare: Field = {
  name: 'transferShare',
  label: 'Present pupils who move on',
  noun: 'pupils who move on',
  hint: 'Of the present pupils whom the school no longer admits, how many move in the first round.',
  input: { as: 'range', times: 100, after: 'in 100' },
  blank: 'new admissions only',
};
const band = (name: string, label: string, blank?: string): Field => ({
  name,
  label,
  noun: label.charAt(0).toLowerCase() + label.slice(1),
  input: { as: 'one', options: BANDS, whole: true },
  blank,
});
const age = (name: string, label: string, noun: string, blank?: string): Field => ({
  name,
  label,
  noun,
  input: { as: 'number', after: 'years' },
  blank,
});

export const PLACE_FIELDS: Pick<
  FieldsOf,
  Extract<
    PolicyKind,
    | 'open'
    | 'close'
    | 'expand'
    | 'contract'
    | 'regional'
    | 'redesignate'
    | 'change-admissions'
    | 'allocation'
    | 'tribunal'
  >
> = {
  open: [
    {
      name: 'provision.name',
      label: 'Name of the school or base',
      noun: 'the name of the school or base',
      input: { as: 'text' },
    },
    {
      name: 'provision.establishment',
      label: 'Type',
      noun: 'a type',
      input: { as: 'one', options: 'establishments' },
    },
    {
      name: 'provision.district',
      label: 'District where it stands',
      noun: 'a district',
      input: { as: 'one', options: 'districts' },
    },
    {
      name: 'provision.latitude',
      beside: ['provision.longitude'],
      label: 'Site',
      noun: 'the site',
      input: { as: 'site' },
    },
    {
      name: 'places',
      label: 'Places when it is full',
      noun: 'places',
      input: { as: 'number', after: 'places' },
    },
    age('provision.ageLow', 'Lowest age', 'the lowest age'),
    age('provision.ageHigh', 'To under age', 'the age that is no longer admitted'),
    {
      name: 'provision.satelliteOf',
      label: 'Satellite of',
      noun: 'a host school',
      hint: 'A satellite admits as its host does. Then leave designation, needs and complexity empty.',
      input: { as: 'one', options: 'provisions' },
      blank: 'admissions of its own',
    },
    {
      name: 'provision.designation',
      label: 'Designation',
      noun: 'a designation',
      input: { as: 'one', options: 'designations' },
      blank: 'none',
    },
    {
      name: 'provision.needs',
      label: 'Needs that it serves',
      noun: 'needs',
      input: { as: 'many', options: 'needs' },
      blank: 'those of its designation; without one, all',
    },
    band(
      'provision.bandLow',
      'Lowest complexity',
      'that of its designation; without one, the lowest',
    ),
    band(
      'provision.bandHigh',
      'Highest complexity',
      'that of its designation; without one, the highest',
    ),
    CAPITAL,
  ],
  close: [provisions],
  expand: [provisions, placesEach, CAPITAL],
  contract: [provisions, placesEach],
  regional: [
    provisions,
    {
      name: 'placesForAreaEach',
      label: 'Places for this area at each',
      noun: 'places for this area at each',
      hint: 'What this area gains at each school; with a minus, what it gives up.',
      input: { as: 'number', after: 'places' },
    },
    CAPITAL,
  ],
  redesignate: [
    provisions,
    {
      name: 'designation',
      label: 'New designation',
      noun: 'a designation',
      input: { as: 'one', options: 'designations' },
    },
    transferShare,
  ],
  'change-admissions': [
    provisions,
    age('ageLow', 'Lowest age', 'the lowest age', 'as now'),
    age('ageHigh', 'To under age', 'the age that is no longer admitted', 'as now'),
    band('bandLow', 'Lowest complexity', 'as now'),
    band('bandHigh', 'Highest complexity', 'as now'),
    {
      name: 'needsAdded',
      label: 'Needs added',
      input: { as: 'many', options: 'needs' },
      blank: 'none',
    },
    {
      name: 'needsRemoved',
      label: 'Needs no longer served',
      input: { as: 'many', options: 'needs' },
      blank: 'none',
    },
    {
      name: 'limits',
      label: 'Narrower complexity for some needs',
      input: {
        as: 'rows',
        row: 'Limit',
        fields: [
          {
            name: 'needs',
            label: 'Needs',
            noun: 'needs',
            input: { as: 'many', options: 'needs' },
          },
          band('bandLow', 'Lowest complexity'),
          band('bandHigh', 'Highest complexity'),
        ],
      },
      blank: 'none',
    },
    {
      name: 'priority',
      label: 'Who comes first when a school is full',
      hint: 'Each settles the ties of those before.',
      input: { as: 'order', options: CRITERIA },
      blank: 'as now',
    },
    {
      name: 'catchment',
      label: 'Home districts of the catchment',
      noun: 'home districts',
      input: { as: 'many', options: 'homeDistricts' },
      blank: 'as now',
    },
    {
      name: 'catchmentOnly',
      label: 'Children from outside the catchment',
      input: { as: 'yesNo', yes: 'Are not admitted', no: 'May be admitted' },
    },
    transferShare,
  ],
  allocation: [
    {
      name: 'mechanism',
      label: 'Order in which places are given',
      input: { as: 'one', options: MECHANISMS },
      blank: 'as now',
    },
    {
      name: 'regime',
      label: 'What families choose from',
      input: { as: 'one', options: REGIMES },
      blank: 'as now',
    },
    {
      name: 'listLength',
      label: 'Longest list of suitable schools',
      noun: 'the length of the list',
      input: { as: 'number', after: 'schools' },
      blank: 'as now',
    },
    {
      name: 'tolerance',
      label: 'Places filled above the agreed number',
      noun: 'places above the agreed number',
      hint: 'Without a direction, as a share of places.',
      input: { as: 'range', times: 100, after: 'in 100 places' },
      blank: 'as now',
    },
    {
      name: 'directionRate',
      label: 'Directions to admit',
      noun: 'directions',
      hint: 'Of those refused for want of a place, how many a school is directed to admit.',
      input: { as: 'range', times: 100, after: 'in 100' },
      blank: 'as now',
    },
  ],
  tribunal: [
    {
      name: 'appealChange',
      label: 'Change of the number of appeals',
      noun: 'the change of appeals',
      input: { as: 'range', times: 100, after: '%' },
      blank: 'no change',
    },
    {
      name: 'successChange',
      label: 'Change of the share that succeed',
      noun: 'the change of successes',
      input: { as: 'range', times: 100, after: '%' },
      blank: 'no change',
    },
    ...REACH,
  ],
};

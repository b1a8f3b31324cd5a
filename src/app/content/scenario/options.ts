/** Words of what a change can choose from. */
import {
  ADMISSION_CRITERIA,
  BAND_COUNT,
  SETTING_ROLES,
  type SettingRole,
} from '../../../domain/settings.ts';
import type { Field, NumberPart, Option } from '../../scenario/field.ts';
import { CRITERION_WORDS } from '../review.ts';

/** Types of place, as they stand in the middle of a sentence. */
export const ROLE_WORDS: Readonly<Record<SettingRole, string>> = {
  mainstream: 'mainstream schools',
  srp: 'SRPs',
  special: 'state special schools',
  independent: 'independent and non-maintained special schools',
  ap: 'alternative provision',
  fe: 'colleges',
  other: 'other arrangements',
};

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const role = (value: SettingRole): Option => ({ value, label: capital(ROLE_WORDS[value]) });

export const ROLES: readonly Option[] = SETTING_ROLES.map(role);
export const MAINSTREAM_OR_SRP: readonly Option[] = (['mainstream', 'srp'] as const).map(role);
export const AFTER_16: readonly Option[] = (['mainstream', 'srp', 'fe', 'other'] as const).map(
  role,
);

export const BANDS: readonly Option[] = Array.from({ length: BAND_COUNT }, (_, at) => {
  const band = String(at + 1);
  const ends = ['least complex', '', '', '', 'most complex'];
  return { value: band, label: ends[at] ? `${band}, ${ends[at]}` : band };
});

/** Five figures, one for each complexity. */
export const BY_BAND: readonly NumberPart[] = BANDS.map(({ value }, at) => ({
  key: String(at),
  label: `Band ${value}`,
}));

export const CRITERIA: readonly Option[] = ADMISSION_CRITERIA.map((value) => ({
  value,
  label: CRITERION_WORDS[value],
}));

export const OCCASION_WORDS = {
  'annual-review': 'at each annual review',
  'phase-transfer': 'at each phase transfer',
} as const;
export const OCCASIONS: readonly Option[] = [
  { value: 'annual-review', label: 'At each annual review' },
  { value: 'phase-transfer', label: 'At each phase transfer' },
];

export const MECHANISM_WORDS = {
  'deferred-acceptance':
    'offers held until nobody is better placed (deferred acceptance): naming a school first costs nothing',
  'immediate-acceptance':
    'first choices before all others (immediate acceptance): a school named second may be full',
  serial: 'one child after the other, the highest priority first (serial)',
} as const;
export const MECHANISMS: readonly Option[] = Object.entries(MECHANISM_WORDS).map(
  ([value, label]) => ({ value, label: capital(label) }),
);

export const REGIME_WORDS = {
  'current-law': 'families name any school, as the law is now',
  'tailored-list': 'families choose from a list of suitable schools that the council makes',
} as const;
export const REGIMES: readonly Option[] = Object.entries(REGIME_WORDS).map(([value, label]) => ({
  value,
  label: capital(label),
}));

export const UPRATINGS: readonly Option[] = [
  { value: 'cash', label: 'In cash: the same figure every year' },
  { value: 'prices', label: 'Raised with prices, from the year after its September' },
];

/** Whom a change reaches: home districts, needs and ages. */
export const DISTRICTS_FIELD: Field = {
  name: 'districts',
  label: 'Home districts that it reaches',
  noun: 'home districts',
  input: { as: 'many', options: 'homeDistricts' },
  blank: 'all districts',
};
const NEEDS_FIELD: Field = {
  name: 'needs',
  label: 'Needs that it reaches',
  noun: 'needs',
  input: { as: 'many', options: 'needs' },
  blank: 'all needs',
};
export const REACH: readonly Field[] = [
  DISTRICTS_FIELD,
  NEEDS_FIELD,
  {
    name: 'ageLow',
    label: 'From age',
    noun: 'the lowest age',
    hint: 'Ages are those on the 31 August before.',
    input: { as: 'number', after: 'years' },
  },
  {
    name: 'ageHigh',
    label: 'To under age',
    noun: 'the age that is no longer reached',
    hint: 'Under 11 is ages up to 10.',
    input: { as: 'number', after: 'years' },
  },
];

/** What every change states, in the order of its form: when first, then cost and why. */
export const WHEN: readonly Field[] = [
  {
    name: 'september',
    label: 'From September',
    noun: 'the year of a September',
    hint: 'The change first shows in the January after.',
    input: { as: 'september' },
  },
  {
    name: 'rampYears',
    label: 'Comes in over',
    noun: 'the years over which it comes in,',
    hint: '0 or 1 is at once; 3 is a third in each of three years.',
    input: { as: 'number', after: 'years' },
  },
];

export const COST_AND_WHY: readonly Field[] = [
  {
    name: 'annualCostPounds',
    label: 'What it costs a year to run',
    noun: 'the yearly cost',
    hint: 'At prices of the base year, once it has come in, beyond what places cost.',
    input: { as: 'range', before: '£', after: 'a year' },
    blank: 'no cost of its own',
  },
  {
    name: 'rationale',
    label: 'Reason',
    hint: 'Why it is done, and why it has this size. Asked for before the plan is shared.',
    input: { as: 'prose' },
    blank: 'no reason yet',
  },
  {
    name: 'source',
    label: 'Source',
    hint: 'Who says so: a document with its date, or “assumed”. Asked for before the plan is shared.',
    input: { as: 'prose' },
    blank: 'no source yet',
  },
  {
    name: 'label',
    label: 'Short name of this change',
    hint: 'For tables and charts.',
    input: { as: 'text' },
    blank: 'made from what the change does',
  },
];

export const CAPITAL: Field = {
  name: 'capitalPoundsPerPlace',
  label: 'Capital for each place added',
  noun: 'the capital for each place',
  hint: 'As it is spent, and apart from yearly spending.',
  input: { as: 'range', before: '£', after: 'a place' },
  blank: 'no capital stated',
};

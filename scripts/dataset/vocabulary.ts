/** Words of the dataset: needs, setting types and SEN2 settings, and how source labels map to them. */

import type { EstablishmentKind } from '../../src/domain/establishmentKinds.ts';

/** Needs in the field's usual order. */
export const NEEDS = [
  { code: 'ASD', label: 'Autistic spectrum disorder', group: 'communication and interaction' },
  {
    code: 'SLCN',
    label: 'Speech, language and communication needs',
    group: 'communication and interaction',
  },
  {
    code: 'SEMH',
    label: 'Social, emotional and mental health',
    group: 'social, emotional and mental health',
  },
  { code: 'MLD', label: 'Moderate learning difficulty', group: 'cognition and learning' },
  { code: 'SLD', label: 'Severe learning difficulty', group: 'cognition and learning' },
  {
    code: 'PMLD',
    label: 'Profound and multiple learning difficulty',
    group: 'cognition and learning',
  },
  { code: 'SPLD', label: 'Specific learning difficulty', group: 'cognition and learning' },
  { code: 'HI', label: 'Hearing impairment', group: 'sensory and physical' },
  { code: 'VI', label: 'Vision impairment', group: 'sensory and physical' },
  { code: 'MSI', label: 'Multi-sensory impairment', group: 'sensory and physical' },
  { code: 'PD', label: 'Physical disability', group: 'sensory and physical' },
  { code: 'OTH', label: 'Other difficulty', group: 'other or not recorded' },
  { code: 'UNK', label: 'Need not recorded', group: 'other or not recorded' },
] as const;

export const NEED_CODES: readonly string[] = NEEDS.map((need) => need.code);

/** Needs that every provision can take: they say what was recorded, not what a child needs. */
export const RECORDING_NEEDS = ['OTH', 'UNK'] as const;

export const SETTING_TYPES = [
  { id: 'mainstream', label: 'Mainstream', role: 'mainstream' },
  { id: 'srp', label: 'SRP (inclusion base)', role: 'srp' },
  { id: 'special', label: 'State special', role: 'special' },
  { id: 'independent', label: 'Independent and non-maintained', role: 'independent' },
  { id: 'ap', label: 'Alternative provision', role: 'ap' },
  { id: 'fe', label: 'Further education', role: 'fe' },
  { id: 'other', label: 'Elsewhere or not recorded', role: 'other' },
] as const;

type Establishment = readonly [code: string, settingType: string, label: string, placement: string];

/** SEN2 settings (totals left out): code, setting type, our label, the label of tables by need. */
const SEN2_SETTINGS: readonly Establishment[] = [
  [
    'mainstream_la_maintained',
    'mainstream',
    'LA maintained mainstream school',
    'Mainstream - LA maintained',
  ],
  ['mainstream_academy', 'mainstream', 'Mainstream academy', 'Mainstream - academy'],
  ['mainstream_free_school', 'mainstream', 'Mainstream free school', 'Mainstream - free school'],
  [
    'mainstream_la_maintained_resourced_provision',
    'srp',
    'LA maintained school, resourced provision',
    'Mainstream - LA maintained (resourced provision)',
  ],
  [
    'mainstream_la_maintained_senunit',
    'srp',
    'LA maintained school, SEN unit',
    'Mainstream - LA maintained (SEN unit)',
  ],
  [
    'mainstream_academy_resourced_provision',
    'srp',
    'Academy, resourced provision',
    'Mainstream - academy (resourced provision)',
  ],
  ['mainstream_academy_senunit', 'srp', 'Academy, SEN unit', 'Mainstream - academy (SEN unit)'],
  [
    'mainstream_free_school_resourced_provision',
    'srp',
    'Free school, resourced provision',
    'Mainstream - free school (resourced provision)',
  ],
  [
    'mainstream_free_school_senunit',
    'srp',
    'Free school, SEN unit',
    'Mainstream - free school (SEN unit)',
  ],
  ['special_la_maintained', 'special', 'LA maintained special school', 'Special - LA maintained'],
  [
    'special_academy_free',
    'special',
    'Special academy or free school',
    'Special - Academy/free schools',
  ],
  ['special_independent', 'independent', 'Independent special school', 'Special - independent'],
  [
    'special_non_maintained',
    'independent',
    'Non-maintained special school',
    'Special - non-maintained',
  ],
  [
    'mainstream_independent',
    'independent',
    'Independent mainstream school',
    'Mainstream - independent',
  ],
  ['ap_pru_la_maintained', 'ap', 'Pupil referral unit', 'AP/PRU - LA maintained'],
  ['ap_pru_academy', 'ap', 'Alternative provision academy', 'AP/PRU - academy'],
  ['ap_pru_free_school', 'ap', 'Alternative provision free school', 'AP/PRU - free school'],
  [
    'general_fe_tertiary_colleges',
    'fe',
    'General FE or tertiary college',
    'FE - general FE and tertiary colleges',
  ],
  [
    'specialist_post_16_institutions',
    'fe',
    'Specialist post-16 institution',
    'FE - specialist post-16 institutions',
  ],
  ['ukrlp_provider', 'fe', 'Other registered learning provider', 'FE - UKRLP provider'],
  [
    'nm_early_years',
    'other',
    'Early years provider without a school',
    'Non-maintained early years',
  ],
  [
    'elective_home_education',
    'other',
    'Elective home education',
    'Educated elsewhere - elective home education',
  ],
  [
    'other_arrangements_la',
    'other',
    'Arrangements made by the LA (EOTAS)',
    'Educated elsewhere - other arrangements by LA',
  ],
  [
    'other_arrangements_parents',
    'other',
    'Arrangements made by parents',
    'Educated elsewhere - other arrangements by parents',
  ],
  ['online_provider', 'other', 'Online provider', 'Educated elsewhere - online provider'],
  ['w_settings', 'other', 'Welsh establishment', 'Educated elsewhere - Welsh establishment'],
  [
    'other_schools',
    'other',
    'Other schools and establishments',
    'Educated elsewhere - other schools and establishments',
  ],
  [
    'other_placement_settings',
    'other',
    'Other placement settings',
    'Educated elsewhere - other placement settings',
  ],
  ['neet', 'other', 'Not in education, employment or training', 'Educated elsewhere - NEET'],
  [
    'neet_ntci',
    'other',
    'Not in education: notice to cease issued',
    'Educated elsewhere - not in education or training (notice to cease issued)',
  ],
  [
    'neet_other_csa',
    'other',
    'Not in education: compulsory school age',
    'Educated elsewhere - not in education or training (compulsory school age)',
  ],
  [
    'neet_other',
    'other',
    'Not in education: other',
    'Educated elsewhere - not in education or training (other)',
  ],
  ['placement_unknown', 'other', 'Placement not recorded', 'Placement not recorded'],
];

/** Settings that returns tell from others of their type. */
const KINDS: Readonly<Record<string, EstablishmentKind>> = {
  special_non_maintained: 'non-maintained-special',
  specialist_post_16_institutions: 'specialist-post-16',
  nm_early_years: 'early-years',
  elective_home_education: 'elective-home-education',
  other_arrangements_la: 'eotas',
};

export const ESTABLISHMENTS = SEN2_SETTINGS.map(([code, settingType, label]) => ({
  code,
  label,
  settingType,
  kind: KINDS[code],
}));

export const ESTABLISHMENT_CODES: readonly string[] = ESTABLISHMENTS.map(({ code }) => code);

const codeOfPlacement = new Map(SEN2_SETTINGS.map(([code, , , placement]) => [placement, code]));

/** Setting code of a placement label, or null for a total. An unknown label stops the build. */
export function establishmentOfPlacement(label: string): string | null {
  if (label.endsWith(' - total')) return null;
  const code = codeOfPlacement.get(label);
  if (code === undefined)
    throw new Error(`Unknown SEN2 placement "${label}": add it to vocabulary.ts.`);
  return code;
}

const SETTING_TOTALS = new Set([
  'ehcplans',
  'new_ehc_plans',
  'mainstream_total',
  'special_total',
  'ap_pru_total',
  'fe_total',
  'ed_elsewhere',
]);

/** Whether a SEN2 setting code is a leaf. A code that is neither leaf nor total stops the build. */
export function isLeafSetting(code: string): boolean {
  if (SETTING_TOTALS.has(code)) return false;
  if (!ESTABLISHMENT_CODES.includes(code)) {
    throw new Error(`Unknown SEN2 setting "${code}": add it to vocabulary.ts.`);
  }
  return true;
}

export function settingTypeOf(establishment: string): string {
  const found = ESTABLISHMENTS.find(({ code }) => code === establishment);
  if (!found) throw new Error(`Unknown establishment "${establishment}".`);
  return found.settingType;
}

/** Need code of a SEN2 label. */
export function needCode(label: string): string {
  const code = label === 'NEED_UNKNOWN' ? 'UNK' : label.toUpperCase();
  if (!NEED_CODES.includes(code))
    throw new Error(`Unknown need "${label}": add it to vocabulary.ts.`);
  return code;
}

/** Needs of a register entry such as "SLCN; ASD; SpLD", plus those that only record; blank = all. */
export function needsOfRegister(types: string): string[] {
  const listed = types
    .split(';')
    .map((type) => type.trim())
    .filter((type) => type !== '' && type !== 'Not Applicable')
    .map(needCode);
  return listed.length === 0 ? [] : inNeedOrder([...listed, ...RECORDING_NEEDS]);
}

export function inNeedOrder(codes: readonly string[]): string[] {
  return NEED_CODES.filter((code) => codes.includes(code));
}

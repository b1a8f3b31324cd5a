/**
 * Words of a made-up small unitary: other districts, other setting types in another order, fewer needs
 * and establishments than a county publishes. What the product takes for granted shows itself on it.
 */
import type { Manifest } from '../../src/domain/dataset.ts';

type Words = Pick<Manifest, 'id' | 'name' | 'needs' | 'settingTypes' | 'establishments'>;

/** Codes and labels. Two setting types have the role of elsewhere: a dataset may split it. */
export const WORDS: Words = {
  id: 'invented-unitary',
  name: 'Invented unitary',
  needs: [
    { code: 'PMLD', label: 'Profound and multiple learning difficulty', group: 'learning' },
    { code: 'SLD', label: 'Severe learning difficulty', group: 'learning' },
    { code: 'MLD', label: 'Moderate learning difficulty', group: 'learning' },
    { code: 'SPLD', label: 'Specific learning difficulty', group: 'learning' },
    { code: 'ASD', label: 'Autism', group: 'autism and communication' },
    { code: 'SLCN', label: 'Speech and language', group: 'autism and communication' },
    { code: 'SEMH', label: 'Social, emotional and mental health', group: 'mental health' },
    { code: 'SENS', label: 'Sensory impairment', group: 'sensory, physical and other' },
    { code: 'PD', label: 'Physical disability', group: 'sensory, physical and other' },
    { code: 'OTH', label: 'Other or not recorded', group: 'sensory, physical and other' },
  ],
  settingTypes: [
    { id: 'home', label: 'At home or awaiting', role: 'other' },
    { id: 'college', label: 'College', role: 'fe' },
    { id: 'short-stay', label: 'Short stay school', role: 'ap' },
    { id: 'non-state', label: 'Non-state special', role: 'independent' },
    { id: 'state-special', label: 'Specialist academy', role: 'special' },
    { id: 'base', label: 'Inclusion base', role: 'srp' },
    { id: 'school', label: 'School', role: 'mainstream' },
    { id: 'nursery', label: 'Nursery', role: 'other' },
  ],
  establishments: [
    { code: 'school', label: 'School', settingType: 'school' },
    { code: 'base', label: 'Inclusion base', settingType: 'base' },
    { code: 'specialist-academy', label: 'Specialist academy', settingType: 'state-special' },
    { code: 'independent-special', label: 'Independent special', settingType: 'non-state' },
    { code: 'non-maintained', label: 'Non-maintained special', settingType: 'non-state' },
    { code: 'short-stay', label: 'Short stay school', settingType: 'short-stay' },
    { code: 'general-college', label: 'General college', settingType: 'college' },
    { code: 'specialist-college', label: 'Specialist college', settingType: 'college' },
    { code: 'nursery', label: 'Nursery', settingType: 'nursery' },
    { code: 'at-home', label: 'At home', settingType: 'home' },
    { code: 'awaiting', label: 'Awaiting or not recorded', settingType: 'home' },
  ],
};

export const DISTRICT_NAMES = ['Northgate', "St Osyth's", 'Castle & Quays', 'Heath'] as const;

/** Codes of needs that are told apart elsewhere. The others keep theirs. */
const NEEDS: Readonly<Record<string, string>> = {
  HI: 'SENS',
  VI: 'SENS',
  MSI: 'SENS',
  UNK: 'OTH',
};

/** The first pattern that an establishment's code has in it says what it is called here. */
const ESTABLISHMENTS: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/resourced|senunit/, 'base'],
  [/^mainstream_independent|^special_independent/, 'independent-special'],
  [/^mainstream/, 'school'],
  [/non_maintained/, 'non-maintained'],
  [/^special_(la|academy)/, 'specialist-academy'],
  [/^ap_/, 'short-stay'],
  [/fe_tertiary|ukrlp/, 'general-college'],
  [/post_16/, 'specialist-college'],
  [/early_years/, 'nursery'],
  [/elective|arrangements|online/, 'at-home'],
];

export function needHere(code: string): string {
  return NEEDS[code] ?? code;
}

export function establishmentHere(code: string): string {
  return ESTABLISHMENTS.find(([pattern]) => pattern.test(code))?.[1] ?? 'awaiting';
}

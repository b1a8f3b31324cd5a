import type { SettingRole } from './settings.ts';

/**
 * What an establishment is where returns ask for more than its setting type: the rows of table 6 of the
 * local SEND reform plan, and non-maintained special schools, which the school capacity survey counts
 * with state special ones. A dataset says so of its establishments; else their role tells.
 */
export const ESTABLISHMENT_KINDS = [
  'early-years',
  'mainstream',
  'base',
  'support-base',
  'specialist-base',
  'special',
  'non-maintained-special',
  'independent',
  'alternative-provision',
  'mainstream-post-16',
  'mainstream-post-16-specialist',
  'specialist-post-16',
  'elective-home-education',
  'eotas',
  'hospital',
  'other',
] as const;
export type EstablishmentKind = (typeof ESTABLISHMENT_KINDS)[number];

const OF_ROLE: Readonly<Record<SettingRole, EstablishmentKind>> = {
  mainstream: 'mainstream',
  srp: 'base',
  special: 'special',
  independent: 'independent',
  ap: 'alternative-provision',
  fe: 'mainstream-post-16',
  other: 'other',
};

/** Kind of each establishment of a manifest, in its order. */
export function establishmentKinds({
  establishments,
  settingTypes,
}: {
  readonly establishments: readonly {
    readonly settingType: string;
    readonly kind?: EstablishmentKind;
  }[];
  readonly settingTypes: readonly { readonly id: string; readonly role: SettingRole }[];
}): EstablishmentKind[] {
  const roles = new Map(settingTypes.map(({ id, role }) => [id, role]));
  return establishments.map(({ settingType, kind }) => {
    return kind ?? OF_ROLE[roles.get(settingType) ?? 'other'];
  });
}

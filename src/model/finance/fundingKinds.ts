import type { SettingRole } from '../../domain/settings.ts';

/** How a placement is paid for. */
export const NOT_FUNDED = 0;
export const MAINSTREAM = 1;
export const SRP = 2;
export const SPECIAL = 3;
export const AP = 4;
export const INDEPENDENT_SPECIAL = 5;
export const NON_MAINTAINED = 6;
export const INDEPENDENT_MAINSTREAM = 7;
export const COLLEGE = 8;
export const SPECIALIST_COLLEGE = 9;
export const EOTAS = 10;
export const FUNDING_KIND_COUNT = 11;

const OF_ROLE: Readonly<Record<SettingRole, number>> = {
  mainstream: MAINSTREAM,
  srp: SRP,
  special: SPECIAL,
  independent: INDEPENDENT_SPECIAL,
  ap: AP,
  fe: COLLEGE,
  other: NOT_FUNDED,
};

/** SEN2 settings that are paid for otherwise than the rest of their role. */
const OF_SEN2_SETTING: Readonly<Record<string, number>> = {
  special_non_maintained: NON_MAINTAINED,
  mainstream_independent: INDEPENDENT_MAINSTREAM,
  specialist_post_16_institutions: SPECIALIST_COLLEGE,
  other_arrangements_la: EOTAS,
  online_provider: EOTAS,
  nm_early_years: MAINSTREAM,
};

/** Funding of an establishment: by its SEN2 code where that says more than its role. */
export function fundingKind(establishment: string, role: SettingRole): number {
  return OF_SEN2_SETTING[establishment] ?? OF_ROLE[role];
}

/** True for academies and free schools, whose top-ups are a line of their own. */
export function isAcademy(establishment: string): boolean {
  return establishment.includes('academy') || establishment.includes('free');
}

/** True where the council agrees places with the provider and pays for them filled or not. */
export function hasAgreedPlaces(kind: number): boolean {
  return kind === SPECIAL || kind === SRP || kind === AP;
}

/** True where the state funds the place, so that children over the border move the block. */
export function isStateFunded(kind: number): boolean {
  return kind === MAINSTREAM || kind === SRP || kind === SPECIAL || kind === AP;
}

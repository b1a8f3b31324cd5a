/**
 * The part that a setting type plays in the model. A dataset names and splits its setting types
 * as it likes and gives each one of these roles; the rules of placement and funding act on roles.
 */
export const SETTING_ROLES = [
  'mainstream',
  'srp',
  'special',
  'independent',
  'ap',
  'fe',
  'other',
] as const;
export type SettingRole = (typeof SETTING_ROLES)[number];

/** District code of a provision that lies outside the area. */
export const OUT_OF_AREA = 'OUT';

/** Complexity bands 1 (ordinarily available support would nearly do) to 5 (the most complex). */
export const BAND_COUNT = 5;

/**
 * What became of a child's need for a type of place at a January census. Every child is in exactly
 * one, so needed = the three kinds of met + spilled + waiting, and shortfall = spilled + waiting.
 */
export const OUTCOMES = [
  'met_in_district',
  'met_in_area',
  'met_out_of_area',
  'spilled',
  'waiting',
] as const;
export const OUTCOME_COUNT = OUTCOMES.length;
export const SPILLED = 3;
export const WAITING = 4;

/** What settles who comes first at a provision that is full. */
export const ADMISSION_CRITERIA = [
  'looked-after',
  'sibling',
  'catchment',
  'most-complex',
  'longest-waiting',
  'nearest',
] as const;
export type AdmissionCriterion = (typeof ADMISSION_CRITERIA)[number];

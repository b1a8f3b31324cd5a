/**
 * Codes of the SEN2 person-level return, and how the published tables count them. Sources: DfE,
 * Special educational needs person level survey: guide, items 2.4, 3.1, 4.6, 4.7c, 5.7c and 5.8a; for
 * the names of establishments DfE, Education, health and care plans, reporting year 2025: data
 * guidance.
 */

/** Type of need (SENtype, item 5.8a). */
export const SEN_TYPES: readonly string[] = [
  'SPLD',
  'MLD',
  'SLD',
  'PMLD',
  'SEMH',
  'SLCN',
  'HI',
  'VI',
  'MSI',
  'PD',
  'ASD',
  'DS',
  'OTH',
];

/** Where the published tables count a need that a dataset does not list by itself (footnote there). */
export const NEED_COUNTED_AS: ReadonlyMap<string, string> = new Map([['DS', 'OTH']]);
export const NEED_NOT_RECORDED = 'UNK';
export const OTHER_NEED = 'OTH';

/** Setting without a URN (SENsetting, items 4.7c and 5.7c): establishment of the published tables. */
export const SEN_SETTINGS: ReadonlyMap<string, string> = new Map([
  ['OLA', 'other_arrangements_la'],
  ['OPA', 'other_arrangements_parents'],
  ['EHE', 'elective_home_education'],
  ['EYP', 'nm_early_years'],
  ['OTH', 'other_placement_settings'],
  ['NEET', 'neet'],
  ['NIEC', 'neet_ntci'],
  ['NIEO', 'neet_other'],
]);
/** NIEO at compulsory school age: a count of its own in the published tables. */
export const NOT_IN_SCHOOL = { code: 'NIEO', lowAge: 5, highAge: 15, counted: 'neet_other_csa' };
/** A provider with a UKPRN alone: in the register of learning providers, not in that of schools. */
export const WITH_UKPRN_ALONE = 'ukrlp_provider';
export const PLACEMENT_NOT_RECORDED = 'placement_unknown';
/** What the published tables call those with a setting "other". */
export const OTHER_PLACEMENT = 'other_placement_settings';

/** Reason EHC plan ceased (CeaseReason, item 4.6), in the words of the published tables. */
export const CEASE_REASONS: ReadonlyMap<string, string> = new Map([
  ['1', 'Reached maximum age'],
  ['2', 'Needs met without an EHC plan'],
  ['3', 'Moved on to higher education'],
  ['4', 'Moved on to paid employment'],
  ['5', 'Transferred to another LA'],
  ['6', 'No longer wishes to engage in education or training'],
  ['7', 'Moved outside England'],
  ['8', 'Deceased'],
  ['9', 'Other'],
]);
export const REASON_NOT_RECORDED = 'Not recorded';

/**
 * Outcome of a request (item 2.4) and of an assessment (item 3.1), by how its code is read; `follows`
 * = what hangs on an agreed record. Assumed: unlike the lists above, this one was at hand in no
 * published form, and every import says how it has read the codes that it met. Y and N are the
 * decision, W is withdrawn, H is history: decided before the year that the return covers, and no work
 * of it. A is read by what hangs on the record, because that can be seen.
 */
export const OUTCOMES_READ: ReadonlyMap<string, (follows: string) => string> = new Map([
  ['Y', () => 'agreed'],
  ['N', () => 'refused'],
  ['A', (follows: string) => `agreed where ${follows} follows, else not decided`],
  ['W', () => 'withdrawn'],
  ['H', () => 'history, decided before the year of the return and not counted'],
  ['', () => 'not decided'],
]);
export type Outcome = 'agreed' | 'refused' | 'withdrawn' | 'undecided' | 'history';

/** @param followed whether an assessment hangs on the request, or a plan on the assessment. */
export function outcomeOf(code: string, followed: boolean): Outcome {
  if (code === 'Y') return 'agreed';
  if (code === 'N') return 'refused';
  if (code === 'W') return 'withdrawn';
  if (code === 'H') return 'history';
  return code === 'A' && followed ? 'agreed' : 'undecided';
}

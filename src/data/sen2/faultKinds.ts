import type { FaultKind } from './faults.ts';

/** What a planner checks in a return, by what is done with the row. Words never repeat a cell. */
const kind = (column: string, found: string, expected: string, fix: string): FaultKind => ({
  column,
  found,
  expected,
  fix,
});

const LEFT_OUT = 'The row is left out.';
const KEPT = 'It is counted as not recorded.';

export const FAULTS = {
  noRecordId: (column: string) =>
    kind(column, 'no identifier of the record', 'one on each row', `${LEFT_OUT} Export it again.`),
  twin: (column: string) =>
    kind(
      column,
      'the same identifier as an earlier row',
      'each record once',
      'The earlier row is used. Remove one of the two.',
    ),
  orphan: (column: string, above: string) =>
    kind(
      column,
      `a record that hangs on no ${above} of the return`,
      `the identifier of a ${above}`,
      `${LEFT_OUT} Export all modules of the return at the same time.`,
    ),
  unreadableDate: (column: string) =>
    kind(
      column,
      'something that is no date',
      'a date such as 2025-01-16 or 16/01/2025',
      `${LEFT_OUT} Correct the date.`,
    ),
  dateOutOfRange: (column: string) =>
    kind(
      column,
      'a date before 1990 or after the census day of the return',
      'a date that the return can know',
      `${LEFT_OUT} Correct the date, or leave the record for the next return.`,
    ),
  noBirthDate: kind(
    'personbirthdate',
    'no date of birth that can be read',
    'a date such as 2015-09-01 or 01/09/2015',
    'Plans of this person are left out. Fill in the date of birth.',
  ),
  duplicatePerson: kind(
    'upn, uniquelearnernumber',
    'a person who is there already, by the same UPN or ULN',
    'each person once',
    'The two are taken for one. Merge them, or correct the number.',
  ),
  ageOutOfRange: kind(
    'personbirthdate',
    'an age at the 31 August before the January outside 0 to 25, with a plan in force',
    'an age from 0 to 25',
    'The plan is left out of the January. Correct the date of birth, or end the plan.',
  ),
  ceaseBeforeStart: kind(
    'ceasedate',
    'a plan that ends before it starts',
    'an end on or after the start',
    `${LEFT_OUT} Correct one of the two dates.`,
  ),
  ceaseReason: kind(
    'ceasereason',
    'an ended plan without a reason from 1 to 9',
    'a code from 1 to 9',
    `The plan is counted as ended. ${KEPT}`,
  ),
  leavingBeforeEntry: kind(
    'leavingdate',
    'a placement that ends before it starts',
    'an end on or after the start',
    `${LEFT_OUT} Correct one of the two dates.`,
  ),
  noActivePlan: kind(
    'assessmenttableid',
    'a plan in force without a record in module 5a',
    'an active plan, with its placement and need',
    `The plan is counted, need and placement as not recorded. Add the records of module 5.`,
  ),
  noNamedPlan: kind(
    'requeststableid',
    'an active plan without a record in module 4a',
    'a named plan with its start date',
    'The plan is counted at this January alone. Add the record with its start date.',
  ),
  overlappingPlans: kind(
    'startdate',
    'a second plan of the same person in force on the census day',
    'one plan in force at a time',
    'The plan that started last is used. End the other.',
  ),
  overlappingPlacements: kind(
    'entrydate, leavingdate, placementrank',
    'a second placement of the same rank on the census day',
    'one placement of each rank at a time',
    'The placement that started last is used. End the other, or give it another rank.',
  ),
  noPlacement: kind(
    'activeplanstableid',
    'an active plan without a placement on the census day',
    'a placement with a URN, a UKPRN or a SEN setting',
    `${KEPT} Add the placement.`,
  ),
  noUrn: kind(
    'urn, ukprn, sensetting',
    'a placement without a URN, a UKPRN of eight digits or a SEN setting',
    'one of the three',
    `${KEPT} Fill in the URN, or the SEN setting where there is none.`,
  ),
  unknownSchool: kind(
    'urn',
    'a URN that is not among the schools of the dataset',
    'the URN of a provision, or of the list of other schools',
    `${KEPT} Give an extract of the register of schools (GIAS) with the returns, add the school to the dataset, or give a list of schools with their establishment.`,
  ),
  unknownSetting: kind(
    'sensetting',
    'a code that is no SEN setting',
    'OLA, OPA, EHE, EYP, OTH, NEET, NIEC or NIEO',
    `${KEPT} Correct the code.`,
  ),
  noNeed: kind(
    'activeplanstableid',
    'an active plan without a type of need',
    'a need of rank 1 in module 5c',
    `${KEPT} Add the need.`,
  ),
  unknownNeed: kind(
    'sentype',
    'a code that is no type of need',
    'SPLD, MLD, SLD, PMLD, SEMH, SLCN, HI, VI, MSI, PD, ASD, DS or OTH',
    `${KEPT} Correct the code.`,
  ),
  unknownOutcome: (column: string) =>
    kind(
      column,
      'a code that is no outcome',
      'Y, N, A, W, H or blank',
      'It is counted as not decided. Correct the code.',
    ),
} as const;

import type { Chance } from './chance.ts';

/** A setting of one area, as it truly is. */
export interface TrueSetting {
  readonly code: string;
  /** First and last academic year that it serves. */
  readonly from: number;
  readonly to: number;
  /** Appeal up to year 6, in years 7 to 11 and later; relative to the area's other settings. */
  readonly appeal: readonly [primary: number, secondary: number, later: number];
  /** Growth of the appeal a year. */
  readonly drift: number;
  /** Multiplies the share that leaves. */
  readonly leaving: number;
}

interface Role {
  readonly codes: readonly [string, string];
  readonly serves: readonly [from: number, to: number];
  readonly appeal: TrueSetting['appeal'];
}

const EARLY_YEARS: Role = { codes: ['EYS', 'nursery'], serves: [-4, -1], appeal: [2, 0, 0] };
const MAINSTREAM: Role = { codes: ['MMSCH', 'mainstream'], serves: [0, 13], appeal: [6, 5, 1.5] };
const PRIMARY: Role = { codes: ['MMPRI', 'primary school'], serves: [0, 6], appeal: [6, 0, 0] };
const SECONDARY: Role = {
  codes: ['MMSEC', 'secondary, with sixth form'],
  serves: [7, 13],
  appeal: [0, 5, 1.5],
};
const SPECIAL: Role = { codes: ['SSCH', 'special school'], serves: [-1, 14], appeal: [3, 4, 2] };
const COLLEGE: Role = { codes: ['FEC', 'college (FE)'], serves: [12, 20], appeal: [0, 0, 6] };
const OTHER: Role = {
  codes: ['OTHR', 'home & elsewhere'],
  serves: [-4, 20],
  appeal: [0.4, 0.5, 1],
};
const OPTIONAL: readonly Role[] = [
  { codes: ['RESB', 'base in a school'], serves: [0, 11], appeal: [1.2, 1, 0] },
  { codes: ['INDS', 'independent'], serves: [2, 14], appeal: [0.6, 1.3, 1] },
  { codes: ['SPI', 'specialist 16+'], serves: [12, 20], appeal: [0, 0, 0.8] },
  { codes: ['APRU', 'alternative'], serves: [5, 11], appeal: [0.1, 0.3, 0] },
];

/** 5 to 9 settings; every academic year from the first is served by at least one. */
export function settingsOf(
  firstAcademicYear: number,
  drift: number,
  chance: Chance,
): TrueSetting[] {
  const split = firstAcademicYear === 0 || chance.happens(0.6);
  const roles = [
    ...(firstAcademicYear < 0 ? [EARLY_YEARS] : []),
    ...(split ? [PRIMARY, SECONDARY] : [MAINSTREAM]),
    SPECIAL,
    COLLEGE,
    OTHER,
    ...chance.shuffled(OPTIONAL).slice(0, chance.whole(0, split && firstAcademicYear < 0 ? 3 : 4)),
  ];
  const vocabulary = chance.whole(0, 1);
  return roles.map(({ codes, serves, appeal }) => ({
    code: codes[vocabulary],
    from: Math.max(firstAcademicYear, serves[0]),
    to: serves[1],
    appeal,
    drift: drift * chance.between(-1, 1),
    leaving: chance.factor(0.15),
  }));
}

/** Appeal of a setting at an academic year; 0 where it does not serve that year. */
export function appealAt(setting: TrueSetting, academicYear: number): number {
  if (academicYear < setting.from || academicYear > setting.to) return 0;
  return setting.appeal[academicYear <= 6 ? 0 : academicYear <= 11 ? 1 : 2];
}

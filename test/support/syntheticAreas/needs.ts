import type { Chance } from './chance.ts';

/** A need of one area, as it truly is. */
export interface TrueNeed {
  readonly code: string;
  /** How common it is among joiners of academic year 5. */
  readonly weight: number;
  /** How much more common it gets, as a logarithm, over ten academic years. */
  readonly tilt: number;
  /** Multiplies the share that leaves. */
  readonly leaving: number;
}

/** Codes of three areas' files: of the DfE, of a local list, and words with signs that CSV quotes. */
const VOCABULARIES: readonly (readonly string[])[] = [
  ['ASD', 'SEMH', 'SLCN', 'MLD', 'SLD', 'PD', 'PMLD', 'HI', 'SPLD', 'VI', 'OTH'],
  ['N10', 'N20', 'N11', 'N21', 'N30', 'N40', 'N41', 'N50', 'N51', 'N52', 'N99'],
  [
    'autism',
    'mental health',
    'speech, language',
    'learning: moderate',
    'learning: severe',
    'physical',
    'learning: profound',
    'hearing',
    'dyslexia & co',
    'sight',
    'not said',
  ],
];

/** From common to rare: each list of needs starts from these and strays. Assumed. */
const WEIGHTS = [0.32, 0.19, 0.17, 0.1, 0.06, 0.045, 0.035, 0.025, 0.02, 0.012, 0.006];

/** 8 to 11 needs, the first common and the last rare. */
export function needsOf(chance: Chance): TrueNeed[] {
  const codes = VOCABULARIES[chance.whole(0, VOCABULARIES.length - 1)];
  return codes.slice(0, chance.whole(8, 11)).map((code, i) => ({
    code,
    weight: WEIGHTS[i] * chance.factor(0.2),
    tilt: 0.5 * chance.normal(),
    leaving: chance.factor(0.12),
  }));
}

/** Weight of a need among those who join at an academic year. */
export function needWeight(need: TrueNeed, academicYear: number): number {
  return need.weight * Math.exp((need.tilt * (academicYear - 5)) / 10);
}

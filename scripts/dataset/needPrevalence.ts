import type { OutputRow } from './tables.ts';

const JANUARIES = [2010, 2012, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021] as const;

/** England: pupils with a statement or plan by primary need, % of all pupils (BESD to 2014 as SEMH). */
const SHARES: Readonly<Record<string, readonly number[]>> = {
  ASD: [0.53, 0.59, 0.65, 0.7, 0.72, 0.76, 0.82, 0.89, 1.0, 1.11],
  SLCN: [0.37, 0.38, 0.39, 0.4, 0.39, 0.4, 0.42, 0.46, 0.51, 0.59],
  SEMH: [0.4, 0.4, 0.39, 0.36, 0.34, 0.35, 0.37, 0.41, 0.47, 0.54],
  MLD: [0.51, 0.46, 0.42, 0.4, 0.37, 0.36, 0.35, 0.35, 0.36, 0.37],
  SLD: [0.34, 0.36, 0.37, 0.37, 0.37, 0.36, 0.36, 0.37, 0.37, 0.38],
  PMLD: [0.12, 0.13, 0.13, 0.13, 0.13, 0.12, 0.12, 0.12, 0.12, 0.12],
  SPLD: [0.16, 0.14, 0.13, 0.12, 0.11, 0.1, 0.1, 0.11, 0.12, 0.14],
  HI: [0.09, 0.08, 0.08, 0.08, 0.07, 0.07, 0.07, 0.07, 0.07, 0.07],
  VI: [0.05, 0.05, 0.05, 0.04, 0.04, 0.04, 0.04, 0.04, 0.04, 0.04],
  MSI: [0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01],
  PD: [0.19, 0.18, 0.17, 0.17, 0.16, 0.16, 0.16, 0.16, 0.16, 0.16],
};

/** History of need in England, printed in the national SEND Review (annex, table 1). */
export function needPrevalence(): OutputRow[] {
  return JANUARIES.flatMap((january, i) =>
    Object.entries(SHARES).map(([need, shares]) => ({
      january,
      need,
      share_of_pupils_percent: shares[i],
    })),
  );
}

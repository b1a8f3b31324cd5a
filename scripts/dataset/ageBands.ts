import type { OutputRow } from './tables.ts';

/** Age in years of a SEN2 label; the open ends stand for themselves: under 3 is 2, 20 and over 20. */
export function ageOfLabel(label: string): number {
  if (label === 'under 3' || label === 'age 2 and under') return 2;
  const match = /^(?:age )?(\d{1,2})(?: and over)?$/.exec(label);
  if (!match) throw new Error(`Unknown age "${label}".`);
  return Number(match[1]);
}

const AGE_BANDS = [
  { label: 'Under 5', last: 4 },
  { label: 'Age 5 to 10', last: 10 },
  { label: 'Age 11 to 15', last: 15 },
  { label: 'Age 16 to 19', last: 19 },
  { label: 'Age 20 to 25', last: 25 },
] as const;
const BAND_ORDER: readonly string[] = ['Total', ...AGE_BANDS.map(({ label }) => label)];

export function bandOfAge(age: number): string {
  const band = AGE_BANDS.find(({ last }) => age <= last);
  if (!band) throw new Error(`Age ${age} is above 25.`);
  return band.label;
}

/** Counts keyed by `year|band` as rows, in order of year and band. */
export function bandRows(counts: ReadonlyMap<string, number>, yearColumn: string): OutputRow[] {
  return [...counts]
    .map(([key, plans]) => {
      const [year = '', age_band = ''] = key.split('|');
      return { [yearColumn]: Number(year), age_band, plans };
    })
    .sort(
      (a, b) =>
        Number(a[yearColumn]) - Number(b[yearColumn]) ||
        BAND_ORDER.indexOf(a.age_band) - BAND_ORDER.indexOf(b.age_band),
    );
}

export function add(counts: Map<string, number>, key: string, value: number): void {
  counts.set(key, (counts.get(key) ?? 0) + value);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { AGE_COUNT } from './ages.ts';

/** Ages `low` to `high`, both included. */
export interface AgeBand {
  readonly low: number;
  readonly high: number;
}

/** Ages of a band as histories name it ("Under 5", "Age 5 to 10", "20 to 25"); null for other words. */
export function agesOfBand(label: string): AgeBand | null {
  const under = /^under (\d{1,2})$/i.exec(label);
  if (under) return { low: 0, high: Number(under[1]) - 1 };
  const between = /^(?:ages? )?(\d{1,2}) (?:to|-|–) (\d{1,2})$/i.exec(label);
  if (between) return { low: Number(between[1]), high: Number(between[2]) };
  return null;
}

/** True where bands cover every age at which a plan can be held once. */
export function coverAllAges(bands: readonly AgeBand[]): boolean {
  const times = new Uint8Array(AGE_COUNT);
  for (const { low, high } of bands) {
    for (let age = low; age <= Math.min(high, AGE_COUNT - 1); age++) times[age]++;
  }
  return times.every((one) => one === 1);
}

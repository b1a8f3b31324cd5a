import type { Provisions } from '../area/area.ts';

/** Who comes first at a provision that is full. */
export const PRIORITIES = ['nearest', 'most-complex'] as const;
export const NEAREST = 0;
export const MOST_COMPLEX = 1;

/**
 * What every provision admits and how many places it has at each January of a scenario. Arrays are
 * indexed `step * provisions.count + provision`; step 0 is the base January.
 */
export interface Timetable {
  /** The area's provisions, then those that the scenario opens. */
  readonly provisions: Provisions;
  readonly designation: readonly string[][];
  readonly open: Uint8Array;
  /** Bit n is set where need n is served. */
  readonly needs: Uint32Array;
  readonly ageLow: Uint8Array;
  readonly ageHigh: Uint8Array;
  readonly bandLow: Uint8Array;
  readonly bandHigh: Uint8Array;
  readonly priority: Uint8Array;
  /** Bit a is set where age a is served; 0 while closed. With `admits`, the same said for speed. */
  readonly ages: Uint32Array;
  /** Bits 0 to 15: needs served. Bits 16 to 20: complexity bands 1 to 5. */
  readonly admits: Uint32Array;
  /** Agreed places for children of all areas; `UNLIMITED` where no limit binds. */
  readonly places: Int32Array;
  readonly placesForArea: Int32Array;
}

/** True where an open provision serves a need, age and complexity band at a step. */
export function serves(
  timetable: Timetable,
  step: number,
  provision: number,
  need: number,
  age: number,
  band: number,
): boolean {
  const at = step * timetable.provisions.count + provision;
  const admits = timetable.admits[at];
  return ((timetable.ages[at] >>> age) & (admits >>> need) & (admits >>> (15 + band)) & 1) === 1;
}

/** True where a provision is open and takes children of an age: what a present pupil needs to stay. */
export function servesAge(
  timetable: Timetable,
  step: number,
  provision: number,
  age: number,
): boolean {
  return ((timetable.ages[step * timetable.provisions.count + provision] >>> age) & 1) === 1;
}

/** A day place must be within the travel limit; a residential one may be anywhere. */
export function withinTravel(
  { provisions }: Timetable,
  provision: number,
  km: number,
  limitKm: number,
): boolean {
  return km <= limitKm || provisions.residential[provision] === 1;
}

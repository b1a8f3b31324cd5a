import type { Provisions } from '../area/area.ts';
import type { PriorityRule } from './priorityRules.ts';
import type { Transfer } from './transfers.ts';

/**
 * What every provision admits and how many places it has at each January of a scenario. Arrays are
 * indexed `step * provisions.count + provision`; step 0 is the base January.
 */
export interface Timetable {
  /** The area's provisions, then those that the scenario opens. */
  readonly provisions: Provisions;
  readonly needCount: number;
  readonly designation: readonly string[][];
  readonly open: Uint8Array;
  /** Bit n is set where need n is served. */
  readonly needs: Uint32Array;
  readonly ageLow: Uint8Array;
  readonly ageHigh: Uint8Array;
  readonly bandLow: Uint8Array;
  readonly bandHigh: Uint8Array;
  /** Bands to which a need is limited within the bounds: bit b − 1 is band b; index × needs + need. */
  readonly limits: Uint8Array;
  /** Who comes first when full: a position in `priorityRules`. */
  readonly priority: Uint16Array;
  readonly priorityRules: readonly PriorityRule[];
  /** Home districts of the catchment: a position in `catchments`, 0 where there is none. */
  readonly catchment: Uint16Array;
  /** 1 for each home district of a catchment. */
  readonly catchments: readonly Uint8Array[];
  /** 1 where nobody from outside the catchment is admitted. */
  readonly catchmentOnly: Uint8Array;
  /** Bit a is set where age a is served; 0 while closed. */
  readonly ages: Uint32Array;
  /**
   * Bands admitted of each need, bit b − 1 for band b: needs, bounds and limits said once more for
   * speed. Index × needs + need; 0 where the area's children have no place.
   */
  readonly admits: Uint8Array;
  /** Agreed places for children of all areas; `UNLIMITED` where no limit binds. */
  readonly places: Int32Array;
  readonly placesForArea: Int32Array;
  /** Present pupils whom policies ask to move on. */
  readonly transfers: readonly Transfer[];
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
  const bands = timetable.admits[at * timetable.needCount + need];
  return ((timetable.ages[at] >>> age) & (bands >>> (band - 1)) & 1) === 1;
}

/** True where a provision is open and takes children of an age. */
export function servesAge(
  timetable: Timetable,
  step: number,
  provision: number,
  age: number,
): boolean {
  return ((timetable.ages[step * timetable.provisions.count + provision] >>> age) & 1) === 1;
}

/**
 * True where a present pupil of an age can stay: the provision is open and keeps that age, now or by
 * the ages that it served when the place was given. New ages are for new admissions.
 *
 * @param since step of the round that gave the place; 0 = the base January.
 */
export function keepsPupil(
  timetable: Timetable,
  step: number,
  provision: number,
  age: number,
  since: number,
): boolean {
  const { count } = timetable.provisions;
  if (timetable.open[step * count + provision] === 0) return false;
  return servesAge(timetable, step, provision, age) || servesAge(timetable, since, provision, age);
}

/** True but where a provision admits from its catchment alone and the home district is outside it. */
export function admitsHome(
  timetable: Timetable,
  step: number,
  provision: number,
  district: number,
): boolean {
  const at = step * timetable.provisions.count + provision;
  return timetable.catchmentOnly[at] === 0 || inCatchment(timetable, at, district);
}

/** True where a home district is in the catchment of a provision at a step. */
export function inCatchment(timetable: Timetable, at: number, district: number): boolean {
  return timetable.catchments[timetable.catchment[at]][district] === 1;
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

/**
 * Bands that a provision's needs, bounds and limits admit of a need at a step, bit b − 1 for band b,
 * whether or not it is open or has places for the area.
 */
export function bandsAdmitted(timetable: Timetable, at: number, need: number): number {
  if (((timetable.needs[at] >>> need) & 1) === 0) return 0;
  const within = bandBits(timetable.bandLow[at], timetable.bandHigh[at]);
  return within & timetable.limits[at * timetable.needCount + need];
}

/** Bits of the ages that a range serves: the highest is the age before `high`. */
export function ageBits(low: number, high: number): number {
  let bits = 0;
  for (let age = low; age < high; age++) bits |= 1 << age;
  return bits >>> 0;
}

/** Bits of bands `low` to `high`. */
export function bandBits(low: number, high: number): number {
  return ((1 << high) - 1) & ~((1 << (low - 1)) - 1);
}

import type { Purpose } from './purpose.ts';
import { threefryUnit } from './threefry.ts';

/** The chance of one draw: both numbers are whole, from 0 to 4,294,967,295. */
export interface Stream {
  readonly seed: number;
  readonly draw: number;
}

/**
 * The keyed random number of an event: the same arguments give the same number whatever was asked
 * before, in any engine and on any worker. Strictly between 0 and 1.
 *
 * The key of the generator is (seed, draw); its counter is (entity; purpose, year and sub side by
 * side), so two different events never share a counter.
 *
 * @param entity what the event happens to, from 0 to 4,294,967,295: a child key, or `hash32` of an
 * id.
 * @param year years since the base year, from 0 to 255.
 * @param sub tells apart the events of one entity, purpose and year, from 0 to 65,535: the
 * provision of a preference, the setting type of a needed type.
 * @throws RangeError where an argument would run into the bits of another.
 */
export function uniform(
  stream: Stream,
  purpose: Purpose,
  entity: number,
  year: number,
  sub = 0,
): number {
  if ((purpose | year) >>> 8 !== 0 || sub >>> 16 !== 0 || entity >>> 0 !== entity) {
    throw refusal(purpose, entity, year, sub);
  }
  return threefryUnit(entity, (purpose << 24) | (year << 16) | sub, stream.seed, stream.draw);
}

function refusal(purpose: number, entity: number, year: number, sub: number): RangeError {
  return new RangeError(
    `uniform: expected whole numbers: purpose and year from 0 to 255, entity from 0 to ` +
      `4294967295, sub from 0 to 65535; found purpose ${purpose}, year ${year}, ` +
      `entity ${entity}, sub ${sub}.`,
  );
}

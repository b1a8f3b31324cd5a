import type { Purpose } from './purpose.ts';
import { fillThreefryUnits, threefryUnit } from './threefry.ts';

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

/**
 * Fills `out[i]` with `uniform(stream, purpose, entities[i], year, sub)` for i from `from` up to but
 * not including `to`: the same numbers, several times faster. The rest of `out` is left alone.
 *
 * @throws RangeError as {@link uniform} does.
 */
export function fillUniforms(
  out: Float64Array,
  stream: Stream,
  purpose: Purpose,
  entities: Uint32Array,
  from: number,
  to: number,
  year: number,
  sub = 0,
): void {
  if ((purpose | year) >>> 8 !== 0 || sub >>> 16 !== 0) throw refusal(purpose, 0, year, sub);
  const counter1 = (purpose << 24) | (year << 16) | sub;
  const { seed, draw } = stream;
  fillThreefryUnits(out, entities, -1, counter1, NO_TAIL, 0, from, to, seed, draw);
}

const NO_TAIL = new Uint16Array(1);

/** As {@link fillUniforms}, with a sub-number for each entity: `uniform(…, entities[i], year, subs[i])`. */
export function fillUniformsBySub(
  out: Float64Array,
  stream: Stream,
  purpose: Purpose,
  entities: Uint32Array,
  subs: Uint16Array,
  from: number,
  to: number,
  year: number,
): void {
  if ((purpose | year) >>> 8 !== 0) throw refusal(purpose, 0, year, 0);
  const counter1 = (purpose << 24) | (year << 16);
  const { seed, draw } = stream;
  fillThreefryUnits(out, entities, -1, counter1, subs, -1, from, to, seed, draw);
}

/** As {@link fillUniforms}, of one entity: `uniform(…, entity, year, subs[i])`. */
export function fillUniformsOfOne(
  out: Float64Array,
  stream: Stream,
  purpose: Purpose,
  entity: number,
  subs: Uint16Array,
  from: number,
  to: number,
  year: number,
): void {
  if ((purpose | year) >>> 8 !== 0 || entity >>> 0 !== entity) {
    throw refusal(purpose, entity, year, 0);
  }
  const counter1 = (purpose << 24) | (year << 16);
  const { seed, draw } = stream;
  ONE[0] = entity;
  fillThreefryUnits(out, ONE, 0, counter1, subs, -1, from, to, seed, draw);
}

const ONE = new Uint32Array(1);

function refusal(purpose: number, entity: number, year: number, sub: number): RangeError {
  return new RangeError(
    `uniform: expected whole numbers: purpose and year from 0 to 255, entity from 0 to ` +
      `4294967295, sub from 0 to 65535; found purpose ${purpose}, year ${year}, ` +
      `entity ${entity}, sub ${sub}.`,
  );
}

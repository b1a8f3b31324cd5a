import type { ParameterValues, Register } from '../../domain/register.ts';
import { hash32 } from '../random/hash32.ts';
import { PURPOSE } from '../random/purpose.ts';
import { rangeInverse } from '../random/range.ts';
import { stratified } from '../random/stratified.ts';
import type { Stream } from '../random/stream.ts';

/** One value for each entry, drawn once for (draw, entry) and kept through the draw's years. */
export function sampleParameters<Id extends string>(
  register: Register<Id>,
  stream: Stream,
): ParameterValues<Id> {
  return mapRegister(register, (id) => {
    const { low, central, high, min, max } = register[id];
    if (low === high) return central;
    const u = stratified(stream, PURPOSE.parameter, hash32(id));
    return rangeInverse(low, central, high, u, min, max);
  });
}

/** The central value of every entry: what fixed preparations use. */
export function centralValues<Id extends string>(register: Register<Id>): ParameterValues<Id> {
  return mapRegister(register, (id) => register[id].central);
}

function mapRegister<Id extends string>(
  register: Register<Id>,
  value: (id: Id) => number,
): ParameterValues<Id> {
  const ids = Object.keys(register) as Id[];
  return Object.fromEntries(ids.map((id) => [id, value(id)])) as ParameterValues<Id>;
}

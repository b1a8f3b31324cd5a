import type { ModelRegister, ParameterId, Values } from '../../domain/parameters/index.ts';
import { hash32 } from '../random/hash32.ts';
import { PURPOSE } from '../random/purpose.ts';
import { rangeInverse } from '../random/range.ts';
import { stratified } from '../random/stratified.ts';
import type { Stream } from '../random/stream.ts';

/** One value for each entry, drawn once for (draw, entry) and kept through the draw's years. */
export function sampleParameters(register: ModelRegister, stream: Stream): Values {
  return mapRegister(register, (id) => {
    const { low, central, high, min, max } = register[id];
    if (low === high) return central;
    const u = stratified(stream, PURPOSE.parameter, hash32(id));
    return rangeInverse(low, central, high, u, min, max);
  });
}

/** The central value of every entry: what fixed preparations use. */
export function centralValues(register: ModelRegister): Values {
  return mapRegister(register, (id) => register[id].central);
}

function mapRegister(register: ModelRegister, value: (id: ParameterId) => number): Values {
  const ids = Object.keys(register) as ParameterId[];
  return Object.fromEntries(ids.map((id) => [id, value(id)])) as Values;
}

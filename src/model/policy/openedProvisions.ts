import type { PolicyOf } from '../../domain/scenario.ts';
import { OUT_OF_AREA } from '../../domain/settings.ts';
import { type Area, OUTSIDE, type Provisions } from '../area/area.ts';
import { hash32 } from '../random/hash32.ts';

/**
 * The area's provisions, then those that a scenario opens. A new provision's luck hangs on its own id,
 * so that it is the same whatever else opens.
 */
export function withOpened(area: Area, openings: readonly PolicyOf<'open'>[]): Provisions {
  const base = area.provisions;
  const added = openings.map((policy) => policy.provision);
  const establishment = Uint8Array.from([
    ...base.establishment,
    ...added.map((one) => area.establishmentCodes.indexOf(one.establishment)),
  ]);
  const taken = new Set<number>();
  const slots = added.map((one) => {
    let slot = 0x8000 | (hash32(one.id) & 0x7fff);
    while (taken.has(slot)) slot = 0x8000 | ((slot + 1) & 0x7fff);
    taken.add(slot);
    return slot;
  });
  return {
    count: base.count + added.length,
    id: [...base.id, ...added.map((one) => one.id)],
    name: [...base.name, ...added.map((one) => one.name)],
    slot: Uint16Array.from([...base.slot, ...slots]),
    establishment,
    type: establishment.map((e) => area.typeOfEstablishment[e]),
    district: Uint8Array.from([
      ...base.district,
      ...added.map((one) =>
        one.district === OUT_OF_AREA ? OUTSIDE : area.districtCodes.indexOf(one.district),
      ),
    ]),
    latitude: Float64Array.from([...base.latitude, ...added.map((one) => one.latitude)]),
    longitude: Float64Array.from([...base.longitude, ...added.map((one) => one.longitude)]),
    residential: Uint8Array.from([...base.residential, ...added.map(() => 0)]),
    section41: Uint8Array.from([...base.section41, ...added.map(() => 0)]),
    onRollOther: Float64Array.from([...base.onRollOther, ...added.map(() => 0)]),
  };
}

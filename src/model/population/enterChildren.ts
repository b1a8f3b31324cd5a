import type { Area } from '../area/area.ts';
import { childKeyParts } from '../random/childKey.ts';
import { PURPOSE } from '../random/purpose.ts';
import { fillUniforms, type Stream } from '../random/stream.ts';
import { type Children, ensureRoom, NO_PROVISION } from './children.ts';
import { homeZone } from './homeZone.ts';

/**
 * Adds children at the age of their entry, without band, needed type or place: those are given later.
 *
 * @param keys of the children, which tell home district, need and age.
 */
export function enterChildren(
  area: Area,
  stream: Stream,
  children: Children,
  keys: Uint32Array,
): void {
  ensureRoom(children, keys.length);
  const first = children.count;
  const luck = new Float64Array(keys.length);
  fillUniforms(luck, stream, PURPOSE.zone, keys, 0, keys.length, 0);
  children.key.set(keys, first);
  for (let j = 0; j < keys.length; j++) {
    const { district, need, entryAge } = childKeyParts(keys[j]);
    children.zone[first + j] = homeZone(area, district, entryAge, luck[j]);
    children.need[first + j] = need;
    children.age[first + j] = entryAge;
  }
  const end = first + keys.length;
  children.band.fill(0, first, end);
  children.neededType.fill(0, first, end);
  children.establishment.fill(0, first, end);
  children.provision.fill(NO_PROVISION, first, end);
  children.placeSince.fill(0, first, end);
  children.nearer.fill(0, first, end);
  children.straightKm.fill(0, first, end);
  children.roadMinutes.fill(0, first, end);
  children.travelLuck.fill(0, first, end);
  children.waitingSince.fill(0, first, end);
  children.yearsHeld.fill(0, first, end);
  children.count = end;
}

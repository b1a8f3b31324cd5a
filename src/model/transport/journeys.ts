import { workingRoom } from '../maths/workingRoom.ts';
import { type Children, NO_PROVISION, RIDE_UNDECIDED } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { fillUniformsBySub, type Stream } from '../random/stream.ts';
import { carMinutesTo, type Roads, roadKmTo } from './journey.ts';
import { EVERY_YEAR } from './travelState.ts';

/**
 * What belongs to a child and its place for as long as they stay together, found when the child comes
 * to it: the way there, and the luck that decides whether the child is carried.
 */

const roomForPlaced = workingRoom(Int32Array);

/**
 * Children who came to a provision in a round; the next list is written over it.
 *
 * @param round its step; 0 = who holds a place in the base January.
 */
export function childrenPlacedIn(round: number, children: Children): Int32Array {
  const { count, placeSince, provision } = children;
  const placed = roomForPlaced(count);
  let found = 0;
  for (let i = 0; i < count; i++) {
    if (placeSince[i] === round && provision[i] !== NO_PROVISION) placed[found++] = i;
  }
  return placed.subarray(0, found);
}

/** @param km great-circle km, index zone × provisions + provision. */
export function measureJourneys(
  roads: Roads,
  km: Float32Array,
  provisions: number,
  children: Children,
  placed: Int32Array,
): void {
  const { zone, provision, straightKm, roadMinutes } = children;
  for (let n = 0; n < placed.length; n++) {
    const i = placed[n];
    const home = zone[i];
    const at = provision[i];
    const straight = km[home * provisions + at];
    straightKm[i] = straight;
    roadMinutes[i] = carMinutesTo(roads, home, at, roadKmTo(roads, home, at, straight));
  }
}

const roomForKeys = workingRoom(Uint32Array);
const roomForSlots = workingRoom(Uint16Array);
const roomForLuck = workingRoom(Float64Array);

/**
 * Draws the luck of children at their place. It is the same whenever the child comes to that provision.
 *
 * @param slot of each provision.
 */
export function drawTravelLuck(
  stream: Stream,
  slot: Uint16Array,
  children: Children,
  placed: Int32Array,
): void {
  const { key, provision, travelLuck, ride } = children;
  const found = placed.length;
  const keys = roomForKeys(found);
  const slots = roomForSlots(found);
  for (let n = 0; n < found; n++) {
    keys[n] = key[placed[n]];
    slots[n] = slot[provision[placed[n]]];
  }
  const luck = roomForLuck(found);
  fillUniformsBySub(luck, stream, PURPOSE.transportEligible, keys, slots, 0, found, EVERY_YEAR);
  for (let n = 0; n < found; n++) {
    travelLuck[placed[n]] = luck[n];
    ride[placed[n]] = RIDE_UNDECIDED;
  }
}

import { servesAge } from '../policy/timetable.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { uniform } from '../random/stream.ts';
import { isTransferAge, moveKind } from './moveKinds.ts';
import { neededTypeAfter } from './neededType.ts';
import type { World } from './world.ts';

/**
 * Redraws the needed type of plan-holders where an occasion calls for it and says who takes part in
 * this September's round. Everyone else keeps their place: policies act on new admissions.
 *
 * @param newcomersFrom index of the first child without a place yet; they all take part.
 * @returns 1 for each child who takes part.
 */
export function chooseParticipants(
  world: World,
  step: number,
  children: Children,
  newcomersFrom: number,
): Uint8Array {
  const takesPart = new Uint8Array(children.count);
  takesPart.fill(1, newcomersFrom);
  for (let i = 0; i < newcomersFrom; i++) {
    const key = children.key[i];
    const age = children.age[i];
    const before = children.neededType[i];
    const after = neededTypeAfter(world, step, moveKind(age), key, children.band[i], before);
    if (after !== before) {
      children.neededType[i] = after;
      children.waitingSince[i] = 0;
    }
    const needChanged = after !== before;
    takesPart[i] = needChanged || needsARound(world, step, children, i) ? 1 : 0;
  }
  return takesPart;
}

/** Waiting, without a place from this September, or at a phase transfer and wishing to move. */
function needsARound(world: World, step: number, children: Children, i: number): boolean {
  if (children.waitingSince[i] > 0) return true;
  const age = children.age[i];
  const provision = children.provision[i];
  const placed = provision !== NO_PROVISION;
  if (placed && !servesAge(world.timetable, step, provision, age)) return true;
  if (!isTransferAge(age)) return false;
  const type = world.area.typeOfEstablishment[children.establishment[i]];
  if (type !== children.neededType[i]) return true;
  const asks = uniform(world.stream, PURPOSE.transferAsk, children.key[i], step);
  return placed && asks < world.values['placement.transferAskRate'];
}

import { agreedMove } from '../policy/levers/agreedMoves.ts';
import { afterApTiers } from '../policy/levers/apTiers.ts';
import { reachCell } from '../policy/levers/reach.ts';
import { keepsPupil } from '../policy/timetable.ts';
import { mustMoveOn } from '../policy/transfers.ts';
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
  const { area, levers } = world;
  const { bandsMet } = levers;
  const agrees = levers.moves.length > 0 || levers.tiers.length > 0;
  for (let i = 0; i < newcomersFrom; i++) {
    const key = children.key[i];
    const kind = moveKind(children.age[i]);
    const before = children.neededType[i];
    const met = bandsMet === null ? 0 : bandsMet[reachCell(area, children, i)];
    const drawn = neededTypeAfter(world, step, kind, key, children.band[i], before, met);
    const after = agrees ? afterAgreement(world, step, children, i, before, drawn) : drawn;
    if (after !== before) {
      children.neededType[i] = after;
      children.waitingSince[i] = 0;
    }
    const needChanged = after !== before;
    takesPart[i] = needChanged || needsARound(world, step, children, i) ? 1 : 0;
  }
  return takesPart;
}

/** Type needed once tiers of alternative provision and agreed moves have acted on what was drawn. */
function afterAgreement(
  { area, stream, levers }: World,
  step: number,
  children: Children,
  i: number,
  before: number,
  drawn: number,
): number {
  const { tiers, moves, agreed } = levers;
  const needed = afterApTiers(area, stream, tiers, step, children, i, before, drawn);
  const move = agreedMove(area, stream, moves, step, children, i, needed);
  if (move === null) return needed;
  const from = area.typeOfEstablishment[children.establishment[i]];
  agreed.push({ child: i, position: move.position, from, to: move.to });
  return move.to;
}

/**
 * Waiting, asked to move on, without a place from this September, or at a phase transfer and wishing to
 * move.
 */
function needsARound(world: World, step: number, children: Children, i: number): boolean {
  if (children.waitingSince[i] > 0) return true;
  const { transfers } = world.rounds[step];
  const { needCount } = world.timetable;
  if (mustMoveOn(transfers, needCount, world.stream, step, children, i)) return true;
  const age = children.age[i];
  const provision = children.provision[i];
  const placed = provision !== NO_PROVISION;
  const since = children.placeSince[i];
  if (placed && !keepsPupil(world.timetable, step, provision, age, since)) return true;
  if (!isTransferAge(age)) return false;
  const type = world.area.typeOfEstablishment[children.establishment[i]];
  if (type !== children.neededType[i]) return true;
  const asks = uniform(world.stream, PURPOSE.transferAsk, children.key[i], step);
  return placed && asks < world.values['placement.transferAskRate'];
}

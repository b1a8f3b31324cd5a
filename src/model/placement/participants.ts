import { agreedMove } from '../policy/levers/agreedMoves.ts';
import { afterApTiers } from '../policy/levers/apTiers.ts';
import { reachCell } from '../policy/levers/reach.ts';
import { keepsPupil } from '../policy/timetable.ts';
import { mustMoveOn } from '../policy/transfers.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { fillUniforms, uniform } from '../random/stream.ts';
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
  const luck = new Float64Array(AT_ONCE);
  for (let from = 0; from < newcomersFrom; from += AT_ONCE) {
    const to = Math.min(newcomersFrom, from + AT_ONCE);
    const keys = children.key.subarray(from, to);
    fillUniforms(luck, world.stream, PURPOSE.move, keys, 0, keys.length, step);
    redrawNeeds(world, step, children, from, to, luck, takesPart);
  }
  callToRound(world, step, children, newcomersFrom, takesPart);
  return takesPart;
}

/** Children whose luck is drawn at once: few enough to stay in the fastest memory. */
const AT_ONCE = 2048;

/** @param luck of the occasion, of child `from` first. */
function redrawNeeds(
  world: World,
  step: number,
  children: Children,
  from: number,
  to: number,
  luck: Float64Array,
  takesPart: Uint8Array,
): void {
  const { area, levers } = world;
  const { bandsMet } = levers;
  const { key, age, band, neededType, waitingSince } = children;
  const agrees = levers.moves.length > 0 || levers.tiers.length > 0;
  for (let i = from; i < to; i++) {
    const kind = moveKind(age[i]);
    const before = neededType[i];
    const met = bandsMet === null ? 0 : bandsMet[reachCell(area, children, i)];
    const drawn = neededTypeAfter(world, step, kind, key[i], band[i], before, met, luck[i - from]);
    const after = agrees ? afterAgreement(world, step, children, i, before, drawn) : drawn;
    if (after === before) continue;
    neededType[i] = after;
    waitingSince[i] = 0;
    takesPart[i] = 1;
  }
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
 * Calls to the round who waits, is asked to move on, is without a place from this September, or is at a
 * phase transfer and wishes to move.
 */
function callToRound(
  world: World,
  step: number,
  children: Children,
  to: number,
  takesPart: Uint8Array,
): void {
  const { timetable, stream } = world;
  const { needCount, ages } = timetable;
  const first = step * timetable.provisions.count;
  const { transfers } = world.rounds[step];
  const { age, provision, placeSince, waitingSince } = children;
  for (let i = 0; i < to; i++) {
    if (takesPart[i] === 1) continue;
    const at = provision[i];
    // Most are served at their age now, which a closed provision does to none: no more to ask.
    const stays =
      at === NO_PROVISION ||
      ((ages[first + at] >>> age[i]) & 1) === 1 ||
      keepsPupil(timetable, step, at, age[i], placeSince[i]);
    const called =
      waitingSince[i] > 0 ||
      (transfers.length > 0 && mustMoveOn(transfers, needCount, stream, step, children, i)) ||
      !stays ||
      (isTransferAge(age[i]) && wishesToMove(world, step, children, i));
    if (called) takesPart[i] = 1;
  }
}

/** True where another type is needed than the present one, or the family asks for another place. */
function wishesToMove(
  { area, values, stream }: World,
  step: number,
  children: Children,
  i: number,
) {
  if (area.typeOfEstablishment[children.establishment[i]] !== children.neededType[i]) return true;
  if (children.provision[i] === NO_PROVISION) return false;
  const asks = uniform(stream, PURPOSE.transferAsk, children.key[i], step);
  return asks < values['placement.transferAskRate'];
}

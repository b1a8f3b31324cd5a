import { AGE_COUNT, PHASE_COUNT, phaseIndex } from '../../domain/ages.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { uniform } from '../random/stream.ts';
import { drawBand } from './neededType.ts';
import type { PlacementFlows } from './placementFlows.ts';
import type { World } from './world.ts';

/** Sub-numbers of the keyed numbers that decide the needs of base children. */
const UNMET = 0;
const WHICH_TYPE = 1;

/**
 * Draws what is not published of the children of the base January: complexity, needed type and who
 * waits. The children, their needs, ages and settings stay as published.
 */
export function drawBaseNeeds(world: World, flows: PlacementFlows, children: Children): void {
  const { area, timetable, values, stream } = world;
  const { complexity } = world.rules;
  const hidden = latentShareOfMainstream(world, flows);
  const bands = new Float64Array(BAND_COUNT);
  for (let i = 0; i < children.count; i++) {
    const key = children.key[i];
    const need = children.need[i];
    const type = area.typeOfEstablishment[children.establishment[i]];
    const at = (type * area.needCount + need) * BAND_COUNT;
    const provision = children.provision[i];
    for (let b = 0; b < BAND_COUNT; b++) {
      const inside =
        provision === NO_PROVISION ||
        (b + 1 >= timetable.bandLow[provision] && b + 1 <= timetable.bandHigh[provision]);
      bands[b] = complexity.bands[at + b] * (inside ? 1 : values['placement.outsideBoundsWeight']);
    }
    const band = drawBand(bands, 0, uniform(stream, PURPOSE.complexity, key, 0));
    children.band[i] = band;
    const needed = baseNeededType(world, hidden, children, i);
    children.neededType[i] = needed;
    const role = area.roleOfType[type];
    const mayWait = needed !== type && (role === 'mainstream' || role === 'other');
    const waits =
      mayWait &&
      (role === 'other' ||
        uniform(stream, PURPOSE.keepsSeeking, key, 0) < values['placement.keepsSeekingShare']);
    children.waitingSince[i] = waits ? area.baseYear : 0;
  }
}

/** Share of mainstream plan-holders of each phase who need special or SRP (0 outside school age). */
function latentShareOfMainstream({ area, values }: World, flows: PlacementFlows): Float64Array {
  const met = new Float64Array(PHASE_COUNT);
  const mainstream = new Float64Array(PHASE_COUNT);
  for (let age = 0; age < AGE_COUNT; age++) {
    for (let type = 0; type < area.typeCount; type++) {
      const plans = flows.stock[age * area.typeCount + type];
      const role = area.roleOfType[type];
      if (role === 'special' || role === 'srp') met[phaseIndex(age)] += plans;
      if (role === 'mainstream') mainstream[phaseIndex(age)] += plans;
    }
  }
  return met.map((plans, phase) =>
    mainstream[phase] > 0 ? (values['placement.latentUnmet'] * plans) / mainstream[phase] : 0,
  );
}

function baseNeededType(world: World, hidden: Float64Array, children: Children, i: number): number {
  const { area, rules, values, stream } = world;
  const key = children.key[i];
  const need = children.need[i];
  const band = children.band[i];
  const age = children.age[i];
  const type = area.typeOfEstablishment[children.establishment[i]];
  const { special } = area.typeOfRole;
  if (special === -1) return type;
  const u = uniform(stream, PURPOSE.neededType, key, 0, UNMET);
  switch (area.roleOfType[type]) {
    case 'mainstream': {
      // The hidden need falls on bands as need for special does: its mean over bands is the share.
      const at = (t: number) => (t * area.needCount + need) * BAND_COUNT + band - 1;
      const odds = rules.complexity.bands[at(special)] / rules.complexity.bands[at(type)];
      if (u < hidden[phaseIndex(age)] * odds) return unmetType(world, key);
      return type;
    }
    case 'independent':
      if (u >= values['placement.independentNeededShare']) {
        return unmetType(world, key);
      }
      return type;
    case 'ap':
      if (u >= values['placement.apNeededShare']) return unmetType(world, key);
      return type;
    case 'other': {
      const schoolAge = age >= 4 && age <= 15;
      if (schoolAge && u < values['placement.otherAwaitingShare']) {
        return unmetType(world, key);
      }
      return type;
    }
    default:
      return type;
  }
}

/** State special or SRP, in the shares of unmet specialist need. */
function unmetType({ area, values, stream }: World, key: number): number {
  const { special, srp } = area.typeOfRole;
  if (srp === -1) return special;
  const u = uniform(stream, PURPOSE.neededType, key, 0, WHICH_TYPE);
  return u < values['placement.specialShareOfUnmet'] ? special : srp;
}

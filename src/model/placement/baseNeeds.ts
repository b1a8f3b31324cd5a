import { AGE_COUNT, PHASE_COUNT, phaseIndex } from '../../domain/ages.ts';
import { fixed } from '../../domain/fixedChoices/index.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { fillUniforms, uniform } from '../random/stream.ts';
import { bandAt } from './neededType.ts';
import type { PlacementFlows } from './placementFlows.ts';
import type { World } from './world.ts';

/** Ages at which a child without a school awaits one. */
const [FIRST_SCHOOL_AGE, LAST_SCHOOL_AGE] = fixed('placement.schoolAges');

/** Sub-numbers of the keyed numbers that decide the needs of base children. */
const UNMET = 0;
const WHICH_TYPE = 1;

/**
 * Draws what is not published of the children of the base January: complexity, needed type and who
 * waits. The children, their needs, ages and settings stay as published.
 */
export function drawBaseNeeds(world: World, flows: PlacementFlows, children: Children): void {
  const { area, timetable, values, stream } = world;
  const hidden = latentShareOfMainstream(world, flows);
  const reached = reachedBands(world);
  const bandLuck = new Float64Array(children.count);
  const needLuck = new Float64Array(children.count);
  fillUniforms(bandLuck, stream, PURPOSE.complexity, children.key, 0, children.count, 0);
  fillUniforms(needLuck, stream, PURPOSE.neededType, children.key, 0, children.count, 0, UNMET);
  for (let i = 0; i < children.count; i++) {
    const key = children.key[i];
    const type = area.typeOfEstablishment[children.establishment[i]];
    const provision = children.provision[i];
    const bounds =
      provision === NO_PROVISION
        ? boundsIndex(1, BAND_COUNT)
        : boundsIndex(timetable.bandLow[provision], timetable.bandHigh[provision]);
    const row = bounds * area.typeCount * area.needCount + type * area.needCount + children.need[i];
    const band = bandAt(reached, row * BAND_COUNT, bandLuck[i]);
    children.band[i] = band;
    const needed = baseNeededType(world, hidden, children, i, needLuck[i]);
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

/** Place of a provision's bounds, 1 to 5 each, in {@link reachedBands}. */
function boundsIndex(low: number, high: number): number {
  return (low - 1) * BAND_COUNT + high - 1;
}

/**
 * Running sums of the shares of bands under every pair of bounds, where bands outside them weigh less:
 * index ((bounds × types + type) × needs + need) × 5 + band − 1.
 */
function reachedBands({ rules, values }: World): Float64Array {
  const { bands } = rules.complexity;
  const outsideWeight = values['placement.outsideBoundsWeight'];
  const sums = new Float64Array(BAND_COUNT * BAND_COUNT * bands.length);
  for (let low = 1; low <= BAND_COUNT; low++) {
    for (let high = 1; high <= BAND_COUNT; high++) {
      const first = boundsIndex(low, high) * bands.length;
      for (let at = 0; at < bands.length; at++) {
        const band = (at % BAND_COUNT) + 1;
        const share = bands[at] * (band >= low && band <= high ? 1 : outsideWeight);
        sums[first + at] = (band === 1 ? 0 : sums[first + at - 1]) + share;
      }
    }
  }
  return sums;
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

/** @param u the keyed number that decides whether the need of child `i` is unmet. */
function baseNeededType(
  world: World,
  hidden: Float64Array,
  children: Children,
  i: number,
  u: number,
): number {
  const { area, rules, values } = world;
  const key = children.key[i];
  const need = children.need[i];
  const band = children.band[i];
  const age = children.age[i];
  const type = area.typeOfEstablishment[children.establishment[i]];
  const { special } = area.typeOfRole;
  if (special === -1) return type;
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
      const schoolAge = age >= FIRST_SCHOOL_AGE && age <= LAST_SCHOOL_AGE;
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

import { fixed } from '../../domain/fixedChoices/index.ts';
import type { TransportValues } from '../../domain/parameters/transport.ts';
import { workingRoom } from '../maths/workingRoom.ts';
import type { Children } from '../population/children.ts';
import { MILE_KM, rideLimitsByAge } from './entitlement.ts';
import { MINIBUS, SHARED_TAXI } from './modes.ts';
import type { Passengers } from './passengers.ts';
import { areaOfHomes, planRoutes, type RouteRules } from './routes.ts';
import type { TransportPlan } from './transportPlan.ts';

/**
 * Shared routes of a January; minibuses of each provision first, then its shared taxis. What it says of
 * each passenger is written over by the next January.
 */
export interface SharedRoutes {
  /** Pounds in a school year, all vehicles of the route group. */
  readonly pounds: Float64Array;
  readonly vehicleMiles: Float64Array;
  readonly passengers: Float64Array;
  /** Sum of the distances from home by which passengers share the cost. */
  readonly roadKm: Float64Array;
  /** Route group of each passenger, in the passengers' order; −1 for those who share with nobody. */
  readonly group: Int32Array;
  /** Place of each who shares, and minutes that sharing adds to the ride, by place. */
  readonly place: Int32Array;
  readonly extraMinutes: Float64Array;
}

/** To school and home again. */
export const RUNS_A_DAY = fixed('transport.runsADay');

const roomForExtra = workingRoom(Float64Array);

/** @param minutesByCar of each passenger, one way and alone. */
export function sharedRoutes(
  plan: TransportPlan,
  passengers: Passengers,
  minutesByCar: Float64Array,
  children: Children,
  values: TransportValues,
): SharedRoutes {
  const groups = plan.provisionCount * 2;
  const group = routeGroups(plan, passengers);
  const { start, place } = placesInGroups(groups, passengers.count, group);
  const homes = homesOf(plan, passengers, minutesByCar, children, values, group, place, start);
  const pounds = new Float64Array(groups);
  const vehicleMiles = new Float64Array(groups);
  const riders = new Float64Array(groups);
  const roadKm = new Float64Array(groups);
  const extra = roomForExtra(start[groups]);
  const days = values['transport.schoolDays'];
  const perMile = values['transport.costPerMilePounds'];
  const minibuses = vehicleKind(values, true);
  const taxis = vehicleKind(values, false);
  for (let g = 0; g < groups; g++) {
    const from = start[g];
    const to = start[g + 1];
    if (to === from) continue;
    const { rules, dayPounds } = g < plan.provisionCount ? minibuses : taxis;
    const { sums } = homes;
    const at = g * SUMS;
    const demand = {
      from,
      to,
      roadKm: homes.roadKm,
      spareMinutes: homes.spareMinutes,
      areaKm2: areaOfHomes(to - from, sums[at + 1], sums[at + 3], sums[at + 2], sums[at + 4]),
    };
    const routes = planRoutes(demand, rules, extra);
    vehicleMiles[g] = (RUNS_A_DAY * days * routes.vehicleKm) / MILE_KM;
    pounds[g] = days * routes.vehicles * dayPounds + vehicleMiles[g] * perMile;
    riders[g] = to - from;
    roadKm[g] = sums[at];
  }
  return { pounds, vehicleMiles, passengers: riders, roadKm, group, place, extraMinutes: extra };
}

const ALONE = -1;

const roomForGroup = workingRoom(Int32Array);
const roomForPlace = workingRoom(Int32Array);

function routeGroups(
  { provisionCount }: TransportPlan,
  { count, provision, mode }: Passengers,
): Int32Array {
  const group = roomForGroup(count);
  for (let i = 0; i < count; i++) {
    if (mode[i] === MINIBUS) group[i] = provision[i];
    else if (mode[i] === SHARED_TAXI) group[i] = provisionCount + provision[i];
    else group[i] = ALONE;
  }
  return group;
}

/**
 * Lays passengers out by route group, in their order: group g has the places `start[g]` to
 * `start[g + 1] − 1`, and passenger i has `place[i]` where it shares.
 */
function placesInGroups(groups: number, count: number, group: Int32Array) {
  const start = new Int32Array(groups + 1);
  for (let i = 0; i < count; i++) if (group[i] >= 0) start[group[i] + 1]++;
  for (let g = 0; g < groups; g++) start[g + 1] += start[g];
  const next = start.slice(0, groups);
  const place = roomForPlace(count);
  for (let i = 0; i < count; i++) if (group[i] >= 0) place[i] = next[group[i]]++;
  return { start, place };
}

/** Sums kept for each route group: km from home, and homes' first two moments. */
const SUMS = 5;

const roomForRoad = workingRoom(Float64Array);
const roomForSpare = workingRoom(Float64Array);

/** Homes of those who share, by place, and their sums by group. */
function homesOf(
  { eastKm, northKm }: TransportPlan,
  { count, child, roadKm }: Passengers,
  minutesByCar: Float64Array,
  { zone, age }: Children,
  values: TransportValues,
  group: Int32Array,
  place: Int32Array,
  start: Int32Array,
) {
  const groups = start.length - 1;
  const sums = new Float64Array(groups * SUMS);
  const road = roomForRoad(start[groups]);
  const spareMinutes = roomForSpare(start[groups]);
  const limit = rideLimitsByAge(values);
  for (let i = 0; i < count; i++) {
    if (group[i] < 0) continue;
    const c = child[i];
    const at = place[i];
    const way = roadKm[i];
    road[at] = way;
    spareMinutes[at] = limit[age[c]] - minutesByCar[i];
    const east = eastKm[zone[c]];
    const north = northKm[zone[c]];
    const sum = group[i] * SUMS;
    sums[sum] += way;
    sums[sum + 1] += east;
    sums[sum + 2] += north;
    sums[sum + 3] += east * east;
    sums[sum + 4] += north * north;
  }
  return { roadKm: road, spareMinutes, sums };
}

/** What a kind of shared vehicle can do and what a day of it costs. */
export interface VehicleKind {
  readonly rules: RouteRules;
  /** Vehicle, driver and assistants for a day, beside miles. */
  readonly dayPounds: number;
}

export function vehicleKind(values: TransportValues, minibus: boolean): VehicleKind {
  const vehicle = values[minibus ? 'transport.minibusDayPounds' : 'transport.taxiDayPounds'];
  const assistants = values[`transport.assistants.${minibus ? 'minibus' : 'sharedTaxi'}`];
  return {
    rules: {
      capacity: values[`transport.pupilsPer${minibus ? 'Minibus' : 'SharedTaxi'}`],
      constant: values['transport.routeConstant'],
      circuity: values['transport.circuity'],
      stopMinutes: values['transport.stopMinutes'],
      minutesPerKm: 60 / values['transport.speed.first5Km'],
    },
    dayPounds: vehicle + assistants * values['transport.assistantDayPounds'],
  };
}

import type { TransportValues } from '../../domain/parameters/transport.ts';
import type { Children } from '../population/children.ts';
import { MILE_KM } from './entitlement.ts';
import { MINIBUS, SHARED_TAXI } from './modes.ts';
import type { Passengers } from './passengers.ts';
import { areaOfHomes, planRoutes, type RouteRules } from './routes.ts';
import type { TransportPlan } from './transportPlan.ts';

/** Shared routes of a January; minibuses of each provision first, then its shared taxis. */
export interface SharedRoutes {
  /** Pounds in a school year, all vehicles of the route group. */
  readonly pounds: Float64Array;
  readonly vehicleMiles: Float64Array;
  readonly passengers: Float64Array;
  /** Sum of the distances from home by which passengers share the cost. */
  readonly roadKm: Float64Array;
  /** Minutes that sharing adds to the ride of each passenger, in the passengers' order. */
  readonly extraMinutes: Float64Array;
}

/** To school and home again. */
export const RUNS_A_DAY = 2;

/** Sums kept for each route group: km from home, and homes' first two moments. */
const SUMS = 5;

/** @param minutesByCar of each passenger, one way and alone. */
export function sharedRoutes(
  plan: TransportPlan,
  passengers: Passengers,
  minutesByCar: Float64Array,
  children: Children,
  values: TransportValues,
): SharedRoutes {
  const groups = plan.provisionCount * 2;
  const { start, order } = byGroup(plan, passengers, children);
  const shared = order.length;
  const sums = new Float64Array(groups * SUMS);
  const road = new Float64Array(shared);
  const minutes = new Float64Array(shared);
  const limit = new Float64Array(shared);
  const primaryLimit = values['transport.rideLimit.primary'];
  const secondaryLimit = values['transport.rideLimit.secondary'];
  for (let group = 0; group < groups; group++) {
    const sum = group * SUMS;
    for (let at = start[group]; at < start[group + 1]; at++) {
      const i = order[at];
      const c = passengers.child[i];
      road[at] = passengers.roadKm[i];
      minutes[at] = minutesByCar[i];
      limit[at] = children.age[c] < 11 ? primaryLimit : secondaryLimit;
      const east = plan.eastKm[children.zone[c]];
      const north = plan.northKm[children.zone[c]];
      sums[sum] += road[at];
      sums[sum + 1] += east;
      sums[sum + 2] += north;
      sums[sum + 3] += east * east;
      sums[sum + 4] += north * north;
    }
  }

  const pounds = new Float64Array(groups);
  const vehicleMiles = new Float64Array(groups);
  const riders = new Float64Array(groups);
  const roadKm = new Float64Array(groups);
  const extra = new Float64Array(shared);
  const days = values['transport.schoolDays'];
  const minibuses = vehicleKind(values, true);
  const taxis = vehicleKind(values, false);
  for (let group = 0; group < groups; group++) {
    const at = group * SUMS;
    const n = start[group + 1] - start[group];
    if (n === 0) continue;
    const kind = group < plan.provisionCount ? minibuses : taxis;
    const demand = {
      from: start[group],
      to: start[group + 1],
      roadKm: road,
      minutes,
      limitMinutes: limit,
      areaKm2: areaOfHomes(n, sums[at + 1], sums[at + 3], sums[at + 2], sums[at + 4]),
    };
    const routes = planRoutes(demand, kind.rules, extra);
    vehicleMiles[group] = (RUNS_A_DAY * days * routes.vehicleKm) / MILE_KM;
    pounds[group] =
      days * routes.vehicles * kind.dayPounds +
      vehicleMiles[group] * values['transport.costPerMilePounds'];
    riders[group] = n;
    roadKm[group] = sums[at];
  }
  const extraMinutes = new Float64Array(passengers.count);
  for (let at = 0; at < shared; at++) extraMinutes[order[at]] = extra[at];
  return { pounds, vehicleMiles, passengers: riders, roadKm, extraMinutes };
}

/** Passengers of shared modes by route group: group g has `order[start[g]] … order[start[g + 1] − 1]`. */
function byGroup(plan: TransportPlan, { count, child, mode }: Passengers, children: Children) {
  const groups = plan.provisionCount * 2;
  const start = new Int32Array(groups + 1);
  const groupOf = (i: number) =>
    (mode[i] === MINIBUS ? 0 : plan.provisionCount) + children.provision[child[i]];
  const shares = (i: number) => mode[i] === MINIBUS || mode[i] === SHARED_TAXI;
  for (let i = 0; i < count; i++) if (shares(i)) start[groupOf(i) + 1]++;
  for (let group = 0; group < groups; group++) start[group + 1] += start[group];
  const order = new Int32Array(start[groups]);
  const next = start.slice(0, groups);
  for (let i = 0; i < count; i++) if (shares(i)) order[next[groupOf(i)]++] = i;
  return { start, order };
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

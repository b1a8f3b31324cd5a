import type { TransportValues } from '../../domain/parameters/transport.ts';
import type { Children } from '../population/children.ts';
import { MILE_KM } from './entitlement.ts';
import { MINIBUS, SHARED_TAXI } from './modes.ts';
import type { Passengers } from './passengers.ts';
import { discArea, planRoutes, type RouteRules } from './routes.ts';
import type { TransportPlan } from './transportPlan.ts';

/** Shared routes of a January; minibuses of each provision first, then its shared taxis. */
export interface SharedRoutes {
  /** Pounds in a school year, all vehicles of the route group. */
  readonly pounds: Float64Array;
  readonly vehicleMiles: Float64Array;
  readonly extraMinutes: Float64Array;
  readonly passengers: Float64Array;
  /** Sum of the distances from home by which passengers share the cost. */
  readonly roadKm: Float64Array;
}

/** To school and home again. */
const RUNS_A_DAY = 2;

/** Sums kept for each route group: passengers, km, minutes, limits, and homes' first two moments. */
const SUMS = 8;

/** @param minutesByCar of each passenger, one way and alone. */
export function sharedRoutes(
  plan: TransportPlan,
  passengers: Passengers,
  minutesByCar: Float64Array,
  children: Children,
  values: TransportValues,
): SharedRoutes {
  const groups = plan.provisionCount * 2;
  const sums = new Float64Array(groups * SUMS);
  const primaryLimit = values['transport.rideLimit.primary'];
  const secondaryLimit = values['transport.rideLimit.secondary'];
  for (let i = 0; i < passengers.count; i++) {
    const mode = passengers.mode[i]!;
    if (mode !== MINIBUS && mode !== SHARED_TAXI) continue;
    const c = passengers.child[i]!;
    const group = (mode === MINIBUS ? 0 : plan.provisionCount) + children.provision[c]!;
    const road = passengers.roadKm[i]!;
    const east = plan.eastKm[children.zone[c]!]!;
    const north = plan.northKm[children.zone[c]!]!;
    const at = group * SUMS;
    sums[at]! += 1;
    sums[at + 1]! += road;
    sums[at + 2]! += minutesByCar[i]!;
    sums[at + 3]! += children.age[c]! < 11 ? primaryLimit : secondaryLimit;
    sums[at + 4]! += east;
    sums[at + 5]! += north;
    sums[at + 6]! += east * east;
    sums[at + 7]! += north * north;
  }

  const pounds = new Float64Array(groups);
  const vehicleMiles = new Float64Array(groups);
  const extraMinutes = new Float64Array(groups);
  const riders = new Float64Array(groups);
  const roadKm = new Float64Array(groups);
  const days = values['transport.schoolDays'];
  const minibuses = vehicleKind(values, true);
  const taxis = vehicleKind(values, false);
  for (let group = 0; group < groups; group++) {
    const at = group * SUMS;
    const n = sums[at]!;
    if (n === 0) continue;
    const kind = group < plan.provisionCount ? minibuses : taxis;
    const routes = planRoutes(
      {
        passengers: n,
        meanRoadKm: sums[at + 1]! / n,
        meanMinutes: sums[at + 2]! / n,
        rideLimitMinutes: sums[at + 3]! / n,
        areaKm2: discArea(
          variance(n, sums[at + 4]!, sums[at + 6]!) + variance(n, sums[at + 5]!, sums[at + 7]!),
        ),
      },
      kind.rules,
    );
    vehicleMiles[group] = (RUNS_A_DAY * days * routes.vehicleKm) / MILE_KM;
    pounds[group] =
      days * routes.vehicles * kind.dayPounds +
      vehicleMiles[group]! * values['transport.costPerMilePounds'];
    extraMinutes[group] = routes.extraMinutes;
    riders[group] = n;
    roadKm[group] = sums[at + 1]!;
  }
  return { pounds, vehicleMiles, extraMinutes, passengers: riders, roadKm };
}

interface VehicleKind {
  readonly rules: RouteRules;
  /** Vehicle, driver and assistants for a day, beside miles. */
  readonly dayPounds: number;
}

function vehicleKind(values: TransportValues, minibus: boolean): VehicleKind {
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

/** Variance of a coordinate about its mean, with the correction for few passengers. */
function variance(n: number, sum: number, squares: number): number {
  return n < 2 ? 0 : Math.max(0, (squares - (sum * sum) / n) / (n - 1));
}

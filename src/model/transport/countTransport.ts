import type { TransportValues } from '../../domain/parameters/transport.ts';
import type { Children } from '../population/children.ts';
import type { Stream } from '../random/stream.ts';
import { AGED_16_TO_18, ageGroup } from './entitlement.ts';
import { type JourneyCosts, journeyCosts } from './journeyCosts.ts';
import { MODE_COUNT } from './modes.ts';
import { drawPassengers, type Passengers } from './passengers.ts';
import { newTransportCells, type TransportCells } from './transportCells.ts';
import { reachesPassenger } from './transportLevers.ts';
import type { TransportPlan } from './transportPlan.ts';
import { type TransportBasis, type TransportTerms, transportTerms } from './transportTerms.ts';
import { hasLowIncome } from './travelState.ts';

/** Lines of transport spend by age: to 15, 16 to 18, 19 and over. */
export const TRANSPORT_LINE_COUNT = 3;

/** Transport as the accounts book it. */
export interface TransportBookings {
  /** Passengers and pounds of each line. */
  readonly passengers: Float64Array;
  readonly pounds: Float64Array;
  /** Charges owed by families. */
  chargePounds: number;
}

/** The same passenger by passenger, for the ledger. */
export interface PassengerBookings {
  readonly count: number;
  readonly line: Uint8Array;
  readonly provision: Int16Array;
  readonly district: Uint8Array;
  readonly band: Uint8Array;
  readonly roadKm: Float64Array;
  /** Ride one way, and 1 where it is longer than the guide for the child's age. */
  readonly minutes: Float64Array;
  readonly late: Uint8Array;
  /** 1 for children whose first January with a plan it is. */
  readonly fresh: Uint8Array;
  readonly pounds: Float64Array;
  /** Part of the full charge that is owed, and pounds. */
  readonly charge: Float64Array;
  readonly chargePounds: Float64Array;
}

/** Transport of one January's placements over a whole school year, at base prices. */
export interface JanuaryTransport {
  readonly all: TransportCells;
  readonly bookings: TransportBookings;
  /** Of these, children whose first January with a plan it is. */
  readonly fresh: TransportCells;
  readonly freshBookings: TransportBookings;
  readonly each: PassengerBookings;
  /** Who `each` is about, and on what terms the January was counted. */
  readonly passengers: Passengers;
  readonly terms: TransportTerms;
}

/**
 * Counts who is carried to the placements of a January, how far and at what cost.
 *
 * @param year calendar year of the January.
 * @param km straight-line distance of each child from home to provision.
 */
export function countTransport(
  plan: TransportPlan,
  basis: TransportBasis,
  drawn: TransportValues,
  stream: Stream,
  year: number,
  children: Children,
  km: Float32Array,
): JanuaryTransport {
  const terms = transportTerms(plan, basis, drawn, year);
  const { values } = terms;
  const passengers = drawPassengers(plan, terms, stream, children, km);
  const journeys = journeyCosts(plan, passengers, children, terms);
  const primaryLimit = values['transport.rideLimit.primary'];
  const secondaryLimit = values['transport.rideLimit.secondary'];
  const reducedCharge = values['transport.lowIncomeChargeShare'];
  const all = newTransportCells(plan.districtCount, plan.typeCount);
  const fresh = newTransportCells(plan.districtCount, plan.typeCount);
  const bookings = newBookings();
  const freshBookings = newBookings();
  const each = newPassengerBookings(passengers, journeys);
  for (let i = 0; i < passengers.count; i++) {
    const c = passengers.child[i]!;
    const provision = children.provision[c]!;
    const zone = children.zone[c]!;
    const age = children.age[c]!;
    const group = ageGroup(age);
    const type = plan.typeOfProvision[provision]!;
    const cell =
      (plan.districtOfZone[zone]! * plan.typeCount + type) * MODE_COUNT + passengers.mode[i]!;
    const line = group < AGED_16_TO_18 ? 0 : group - 1;
    const late = journeys.minutes[i]! > (age < 11 ? primaryLimit : secondaryLimit) ? 1 : 0;
    let charge = 0;
    let chargePounds = 0;
    if (group === AGED_16_TO_18) {
      charge = hasLowIncome(plan, stream, children.key[c]!, zone) ? reducedCharge : 1;
      chargePounds = charge * fullCharge(plan, terms, children, c, plan.roleOfType[type]!);
    }
    each.line[i] = line;
    each.provision[i] = provision;
    each.district[i] = plan.districtOfZone[zone]!;
    each.late[i] = late;
    each.band[i] = children.band[c]!;
    each.fresh[i] = children.yearsHeld[c] === 0 ? 1 : 0;
    each.charge[i] = charge;
    each.chargePounds[i] = chargePounds;
    for (let first = 1 - each.fresh[i]!; first < 2; first++) {
      const cells = first === 0 ? fresh : all;
      cells.passengers[cell]! += 1;
      cells.pounds[cell]! += journeys.pounds[i]!;
      cells.roadKm[cell]! += passengers.roadKm[i]!;
      cells.minutes[cell]! += journeys.minutes[i]!;
      cells.overLimit[cell]! += late;
      cells.vehicleMiles[cell]! += journeys.vehicleMiles[i]!;
      cells.carbonKg[cell]! += journeys.carbonKg[i]!;
      const booked = first === 0 ? freshBookings : bookings;
      booked.passengers[line]! += 1;
      booked.pounds[line]! += journeys.pounds[i]!;
      booked.chargePounds += chargePounds;
    }
  }
  return { all, bookings, fresh, freshBookings, each, passengers, terms };
}

/** Charge of a year before any reduction for child `c`, in pounds at base prices. */
function fullCharge(
  plan: TransportPlan,
  { acting, values }: TransportTerms,
  children: Children,
  c: number,
  role: number,
): number {
  let pounds = values['transport.post16ChargePounds'];
  for (const lever of acting) {
    if (lever.chargePounds === null || !reachesPassenger(lever, plan, children, c, role)) continue;
    pounds += lever.strength * (lever.chargePounds - pounds);
  }
  return pounds;
}

function newBookings(): TransportBookings {
  return {
    passengers: new Float64Array(TRANSPORT_LINE_COUNT),
    pounds: new Float64Array(TRANSPORT_LINE_COUNT),
    chargePounds: 0,
  };
}

function newPassengerBookings(
  { count, roadKm }: Passengers,
  { pounds, minutes }: JourneyCosts,
): PassengerBookings {
  return {
    count,
    roadKm,
    minutes,
    pounds,
    late: new Uint8Array(count),
    district: new Uint8Array(count),
    line: new Uint8Array(count),
    provision: new Int16Array(count),
    band: new Uint8Array(count),
    fresh: new Uint8Array(count),
    charge: new Float64Array(count),
    chargePounds: new Float64Array(count),
  };
}

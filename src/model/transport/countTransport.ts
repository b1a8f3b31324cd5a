import { AGE_COUNT } from '../../domain/ages.ts';
import type { TransportValues } from '../../domain/parameters/transport.ts';
import type { Children } from '../population/children.ts';
import type { Stream } from '../random/stream.ts';
import { AGED_16_TO_18, ageGroup, rideLimitsByAge } from './entitlement.ts';
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
const LINE_OF_16_TO_18 = 1;
const LINE_OF_AGE = Uint8Array.from({ length: AGE_COUNT }, (_, age) => {
  const group = ageGroup(age);
  return group < AGED_16_TO_18 ? 0 : group - 1;
});

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
 */
export function countTransport(
  plan: TransportPlan,
  basis: TransportBasis,
  drawn: TransportValues,
  stream: Stream,
  year: number,
  children: Children,
): JanuaryTransport {
  const terms = transportTerms(plan, basis, drawn, year);
  const passengers = drawPassengers(plan, terms, stream, children);
  const journeys = journeyCosts(plan, passengers, children, terms);
  const each = bookEach(plan, terms.values, children, passengers, journeys);
  chargeFamilies(plan, terms, stream, children, passengers, each);
  return {
    ...addUp(plan, passengers, journeys, each),
    ...bookLines(each),
    each,
    passengers,
    terms,
  };
}

/** Bookings of each passenger, still without charges. */
function bookEach(
  { districtOfZone }: TransportPlan,
  values: TransportValues,
  { zone, age, band, yearsHeld }: Children,
  { count, child, provision, roadKm }: Passengers,
  { minutes, pounds }: JourneyCosts,
): PassengerBookings {
  const limit = rideLimitsByAge(values);
  const line = new Uint8Array(count);
  const district = new Uint8Array(count);
  const bands = new Uint8Array(count);
  const late = new Uint8Array(count);
  const fresh = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const c = child[i];
    line[i] = LINE_OF_AGE[age[c]];
    district[i] = districtOfZone[zone[c]];
    bands[i] = band[c];
    late[i] = minutes[i] > limit[age[c]] ? 1 : 0;
    fresh[i] = yearsHeld[c] === 0 ? 1 : 0;
  }
  return {
    count,
    line,
    provision,
    district,
    band: bands,
    roadKm,
    minutes,
    late,
    fresh,
    pounds,
    charge: new Float64Array(count),
    chargePounds: new Float64Array(count),
  };
}

/** Books what families of passengers aged 16 to 18 owe. */
function chargeFamilies(
  plan: TransportPlan,
  terms: TransportTerms,
  stream: Stream,
  children: Children,
  { child }: Passengers,
  { count, line, provision, charge, chargePounds }: PassengerBookings,
): void {
  const { roleOfProvision } = plan;
  const reduced = terms.values['transport.lowIncomeChargeShare'];
  for (let i = 0; i < count; i++) {
    if (line[i] !== LINE_OF_16_TO_18) continue;
    const c = child[i];
    const full = fullCharge(plan, terms, children, c, roleOfProvision[provision[i]]);
    charge[i] = hasLowIncome(plan, stream, children.key[c], children.zone[c]) ? reduced : 1;
    chargePounds[i] = charge[i] * full;
  }
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

/** Adds passengers up in their cells. */
function addUp(
  { districtCount, typeCount, typeOfProvision }: TransportPlan,
  { mode }: Passengers,
  { vehicleMiles, carbonKg }: JourneyCosts,
  { count, district, provision, fresh: isFresh, pounds, roadKm, minutes, late }: PassengerBookings,
): Pick<JanuaryTransport, 'all' | 'fresh'> {
  const all = newTransportCells(districtCount, typeCount);
  const fresh = newTransportCells(districtCount, typeCount);
  for (let i = 0; i < count; i++) {
    const type = typeOfProvision[provision[i]];
    const at = (district[i] * typeCount + type) * MODE_COUNT + mode[i];
    all.passengers[at] += 1;
    all.pounds[at] += pounds[i];
    all.roadKm[at] += roadKm[i];
    all.minutes[at] += minutes[i];
    all.overLimit[at] += late[i];
    all.vehicleMiles[at] += vehicleMiles[i];
    all.carbonKg[at] += carbonKg[i];
    if (isFresh[i] === 0) continue;
    fresh.passengers[at] += 1;
    fresh.pounds[at] += pounds[i];
    fresh.roadKm[at] += roadKm[i];
    fresh.minutes[at] += minutes[i];
    fresh.overLimit[at] += late[i];
    fresh.vehicleMiles[at] += vehicleMiles[i];
    fresh.carbonKg[at] += carbonKg[i];
  }
  return { all, fresh };
}

/** Adds passengers up by line of the accounts. */
function bookLines({
  count,
  line,
  fresh,
  pounds,
  chargePounds,
}: PassengerBookings): Pick<JanuaryTransport, 'bookings' | 'freshBookings'> {
  const bookings = newBookings();
  const freshBookings = newBookings();
  for (let i = 0; i < count; i++) {
    const of = line[i];
    bookings.passengers[of] += 1;
    bookings.pounds[of] += pounds[i];
    bookings.chargePounds += chargePounds[i];
    if (fresh[i] === 0) continue;
    freshBookings.passengers[of] += 1;
    freshBookings.pounds[of] += pounds[i];
    freshBookings.chargePounds += chargePounds[i];
  }
  return { bookings, freshBookings };
}

function newBookings(): TransportBookings {
  return {
    passengers: new Float64Array(TRANSPORT_LINE_COUNT),
    pounds: new Float64Array(TRANSPORT_LINE_COUNT),
    chargePounds: 0,
  };
}

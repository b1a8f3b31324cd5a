import { fixed } from '../../domain/fixedChoices/index.ts';
import type { Children } from '../population/children.ts';
import { MILE_KM } from './entitlement.ts';
import { BUS_PASS, MINIBUS, SINGLE_TAXI } from './modes.ts';
import type { Passengers } from './passengers.ts';
import { sharedRoutes } from './sharedRoutes.ts';
import type { TransportPlan } from './transportPlan.ts';
import type { TransportTerms } from './transportTerms.ts';

/** What carrying each passenger takes in a school year, at base prices; in the passengers' order. */
export interface JourneyCosts {
  readonly pounds: Float64Array;
  /** Ride one way. */
  readonly minutes: Float64Array;
  readonly vehicleMiles: Float64Array;
  readonly carbonKg: Float64Array;
}

/** There and back twice a day: the vehicle, or the parent, also drives without the child. */
const TRIPS_A_DAY = fixed('transport.tripsADay');

/** Prices every passenger; a shared route is shared out by distance from home. */
export function journeyCosts(
  plan: TransportPlan,
  passengers: Passengers,
  children: Children,
  { values }: TransportTerms,
): JourneyCosts {
  const { count, child, mode, roadKm } = passengers;
  const minutes = new Float64Array(count);
  const { roadMinutes } = children;
  for (let i = 0; i < count; i++) minutes[i] = roadMinutes[child[i]];
  const routes = sharedRoutes(plan, passengers, minutes, children, values);
  const { group, place, extraMinutes } = routes;
  const days = values['transport.schoolDays'];
  const perMile = values['transport.costPerMilePounds'];
  const budgetPerMile = values['transport.personalBudgetPoundsPerMile'];
  const busPass = values['transport.busPassPounds'];
  const busTime = values['transport.busTimeFactor'];
  const taxiCarbon = values['transport.carbonKgPerMile.taxi'];
  const minibusCarbon = values['transport.carbonKgPerMile.minibus'];
  const taxiAYear =
    days *
    (values['transport.taxiDayPounds'] +
      values['transport.assistants.singleTaxi'] * values['transport.assistantDayPounds']);

  const pounds = new Float64Array(count);
  const vehicleMiles = new Float64Array(count);
  const carbonKg = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const road = roadKm[i];
    const by = mode[i];
    const route = group[i];
    if (route >= 0) {
      const allKm = routes.roadKm[route];
      const share = allKm > 0 ? road / allKm : 1 / routes.passengers[route];
      const miles = share * routes.vehicleMiles[route];
      minutes[i] += extraMinutes[place[i]];
      vehicleMiles[i] = miles;
      pounds[i] = share * routes.pounds[route];
      carbonKg[i] = miles * (by === MINIBUS ? minibusCarbon : taxiCarbon);
    } else if (by === BUS_PASS) {
      minutes[i] *= busTime;
      pounds[i] = busPass;
    } else {
      const miles = (TRIPS_A_DAY * days * road) / MILE_KM;
      vehicleMiles[i] = miles;
      pounds[i] = by === SINGLE_TAXI ? taxiAYear + miles * perMile : miles * budgetPerMile;
      carbonKg[i] = miles * taxiCarbon;
    }
  }
  return { pounds, minutes, vehicleMiles, carbonKg };
}

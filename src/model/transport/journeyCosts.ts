import type { Children } from '../population/children.ts';
import { MILE_KM } from './entitlement.ts';
import { carMinutesTo } from './journey.ts';
import { BUS_PASS, MINIBUS, PERSONAL_BUDGET, SINGLE_TAXI } from './modes.ts';
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
const TRIPS_A_DAY = 4;

/** Prices every passenger; a shared route is shared out by distance from home. */
export function journeyCosts(
  plan: TransportPlan,
  passengers: Passengers,
  children: Children,
  { roads, values }: TransportTerms,
): JourneyCosts {
  const minutes = new Float64Array(passengers.count);
  for (let i = 0; i < passengers.count; i++) {
    const c = passengers.child[i]!;
    const provision = children.provision[c]!;
    minutes[i] = carMinutesTo(roads, children.zone[c]!, provision, passengers.roadKm[i]!);
  }
  const routes = sharedRoutes(plan, passengers, minutes, children, values);
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

  const pounds = new Float64Array(passengers.count);
  const vehicleMiles = new Float64Array(passengers.count);
  const carbonKg = new Float64Array(passengers.count);
  for (let i = 0; i < passengers.count; i++) {
    const mode = passengers.mode[i]!;
    const road = passengers.roadKm[i]!;
    if (mode === BUS_PASS) {
      minutes[i]! *= busTime;
      pounds[i] = busPass;
      continue;
    }
    if (mode === SINGLE_TAXI || mode === PERSONAL_BUDGET) {
      const miles = (TRIPS_A_DAY * days * road) / MILE_KM;
      vehicleMiles[i] = miles;
      pounds[i] = mode === SINGLE_TAXI ? taxiAYear + miles * perMile : miles * budgetPerMile;
    } else {
      const provision = children.provision[passengers.child[i]!]!;
      const route = mode === MINIBUS ? provision : plan.provisionCount + provision;
      const allKm = routes.roadKm[route]!;
      const share = allKm > 0 ? road / allKm : 1 / routes.passengers[route]!;
      minutes[i]! += routes.extraMinutes[i]!;
      vehicleMiles[i] = share * routes.vehicleMiles[route]!;
      pounds[i] = share * routes.pounds[route]!;
    }
    carbonKg[i] = vehicleMiles[i]! * (mode === MINIBUS ? minibusCarbon : taxiCarbon);
  }
  return { pounds, minutes, vehicleMiles, carbonKg };
}

import type { TransportValues } from '../../domain/parameters/transport.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import type { Children } from '../population/children.ts';
import type { Stream } from '../random/stream.ts';
import { AGED_16_TO_18, ageGroup } from './entitlement.ts';
import { journeyCosts } from './journeyCosts.ts';
import { MODE_COUNT } from './modes.ts';
import type { TakeUp } from './passengerChance.ts';
import { drawPassengers, hasLowIncome } from './passengers.ts';
import { newTransportCells, type TransportCells } from './transportCells.ts';
import type { TransportPlan } from './transportPlan.ts';

/** Lines of transport spend by age: to 15, 16 to 18, 19 and over. */
export const TRANSPORT_LINE_COUNT = 3;

/** Passengers and pounds by age line, provision and band: (line × provisions + p) × 5 + band − 1. */
export interface TransportSpend {
  readonly passengers: Float64Array;
  readonly pounds: Float64Array;
  /** Full charges owed by families at each provision: a reduced charge counts in part. */
  readonly charges: Float64Array;
}

/** Transport of one January's placements over a whole school year, at base prices. */
export interface JanuaryTransport {
  readonly all: TransportCells;
  readonly spend: TransportSpend;
  /** Of these, children whose first January with a plan it is. */
  readonly fresh: TransportCells;
  readonly freshSpend: TransportSpend;
}

/** @param km straight-line distance of each child from home to provision. */
export function countTransport(
  plan: TransportPlan,
  takeUp: TakeUp,
  values: TransportValues,
  stream: Stream,
  children: Children,
  km: Float32Array,
): JanuaryTransport {
  const passengers = drawPassengers(plan, takeUp, values, stream, children, km);
  const journeys = journeyCosts(plan, passengers, children, values);
  const primaryLimit = values['transport.rideLimit.primary'];
  const secondaryLimit = values['transport.rideLimit.secondary'];
  const reducedCharge = values['transport.lowIncomeChargeShare'];
  const all = newTransportCells(plan.districtCount, plan.typeCount);
  const fresh = newTransportCells(plan.districtCount, plan.typeCount);
  const spend = newSpend(plan);
  const freshSpend = newSpend(plan);
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
    const row = (line * plan.provisionCount + provision) * BAND_COUNT + children.band[c]! - 1;
    const late = journeys.minutes[i]! > (age < 11 ? primaryLimit : secondaryLimit) ? 1 : 0;
    let charge = 0;
    if (group === AGED_16_TO_18) {
      charge = hasLowIncome(plan, stream, children.key[c]!, zone) ? reducedCharge : 1;
    }
    for (let first = children.yearsHeld[c] === 0 ? 0 : 1; first < 2; first++) {
      const cells = first === 0 ? fresh : all;
      cells.passengers[cell]! += 1;
      cells.pounds[cell]! += journeys.pounds[i]!;
      cells.roadKm[cell]! += passengers.roadKm[i]!;
      cells.minutes[cell]! += journeys.minutes[i]!;
      cells.overLimit[cell]! += late;
      cells.vehicleMiles[cell]! += journeys.vehicleMiles[i]!;
      cells.carbonKg[cell]! += journeys.carbonKg[i]!;
      const rows = first === 0 ? freshSpend : spend;
      rows.passengers[row]! += 1;
      rows.pounds[row]! += journeys.pounds[i]!;
      rows.charges[provision]! += charge;
    }
  }
  return { all, spend, fresh, freshSpend };
}

function newSpend(plan: TransportPlan): TransportSpend {
  const rows = TRANSPORT_LINE_COUNT * plan.provisionCount * BAND_COUNT;
  return {
    passengers: new Float64Array(rows),
    pounds: new Float64Array(rows),
    charges: new Float64Array(plan.provisionCount),
  };
}

import type { PassengerBookings } from '../transport/countTransport.ts';
import { RIDE_COUNTS, RIDE_SUMS } from './cubes.ts';

/**
 * Books one January's passengers by home district and provision, and what they take by provision.
 * Minutes are rounded ride by ride, so that they can be kept as counts.
 *
 * @param provisionCount of the scenario.
 * @param rides cube of counts, and `costs` of sums, of all Januaries.
 */
export function bookRides(
  january: number,
  districtCount: number,
  provisionCount: number,
  each: PassengerBookings,
  rides: Int32Array,
  costs: Float64Array,
): void {
  const { count, district, provision, minutes, late, pounds, roadKm } = each;
  const firstHome = january * districtCount;
  const firstCost = january * provisionCount;
  for (let i = 0; i < count; i++) {
    const at = provision[i];
    const ride = ((firstHome + district[i]) * provisionCount + at) * RIDE_COUNTS.length;
    rides[ride] += 1;
    rides[ride + 1] += Math.round(minutes[i]);
    rides[ride + 2] += late[i];
    const cost = (firstCost + at) * RIDE_SUMS.length;
    costs[cost] += pounds[i];
    costs[cost + 1] += roadKm[i];
  }
}

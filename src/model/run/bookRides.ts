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
  rides: Float64Array,
  costs: Float64Array,
): void {
  for (let i = 0; i < each.count; i++) {
    const pair = (january * districtCount + each.district[i]) * provisionCount + each.provision[i];
    const ride = pair * RIDE_COUNTS.length;
    rides[ride]! += 1;
    rides[ride + 1]! += Math.round(each.minutes[i]);
    rides[ride + 2]! += each.late[i];
    const cost = (january * provisionCount + each.provision[i]) * RIDE_SUMS.length;
    costs[cost]! += each.pounds[i];
    costs[cost + 1]! += each.roadKm[i];
  }
}

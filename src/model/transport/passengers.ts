import type { Children } from '../population/children.ts';
import type { Stream } from '../random/stream.ts';
import { roadKmTo } from './journey.ts';
import { MINIBUS, SHARED_TAXI } from './modes.ts';
import { ridesOf } from './rides.ts';
import type { TransportPlan } from './transportPlan.ts';
import type { TransportTerms } from './transportTerms.ts';

/** Children of a January who are carried: passenger i is element i of every array. */
export interface Passengers {
  readonly count: number;
  readonly child: Int32Array;
  readonly provision: Int16Array;
  readonly mode: Uint8Array;
  readonly roadKm: Float64Array;
}

/**
 * Draws who is carried and how. A child's own luck at a provision is the same every year, and is held
 * against the chance with policies: a larger change moves the same children and others.
 */
export function drawPassengers(
  plan: TransportPlan,
  terms: TransportTerms,
  stream: Stream,
  children: Children,
): Passengers {
  const { child, mode } = ridesOf(plan, terms, stream, children);
  const { zone, provision: attended, straightKm } = children;
  const { roads, values } = terms;
  const count = child.length;
  const provision = new Int16Array(count);
  const roadKm = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const c = child[i];
    provision[i] = attended[c];
    roadKm[i] = roadKmTo(roads, zone[c], attended[c], straightKm[c]);
  }
  const passengers = { count, child, provision, mode, roadKm };
  leaveSmallMinibuses(plan, passengers, values['transport.minibusMinimum']);
  return passengers;
}

/** Where too few pupils of a provision would share a minibus, they share taxis. */
function leaveSmallMinibuses(
  { provisionCount }: TransportPlan,
  { count, provision, mode }: Passengers,
  fewest: number,
): void {
  const aboard = new Int32Array(provisionCount);
  for (let i = 0; i < count; i++) if (mode[i] === MINIBUS) aboard[provision[i]]++;
  for (let i = 0; i < count; i++) {
    if (mode[i] === MINIBUS && aboard[provision[i]] < fewest) mode[i] = SHARED_TAXI;
  }
}

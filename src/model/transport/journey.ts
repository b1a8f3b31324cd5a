import type { TransportValues } from '../../domain/parameters/transport.ts';

/** Where each stretch of a journey ends, km: local streets, local A roads, faster roads. */
const [STREETS_KM, LOCAL_ROADS_KM, FAST_ROADS_KM] = [5, 15, 30];

/** Minutes per km over each stretch. */
export type Pace = readonly [number, number, number, number];

export function paceOf(values: TransportValues): Pace {
  return [
    60 / values['transport.speed.first5Km'],
    60 / values['transport.speed.next10Km'],
    60 / values['transport.speed.next15Km'],
    60 / values['transport.speed.beyond30Km'],
  ];
}

/** Minutes by car over a distance by road. Grows with distance without a jump. */
export function minutesByCar(roadKm: number, pace: Pace): number {
  const first = Math.min(roadKm, STREETS_KM);
  const second = Math.min(roadKm, LOCAL_ROADS_KM) - first;
  const third = Math.min(roadKm, FAST_ROADS_KM) - first - second;
  const rest = roadKm - first - second - third;
  return first * pace[0] + second * pace[1] + third * pace[2] + rest * pace[3];
}

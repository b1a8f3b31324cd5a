import type { TransportValues } from '../../domain/parameters/transport.ts';

/** Stretches of a journey by road: local streets, local A roads, faster roads, the rest. */
const STRETCH_KM = [5, 10, 15] as const;

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
  let left = roadKm;
  let minutes = 0;
  for (let stretch = 0; stretch < STRETCH_KM.length; stretch++) {
    const km = Math.min(left, STRETCH_KM[stretch]!);
    minutes += km * pace[stretch]!;
    left -= km;
  }
  return minutes + left * pace[3];
}

/** Road minutes by car of a straight-line distance, km. */
export function minutesOfDistance(values: TransportValues): (straightLineKm: number) => number {
  const pace = paceOf(values);
  const circuity = values['transport.circuity'];
  return (straightLineKm) => minutesByCar(straightLineKm * circuity, pace);
}

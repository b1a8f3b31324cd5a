import { fixed } from '../../domain/fixedChoices/index.ts';
import type { TransportValues } from '../../domain/parameters/transport.ts';
import type { StatedJourneys } from '../area/statedJourneys.ts';

/** Where each stretch of a journey ends, km: local streets, local A roads, faster roads. */
const [STREETS_KM, LOCAL_ROADS_KM, FAST_ROADS_KM] = fixed('transport.stretchEnds');

/** Minutes per km over each stretch. */
export type Pace = readonly [number, number, number, number];

/** What turns a home and a provision into a journey in one draw. */
export interface Roads {
  /** Journeys that the dataset states; they come before what follows. */
  readonly stated: StatedJourneys | null;
  /** Road distance over straight-line distance. */
  readonly circuity: number;
  readonly pace: Pace;
}

export function roadsOf(stated: StatedJourneys | null, values: TransportValues): Roads {
  return { stated, circuity: values['transport.circuity'], pace: paceOf(values) };
}

function paceOf(values: TransportValues): Pace {
  return [
    60 / values['transport.speed.first5Km'],
    60 / values['transport.speed.next10Km'],
    60 / values['transport.speed.next15Km'],
    60 / values['transport.speed.beyond30Km'],
  ];
}

/**
 * Km by road from a zone to a provision, one way: as the dataset states it, else the straight line
 * times its winding.
 *
 * @param straightKm great-circle distance of the pair.
 */
export function roadKmTo(
  { stated, circuity }: Roads,
  zone: number,
  provision: number,
  straightKm: number,
): number {
  if (stated !== null && provision < stated.provisionCount) {
    const km = stated.roadKm[zone * stated.provisionCount + provision];
    if (!Number.isNaN(km)) return km;
  }
  return straightKm * circuity;
}

/**
 * Minutes by car from a zone to a provision, one way and alone: as the dataset states them, else from
 * the distance by road.
 *
 * @param roadKm of the pair, from {@link roadKmTo}.
 */
export function carMinutesTo(
  { stated, pace }: Roads,
  zone: number,
  provision: number,
  roadKm: number,
): number {
  if (stated !== null && provision < stated.provisionCount) {
    const minutes = stated.minutes[zone * stated.provisionCount + provision];
    if (!Number.isNaN(minutes)) return minutes;
  }
  return minutesByCar(roadKm, pace);
}

/** Minutes by car over a distance by road. Grows with distance without a jump. */
export function minutesByCar(roadKm: number, pace: Pace): number {
  const first = Math.min(roadKm, STREETS_KM);
  const second = Math.min(roadKm, LOCAL_ROADS_KM) - first;
  const third = Math.min(roadKm, FAST_ROADS_KM) - first - second;
  const rest = roadKm - first - second - third;
  return first * pace[0] + second * pace[1] + third * pace[2] + rest * pace[3];
}

import { minutesByCar } from '../../src/model/transport/journey.ts';
import type { RoutingProblem } from '../../src/model/transport/routing/problem.ts';
import { dice } from './dice.ts';

/** A site and homes in a plane, km, with what vehicles and rides are like. */
export interface RouteInstance {
  readonly label: string;
  /** Element 0 is the site. */
  readonly east: readonly number[];
  readonly north: readonly number[];
  readonly capacity: number;
  /** Longest ride of each place, minutes; infinite without a limit. */
  readonly limit: readonly number[];
}

export interface InstanceKind {
  readonly stops: number;
  /** Homes in towns rather than everywhere. */
  readonly clustered: boolean;
  readonly capacity: number;
  /** Primary and secondary limits by turns, or none. */
  readonly limited: boolean;
}

export const CIRCUITY = 1.35;
export const STOP_MINUTES = 3;
/** Minutes per km over each stretch of a journey, as of the register's central speeds. */
export const PACE = [60 / 25, 60 / 40, 60 / 55, 60 / 75] as const;

/** Homes within 20 km of the middle and a site anywhere among them, the same in every run. */
export function drawInstance(kind: InstanceKind, seed: number): RouteInstance {
  const luck = dice(seed);
  const radius = luck.pick([8, 14, 20]);
  const inDisc = (middle: readonly [number, number], reach: number): [number, number] => {
    for (;;) {
      const x = 2 * luck.share() - 1;
      const y = 2 * luck.share() - 1;
      if (x * x + y * y <= 1) return [middle[0] + x * reach, middle[1] + y * reach];
    }
  };
  const towns = Array.from({ length: luck.whole(3, 7) }, () => inDisc([0, 0], radius));
  const homes = Array.from({ length: kind.stops }, () =>
    kind.clustered && luck.share() < 0.85
      ? inDisc(luck.pick(towns), radius / 7)
      : inDisc([0, 0], radius),
  );
  const places = [inDisc([0, 0], radius), ...homes];
  return {
    label: `${kind.clustered ? 'clustered' : 'uniform'}, ${kind.stops} stops, ${kind.capacity} a vehicle${kind.limited ? ', limits' : ''}`,
    east: places.map(([x]) => x),
    north: places.map(([, y]) => y),
    capacity: kind.capacity,
    limit: places.map((_, at) => (kind.limited ? (at % 3 === 0 ? 45 : 75) : Infinity)),
  };
}

/** Every home as a stop of one pupil. */
export function problemOf(instance: RouteInstance, vehicleCost = 0): RoutingProblem {
  const { east, north, capacity, limit } = instance;
  const places = east.length;
  const cost = new Float64Array(places * places);
  for (let a = 0; a < places; a++) {
    for (let b = 0; b < places; b++) {
      cost[a * places + b] =
        CIRCUITY * Math.sqrt((east[a] - east[b]) ** 2 + (north[a] - north[b]) ** 2);
    }
  }
  const limited = limit.some(Number.isFinite);
  return {
    stops: places - 1,
    cost,
    demand: Float64Array.from({ length: places }, (_, at) => (at === 0 ? 0 : 1)),
    capacity,
    vehicleCost,
    ride: limited
      ? {
          minutes: cost.map((km) => minutesByCar(km, PACE)),
          boardingMinutes: new Float64Array(places).fill(STOP_MINUTES),
          limitMinutes: Float64Array.from(limit),
        }
      : null,
  };
}

import { minutesByCar } from '../../src/model/transport/journey.ts';
import { areaOfHomes, planRoutes, type Routes } from '../../src/model/transport/routes.ts';
import { CIRCUITY, PACE, type RouteInstance, STOP_MINUTES } from './routeInstances.ts';

/** What the formula gives for the homes of an instance. */
export function formulaFor({ east, north, capacity, limit }: RouteInstance): Routes {
  const homes = east.slice(1).map((x, at) => ({ x, y: north[at + 1], limit: limit[at + 1] }));
  const sum = (of: (home: { x: number; y: number }) => number) =>
    homes.reduce((total, home) => total + of(home), 0);
  const roadKm = Float64Array.from(
    homes,
    ({ x, y }) => CIRCUITY * Math.sqrt((x - east[0]) ** 2 + (y - north[0]) ** 2),
  );
  const demand = {
    from: 0,
    to: homes.length,
    roadKm,
    spareMinutes: roadKm.map((km, at) => homes[at].limit - minutesByCar(km, PACE)),
    areaKm2: areaOfHomes(
      homes.length,
      sum(({ x }) => x),
      sum(({ x }) => x * x),
      sum(({ y }) => y),
      sum(({ y }) => y * y),
    ),
  };
  const rules = {
    capacity,
    constant: 0.57,
    circuity: CIRCUITY,
    stopMinutes: STOP_MINUTES,
    minutesPerKm: PACE[0],
  };
  return planRoutes(demand, rules, new Float64Array(homes.length));
}

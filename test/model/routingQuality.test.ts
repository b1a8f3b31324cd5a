import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStops } from '../../src/data/readStops.ts';
import { constructRoutes } from '../../src/model/transport/routing/constructRoutes.ts';
import { roundedDistances } from '../../src/model/transport/routing/matrices.ts';
import { costOf, faultsOf } from '../support/routeChecks.ts';
import { formulaFor } from '../support/routeFormula.ts';
import { drawInstance, problemOf } from '../support/routeInstances.ts';
import { HOMES, ROUTE_RECORDS } from '../support/routeRecords.ts';

describe('constructed routes against a long search', () => {
  it.each(ROUTE_RECORDS)(
    '$stops stops, clustered $clustered, $capacity a vehicle, limited $limited',
    (record) => {
      const problem = problemOf(drawInstance(record, HOMES), record.vehicleKm);
      const routes = constructRoutes(problem, { iterations: 20 * record.stops, seed: 1 });
      expect(faultsOf(problem, routes)).toEqual([]);
      // Within 8% of the best is what a route sheet must be at little effort.
      expect(costOf(problem, routes)).toBeLessThan(1.08 * record.best);
      expect(costOf(problem, routes)).toBeGreaterThan(0.98 * record.best);
    },
  );
});

describe('constructed routes against a known optimum', () => {
  it('are within 3% on the problem of Christofides and Eilon with 50 stops', () => {
    const text = readFileSync(join(import.meta.dirname, '../fixtures/routes/E-n51-k5.csv'), 'utf8');
    const { east, north, demand } = readStops({ name: 'E-n51-k5', text }, 160, 'euc2d');
    const problem = {
      stops: demand.length - 1,
      cost: roundedDistances(east, north),
      demand,
      capacity: 160,
      vehicleCost: 0,
      ride: null,
    };
    const routes = constructRoutes(problem, { iterations: 20_000, seed: 1 });
    expect(faultsOf(problem, routes)).toEqual([]);
    expect(costOf(problem, routes)).toBeGreaterThanOrEqual(521);
    expect(costOf(problem, routes)).toBeLessThan(1.03 * 521);
  });
});

/** A day of a vehicle in km, as in a route sheet. */
const VEHICLE_KM = 100;

/** Mean of what the formula gives over what constructed routes take, at the effort of a route sheet. */
function formulaOver(clustered: boolean, capacity: number, limited: boolean) {
  const ratios = { km: 0, vehicles: 0, cost: 0 };
  const sizes = [20, 40, 60, 90, 120];
  for (const stops of sizes) {
    const instance = drawInstance({ stops, clustered, capacity, limited }, stops + capacity);
    const problem = problemOf(instance, VEHICLE_KM);
    const routes = constructRoutes(problem, { iterations: 10 * stops, seed: 1 });
    const km = costOf({ ...problem, vehicleCost: 0 }, routes);
    const { vehicles, vehicleKm } = formulaFor(instance);
    ratios.km += vehicleKm / km / sizes.length;
    ratios.vehicles += vehicles / routes.length / sizes.length;
    ratios.cost +=
      (vehicles * VEHICLE_KM + vehicleKm) / (routes.length * VEHICLE_KM + km) / sizes.length;
  }
  return ratios;
}

describe('the formula of the draws against constructed routes', () => {
  it.each(
    [false, true].flatMap((clustered) =>
      [2, 3, 7].flatMap((capacity) =>
        [false, true].map((limited) => ({ clustered, capacity, limited })),
      ),
    ),
  )(
    'is within 12% in the mean: clustered $clustered, $capacity a vehicle, limited $limited',
    ({ clustered, capacity, limited }) => {
      const { km, vehicles, cost } = formulaOver(clustered, capacity, limited);
      for (const ratio of [km, vehicles, cost]) {
        expect(ratio).toBeGreaterThan(0.88);
        expect(ratio).toBeLessThan(1.12);
      }
    },
  );
});

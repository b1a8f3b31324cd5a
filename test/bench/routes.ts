/**
 * How good constructed routes are and what they take: against a long search on generated instances,
 * against known optima on public problems, and the formula of the draws against constructed routes on
 * generated homes and on the embedded dataset. A benchmark, not a test: it prints.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStops } from '../../src/data/readStops.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { MILE_KM } from '../../src/model/transport/entitlement.ts';
import { MINIBUS, SHARED_TAXI, TRANSPORT_MODES } from '../../src/model/transport/modes.ts';
import type { Routes } from '../../src/model/transport/routes.ts';
import { constructRoutes, type Effort } from '../../src/model/transport/routing/constructRoutes.ts';
import { roundedDistances } from '../../src/model/transport/routing/matrices.ts';
import type { RoutingProblem } from '../../src/model/transport/routing/problem.ts';
import { provisionRoutes } from '../../src/model/transport/routing/provisionRoutes.ts';
import { RUNS_A_DAY } from '../../src/model/transport/sharedRoutes.ts';
import { kentModel } from '../support/kent.ts';
import { costOf } from '../support/routeChecks.ts';
import { formulaFor } from '../support/routeFormula.ts';
import { drawInstance, problemOf } from '../support/routeInstances.ts';
import { HOMES, LONG, ROUTE_RECORDS } from '../support/routeRecords.ts';

/** Public problems under `test/fixtures/routes`, with the optimum as published for rounded distances. */
const PUBLIC = [
  ['E-n51-k5', 160, 521],
  ['E-n101', 200, 815],
  ['E-n101', 112, 1067],
  ['M-n101-k10', 200, 820],
  ['X-n186-k15', 974, 24145],
] as const;

const percent = (ratio: number) => `${(100 * (ratio - 1)).toFixed(2)}%`.padStart(8);

console.log('Against the long search: effort of a route sheet, and the long search again');
for (const record of ROUTE_RECORDS) {
  const instance = drawInstance(record, HOMES);
  const problem = problemOf(instance, record.vehicleKm);
  const sheet = timed(problem, { iterations: 100 * record.stops, seed: 1 });
  const long = timed(problem, LONG);
  console.log(
    `  ${instance.label.padEnd(46)}${percent(sheet.cost / record.best)}${sheet.seconds}` +
      `${percent(long.cost / record.best)}${long.seconds}   best known ${record.best}`,
  );
}

console.log('\nAgainst known optima: effort of the command');
for (const [name, capacity, optimum] of PUBLIC) {
  const path = join(import.meta.dirname, `../fixtures/routes/${name}.csv`);
  const { east, north, demand } = readStops(
    { name, text: readFileSync(path, 'utf8') },
    capacity,
    'euc2d',
  );
  const stops = demand.length - 1;
  const cost = roundedDistances(east, north);
  const problem = { stops, cost, demand, capacity, vehicleCost: 0, ride: null };
  const found = timed(problem, { iterations: Math.min(1_000_000, 8_000 * stops), seed: 1 });
  console.log(
    `  ${name.padEnd(14)}${capacity} a vehicle: ${found.cost}, optimum ${optimum},` +
      `${percent(found.cost / optimum)}${found.seconds}`,
  );
}

console.log('\nFormula over constructed routes, generated homes: vehicles, km');
for (const clustered of [false, true]) {
  for (const limited of [false, true]) {
    for (const capacity of [2, 3, 7]) {
      const sums = { vehicles: 0, km: 0 };
      const sizes = [20, 40, 60, 90, 120];
      for (const stops of sizes) {
        const instance = drawInstance({ stops, clustered, capacity, limited }, stops + capacity);
        const problem = problemOf(instance, 100);
        const routes = constructRoutes(problem, { iterations: 100 * stops, seed: 1 });
        const km = costOf({ ...problem, vehicleCost: 0 }, routes);
        const formula = formulaFor(instance);
        sums.vehicles += formula.vehicles / routes.length / sizes.length;
        sums.km += formula.vehicleKm / km / sizes.length;
      }
      const kind = `${clustered ? 'clustered' : 'uniform'}, ${capacity} a vehicle${limited ? ', limits' : ''}`;
      console.log(`  ${kind.padEnd(46)}${percent(sums.vehicles)}${percent(sums.km)}`);
    }
  }
}

console.log('\nFormula over constructed routes, embedded dataset, first draw: vehicles, km, money');
const model = await kentModel(1);
runDraw(model, 1, 0, {
  onTransport: (january, children, transport) => {
    const perKm = transport.terms.values['transport.costPerMilePounds'] / MILE_KM;
    for (const mode of january === 0 ? [MINIBUS, SHARED_TAXI] : []) {
      const sums = { made: [0, 0, 0], formula: [0, 0, 0], pupils: 0, groups: 0 };
      for (let provision = 0; provision < model.timetable.provisions.count; provision++) {
        const made = provisionRoutes(
          model.costPlan.transport,
          model.area.zones,
          children,
          transport,
          provision,
          mode,
          { iterations: 2000, seed: 1 },
        );
        if (made === null) continue;
        const add = (to: number[], { vehicles, vehicleKm }: Routes) => {
          const pounds = vehicles * made.kind.dayPounds + RUNS_A_DAY * vehicleKm * perKm;
          for (const [at, more] of [vehicles, vehicleKm, pounds].entries()) to[at] += more;
        };
        add(sums.made, made.constructed);
        add(sums.formula, made.formula);
        sums.pupils += made.pupils.length;
        sums.groups++;
      }
      const ratios = sums.made.map((one, at) => percent(sums.formula[at] / one)).join('');
      const who = `${TRANSPORT_MODES[mode]}: ${sums.pupils} pupils of ${sums.groups} provisions`;
      console.log(`  ${who.padEnd(46)}${ratios}`);
    }
  },
});

function timed(problem: RoutingProblem, effort: Effort) {
  const started = performance.now();
  const cost = costOf(problem, constructRoutes(problem, effort));
  return { cost, seconds: `${((performance.now() - started) / 1000).toFixed(1)} s`.padStart(9) };
}

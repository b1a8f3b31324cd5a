import { basename, dirname } from 'node:path';
import { readStops, type Stops, type StopsMetric } from '../data/readStops.ts';
import { TRANSPORT_PARAMETERS, type TransportValues } from '../domain/parameters/transport.ts';
import { toCsv } from '../export/csv.ts';
import { roadsOf } from '../model/transport/journey.ts';
import { aloneOverLimit, constructRoutes } from '../model/transport/routing/constructRoutes.ts';
import {
  minutesBetween,
  roadKmBetween,
  roundedDistances,
} from '../model/transport/routing/matrices.ts';
import { type Route, type RoutingProblem, routeCost } from '../model/transport/routing/problem.ts';
import type { Command } from './command.ts';
import { readNamedFile, writeFolder } from './files.ts';
import type { Given } from './options.ts';

/** How often routes are taken apart and put together again: more for more stops, up to a limit. */
const ITERATIONS_A_STOP = 8_000;
const MOST_ITERATIONS = 1_000_000;
const SEED = 1;

/** `routes`: vehicle routes for one site. */
export const routesCommand: Command = {
  name: 'routes',
  does: 'plans vehicle routes for one site',
  options: {
    stops: {
      takes: 'text',
      required: true,
      help: 'CSV file: id,x,y,demand or id,lat,lon,demand; the first row is the site, with demand 0',
    },
    capacity: { takes: 'count', least: 1, required: true, help: 'demand that a vehicle holds' },
    'max-minutes': {
      takes: 'count',
      least: 1,
      help: 'longest ride from first pick-up to site; a stop too far away for it rides alone',
    },
    metric: {
      takes: 'choice',
      choices: ['euc2d', 'road'] satisfies StopsMetric[],
      help:
        'euc2d: straight line, rounded to whole units, a minute a unit (for x,y); ' +
        'road: km by road and minutes by the speeds of the register (for lat,lon)',
    },
    out: {
      takes: 'text',
      required: true,
      help: 'CSV file to write: vehicle,position,id,cumulative_cost (units of euc2d, or km)',
    },
  },
  run,
};

async function run(given: Given): Promise<void> {
  const path = given.stops ?? '';
  const text = await readNamedFile(path, '--stops');
  const capacity = Number(given.capacity);
  const limit = given['max-minutes'];
  const stops = readStops({ name: path, text }, capacity, given.metric as StopsMetric | undefined);
  const problem = problemOf(stops, capacity, limit === undefined ? null : Number(limit));
  const iterations = Math.min(MOST_ITERATIONS, ITERATIONS_A_STOP * problem.stops);
  const routes = constructRoutes(problem, { iterations, seed: SEED });
  const out = given.out ?? '';
  await writeFolder(
    dirname(out),
    new Map([[basename(out), toCsv(tableOf(stops, problem, routes))]]),
  );
  const over = aloneOverLimit(problem).map((stop) => stops.ids[stop]);
  if (over.length > 0) {
    process.stderr.write(
      `Note: ${over.length === 1 ? '1 stop is' : `${over.length} stops are`} more than ${limit} ` +
        `minutes from the site by the direct way and so carried alone: ${over.join(', ')}.\n`,
    );
  }
  process.stdout.write(`${routes.reduce((sum, route) => sum + routeCost(problem, route), 0)}\n`);
}

function problemOf(stops: Stops, capacity: number, limit: number | null): RoutingProblem {
  const { metric, east, north, demand } = stops;
  const values = centralValues();
  const places = { count: demand.length, latitude: north, longitude: east };
  const cost =
    metric === 'euc2d'
      ? roundedDistances(east, north)
      : roadKmBetween(places, values['transport.circuity']);
  const minutes = metric === 'euc2d' ? cost : minutesBetween(cost, roadsOf(null, values).pace);
  const perPupil = metric === 'euc2d' ? 0 : values['transport.stopMinutes'];
  const ride = limit === null ? null : rideRules(minutes, demand, perPupil, limit);
  return { stops: demand.length - 1, cost, demand, capacity, vehicleCost: 0, ride };
}

/** The limit holds from the first pupil of a stop getting in, who waits for the others of the stop. */
function rideRules(
  minutes: Float64Array,
  demand: Float64Array,
  minutesAPupil: number,
  limit: number,
): RoutingProblem['ride'] {
  return {
    minutes,
    boardingMinutes: demand.map((pupils) => pupils * minutesAPupil),
    limitMinutes: demand.map((pupils) => limit - Math.max(0, pupils - 1) * minutesAPupil),
  };
}

function centralValues(): TransportValues {
  const central = TRANSPORT_PARAMETERS.map((one) => [one.id, one.central] as const);
  return Object.fromEntries(central) as TransportValues;
}

/** Every vehicle from the site to its stops and back, with what the way so far has cost. */
function tableOf({ ids }: Stops, { stops, cost }: RoutingProblem, routes: readonly Route[]) {
  const rows = routes.flatMap((route, vehicle) => {
    let sum = 0;
    let at = 0;
    return [0, ...route, 0].map((place, position) => {
      sum += cost[at * (stops + 1) + place];
      at = place;
      return [vehicle + 1, position, ids[place], sum];
    });
  });
  return { name: 'routes', columns: ['vehicle', 'position', 'id', 'cumulative_cost'], rows };
}

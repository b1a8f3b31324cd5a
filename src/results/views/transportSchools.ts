import { OUTSIDE } from '../../model/area/area.ts';
import { RIDE_COUNTS, RIDE_SUMS } from '../../model/run/cubes.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { cubeRoller, rollUp } from '../rollUp.ts';
import { meanOf, summarise, valuesOf } from '../summary.ts';
import { ratio } from '../tables/table.ts';
import { FEWEST_IN_A_FLOW, type RideFlow, type SchoolJourneys } from './transportTypes.ts';

const COUNTS = RIDE_COUNTS.length;
const SUMS = RIDE_SUMS.length;
const [PASSENGERS, MINUTES, OVER] = RIDE_COUNTS.keys();
const [POUNDS, ROAD_KM] = RIDE_SUMS.keys();

/** Passengers of every provision that has any, at a January, in the order of the provisions. */
export function schoolJourneys(ensemble: Released, january: number): SchoolJourneys[] {
  const { dataset, model } = ensemble;
  const { settingTypes, districts } = dataset.manifest;
  const { provisions } = model.timetable;
  const at = { january: (member: number) => member === january };
  const { shapes } = model;
  const keep = ['provision', 'measure'];
  const rides = rollUp(shapes.rides, cubesOf(ensemble, 'rides'), keep, at).byDraw;
  const costs = rollUp(shapes.rideCosts, cubesOf(ensemble, 'rideCosts'), keep, at).byDraw;
  return provisions.id.flatMap((id, p): SchoolJourneys[] => {
    const passengers = meanOf(rides, p * COUNTS + PASSENGERS);
    if (passengers === 0) return [];
    const { id: typeId, label, role } = settingTypes[provisions.type[p]];
    const district = provisions.district[p];
    const cost = valuesOf(costs, p * SUMS + POUNDS);
    return [
      {
        id,
        name: provisions.name[p],
        type: { id: typeId, label, role },
        district: district === OUTSIDE ? null : districts[district].name,
        latitude: provisions.latitude[p],
        longitude: provisions.longitude[p],
        passengers: summarise(valuesOf(rides, p * COUNTS + PASSENGERS)),
        cost: summarise(cost),
        costEach: ratio(meanOf(costs, p * SUMS + POUNDS), passengers),
        meanKm: ratio(meanOf(costs, p * SUMS + ROAD_KM), passengers),
        meanMinutes: ratio(meanOf(rides, p * COUNTS + MINUTES), passengers),
        overGuide: ratio(meanOf(rides, p * COUNTS + OVER), passengers),
      },
    ];
  });
}

/**
 * Passengers from each home district to each provision at a January. Provisions with too few from a
 * district are added up as the rest of that district, which is named last.
 */
export function rideFlows(ensemble: Released, january: number): RideFlow[] {
  const { dataset, model } = ensemble;
  const { id } = model.timetable.provisions;
  const { size, roll } = cubeRoller(model.shapes.rides, ['district', 'provision', 'measure'], {
    january: (member) => member === january,
  });
  // Draw by draw, since pairs are many and only their averages are shown.
  const sums = new Float64Array(size);
  for (const cube of cubesOf(ensemble, 'rides')) {
    roll(cube).forEach((count, cell) => {
      sums[cell] += count;
    });
  }
  const draws = ensemble.draws.length;
  return dataset.manifest.districts.flatMap(({ code }, d) => {
    const named: RideFlow[] = [];
    const rest = { passengers: 0, minutes: 0 };
    id.forEach((school, p) => {
      const cell = (d * id.length + p) * COUNTS;
      const passengers = sums[cell + PASSENGERS] / draws;
      const minutes = sums[cell + MINUTES] / draws;
      if (passengers >= FEWEST_IN_A_FLOW) {
        named.push({ district: code, school, passengers, meanMinutes: minutes / passengers });
      } else {
        rest.passengers += passengers;
        rest.minutes += minutes;
      }
    });
    named.sort((a, b) => b.passengers - a.passengers);
    if (rest.passengers === 0) return named;
    const { passengers, minutes } = rest;
    return [
      ...named,
      { district: code, school: null, passengers, meanMinutes: minutes / passengers },
    ];
  });
}

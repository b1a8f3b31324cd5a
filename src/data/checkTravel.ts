import { geoDistance } from 'd3-geo';
import type { Dataset } from '../domain/dataset.ts';
import type { Problem } from '../domain/problems.ts';

const FILE = 'travel.csv';
const EARTH_RADIUS_KM = 6371.0088;

/** A road may be this much shorter than the straight line, since homes are spread over their zone. */
const SHORTER_KM = 1;
const SHORTER_SHARE = 0.1;
/** Longer than this no detour is: rivers and estuaries included. */
const LONGEST_DETOUR = 5;
const LONGER_KM = 20;

const FASTEST_KM_AN_HOUR = 110;
/** Slower than walking all the way, with a quarter of an hour to spare. */
const SLOWEST_KM_AN_HOUR = 5;
const SPARE_MINUTES = 15;

/** Rows told one by one; where the unit is wrong, all of them are. */
const SHOWN = 20;

/** Journeys by road that cannot be: shorter than the straight line, far longer, too fast or too slow. */
export function checkTravel({ tables }: Pick<Dataset, 'tables'>): Problem[] {
  if (tables.travel.length === 0) return [];
  const zones = new Map(tables.zones.map((row) => [row.zone, row]));
  const provisions = new Map(tables.provisions.map((row) => [row.provision, row]));
  const problems = tables.travel.flatMap(({ zone, provision, road_km: km, minutes }, r) => {
    const home = zones.get(zone)!;
    const school = provisions.get(provision)!;
    const straight =
      EARTH_RADIUS_KM *
      geoDistance([home.longitude, home.latitude], [school.longitude, school.latitude]);
    return [distanceProblem(km, straight, r + 2), timeProblem(km, minutes, r + 2)].filter(
      (problem) => problem !== null,
    );
  });
  if (problems.length <= SHOWN) return problems;
  return [
    ...problems.slice(0, SHOWN),
    {
      file: FILE,
      found: `${problems.length - SHOWN} more rows like these`,
      expected: 'km by road and minutes, one way',
      fix: 'Check the units of the whole file.',
    },
  ];
}

function distanceProblem(km: number, straight: number, row: number): Problem | null {
  const least = straight * (1 - SHORTER_SHARE) - SHORTER_KM;
  const most = straight * LONGEST_DETOUR + LONGER_KM;
  if (km >= least && km <= most) return null;
  return {
    file: FILE,
    row,
    column: 'road_km',
    found: `${km} km`,
    expected: `${Math.max(0, least).toFixed(1)} to ${most.toFixed(1)} km: the straight line is ${straight.toFixed(1)} km`,
    fix:
      km < least
        ? 'Give km by road, not miles, or correct the position of the zone or provision.'
        : 'Give km by road, not metres, or correct the position of the zone or provision.',
  };
}

function timeProblem(km: number, minutes: number | null, row: number): Problem | null {
  if (minutes === null) return null;
  const least = (60 * km) / FASTEST_KM_AN_HOUR;
  const most = (60 * km) / SLOWEST_KM_AN_HOUR + SPARE_MINUTES;
  if (minutes >= least && minutes <= most) return null;
  return {
    file: FILE,
    row,
    column: 'minutes',
    found: `${minutes} minutes for ${km} km`,
    expected: `${least.toFixed(1)} to ${most.toFixed(1)} minutes by car`,
    fix: 'Give minutes, not hours or seconds, or leave the cell blank.',
  };
}

import { geoDistance } from 'd3-geo';
import { dice } from './dice.ts';
import type { Rows } from './generateDataset.ts';
import type { Recipe } from './recipe.ts';

const EARTH_RADIUS_KM = 6371;

type Place = Rows[string][number];

/**
 * Journeys by road of some pairs of zone and provision in half of the areas, with minutes in half of
 * the rows. Dice of their own leave the rest of the area as it is.
 */
export function areaTravel({ seed }: Recipe, { zones, provisions }: Rows): Rows {
  const chance = dice(seed + 2_000_003);
  if (chance.chance(0.5)) return { travel: [] };
  const pairs = zones.flatMap((zone) => provisions.map((provision) => ({ zone, provision })));
  return {
    travel: pairs
      .filter(() => chance.chance(0.6))
      .map(({ zone, provision }) => {
        const straight = geoDistance(point(zone, 2), point(provision, 4)) * EARTH_RADIUS_KM;
        const km = 0.2 + straight * (1.05 + 0.8 * chance.share());
        const minutes = 2 + (60 * km) / (20 + 40 * chance.share());
        const timed = chance.chance(0.5);
        return [zone[0], provision[0], km.toFixed(2), timed ? minutes.toFixed(1) : null];
      }),
  };
}

/** Longitude and latitude of a row whose latitude stands in a column, and longitude after it. */
function point(row: Place, latitude: number): [number, number] {
  return [Number(row[latitude + 1]), Number(row[latitude])];
}

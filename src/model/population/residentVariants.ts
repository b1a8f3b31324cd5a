import { AGE_COUNT } from '../../domain/ages.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { PopulationValues } from '../../domain/parameters/population.ts';
import type { Area, Population } from '../area/area.ts';

/** The projection that an area plans with, and how far residents may turn out from it. */
export interface ResidentVariants {
  readonly principal: Population;
  readonly high: Population;
  readonly low: Population;
}

/**
 * The high and the low variant: as published where the dataset holds them, else derived. Up to the
 * base year all three agree. Years beyond the last of the projection hold its last.
 *
 * @param years steps after the base January; all three reach as far.
 */
export function residentVariants(
  dataset: Dataset,
  area: Area,
  values: PopulationValues,
  years: number,
): ResidentVariants {
  const lastProjected = area.population.lastYear;
  const principal = heldTo(area, Math.max(lastProjected, area.baseYear + years));
  const published = dataset.tables.populationVariants;
  const variant = (name: 'high' | 'low') =>
    published.length > 0
      ? publishedVariant(area, principal, lastProjected, published, name)
      : derivedVariant(area, principal, lastProjected, values, name === 'high' ? 1 : -1);
  return { principal, high: variant('high'), low: variant('low') };
}

/** The population with its last year repeated up to a year. */
function heldTo({ population, districtCount }: Area, lastYear: number): Population {
  const { firstYear, residents } = population;
  const block = districtCount * AGE_COUNT;
  const held = new Float64Array((lastYear - firstYear + 1) * block);
  held.set(residents);
  for (let at = residents.length; at < held.length; at++) held[at] = held[at - block];
  return { firstYear, lastYear, residents: held };
}

/**
 * Residents of all ages drift away from the projection in proportion to the years since the base, by
 * migration. Children born after the base are further off, in proportion to the years from the base
 * to their birth. Both stop growing with the projection itself. High and low are as far from it as
 * each other, so that the mean over draws is the projection.
 */
function derivedVariant(
  area: Area,
  principal: Population,
  lastProjected: number,
  values: PopulationValues,
  direction: 1 | -1,
): Population {
  const migration = values['population.migrationSpreadPerYear'];
  const births = values['population.birthsSpreadPerYear'];
  const residents = principal.residents.map((one, at) => {
    const age = at % AGE_COUNT;
    const year = principal.firstYear + Math.floor(at / (AGE_COUNT * area.districtCount));
    const ahead = Math.min(year, lastProjected) - area.baseYear;
    if (ahead <= 0) return one;
    const apart = (1 + migration * ahead) * (1 + births * Math.max(0, ahead - age)) - 1;
    return one * Math.max(0, 1 + direction * apart);
  });
  return { firstYear: principal.firstYear, lastYear: principal.lastYear, residents };
}

function publishedVariant(
  area: Area,
  principal: Population,
  lastProjected: number,
  rows: Dataset['tables']['populationVariants'],
  name: 'high' | 'low',
): Population {
  const index = new Map(area.districtCodes.map((code, d) => [code, d]));
  const block = area.districtCount * AGE_COUNT;
  const residents = Float64Array.from(principal.residents);
  for (const row of rows) {
    if (row.variant !== name || row.year <= area.baseYear || row.year > lastProjected) continue;
    const d = index.get(row.district_code)!;
    residents[(row.year - principal.firstYear) * block + d * AGE_COUNT + row.age] = row.population;
  }
  for (let at = (lastProjected + 1 - principal.firstYear) * block; at < residents.length; at++) {
    residents[at] = residents[at - block];
  }
  return { firstYear: principal.firstYear, lastYear: principal.lastYear, residents };
}

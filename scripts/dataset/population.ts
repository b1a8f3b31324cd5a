import type { Zone } from './geography.ts';
import { AREA } from './judgements.ts';
import type { OutputRow, ReadSource } from './tables.ts';
import { wholeNumber } from './tables.ts';

interface Residents {
  readonly district: string;
  readonly districtName: string;
  readonly age: number;
  readonly year: number;
  readonly population: number;
}

/** @param file of the area's folder: the projection in use, unless another is named. */
export function readPopulation(read: ReadSource, file = 'population.csv'): Residents[] {
  return read(`${AREA.folder}/${file}`).map((row) => ({
    district: row.district_code ?? '',
    districtName: row.district ?? '',
    age: wholeNumber(row, 'age'),
    year: wholeNumber(row, 'year'),
    population: wholeNumber(row, 'population'),
  }));
}

/** Districts by name. */
export function districtsOf(population: readonly Residents[]): { code: string; name: string }[] {
  const names = new Map(population.map(({ district, districtName }) => [district, districtName]));
  return [...names]
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Children aged 4 to 16 by district in a year. */
export function schoolChildren(
  population: readonly Residents[],
  districts: readonly string[],
  year: number,
): number[] {
  return districts.map((code) =>
    population
      .filter((row) => row.district === code && row.year === year && row.age >= 4 && row.age <= 16)
      .reduce((sum, row) => sum + row.population, 0),
  );
}

export function populationRows(population: readonly Residents[]): OutputRow[] {
  return population.map(({ district, age, year, population: residents }) => ({
    district_code: district,
    age,
    year,
    population: residents,
  }));
}

export function zoneRows(zones: readonly Zone[]): OutputRow[] {
  return zones.map((zone) => ({
    zone: zone.zone,
    district_code: zone.district,
    latitude: zone.latitude,
    longitude: zone.longitude,
    aged_0_15: zone.aged0To15,
    aged_16_24: zone.aged16To24,
    income_score: zone.incomeScore,
  }));
}

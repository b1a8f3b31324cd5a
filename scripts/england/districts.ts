import type { Dataset, Shapes } from '../../src/domain/dataset.ts';
import type { OutputRow } from '../dataset/tables.ts';
import type { Authority } from './authority.ts';
import { factor, shuffled, thinned } from './chance.ts';

/** How far east the next copy of the model area lies, in degrees of longitude: clear of the last. */
export const TILE_DEGREES = 2;

/** Child keys and manifests hold no more districts than this. */
const MOST_DISTRICTS = 63;
const FEWEST_ZONES = 4;
const WIDEST_SIZE = 1.15;

/** A district of an authority, copied from one of the model area. */
export interface DistrictCopy {
  readonly code: string;
  readonly name: string;
  /** Code of the district it is copied from. */
  readonly of: string;
  /** Which copy of the model area it belongs to, from 0 on: each lies east of the last. */
  readonly tile: number;
  /** Its residents over those of the district it is copied from. */
  readonly size: number;
}

/**
 * Districts of an authority, each whole copy of the area used up first.
 *
 * @param wanted how many; absent = as many as its size asks for.
 */
export function layDistricts(
  { manifest, tables }: Dataset,
  authority: Authority,
  wanted?: number,
): DistrictCopy[] {
  const { ratio, chance, number } = authority;
  const models = manifest.districts.map(({ code }) => code);
  const asked = wanted ?? Math.round(models.length * ratio);
  const count = Math.min(MOST_DISTRICTS, Math.max(1, asked));
  const residents = new Map<string, number>();
  for (const row of tables.population) {
    if (row.year !== manifest.baseYear) continue;
    const { district_code: code, population } = row;
    residents.set(code, (residents.get(code) ?? 0) + population);
  }
  const order = Array.from({ length: Math.ceil(count / models.length) }, () =>
    shuffled(models, chance),
  ).flat();
  const chosen = order.slice(0, count).map((of) => ({ of, size: factor(WIDEST_SIZE, chance) }));
  const of = (code: string) => residents.get(code) ?? 0;
  const all = models.reduce((sum, code) => sum + of(code), 0);
  const copied = chosen.reduce((sum, one) => sum + one.size * of(one.of), 0);
  return chosen.map(({ of, size }, d) => ({
    code: `A${String(number).padStart(3, '0')}D${String(d + 1).padStart(2, '0')}`,
    name: `District ${d + 1}`,
    of,
    tile: Math.floor(d / models.length),
    size: (size * ratio * all) / copied,
  }));
}

/** Residents, small areas and relative rates of the districts. */
export function districtTables(
  { tables }: Dataset,
  { chance }: Authority,
  districts: readonly DistrictCopy[],
): { population: OutputRow[]; zones: OutputRow[]; districtGradient: OutputRow[] } {
  let number = 0;
  return {
    population: districts.flatMap(({ code, of, size }) =>
      tables.population
        .filter((row) => row.district_code === of)
        .map((row) => ({
          ...row,
          district_code: code,
          population: Math.max(1, Math.round(row.population * size)),
        })),
    ),
    zones: districts.flatMap(({ code, of, tile, size }) => {
      const models = tables.zones.filter((row) => row.district_code === of);
      const share = Math.max(size, FEWEST_ZONES / models.length);
      const kept = thinned(models, share, chance);
      const each = (size * models.length) / kept.length;
      return kept.map((row) => ({
        ...row,
        zone: `Z${String(++number).padStart(5, '0')}`,
        district_code: code,
        longitude: Number((row.longitude + tile * TILE_DEGREES).toFixed(5)),
        aged_0_15: Math.max(1, Math.round(row.aged_0_15 * each)),
        aged_16_24: Math.max(1, Math.round(row.aged_16_24 * each)),
      }));
    }),
    districtGradient: districts.map(({ code, of }) => ({
      district_code: code,
      gradient: tables.districtGradient.find((row) => row.district_code === of)?.gradient ?? 1,
      census_plans: null,
      basis: 'synthetic',
      quality: 'assumed',
      reason: 'Gradient of the district that this one is copied from',
    })),
  };
}

/** A square a district, eight in a row: nothing that could be taken for a map of anywhere. */
export function squareShapes(districts: readonly DistrictCopy[]): Shapes {
  const across = 8;
  const width = Math.min(across, districts.length);
  const height = Math.ceil(districts.length / across);
  const at = (d: number) => [d % across, Math.floor(d / across)] as const;
  return {
    width,
    height,
    scaleKmPerUnit: 20,
    districts: Object.fromEntries(
      districts.map(({ code }, d) => [code, `M${at(d)[0]} ${at(d)[1]}h1v1h-1z`]),
    ),
    outline: `M0 0h${width}v${height}h-${width}z`,
    labels: Object.fromEntries(
      districts.map(({ code }, d) => [code, [at(d)[0] + 0.5, at(d)[1] + 0.5]]),
    ),
  };
}

import type { Dataset } from '../../src/domain/dataset.ts';
import type { DatasetRow } from '../../src/domain/datasetTables.ts';
import { OUT_OF_AREA } from '../../src/domain/settings.ts';
import type { OutputRow } from '../dataset/tables.ts';
import type { Authority } from './authority.ts';
import { thinned } from './chance.ts';
import { type DistrictCopy, TILE_DEGREES } from './districts.ts';
import { MADE_UP } from './otherTables.ts';

type Provision = DatasetRow<'provisions'>;

/** A provision of the model area at its place in this one. */
interface ProvisionCopy {
  readonly of: Provision;
  readonly id: string;
  readonly district: string;
  readonly east: number;
}

/**
 * Provisions of an authority and their places: copies of those of its districts, as many as its size
 * asks for, and places by setting type in proportion to its plans.
 */
export function provisionTables(
  dataset: Dataset,
  authority: Authority,
  districts: readonly DistrictCopy[],
): { provisions: OutputRow[]; provisionPlaces: OutputRow[] } {
  const { manifest, tables } = dataset;
  const typeOf = new Map(
    manifest.establishments.map(({ code, settingType }) => [code, settingType]),
  );
  const copies = copiesOf(dataset, authority, districts, (row) => typeOf.get(row.establishment));
  const sizes = placeFactors(dataset, authority, copies, (row) => typeOf.get(row.establishment));
  const labels = new Map(manifest.establishments.map(({ code, label }) => [code, label]));
  const rowsOf = new Map<string, DatasetRow<'provisionPlaces'>[]>();
  for (const row of tables.provisionPlaces) {
    rowsOf.set(row.provision, [...(rowsOf.get(row.provision) ?? []), row]);
  }
  return {
    provisions: copies.map((copy, p) => ({
      ...plain(copy.of),
      provision: copy.id,
      name: `${labels.get(copy.of.establishment)} ${p + 1}`,
      district_code: copy.district,
      longitude: Number((copy.of.longitude + copy.east).toFixed(5)),
      ...MADE_UP,
    })),
    provisionPlaces: copies.flatMap((copy) => {
      const size = sizes.get(typeOf.get(copy.of.establishment) ?? '') ?? 1;
      return (rowsOf.get(copy.of.provision) ?? []).map((row) => {
        const places = Math.max(1, Math.round(row.places * size));
        const places_for_area = Math.min(places, Math.round(row.places_for_area * size));
        return { ...row, provision: copy.id, places, places_for_area, ...MADE_UP };
      });
    }),
  };
}

/** Cells as a file has them. Catchments and satellites name what was not copied: they are left out. */
function plain({ needs, priority, catchment, satellite_of, ...rest }: Provision): OutputRow {
  const flags = Object.entries(rest).map(([column, value]) => [
    column,
    typeof value === 'boolean' ? (value ? 'yes' : 'no') : value,
  ]);
  const known = catchment.length > 0 || satellite_of !== null ? [] : priority;
  return { ...Object.fromEntries(flags), needs: needs.join(';'), priority: known.join(';') };
}

function copiesOf(
  { tables }: Dataset,
  authority: Authority,
  districts: readonly DistrictCopy[],
  typeOf: (row: Provision) => string | undefined,
): ProvisionCopy[] {
  const inside = districts.flatMap(({ code, of, tile, size }) =>
    thinned(
      tables.provisions.filter((row) => row.district_code === of),
      size,
      authority.chance,
    ).map((row) => ({ row, district: code, tile })),
  );
  const tiles = [...new Set(districts.map(({ tile }) => tile))];
  const across = tables.provisions.filter((row) => row.district_code === OUT_OF_AREA);
  const outside = tiles.flatMap((tile) =>
    thinned(across, authority.ratio / tiles.length, authority.chance).map((row) => ({
      row,
      district: OUT_OF_AREA,
      tile,
    })),
  );
  const chosen = [...inside, ...outside];
  // A small authority still sends children to every kind of place that there is.
  for (const row of tables.provisions) {
    if (chosen.some((one) => typeOf(one.row) === typeOf(row))) continue;
    chosen.push({ row, district: districts[0].code, tile: 0 });
  }
  return chosen.map(({ row, district, tile }, p) => ({
    of: row,
    id: `P${String(p + 1).padStart(4, '0')}`,
    district,
    east: tile * TILE_DEGREES,
  }));
}

/** What places of each setting type are multiplied by, so that plans find as many as they did. */
function placeFactors(
  { tables }: Dataset,
  { ratio }: Authority,
  copies: readonly ProvisionCopy[],
  typeOf: (row: Provision) => string | undefined,
): Map<string, number> {
  const first = new Map<string, number>();
  for (const row of tables.provisionPlaces) {
    if (!first.has(row.provision)) first.set(row.provision, row.places_for_area);
  }
  const sums = (rows: readonly Provision[]) => {
    const byType = new Map<string, number>();
    for (const row of rows) {
      const type = typeOf(row) ?? '';
      byType.set(type, (byType.get(type) ?? 0) + (first.get(row.provision) ?? 0));
    }
    return byType;
  };
  const copied = sums(copies.map(({ of }) => of));
  return new Map(
    [...sums(tables.provisions)].map(([type, places]) => {
      const now = copied.get(type) ?? 0;
      return [type, now > 0 ? (ratio * places) / now : 1];
    }),
  );
}

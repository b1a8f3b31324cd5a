import type { TableSpec } from '../../src/domain/columns.ts';
import type { Dataset, Manifest } from '../../src/domain/dataset.ts';
import { DATASET_TABLES, type DatasetTableName } from '../../src/domain/datasetTables.ts';
import { madeUpTable, type OutputRow } from '../dataset/tables.ts';
import { layAuthority } from './authority.ts';
import { type DistrictCopy, districtTables, layDistricts, squareShapes } from './districts.ts';
import { otherTables } from './otherTables.ts';
import { provisionTables } from './places.ts';
import { planTables } from './planTables.ts';

/** Tables that a made-up authority goes without: they are optional, or say what was published. */
const LEFT_OUT = ['populationVariants', 'awaitingHistory', 'travel', 'targets'] as const;
type MadeTable = Exclude<DatasetTableName, (typeof LEFT_OUT)[number]>;

/**
 * Files, by name, of a made-up local authority with the structure of a dataset and another size: the
 * same for the same number, plans and seed. Its reference area stays the dataset's own, whose files
 * are not among these.
 *
 * @param plans EHC plans at the base January, from 1 on.
 * @param districtCount districts that it has; absent = as many as its size asks for.
 */
export function authorityFiles(
  dataset: Dataset,
  number: number,
  plans: number,
  seed: number,
  districtCount?: number,
): Map<string, string> {
  const authority = layAuthority(dataset, number, plans, seed);
  const districts = layDistricts(dataset, authority, districtCount);
  const tables: Record<MadeTable, readonly OutputRow[]> = {
    ...planTables(dataset, authority),
    ...otherTables(dataset, authority),
    ...districtTables(dataset, authority, districts),
    ...provisionTables(dataset, authority, districts),
  };
  const files = new Map<string, string>([
    ['dataset.json', json(manifestOf(dataset.manifest, number, districts))],
    ['districts.json', json(squareShapes(districts))],
  ]);
  for (const [name, rows] of Object.entries(tables)) {
    const spec: TableSpec = DATASET_TABLES[name as MadeTable];
    files.set(spec.file, madeUpTable(spec, rows));
  }
  return files;
}

const SYNTHETIC = 'synthetic';

function manifestOf(
  manifest: Manifest,
  number: number,
  districts: readonly DistrictCopy[],
): Manifest {
  const threeDigits = String(number).padStart(3, '0');
  const ofReference = manifest.files.filter(({ file }) =>
    file.startsWith(`${manifest.reference.folder}/`),
  );
  const cited = new Set(ofReference.flatMap(({ sources }) => sources));
  const made = Object.entries(DATASET_TABLES).filter(
    ([name]) => !LEFT_OUT.some((one) => one === name),
  );
  return {
    ...manifest,
    id: `synthetic-authority-${threeDigits}`,
    name: `Authority ${threeDigits} (synthetic)`,
    censusLabel: `Synthetic, January ${manifest.baseYear}`,
    districts: districts.map(({ code, name }) => ({ code, name })),
    neighbours: [],
    placesBasis: [],
    files: [
      ...made.map(([, { file, title }]) => ({ file, title, sources: [SYNTHETIC] })),
      { file: 'districts.json', title: 'Squares in place of a map', sources: [SYNTHETIC] },
      ...ofReference,
    ],
    sources: [
      {
        id: SYNTHETIC,
        citation: `Made up from the structure of the dataset of ${manifest.name}: no figure describes a place`,
        licence: 'none needed',
        date: manifest.released,
      },
      ...manifest.sources.filter(({ id }) => cited.has(id)),
    ],
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

import { readDataset } from '../../src/data/readDataset.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { DATASET_TABLES } from '../../src/domain/datasetTables.ts';
import { REFERENCE_TABLES } from '../../src/domain/referenceTables.ts';
import { dice } from './dice.ts';
import { areaWords, districtShapes } from './generateManifest.ts';
import { areaPlans } from './generatePlans.ts';
import { areaProvisions } from './generateProvisions.ts';
import { areaResidents } from './generateResidents.ts';
import { areaTravel } from './generateTravel.ts';
import type { Recipe } from './recipe.ts';

/** Rows of tables by table name: cells in the order in which their columns are specified. */
export type Rows = Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>;

/**
 * Files of a small valid dataset by name, the same for the same recipe. Margins are counted from the
 * children, so that they agree; the reader of datasets is not spared anything.
 */
export function datasetFiles(recipe: Recipe): Map<string, string> {
  const chance = dice(recipe.seed);
  const words = areaWords(recipe, chance);
  const plans = areaPlans(recipe, words, chance);
  const places: Rows = {
    ...areaResidents(recipe, words, chance),
    ...plans.own,
    ...areaProvisions(recipe, words, plans.children, chance),
  };
  const tables: Rows = { ...places, ...areaTravel(recipe, places) };
  const files = new Map<string, string>([
    ['dataset.json', JSON.stringify(words.manifest)],
    ['districts.json', JSON.stringify(districtShapes(words.manifest))],
  ]);
  for (const [name, spec] of Object.entries(DATASET_TABLES)) {
    files.set(spec.file, csv(Object.keys(spec.columns), tables[name] ?? []));
  }
  for (const [name, spec] of Object.entries(REFERENCE_TABLES)) {
    const file = `${words.manifest.reference.folder}/${spec.file}`;
    files.set(file, csv(Object.keys(spec.columns), plans.reference[name] ?? []));
  }
  return files;
}

/** Reads files held in memory as the product reads a folder. */
export function readFiles(files: ReadonlyMap<string, string>): Promise<Dataset> {
  return readDataset(async (file) => files.get(file) ?? null);
}

export function generateDataset(recipe: Recipe): Promise<Dataset> {
  return readFiles(datasetFiles(recipe));
}

function csv(columns: readonly string[], rows: Rows[string]): string {
  return [columns, ...rows].map((row) => `${row.map((cell) => cell ?? '').join(',')}\n`).join('');
}

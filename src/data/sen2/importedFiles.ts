import { type Dataset, manifestSchema } from '../../domain/dataset.ts';
import { DATASET_TABLES, type DatasetTableName } from '../../domain/datasetTables.ts';
import type { Counted } from './countReturns.ts';
import { gradientByHomes } from './homes.ts';
import { importedManifest } from './importedManifest.ts';
import { importedTables, tableText } from './importedTables.ts';
import { openedPlaces } from './openedPlaces.ts';
import { POSTCODES_FILE } from './readLookups.ts';

export interface ImportedFiles {
  /** Texts of a whole dataset by file. */
  readonly files: ReadonlyMap<string, string>;
  /** Tables that are the returns' own. */
  readonly replaced: readonly DatasetTableName[];
  /** Whether committed places have become open. */
  readonly opened: boolean;
}

/** Texts of the base with the tables of the returns in the place of its own. */
export async function importedFiles(
  base: Dataset,
  texts: ReadonlyMap<string, string>,
  { stocks, januaries, flows }: Counted,
  breathe: () => Promise<void>,
): Promise<ImportedFiles> {
  const newest = stocks[stocks.length - 1];
  const { children, year } = newest.of;
  const homes = gradientByHomes(base, newest.holders, children, year);
  await breathe();
  const tables = importedTables(base, januaries, flows);
  const made = homes === null ? tables : { ...tables, districtGradient: homes };
  const replaced = Object.keys(made) as DatasetTableName[];
  const files = new Map(texts);
  files.delete(POSTCODES_FILE.file);
  for (const name of replaced) {
    await breathe();
    files.set(DATASET_TABLES[name].file, tableText(name, made[name] ?? []));
  }
  const opened = openedPlaces(base, year);
  if (opened !== null) {
    files.set(DATASET_TABLES.provisionPlaces.file, tableText('provisionPlaces', opened));
  }
  const years = stocks.map(({ of }) => of.year);
  const manifest = manifestSchema.parse(
    importedManifest(base, replaced, januaries, years, opened !== null),
  );
  files.set('dataset.json', `${JSON.stringify(manifest, null, 2)}\n`);
  return { files, replaced, opened: opened !== null };
}

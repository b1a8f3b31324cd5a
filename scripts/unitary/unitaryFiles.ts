import type { Dataset } from '../../src/domain/dataset.ts';
import { REFERENCE_TABLES, type ReferenceTableName } from '../../src/domain/referenceTables.ts';
import { madeUpTable } from '../dataset/tables.ts';
import { authorityFiles } from '../england/authorityFiles.ts';
import { renamed } from './renamed.ts';
import { DISTRICT_NAMES, WORDS } from './words.ts';

/** EHC plans at the base January, and which of all possible unitaries it is. */
const PLANS = 1450;
const SEED = 7;

/**
 * Files of the unitary, by name, made from the structure of a dataset: districts of it, thinned, in
 * other words. Every figure of its own is synthetic; those of the reference area stay as published,
 * added up where several codes are one here.
 */
export function unitaryFiles(dataset: Dataset): Map<string, string> {
  const model = renamed(dataset);
  const files = authorityFiles(model, 1, PLANS, SEED, DISTRICT_NAMES.length);
  const { folder } = model.manifest.reference;
  for (const [name, spec] of Object.entries(REFERENCE_TABLES)) {
    const rows = model.reference[name as ReferenceTableName];
    files.set(`${folder}/${spec.file}`, madeUpTable(spec, rows));
  }
  const manifest = JSON.parse(files.get('dataset.json') ?? '');
  const districts = manifest.districts.map((one: { code: string }, d: number) => ({
    ...one,
    name: DISTRICT_NAMES[d],
  }));
  const { id, name } = WORDS;
  const censusLabel = `Invented, January ${manifest.baseYear}`;
  files.set(
    'dataset.json',
    `${JSON.stringify({ ...manifest, id, name, censusLabel, districts }, null, 2)}\n`,
  );
  return files;
}

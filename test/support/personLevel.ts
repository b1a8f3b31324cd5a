import type { Dataset } from '../../src/domain/dataset.ts';
import { datasetFiles, readFiles } from './generateDataset.ts';
import type { Recipe } from './recipe.ts';
import { SMALL_AREA } from './smallArea.ts';

/** Groups that the needs of a made-up area are put into. */
const GROUPS = ['learning', 'communication', 'sensory'];

/** Files of a small area whose counts come from records of persons, with need groups. */
export function personLevelFiles(recipe: Partial<Recipe> = {}): Map<string, string> {
  const files = datasetFiles({ ...SMALL_AREA, ...recipe });
  const manifest = JSON.parse(files.get('dataset.json') as string);
  const needs = (manifest.needs as object[]).map((need, n) => ({
    ...need,
    group: GROUPS[n % GROUPS.length],
  }));
  files.set('dataset.json', JSON.stringify({ ...manifest, origin: 'person-level', needs }));
  return files;
}

export function personLevelArea(recipe: Partial<Recipe> = {}): Promise<Dataset> {
  return readFiles(personLevelFiles(recipe));
}

/** The areas that checks are run on, and what every case of them shares. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { folderReader } from '../../src/cli/files.ts';
import { readDataset } from '../../src/data/readDataset.ts';
import { readScenario } from '../../src/data/readScenario.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { InputError } from '../../src/domain/problems.ts';
import type { Scenario } from '../../src/domain/scenario.ts';

const DATA = new URL('../../public/data/', import.meta.url);
const LIBRARY = new URL('../../scenarios/', import.meta.url);

/** Januaries after the base one that checks look at. */
export const YEARS = 5;
export const SEED = 1;

/** Areas by the folder that they stand in. */
export const AREA_IDS: readonly string[] = readdirSync(DATA)
  .filter((name) => existsSync(new URL(`${name}/dataset.json`, DATA)))
  .sort();

/** @throws Error where there is no such area. */
export function areaOf(id: string): Promise<Dataset> {
  if (AREA_IDS.includes(id)) return readDataset(folderReader(new URL(id, DATA).pathname));
  throw new Error(`No area "${id}". Choose one of: ${AREA_IDS.join(', ')}.`);
}

/** The scenario, or null where the data of the area does not allow it. */
export function scenarioIn(dataset: Dataset, text: string): Scenario | null {
  try {
    return readScenario(text, 'check', dataset);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** Plans of the library that name nothing that the area does not have, no change first. */
export function plansIn(dataset: Dataset): Scenario[] {
  return readdirSync(LIBRARY)
    .filter((file) => file.endsWith('.scenario.json'))
    .flatMap((file) => scenarioIn(dataset, readFileSync(new URL(file, LIBRARY), 'utf8')) ?? [])
    .sort((a, b) => Number(b.id === 'baseline') - Number(a.id === 'baseline'));
}

import { readdirSync, readFileSync } from 'node:fs';
import { readScenario } from '../../src/data/readScenario.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Scenario } from '../../src/domain/scenario.ts';

/** Luck and number of pairs of futures behind the page. */
export const SEED = 1;
export const DRAWS = 40;

const FOLDER = new URL('../../scenarios/', import.meta.url);
const ENDING = '.scenario.json';
const BASELINE = 'baseline';

/** Every scenario of the library, the baseline first and the others in the order of their names. */
export function libraryScenarios(dataset: Dataset): Scenario[] {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort();
  return [BASELINE, ...names.filter((name) => name !== BASELINE)].map((name) => {
    const file = `${name}${ENDING}`;
    return readScenario(readFileSync(new URL(file, FOLDER), 'utf8'), file, dataset);
  });
}

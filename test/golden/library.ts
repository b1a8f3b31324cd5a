import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readScenario } from '../../src/data/readScenario.ts';
import type { Scenario, ScenarioFile } from '../../src/domain/scenario.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { kent } from '../support/kent.ts';
import { type Summary, summaryOf } from './summary.ts';

/** The scenario library: plans offered with the product. */
const FOLDER = new URL('../../scenarios/', import.meta.url);
const GOLDEN = new URL('./scenarios/', import.meta.url);
const ENDING = '.scenario.json';

/** Far enough for a policy of September 2029 to act in three rounds. */
const YEARS = 7;
const SEED = 1;
/** Two futures in which ever more children wait or are mismatched, so that feedback shows. */
const DRAWS = [1, 3];

/** Ids by file name. */
export const LIBRARY: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(ENDING))
  .map((name) => name.slice(0, -ENDING.length))
  .sort();

/** A scenario file as it was written, before defaults are filled in. */
export function scenarioFile(id: string): ScenarioFile {
  return JSON.parse(readFileSync(new URL(`${id}${ENDING}`, FOLDER), 'utf8'));
}

/** A scenario of the library, checked against the embedded dataset. */
export async function libraryScenario(id: string): Promise<Scenario> {
  const file = `${id}${ENDING}`;
  return readScenario(readFileSync(new URL(file, FOLDER), 'utf8'), file, await kent());
}

/** What is written beside the library, for people who read why. */
export const libraryReadme = (): string => readFileSync(new URL('README.md', FOLDER), 'utf8');

const runs = new Map<string, Promise<Summary>>();

/** County figures of a scenario in a few futures, run once in each process. */
export function summaryOfScenario(id: string): Promise<Summary> {
  const known = runs.get(id);
  if (known !== undefined) return known;
  const summary = run(id);
  runs.set(id, summary);
  return summary;
}

async function run(id: string): Promise<Summary> {
  const model = prepareModel(await kent(), await libraryScenario(id), YEARS);
  const draws = DRAWS.map((draw) => runDraw(model, SEED, draw));
  return summaryOf(await kent(), model, draws);
}

/** Where the golden summary of a scenario stands. */
export const goldenPath = (id: string): string => fileURLToPath(new URL(`${id}.json`, GOLDEN));

/** Golden summaries that exist, with or without a scenario. */
export const goldenIds = (): string[] =>
  readdirSync(GOLDEN)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();

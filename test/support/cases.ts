import fc from 'fast-check';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import type { Table } from '../../src/results/tables/table.ts';
import { generateDataset } from './generateDataset.ts';
import { type Recipe, recipes } from './recipe.ts';
import { type PolicySketch, policySketches, scenarioOf } from './scenarios.ts';
import { publishedTables } from './tables.ts';
import { type WatchedDraw, watchDraw } from './watchedDraw.ts';

/** A made-up area under a made-up scenario, and one draw of it. */
export interface Case {
  readonly dataset: Dataset;
  readonly scenario: Scenario;
  readonly watched: WatchedDraw;
  /** What is published of the draw, made when first asked for. */
  readonly tables: () => Promise<readonly Table[]>;
}

const CASE_SEED = 20_250_131;
const RUNS = 40;
const YEARS = 3;

const ran = new Map<string, Promise<Case>>();

/**
 * Asserts a claim on 40 made-up areas × scenarios, three years each. The same cases serve all claims
 * of a test file; a case that fails is made smaller before it is shown.
 */
export async function holdsForGenerated(claim: (one: Case) => void | Promise<void>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(recipes(), policySketches(), async (recipe, sketches) => {
      await claim(await caseOf(recipe, sketches));
    }),
    { seed: CASE_SEED, numRuns: RUNS },
  );
}

function caseOf(recipe: Recipe, sketches: readonly PolicySketch[]): Promise<Case> {
  const name = JSON.stringify([recipe, sketches]);
  const known = ran.get(name) ?? runCase(recipe, sketches);
  ran.set(name, known);
  return known;
}

/** Three years of one draw of a made-up area under made-up policies. */
export async function runCase(recipe: Recipe, sketches: readonly PolicySketch[]): Promise<Case> {
  const dataset = await generateDataset(recipe);
  const scenario = scenarioOf(dataset, sketches);
  const model = prepareModel(dataset, scenario, YEARS);
  const watched = watchDraw(model, recipe.seed, 0);
  let tables: Promise<readonly Table[]> | undefined;
  return {
    dataset,
    scenario,
    watched,
    tables: () => {
      tables ??= publishedTables(dataset, scenario, model, [watched.result]);
      return tables;
    },
  };
}

import type { Dataset } from '../../../src/domain/dataset.ts';
import type { ScenarioFile } from '../../../src/domain/scenario.ts';
import { runDraw } from '../../../src/model/run/draw.ts';
import { prepareModel } from '../../../src/model/run/prepareModel.ts';
import { scenarioFrom } from '../scenarios.ts';
import { filesWithoutScenario, publishedTables } from '../tables.ts';

/** Files of a run of two draws, apart from the column that names the scenario. */
export async function filesOf(dataset: Dataset, given: Partial<ScenarioFile>, years: number) {
  const scenario = scenarioFrom(dataset, given);
  const model = prepareModel(dataset, scenario, years);
  const draws = [0, 1].map((draw) => runDraw(model, 3, draw));
  return filesWithoutScenario(await publishedTables(dataset, scenario, model, draws));
}

/** Names of the files that differ: a whole file is no help in a message. */
export function changedFiles(
  files: ReadonlyMap<string, string>,
  from: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...files.keys(), ...from.keys()])].filter(
    (name) => files.get(name) !== from.get(name),
  );
}

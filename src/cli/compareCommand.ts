import { readScenario } from '../data/readScenario.ts';
import type { Dataset } from '../domain/dataset.ts';
import { InputError, type Problem, refuseIfAny } from '../domain/problems.ts';
import type { Scenario } from '../domain/scenario.ts';
import { toCsv } from '../export/csv.ts';
import { compareRecord } from '../results/compare/compareRecord.ts';
import { MOST_PLANS } from '../results/compare/plansTypes.ts';
import type { Suppression } from '../results/disclosure/release.ts';
import { bestTable } from '../results/tables/best.ts';
import { compareTable } from '../results/tables/compare.ts';
import { valueTable } from '../results/tables/value.ts';
import {
  USUAL_MEASURES,
  VALUED_MEASURES,
  type ValuedMeasure,
} from '../results/value/valueTypes.ts';
import type { Command } from './command.ts';
import { compareRuns } from './compareRuns.ts';
import { datasetUnderControl, disclosureFiles } from './datasetUnderControl.ts';
import { readNamedFiles, writeFolder } from './files.ts';
import { type Given, repeated } from './options.ts';
import { endTelling, RUN_OPTIONS, tellDraws, timingFile } from './runOptions.ts';

/**
 * `compare`: scenarios against the first of them, `compare.csv`, which is the best of all, `best.csv`,
 * which assumptions decide between each two, `value.csv`, and `run.json` and `timing.json`.
 */
export const compareCommand: Command = {
  name: 'compare',
  does: 'runs scenarios with the same luck and writes what each changes',
  options: {
    scenario: {
      takes: 'text',
      required: true,
      repeats: true,
      help: 'scenario file; the baseline first, then one to three more',
    },
    measure: {
      takes: 'choice',
      repeats: true,
      choices: VALUED_MEASURES,
      help: `what choices are judged by in value.csv (${USUAL_MEASURES.join(', ')})`,
    },
    ...RUN_OPTIONS,
  },
  run,
};

async function run(given: Given): Promise<void> {
  const started = performance.now();
  const paths = repeated(given, 'scenario');
  refuseIfAny(countProblems(paths));
  const named = repeated(given, 'measure') as ValuedMeasure[];
  const valued = named.length > 0 ? [...new Set(named)] : USUAL_MEASURES;
  const suppression = given.suppress as Suppression;
  const dataset = await datasetUnderControl(given, suppression);
  const scenarios = await readScenarios(paths, dataset);
  const read = performance.now();

  const draws = Number(given.draws);
  const workers = Number(given.workers);
  const comparison = await compareRuns({
    dataset,
    scenarios,
    years: Number(given.years),
    seed: Number(given.seed),
    draws,
    workers,
    suppression,
    onDraw: ({ label }, done) => {
      tellDraws(draws, label)(done);
      if (done === draws) endTelling();
    },
  });
  const drawn = performance.now();

  const tables = [compareTable(comparison), bestTable(comparison), valueTable(comparison, valued)];
  const files = new Map([
    ...tables.map((table): [string, string] => [`${table.name}.csv`, toCsv(table)]),
    ...disclosureFiles(dataset, suppression),
  ]);
  files.set('run.json', `${JSON.stringify(compareRecord(comparison, valued), null, 2)}\n`);
  const moments = { started, read, drawn, written: performance.now() };
  files.set('timing.json', timingFile(moments, workers));
  await writeFolder(given.out ?? '', files);
}

/** A comparison reads as far as four plans and no further. */
function countProblems(paths: readonly string[]): Problem[] {
  if (paths.length >= 2 && paths.length <= MOST_PLANS) return [];
  const few = paths.length < 2;
  return [
    {
      file: 'compare',
      column: '--scenario',
      found: few ? `one scenario, ${paths[0]}` : `${paths.length} scenarios`,
      expected: few
        ? 'a baseline and at least one more'
        : `up to ${MOST_PLANS}, the baseline first`,
      fix: few
        ? 'Write --scenario and a file for each, the baseline first.'
        : 'Leave some out, or compare them in several turns with the same baseline and seed: the futures are the same in each.',
    },
  ];
}

/** Reads scenario files. @throws InputError with the problems of all of them at once. */
async function readScenarios(paths: readonly string[], dataset: Dataset): Promise<Scenario[]> {
  const texts = await readNamedFiles(paths.map((path) => [path, '--scenario'] as const));
  const problems: Problem[] = [];
  const fileOf = new Map<string, string>();
  const scenarios = texts.flatMap((text, at): Scenario[] => {
    const file = paths[at];
    try {
      const scenario = readScenario(text, file, dataset);
      const other = fileOf.get(scenario.id);
      if (other !== undefined) problems.push(sameId(scenario, file, other));
      fileOf.set(scenario.id, file);
      return [scenario];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  refuseIfAny(problems);
  return scenarios;
}

/** Rows of the table are told apart by the id. */
function sameId({ id }: Scenario, file: string, other: string): Problem {
  return {
    file,
    column: 'id',
    found: `"${id}", which is also the id of ${other}`,
    expected: 'an id of its own',
    fix: 'Give each scenario another id, or name each file once.',
  };
}

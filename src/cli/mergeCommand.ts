import { join } from 'node:path';
import { readScenario } from '../data/readScenario.ts';
import type { Dataset } from '../domain/dataset.ts';
import { InputError, type Problem, refuseIfAny } from '../domain/problems.ts';
import type { CubeShapes } from '../model/run/cubes.ts';
import type { DrawResult } from '../model/run/keptDraw.ts';
import { prepareModel } from '../model/run/prepareModel.ts';
import type { Suppression } from '../results/disclosure/release.ts';
import { shardProblems } from '../runner/keep/checkShards.ts';
import { type DrawFile, readDraws } from '../runner/keep/readDraws.ts';
import { type AskedRun, releaseRun } from './askedRun.ts';
import type { Command } from './command.ts';
import { datasetUnderControl } from './datasetUnderControl.ts';
import { writeFolder } from './files.ts';
import { once } from './once.ts';
import { type Given, repeated } from './options.ts';
import { runFiles } from './runFiles.ts';
import { RUN_OPTIONS, timingFile } from './runOptions.ts';
import { DRAWS_FILE } from './shard.ts';

/** `merge`: the shards of a run, as the whole run would have been written. */
export const mergeCommand: Command = {
  name: 'merge',
  does: 'puts the shards of a run together and writes its tables',
  options: {
    'DIR…': { takes: 'rest', required: true, repeats: true, help: 'folders of all shards' },
    out: RUN_OPTIONS.out,
    dataset: RUN_OPTIONS.dataset,
  },
  run,
};

async function run(given: Given): Promise<void> {
  const started = performance.now();
  const files: DrawFile[] = [];
  try {
    openAll(repeated(given, 'DIR…'), files);
    const suppression = files[0].header.suppression as Suppression;
    const dataset = await datasetUnderControl(given, suppression);
    refuseIfAny([...shardProblems(files), ...datasetProblems(files, dataset)]);
    const asked = askedOf(files[0], dataset, given.out ?? '');
    refuseIfAny(shapeProblems(files, asked.model().shapes));
    const read = performance.now();
    const written = runFiles(
      await releaseRun(asked, drawsOf(files, asked.model().shapes)),
      asked.suppression,
    );
    const moments = { started, read, drawn: read, written: performance.now() };
    written.set('timing.json', timingFile(moments, asked.workers));
    await writeFolder(asked.out, written);
  } finally {
    for (const file of files) file.close();
  }
}

/** Opens the files of all shards. @throws InputError with what is wrong with any of them. */
function openAll(folders: readonly string[], files: DrawFile[]): void {
  const problems: Problem[] = [];
  for (const folder of folders) {
    try {
      files.push(readDraws(join(folder, DRAWS_FILE)));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  refuseIfAny(problems);
}

/** The run that shards say they are of. @throws InputError where the dataset knows not all it names. */
function askedOf({ path, header }: DrawFile, dataset: Dataset, out: string): AskedRun {
  const { seed, years, draws, suppression } = header;
  const scenario = readScenario(JSON.stringify(header.scenario), path, dataset);
  return {
    dataset,
    scenario,
    years,
    seed,
    draws,
    workers: 1,
    suppression: suppression as Suppression,
    out,
    model: once(() => prepareModel(dataset, scenario, years)),
  };
}

/** Draws of all shards, in the order of their numbers; each stays in its file. */
function drawsOf(files: readonly DrawFile[], shapes: CubeShapes): DrawResult[] {
  return files
    .flatMap((file) => file.draws.map((_, at) => file.read(shapes, at)))
    .sort((a, b) => a.draw - b.draw);
}

function datasetProblems([first]: readonly DrawFile[], { manifest, hash }: Dataset): Problem[] {
  const { datasetId, datasetHash } = first.header;
  if (datasetHash === hash) return [];
  return [
    {
      file: first.path,
      column: 'dataset',
      found: `${datasetId} ${datasetHash}`,
      expected: `${manifest.id} ${hash}, the dataset that it is merged with`,
      fix: 'Name the dataset that the shards were run on with --dataset; its files must not have changed.',
    },
  ];
}

/** Vectors can be read with the shapes that they were written with alone. */
function shapeProblems(files: readonly DrawFile[], shapes: CubeShapes): Problem[] {
  const here = JSON.stringify(shapes);
  return files.flatMap(({ path, header }) =>
    JSON.stringify(header.shapes) === here
      ? []
      : [
          {
            file: path,
            column: 'shapes',
            found: 'draws that count other things than this version does',
            expected: 'draws of this version of the simulator',
            fix: 'Merge with the version that ran the shards, or run them again with this one.',
          },
        ],
  );
}

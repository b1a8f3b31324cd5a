import { folderReader } from '../../../src/cli/files.ts';
import { readDataset } from '../../../src/data/readDataset.ts';
import { type DrawResult, runDraw } from '../../../src/model/run/draw.ts';
import { prepareModel } from '../../../src/model/run/prepareModel.ts';
import { SEED, scenarioNamed, YEARS } from '../benchmarks/kent.ts';

/** Seconds that one authority took. */
export interface AuthorityDrawn {
  readonly children: number;
  readonly reading: number;
  readonly preparing: number;
  readonly drawing: number;
}

/** What was drawn, in the thread that drew it: a nation's results are part of its peak memory. */
const kept: DrawResult[] = [];

/** Reads, prepares and draws one authority once. */
export async function drawAuthority(folder: string): Promise<AuthorityDrawn> {
  const started = performance.now();
  const dataset = await readDataset(folderReader(folder));
  const read = performance.now();
  const model = prepareModel(dataset, scenarioNamed('baseline', dataset), YEARS);
  const prepared = performance.now();
  kept.push(runDraw(model, SEED, 0));
  const drawn = performance.now();
  return {
    children: model.baseChildren.count,
    reading: (read - started) / 1000,
    preparing: (prepared - read) / 1000,
    drawing: (drawn - prepared) / 1000,
  };
}

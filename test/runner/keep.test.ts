import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Problem } from '../../src/domain/problems.ts';
import { InputError } from '../../src/domain/problems.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { MODEL_VERSION } from '../../src/domain/version.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { type DrawResult, keptOf } from '../../src/model/run/keptDraw.ts';
import type { Model } from '../../src/model/run/model.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { shardProblems } from '../../src/runner/keep/checkShards.ts';
import { type DrawFileHeader, drawsOfShard } from '../../src/runner/keep/drawFile.ts';
import { inOrder } from '../../src/runner/keep/inOrder.ts';
import { drawKeeper } from '../../src/runner/keep/keeper.ts';
import { type DrawFile, readDraws } from '../../src/runner/keep/readDraws.ts';
import { writeDraws } from '../../src/runner/keep/writeDraws.ts';
import { Workspace } from '../support/commandLine.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { publishedTables } from '../support/tables.ts';

const work = await Workspace.create();
afterAll(() => work.remove());
const YEARS = 2;
let dataset: Dataset;
let scenario: Scenario;
let model: Model;
let draws: DrawResult[];
let header: DrawFileHeader;

beforeAll(async () => {
  await work.write('folder/here', '');
  dataset = await generateDataset(SMALL_AREA);
  scenario = scenarioFrom(dataset);
  model = prepareModel(dataset, scenario, YEARS);
  draws = [0, 1, 2, 3, 4].map((draw) => runDraw(model, 9, draw));
  header = {
    schemaVersion: 1,
    modelVersion: MODEL_VERSION,
    datasetId: dataset.manifest.id,
    datasetHash: dataset.hash,
    scenarioHash: 'abc',
    scenario,
    seed: 9,
    years: YEARS,
    draws: draws.length,
    shard: { index: 0, of: 1 },
    suppression: 'auto',
    shapes: model.shapes,
  };
});

function fileOf(name: string, kept: readonly DrawResult[], change: Partial<DrawFileHeader> = {}) {
  const path = work.path(name);
  const file = writeDraws(path, { ...header, ...change });
  for (const draw of kept) file.append(keptOf(draw));
  file.finish();
  file.close();
  return path;
}

const tablesOf = (kept: readonly DrawResult[]) => publishedTables(dataset, scenario, model, kept);

function refusal(read: () => unknown): readonly Problem[] {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

describe('a file of draws', () => {
  it('gives back each draw by itself, to the byte', () => {
    const file = readDraws(fileOf('whole.bin', draws));
    expect(file.header).toEqual(JSON.parse(JSON.stringify(header)));
    expect(file.draws).toEqual([0, 1, 2, 3, 4]);
    for (const at of [3, 0, 4])
      expect(file.read(model.shapes, at)).toMatchObject(keptOf(draws[at]));
    file.close();
  });

  it('gives tables that are those of draws in memory', async () => {
    const file = readDraws(fileOf('tables.bin', [...draws].reverse()));
    const read = draws.map(({ draw }) => file.read(model.shapes, file.draws.indexOf(draw)));
    expect(await tablesOf(read)).toEqual(await tablesOf(draws));
    file.close();
  });

  it('that was cut short anywhere is refused, and so is one that is something else', () => {
    const whole = fileOf('to-cut.bin', draws);
    const { length } = readFileSync(whole);
    fc.assert(
      fc.property(fc.nat(length - 1), (bytes) => {
        const path = work.path('cut.bin');
        copyFileSync(whole, path);
        truncateSync(path, bytes);
        const [problem] = refusal(() => readDraws(path));
        expect(problem.file).toBe(path);
        expect(problem.found).toMatch(bytes < 16 ? /does not begin/ : /without the mark that ends/);
        expect(problem.fix).not.toBe('');
      }),
      { numRuns: 60 },
    );
    const foreign = work.path('foreign.bin');
    writeFileSync(foreign, 'scenario,year,district_code\n'.repeat(20));
    expect(refusal(() => readDraws(foreign))[0].found).toMatch(
      /does not begin as files of draws do/,
    );
    expect(refusal(() => readDraws(work.path('none.bin')))[0].found).toBe(
      'no file that can be read',
    );
  });

  it('of another layout is refused by its number', () => {
    const path = fileOf('layout.bin', draws);
    const bytes = readFileSync(path);
    bytes.writeUInt32LE(7, 8);
    writeFileSync(path, bytes);
    const [problem] = refusal(() => readDraws(path));
    expect(problem).toMatchObject({ found: 'layout 7 of files of draws', expected: 'layout 1' });
  });

  it('that cannot be written says where and what to do', () => {
    const [problem] = refusal(() => writeDraws(work.path('no/such/folder.bin'), header));
    expect(problem.file).toContain('folder.bin');
    expect(problem.fix).toContain('--out');
  });
});

describe('draws that find no room in memory', () => {
  it('are read from disk as if they had', async () => {
    const onDisk = writeDraws(work.path('spilled.bin'), header);
    const keeper = drawKeeper(model.shapes, () => onDisk, 2.5 * draws[0].vector.length);
    const kept = draws.map((draw) => keeper.keep(draw));
    expect(kept.map((draw, d) => draw === draws[d])).toEqual([true, true, false, false, false]);
    expect(kept.map((draw) => keptOf(draw))).toEqual(draws.map((draw) => keptOf(draw)));
    expect(await tablesOf(kept)).toEqual(await tablesOf(draws));
    keeper.close();
  });
});

describe('draws that come in any order', () => {
  it('are passed on in the order of their numbers', () => {
    const numbers = drawsOfShard(20, { index: 1, of: 3 });
    expect(numbers).toEqual([1, 4, 7, 10, 13, 16, 19]);
    fc.assert(
      fc.property(fc.shuffledSubarray(numbers, { minLength: numbers.length }), (coming) => {
        const passed: number[] = [];
        const pass = inOrder(numbers, ({ draw }) => passed.push(draw));
        for (const draw of coming) pass({ ...keptOf(draws[0]), draw });
        expect(passed).toEqual(numbers);
      }),
    );
  });
});

describe('shards', () => {
  const file = (
    index: number,
    of: number,
    change: Partial<DrawFileHeader> = {},
    path = `${index}`,
  ): DrawFile => {
    const whole = { ...header, draws: 7, shard: { index, of }, ...change };
    return {
      path,
      header: whole,
      draws: drawsOfShard(whole.draws, whole.shard),
      read: () => draws[0],
      close: () => undefined,
    };
  };
  const said = (files: readonly DrawFile[]) =>
    shardProblems(files).map(({ file: path, column, found }) => [path, column, found]);

  it('of one run, each there once, are in order, however they are named', () => {
    expect(said([file(2, 3), file(0, 3), file(1, 3)])).toEqual([]);
    // More shards than draws: some hold none.
    expect(said(Array.from({ length: 9 }, (_, index) => file(index, 9)))).toEqual([]);
  });

  it('that lack, come twice or lack draws are named at once', () => {
    const short = { ...file(1, 4), draws: [1] };
    expect(said([file(0, 4), short, { ...file(0, 4), path: 'copy' }])).toEqual([
      ['1', 'draws', '1 draws, 1 to 1'],
      ['copy', 'shard', 'shard 0/4 again, as in 0'],
      ['merge', 'shards', '2 of 4 shards'],
    ]);
    expect(shardProblems([file(0, 3)])[0].expected).toBe('also 1/3, 2/3');
  });

  it('of other runs are named with everything in which they differ', () => {
    const other = file(1, 2, { seed: 8, years: 3, datasetHash: 'other', scenarioHash: 'other' });
    expect(said([file(0, 2), other]).map(([path, column]) => [path, column])).toEqual([
      ['1', 'dataset'],
      ['1', 'scenario'],
      ['1', '--seed'],
      ['1', '--years'],
    ]);
    const old = { modelVersion: '0.0.1' };
    expect(said([file(0, 2, old), file(1, 2, old)])).toEqual([
      ['0', 'version of the model', '0.0.1'],
    ]);
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { mergeCommand } from '../../src/cli/mergeCommand.ts';
import { readOptions } from '../../src/cli/options.ts';
import { runCommand } from '../../src/cli/runCommand.ts';
import { InputError, problemLine } from '../../src/domain/problems.ts';
import { Workspace } from '../support/commandLine.ts';
import { datasetFiles } from '../support/generateDataset.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const work = await Workspace.create();
afterAll(() => work.remove());

const small = await work.writeFolder('area', datasetFiles(SMALL_AREA));
const plain = await work.scenario('plain.scenario.json');
const RUN = ['--scenario', plain, '--dataset', small, '--draws', '5', '--years', '2'];

/** What a command says is wrong, line by line; nothing where it did what it was asked. */
async function told(command: Command, args: readonly string[]): Promise<string[]> {
  try {
    await command.run(readOptions(command.name, command.options, args));
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(problemLine);
    throw error;
  }
}

const run = (out: string, ...args: readonly string[]) =>
  told(runCommand, [...RUN, '--workers', '1', '--out', work.path(out), ...args]);
const merge = (out: string, folders: readonly string[], dataset = small) =>
  told(mergeCommand, [
    ...folders.map((name) => work.path(name)),
    ...['--dataset', dataset, '--out', work.path(out)],
  ]);

/** Everything in a folder that results hang on. */
async function results(folder: string): Promise<Map<string, string>> {
  const names = (await work.names(folder)).filter((name) => name !== 'timing.json');
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await work.read(`${folder}/${name}`)] as const),
    ),
  );
}

/** Runs all shards of a run; returns their folders. */
async function shards(of: number): Promise<string[]> {
  const names = Array.from({ length: of }, (_, index) => `shards-${of}/${index}`);
  for (const [index, name] of names.entries()) {
    expect(await run(name, '--shard', `${index}/${of}`)).toEqual([]);
    expect(await work.names(name)).toEqual(['draws.bin', 'timing.json']);
  }
  // Nothing is left beside them of what was written on the way.
  expect(await work.names(`shards-${of}`)).toEqual(names.map((_, index) => `${index}`));
  return names;
}

describe('shards that are merged', () => {
  it('are the whole run byte for byte, in one, two or three parts, named in any order', async () => {
    expect(await run('whole')).toEqual([]);
    const whole = await results('whole');
    expect(whole.size).toBe(27);
    for (const of of [1, 2, 3]) {
      expect(await merge(`merged-${of}`, (await shards(of)).reverse())).toEqual([]);
      expect(await results(`merged-${of}`)).toEqual(whole);
      expect(await work.names(`merged-${of}`)).toContain('timing.json');
    }
  });

  it('are refused, all problems at once, where they are not one run', async () => {
    expect(await run('mixed/0', '--shard', '0/3')).toEqual([]);
    expect(await run('mixed/1', '--shard', '1/3', '--seed', '2', '--draws', '6')).toEqual([]);
    const unread = await merge('refused', ['mixed/0', 'mixed/none', 'mixed/nowhere']);
    expect(unread).toEqual([
      expect.stringMatching(/none\/draws\.bin: found no file that can be read/),
      expect.stringMatching(/nowhere\/draws\.bin: found no file that can be read/),
    ]);
    expect(await merge('refused', ['mixed/0', 'mixed/1'])).toEqual([
      expect.stringMatching(/mixed\/1\/draws\.bin, --seed: found 2; expected 1, as in /),
      expect.stringMatching(/mixed\/1\/draws\.bin, --draws: found 6; expected 5, as in /),
    ]);
    expect(await merge('refused', ['mixed/0', 'mixed/0'])).toEqual([
      expect.stringMatching(/found shard 0\/3 again/),
      expect.stringMatching(/found 1 of 3 shards; expected also 1\/3, 2\/3/),
    ]);
    expect(await work.names('refused')).toEqual([]);
  });

  it('need the dataset that they were run on', async () => {
    expect(await run('other', '--shard', '0/1')).toEqual([]);
    const changed = await work.writeFolder('area2', datasetFiles({ ...SMALL_AREA, seed: 78 }));
    const [problem] = await merge('elsewhere', ['other'], changed);
    expect(problem).toMatch(/dataset: found .* Name the dataset .* with --dataset/);
    expect(await work.names('elsewhere')).toEqual([]);
  });

  it('are named on the line, one at least', async () => {
    expect(() => readOptions('merge', mergeCommand.options, ['--out', 'x'])).toThrow(
      /merge, DIR…: found nothing/,
    );
  });
});

describe('a shard that cannot be', () => {
  it('is refused before anything is written', async () => {
    for (const shard of ['3/3', '-1/2', '1', 'a/b', '0/0']) {
      expect(await run('nothing', `--shard=${shard}`)).toEqual([
        expect.stringContaining(`--shard: found "${shard}"`),
      ]);
    }
    expect(await run('nothing', '--shard', '0/1', '--ledger')).toEqual([
      expect.stringContaining('--ledger: found --draws 5'),
      expect.stringContaining('--ledger: found --shard 0/1'),
    ]);
    expect(await work.names('nothing')).toEqual([]);
  });
});

/** The command line as users start it: a process of its own, with TypeScript as it stands in `src`. */
import { afterAll, describe, expect, it } from 'vitest';
import { sufficiency, sufficiencyProcess, Workspace } from '../support/commandLine.ts';
import { datasetFiles } from '../support/generateDataset.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const work = await Workspace.create();
afterAll(() => work.remove());

const small = await work.writeFolder('area', datasetFiles(SMALL_AREA));
const plain = await work.scenario('plain.scenario.json');

/** Milliseconds after which something hangs; far more than is needed. */
const PATIENCE = 300_000;

describe('the command line', { timeout: PATIENCE }, () => {
  it('shows its commands, and the options of each, on request', async () => {
    const { code, stdout, stderr } = await sufficiencyProcess('--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    expect(commands).toEqual(expect.arrayContaining(['run', 'validate']));
    for (const command of commands) {
      const help = await sufficiency(command, '--help');
      expect(help.code, command).toBe(0);
      expect(help.stdout).toContain(`sufficiency ${command}: `);
    }
    const help = await sufficiencyProcess('run', '--help');
    expect(help.code).toBe(0);
    for (const option of ['--scenario', '--draws', '--ledger'])
      expect(help.stdout).toContain(option);
  });

  it('refuses a command that it does not know, and input that is bad', async () => {
    const unknown = await sufficiencyProcess('levitate');
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('No command "levitate"');
    const bad = ['run', '--scenario', work.path('nowhere.json'), '--out', work.path('out')];
    const refused = await sufficiencyProcess(...bad);
    expect(refused).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('nowhere.json'),
    });
    expect(refused).toEqual(await sufficiency(...bad));
  });

  it('runs on two threads, and writes the files that it writes in a process that is not its own', async () => {
    const run = (out: string, workers: string) => [
      ...['run', '--scenario', plain, '--dataset', small, '--out', work.path(out)],
      ...['--draws', '3', '--years', '2', '--workers', workers],
    ];
    const itself = await sufficiencyProcess(...run('itself', '2'));
    expect(itself).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await sufficiency(...run('here', '1'))).toEqual(itself);
    const names = (await work.names('here')).filter((name) => name !== 'timing.json');
    expect(names.length).toBeGreaterThan(12);
    for (const name of names) {
      expect(await work.read(`itself/${name}`), name).toBe(await work.read(`here/${name}`));
    }
  });
});

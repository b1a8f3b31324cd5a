import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commandLine } from '../../src/cli/commandLine.ts';
import type { ScenarioFile } from '../../src/domain/scenario.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The last line asked of the command line here; the next waits for it, as streams are shared. */
let last: Promise<unknown> = Promise.resolve();

/** Does what a line asks in this process, which is some twenty times quicker than one of its own. */
export function sufficiency(...args: readonly string[]): Promise<Outcome> {
  const asked = last.then(() => listened(() => commandLine(args)));
  last = asked.catch(() => undefined);
  return asked;
}

/** Keeps what is written to the streams of this process while something is done. */
async function listened(act: () => Promise<number>): Promise<Outcome> {
  const said = { stdout: '', stderr: '' };
  const restore = (['stdout', 'stderr'] as const).map((name) => {
    const stream = process[name];
    const write = stream.write;
    stream.write = (words: string | Uint8Array) => {
      said[name] += words;
      return true;
    };
    return () => {
      stream.write = write;
    };
  });
  try {
    const code = await act();
    return { code, ...said };
  } finally {
    for (const undo of restore) undo();
  }
}

/** Runs the command line in a process of its own, as a user does. */
export function sufficiencyProcess(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const command = [join(ROOT, 'bin/sufficiency.mjs'), ...args];
    execFile(process.execPath, command, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** A folder for one test file's inputs and outputs. */
export class Workspace {
  private constructor(readonly folder: string) {}

  static async create(): Promise<Workspace> {
    return new Workspace(await mkdtemp(join(tmpdir(), 'sufficiency-')));
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  async write(name: string, text: string): Promise<string> {
    const path = this.path(name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    return path;
  }

  async writeFolder(name: string, files: ReadonlyMap<string, string>): Promise<string> {
    for (const [file, text] of files) await this.write(join(name, file), text);
    return this.path(name);
  }

  /** A scenario file; what is left out takes on words of its own. */
  scenario(name: string, given: object = {}): Promise<string> {
    const words: ScenarioFile = {
      schemaVersion: 1,
      id: 'no-policies',
      label: 'No policies',
      description: 'For tests.',
    };
    return this.write(name, JSON.stringify({ ...words, ...given }));
  }

  /** Names in a folder in order; nothing where there is no such folder. */
  async names(folder: string): Promise<string[]> {
    return (await readdir(this.path(folder)).catch(() => [])).sort();
  }

  read(name: string): Promise<string> {
    return readFile(this.path(name), 'utf8');
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

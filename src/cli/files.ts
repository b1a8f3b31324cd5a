import { mkdirSync, mkdtempSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { ReadText } from '../data/readDataset.ts';
import { InputError, type Problem, refuseIfAny } from '../domain/problems.ts';
import { once } from './once.ts';

/** Reads files of a dataset folder; null where there is none. */
export function folderReader(folder: string): ReadText {
  return async (file) => {
    try {
      return await readFile(join(folder, file), 'utf8');
    } catch {
      return null;
    }
  };
}

/** Text of a file that the user named. @throws InputError where it cannot be read. */
export async function readNamedFile(path: string, option: string): Promise<string> {
  return (await readNamedFiles([[path, option]]))[0];
}

/** Texts of files that the user named. @throws InputError naming all that cannot be read. */
export async function readNamedFiles(
  files: readonly (readonly [path: string, option: string])[],
): Promise<string[]> {
  const problems: Problem[] = [];
  const texts: string[] = [];
  for (const [path, option] of files) {
    try {
      texts.push(await readFile(path, 'utf8'));
    } catch {
      problems.push({
        file: path,
        found: 'no file that can be read',
        expected: `the file that ${option} names`,
        fix: 'Check the path; it is taken from the folder you are in.',
      });
    }
  }
  refuseIfAny(problems);
  return texts;
}

/**
 * Writes files into a folder so that none is ever half written: all of them into a temporary folder
 * beside it first, then each is renamed into place. Other files in the folder stay.
 *
 * @throws InputError where the folder, or a file in it, cannot be written.
 */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  await withFolderBeside(folder, async (temporary) => {
    const path = temporary();
    try {
      for (const [name, content] of files) await writeFile(join(path, name), content);
    } catch (error) {
      throw cannotWrite(folder, error);
    }
    await moveInto(folder, path, [...files.keys()]);
  });
}

/** Moves files into a folder, which is made where there is none. @throws InputError */
export async function moveInto(
  folder: string,
  from: string,
  names: readonly string[],
): Promise<void> {
  const target = resolve(folder);
  try {
    mkdirSync(target, { recursive: true });
    for (const name of names) await rename(join(from, name), join(target, name));
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

/**
 * Lends a temporary folder beside a folder, on the same disk, made when it is first asked for and
 * removed with all it holds in the end, whatever happens.
 *
 * @throws InputError where it cannot be made.
 */
export async function withFolderBeside<Made>(
  folder: string,
  use: (temporary: () => string) => Promise<Made>,
): Promise<Made> {
  const target = resolve(folder);
  const temporary = once(() => {
    try {
      mkdirSync(dirname(target), { recursive: true });
      return mkdtempSync(join(dirname(target), `.${basename(target)}-`));
    } catch (error) {
      throw cannotWrite(folder, error);
    }
  });
  try {
    return await use(temporary);
  } finally {
    if (temporary.isMade()) await rm(temporary(), { recursive: true, force: true });
  }
}

function cannotWrite(folder: string, error: unknown): InputError {
  return new InputError([
    {
      file: folder,
      found: error instanceof Error ? error.message : String(error),
      expected: 'a folder that can be made or written to',
      fix: 'Choose another folder with --out.',
    },
  ]);
}

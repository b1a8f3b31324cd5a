/** An earlier version of the product beside this one, for as long as it is needed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const git = (...words: string[]): string => execFileSync('git', words, { encoding: 'utf8' }).trim();

/** First digits of the commit that a branch, tag or hash names. */
export function commitOf(ref: string): string {
  return git('rev-parse', '--short', `${ref}^{commit}`);
}

/**
 * Checks a commit out into a folder of its own, with the packages of this checkout, and gives the
 * folder to `use`; the folder is gone afterwards, whatever happens.
 */
export async function withCheckout<T>(
  commit: string,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const parent = mkdtempSync(join(tmpdir(), 'sufficiency-model-'));
  const folder = join(parent, commit);
  git('worktree', 'add', '--detach', folder, commit);
  try {
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
    return await use(folder);
  } finally {
    git('worktree', 'remove', '--force', folder);
    rmSync(parent, { recursive: true, force: true });
  }
}

import type { Problem } from '../domain/problems.ts';
import type { Shard } from '../runner/keep/drawFile.ts';

/** The file of draws in the folder of a shard. */
export const DRAWS_FILE = 'draws.bin';
export const WHOLE_RUN: Shard = { index: 0, of: 1 };
const MOST_SHARDS = 100_000;

/** Reads `--shard i/n`; null where it was left out. */
export function readShard(text: string | undefined): {
  readonly shard: Shard | null;
  readonly problems: readonly Problem[];
} {
  if (text === undefined) return { shard: null, problems: [] };
  const [, i, n] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(i), of: Number(n) };
  if (shard.index < shard.of && shard.of <= MOST_SHARDS) return { shard, problems: [] };
  return {
    shard: null,
    problems: [
      {
        file: 'run',
        column: '--shard',
        found: `"${text}"`,
        expected: 'i/n: which shard, from 0 to n − 1, and how many there are, as 0/4',
        fix: 'Number the shards from 0.',
      },
    ],
  };
}

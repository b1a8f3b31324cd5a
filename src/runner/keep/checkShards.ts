import type { Problem } from '../../domain/problems.ts';
import { MODEL_VERSION } from '../../domain/version.ts';
import { type DrawFileHeader, drawsOfShard } from './drawFile.ts';
import type { DrawFile } from './readDraws.ts';

/** What shards of one run have in common, in the words of whoever ran them. */
const COMMON: readonly (readonly [string, (header: DrawFileHeader) => string | number])[] = [
  ['version of the model', ({ modelVersion }) => modelVersion],
  ['dataset', ({ datasetId, datasetHash }) => `${datasetId} ${datasetHash}`],
  ['scenario', ({ scenario, scenarioHash }) => `${scenario.id} ${scenarioHash}`],
  ['--seed', ({ seed }) => seed],
  ['--years', ({ years }) => years],
  ['--draws', ({ draws }) => draws],
  ['shards', ({ shard }) => shard.of],
  ['--suppress', ({ suppression }) => suppression],
];

/** Everything that keeps files of draws from being merged into one run; none where they can be. */
export function shardProblems(files: readonly DrawFile[]): Problem[] {
  const foreign = files.flatMap((file) => foreignTo(files[0], file));
  const versions = files.length > 0 ? versionProblems(files[0]) : [];
  const partly = files.flatMap(drawProblems);
  // Whether all shards are there can be told once they are known to be of one run.
  const incomplete = foreign.length > 0 ? [] : [...repeated(files), ...missing(files)];
  return [...versions, ...foreign, ...partly, ...incomplete];
}

function foreignTo(first: DrawFile, { path, header }: DrawFile): Problem[] {
  return COMMON.flatMap(([what, of]) =>
    of(header) === of(first.header)
      ? []
      : [
          {
            file: path,
            column: what,
            found: String(of(header)),
            expected: `${of(first.header)}, as in ${first.path}`,
            fix: 'Merge shards of one run: run this one again with the options of the others, or leave it out.',
          },
        ],
  );
}

function versionProblems({ path, header }: DrawFile): Problem[] {
  if (header.modelVersion === MODEL_VERSION) return [];
  return [
    {
      file: path,
      column: 'version of the model',
      found: header.modelVersion,
      expected: `${MODEL_VERSION}, which merges`,
      fix: 'Merge with the version that ran the shards, or run them again with this one.',
    },
  ];
}

/** A shard holds its draws and no others, each once. */
function drawProblems({ path, header, draws }: DrawFile): Problem[] {
  const expected = drawsOfShard(header.draws, header.shard);
  const held = [...draws].sort((a, b) => a - b);
  if (held.length === expected.length && held.every((draw, k) => draw === expected[k])) return [];
  return [
    {
      file: path,
      column: 'draws',
      found: `${held.length} draws${held.length > 0 ? `, ${held[0]} to ${held[held.length - 1]}` : ''}`,
      expected: `the ${expected.length} of shard ${shardName(header)}, each once`,
      fix: 'Run this shard again.',
    },
  ];
}

function repeated(files: readonly DrawFile[]): Problem[] {
  const seen = new Map<number, string>();
  return files.flatMap(({ path, header }) => {
    const other = seen.get(header.shard.index);
    seen.set(header.shard.index, path);
    if (other === undefined) return [];
    return [
      {
        file: path,
        column: 'shard',
        found: `shard ${shardName(header)} again, as in ${other}`,
        expected: 'each shard once',
        fix: 'Name each folder once, and run each shard into a folder of its own.',
      },
    ];
  });
}

function missing(files: readonly DrawFile[]): Problem[] {
  if (files.length === 0) return [];
  const { of } = files[0].header.shard;
  const there = new Set(files.map(({ header }) => header.shard.index));
  const lacking = Array.from({ length: of }, (_, index) => index).filter((i) => !there.has(i));
  if (lacking.length === 0) return [];
  return [
    {
      file: 'merge',
      column: 'shards',
      found: `${there.size} of ${of} shards`,
      expected: `also ${lacking.map((index) => `${index}/${of}`).join(', ')}`,
      fix: 'Name the folders of these shards too; run those that were not run.',
    },
  ];
}

function shardName({ shard }: DrawFileHeader): string {
  return `${shard.index}/${shard.of}`;
}

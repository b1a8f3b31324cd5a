import type { Scenario } from '../../domain/scenario.ts';
import type { CubeShapes } from '../../model/run/cubes.ts';

/*
 * A file of draws, all numbers lowest byte first:
 *
 *   8 bytes   the mark "SUFDRAWS"
 *   4 + 4     version of this layout, length of the header
 *   header    JSON: which run the draws are part of
 *   draws     in any order, each: number of the draw, length of its figures, length of its vector (4
 *             bytes each), figures of its base year in JSON, vector (see `keepCubes`)
 *   index     for each draw its number (4 bytes) and the byte at which it begins (8 bytes, a double)
 *   8 + 4 + 8 byte at which the index begins (a double), number of draws, the mark "SUFENDED"
 *
 * A file without its last mark was not written to the end.
 */
export const MARK = 'SUFDRAWS';
export const END_MARK = 'SUFENDED';
export const LAYOUT_VERSION = 1;
export const PREAMBLE_BYTES = 16;
export const RECORD_BYTES = 12;
export const INDEX_BYTES = 12;
export const TRAILER_BYTES = 20;

/** Which part of a run's draws: `index`, `index + of`, `index + 2 × of`, … */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** What a file of draws says of the run that its draws are part of. */
export interface DrawFileHeader {
  readonly schemaVersion: 1;
  readonly modelVersion: string;
  readonly datasetId: string;
  readonly datasetHash: string;
  readonly scenarioHash: string;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly years: number;
  /** Draws of the whole run, of all shards together. */
  readonly draws: number;
  readonly shard: Shard;
  readonly suppression: string;
  /** With which the vectors are opened. */
  readonly shapes: CubeShapes;
}

/** Numbers of the draws of a shard, ascending. */
export function drawsOfShard(draws: number, { index, of }: Shard): number[] {
  const count = Math.max(0, Math.ceil((draws - index) / of));
  return Array.from({ length: count }, (_, k) => index + k * of);
}

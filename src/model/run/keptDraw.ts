import type { BaseFigures } from '../finance/baseFigures.ts';
import type { LedgerRow } from '../finance/ledger.ts';
import type { CubeOfDraw } from './cube.ts';
import type { CubeName, CubeShapes } from './cubes.ts';
import { openCubes } from './openCubes.ts';

/** What is kept of a draw, what crosses from thread to thread, and what goes to disk. */
export interface KeptDraw {
  readonly draw: number;
  /** All cubes in one piece of memory, which no other draw uses: see `keepCubes`. */
  readonly vector: Uint8Array<ArrayBuffer>;
  /** Money and journeys of the base year, for comparison with what was published. */
  readonly baseFigures: BaseFigures;
}

/** A draw as it is read. */
export interface DrawResult extends KeptDraw {
  /** Each cube is opened from the vector when it is read: hold the draw, not its cubes. */
  readonly cubes: Readonly<Record<CubeName, CubeOfDraw>>;
  /** Every booking of every financial year, where it was asked for. */
  readonly ledger: readonly LedgerRow[];
}

/** The part of a draw that is kept. */
export function keptOf({ draw, vector, baseFigures }: DrawResult): KeptDraw {
  return { draw, vector, baseFigures };
}

/** @param shapes of the model that drew it. */
export function openDraw(
  shapes: CubeShapes,
  { draw, vector, baseFigures }: KeptDraw,
  ledger: readonly LedgerRow[] = [],
): DrawResult {
  const cubes = openCubes(shapes, (from, to) => vector.subarray(from, to));
  return { draw, vector, baseFigures, cubes, ledger };
}

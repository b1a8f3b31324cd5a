import type { CubeShapes } from '../../model/run/cubes.ts';
import { type DrawResult, keptOf } from '../../model/run/keptDraw.ts';
import { drawOnDisk } from './readDraws.ts';
import type { DrawFileWriter } from './writeDraws.ts';

/**
 * Bytes of draws that are kept in memory before the others go to disk: some 100 draws of a large
 * county. The models of two threads, and the tables, take half a gigabyte beside them, so that a run
 * of a thousand draws stays well within one.
 */
const MOST_BYTES_IN_MEMORY = 64 * 2 ** 20;

/** Keeps draws in memory while there is room, and the others on disk. */
export interface Keeper {
  keep(result: DrawResult): DrawResult;
  /** Closes the file on disk, where there is one; its draws can no longer be read. */
  close(): void;
}

/**
 * @param open makes the file for draws that find no room; called when the first does.
 * @param mostBytes of draws in memory.
 */
export function drawKeeper(
  shapes: CubeShapes,
  open: () => DrawFileWriter,
  mostBytes = MOST_BYTES_IN_MEMORY,
): Keeper {
  let inMemory = 0;
  let onDisk: DrawFileWriter | null = null;
  return {
    keep(result) {
      inMemory += result.vector.length;
      if (inMemory <= mostBytes) return result;
      onDisk ??= open();
      const place = onDisk.append(keptOf(result));
      return drawOnDisk(onDisk.file, place, shapes, result.draw, result.baseFigures);
    },
    close: () => onDisk?.close(),
  };
}

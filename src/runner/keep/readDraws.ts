import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { InputError, type Problem } from '../../domain/problems.ts';
import type { BaseFigures } from '../../model/finance/baseFigures.ts';
import type { CubeShapes } from '../../model/run/cubes.ts';
import type { DrawResult } from '../../model/run/keptDraw.ts';
import { openCubes } from '../../model/run/openCubes.ts';
import {
  type DrawFileHeader,
  END_MARK,
  INDEX_BYTES,
  LAYOUT_VERSION,
  MARK,
  PREAMBLE_BYTES,
  RECORD_BYTES,
  TRAILER_BYTES,
} from './drawFile.ts';
import type { Place } from './writeDraws.ts';

/** A file of draws that is open. Draws read from it need it to stay open. */
export interface DrawFile {
  readonly path: string;
  readonly header: DrawFileHeader;
  /** Numbers of the draws that it holds, in the order in which they were written. */
  readonly draws: readonly number[];
  /** Draw `draws[at]`. @param shapes of the model, equal to those of the header. */
  read(shapes: CubeShapes, at: number): DrawResult;
  close(): void;
}

/** @throws InputError where the file cannot be read, is no file of draws, or is not whole. */
export function readDraws(path: string): DrawFile {
  const file = openNamed(path);
  try {
    const size = fstatSync(file).size;
    const header = readHeader(path, file, size);
    const index = readIndex(path, file, size);
    return {
      path,
      header,
      draws: index.map(({ draw }) => draw),
      read: (shapes, at) => readDraw(file, index[at], shapes),
      close: () => closeSync(file),
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** A draw that is left in its file: of each cube that is read, that part of the file is. */
export function drawOnDisk(
  file: number,
  { from, bytes }: Place,
  shapes: CubeShapes,
  draw: number,
  baseFigures: BaseFigures,
): DrawResult {
  return {
    draw,
    baseFigures,
    ledger: [],
    get vector() {
      return readBytes(file, from, bytes);
    },
    cubes: openCubes(shapes, (start, end) => readBytes(file, from + start, end - start)),
  };
}

interface Entry {
  readonly draw: number;
  readonly from: number;
}

function readDraw(file: number, { draw, from }: Entry, shapes: CubeShapes): DrawResult {
  const record = viewOf(readBytes(file, from, RECORD_BYTES));
  const figures = record.getUint32(4, true);
  const bytes = record.getUint32(8, true);
  const text = new TextDecoder().decode(readBytes(file, from + RECORD_BYTES, figures));
  const place = { from: from + RECORD_BYTES + figures, bytes };
  return drawOnDisk(file, place, shapes, draw, JSON.parse(text) as BaseFigures);
}

function openNamed(path: string): number {
  try {
    return openSync(path, 'r');
  } catch {
    throw refused(path, {
      found: 'no file that can be read',
      expected: 'the draws that `run --shard` wrote',
      fix: 'Name the folder that was given to `run --shard` with --out, and wait until it is done.',
    });
  }
}

function readHeader(path: string, file: number, size: number): DrawFileHeader {
  const start = readBytes(file, 0, Math.min(size, PREAMBLE_BYTES));
  if (start.length < PREAMBLE_BYTES || textOf(start.subarray(0, MARK.length)) !== MARK) {
    throw refused(path, {
      found: 'a file that does not begin as files of draws do',
      expected: 'the draws.bin that `run --shard` wrote',
      fix: 'Check that the folder is one of a shard, and copy the file again without changing it.',
    });
  }
  const version = viewOf(start).getUint32(8, true);
  if (version !== LAYOUT_VERSION) {
    throw refused(path, {
      found: `layout ${version} of files of draws`,
      expected: `layout ${LAYOUT_VERSION}`,
      fix: 'Merge with the version of the simulator that ran the shards, or run them again.',
    });
  }
  const length = viewOf(start).getUint32(12, true);
  if (PREAMBLE_BYTES + length > size) throw cutShort(path, size);
  return JSON.parse(textOf(readBytes(file, PREAMBLE_BYTES, length))) as DrawFileHeader;
}

function readIndex(path: string, file: number, size: number): Entry[] {
  const from = size - TRAILER_BYTES;
  if (from < PREAMBLE_BYTES) throw cutShort(path, size);
  const trailer = readBytes(file, from, TRAILER_BYTES);
  const begins = viewOf(trailer).getFloat64(0, true);
  const count = viewOf(trailer).getUint32(8, true);
  if (textOf(trailer.subarray(12)) !== END_MARK || begins + count * INDEX_BYTES !== from) {
    throw cutShort(path, size);
  }
  const index = viewOf(readBytes(file, begins, count * INDEX_BYTES));
  return Array.from({ length: count }, (_, k) => ({
    draw: index.getUint32(k * INDEX_BYTES, true),
    from: index.getFloat64(k * INDEX_BYTES + 4, true),
  }));
}

function cutShort(path: string, size: number): InputError {
  return refused(path, {
    found: `${size} bytes without the mark that ends a file of draws`,
    expected: 'a file that was written to its end',
    fix: 'Run this shard again, or copy its file again: it was cut short.',
  });
}

function refused(file: string, problem: Omit<Problem, 'file'>): InputError {
  return new InputError([{ file, ...problem }]);
}

function readBytes(file: number, from: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, from + done);
    if (read === 0) throw new RangeError(`a file of draws ends ${length - done} bytes too soon`);
    done += read;
  }
  return bytes;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

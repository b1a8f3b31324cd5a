import { closeSync, openSync, writeSync } from 'node:fs';
import { InputError } from '../../domain/problems.ts';
import type { KeptDraw } from '../../model/run/keptDraw.ts';
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

/** Where a draw's vector lies in its file. */
export interface Place {
  readonly from: number;
  readonly bytes: number;
}

/** A file of draws that is being written; it can be read at the same time, where it is. */
export interface DrawFileWriter {
  /** Of the open file, for reading what was written. */
  readonly file: number;
  append(kept: KeptDraw): Place;
  /** Writes the index, without which the file counts as cut short. */
  finish(): void;
  close(): void;
}

/**
 * @param path of a file that does not exist yet.
 * @throws InputError, here and when draws are appended, where it cannot be written.
 */
export function writeDraws(path: string, header: DrawFileHeader): DrawFileWriter {
  const file = orRefuse(path, () => openSync(path, 'wx+'));
  const index: { readonly draw: number; readonly from: number }[] = [];
  let at = 0;
  const write = (bytes: Uint8Array) => {
    for (let done = 0; done < bytes.length; )
      done += orRefuse(path, () => writeSync(file, bytes, done, bytes.length - done, at + done));
    at += bytes.length;
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  write(preamble(text.length));
  write(text);
  return {
    file,
    append({ draw, vector, baseFigures }) {
      index.push({ draw, from: at });
      const figures = new TextEncoder().encode(JSON.stringify(baseFigures));
      write(numbers(RECORD_BYTES, [draw, figures.length, vector.length]));
      write(figures);
      const from = at;
      write(vector);
      return { from, bytes: vector.length };
    },
    finish() {
      const from = at;
      const table = new DataView(new ArrayBuffer(index.length * INDEX_BYTES + TRAILER_BYTES));
      index.forEach((one, k) => {
        table.setUint32(k * INDEX_BYTES, one.draw, true);
        table.setFloat64(k * INDEX_BYTES + 4, one.from, true);
      });
      const trailer = index.length * INDEX_BYTES;
      table.setFloat64(trailer, from, true);
      table.setUint32(trailer + 8, index.length, true);
      const bytes = new Uint8Array(table.buffer);
      bytes.set(new TextEncoder().encode(END_MARK), trailer + 12);
      write(bytes);
    },
    close: () => closeSync(file),
  };
}

function orRefuse<Made>(path: string, write: () => Made): Made {
  try {
    return write();
  } catch (error) {
    throw new InputError([
      {
        file: path,
        found: error instanceof Error ? error.message : String(error),
        expected: 'a file that can be written, with room for every draw',
        fix: 'Free space on this disk, or choose a folder on another with --out.',
      },
    ]);
  }
}

function preamble(headerBytes: number): Uint8Array {
  const bytes = numbers(PREAMBLE_BYTES, [0, 0, LAYOUT_VERSION, headerBytes]);
  bytes.set(new TextEncoder().encode(MARK));
  return bytes;
}

function numbers(size: number, values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(size));
  values.forEach((value, k) => {
    view.setUint32(k * 4, value, true);
  });
  return new Uint8Array(view.buffer);
}

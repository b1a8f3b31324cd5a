import {
  type CubeOfDraw,
  type CubeShape,
  cellCount,
  cellsOfMember,
  type Shapes,
  type SparseCube,
} from './cube.ts';
import { ENTRY_BYTES, MORE, SINGLE, sumCodes, tableBytes, WHOLE } from './keepCubes.ts';

/** Reads bytes `from … to − 1` of a draw's vector, wherever it is kept. */
export type ReadBytes = (from: number, to: number) => Uint8Array;

/**
 * The cubes of a vector that `keepCubes` wrote for the same shapes. Each is opened when it is read,
 * every time anew, so that none stays in memory.
 */
export function openCubes<Of extends Shapes>(
  shapes: Of,
  read: ReadBytes,
): Readonly<Record<keyof Of, CubeOfDraw>> {
  const cubes = {} as Record<keyof Of, CubeOfDraw>;
  const firstByte = tableBytes(shapes);
  let table = 0;
  for (const [name, shape] of Object.entries(shapes)) {
    const own = table;
    Object.defineProperty(cubes, name, {
      enumerable: true,
      get: () => new KeptCube(shape, own, firstByte, read),
    });
    table += shape.dimensions[0].size * ENTRY_BYTES;
  }
  return cubes;
}

class KeptCube implements CubeOfDraw {
  readonly #shape: CubeShape;
  readonly #table: number;
  readonly #firstByte: number;
  readonly #read: ReadBytes;
  #all: SparseCube | null = null;

  /**
   * @param table byte of the vector at which the cube's own part of its table begins.
   * @param firstByte after the table, of the first cube.
   */
  constructor(shape: CubeShape, table: number, firstByte: number, read: ReadBytes) {
    this.#shape = shape;
    this.#table = table;
    this.#firstByte = firstByte;
    this.#read = read;
  }

  get cells(): Uint32Array {
    return this.#whole().cells;
  }

  get values(): Float64Array {
    return this.#whole().values;
  }

  addInto(sums: Float64Array, first: number, end: number, target: Int32Array): void {
    if (first >= end) return;
    const ends = this.#endsOf(first, end);
    const start = ends[0];
    const bytes = this.#read(start, ends[ends.length - 1]);
    const size = cellsOfMember(this.#shape);
    const codes = this.#shape.kind === 'sum' ? sumCodes(this.#shape) : null;
    for (let at = 0; at + 2 < ends.length; at += 2) {
      const [from, body] = [ends[at] - start, ends[at + 1] - start];
      const cell = (at / 2) * size;
      if (codes === null) addCounts(bytes, from, body, cell, target, sums);
      else addSums(bytes, from, body, cell, first * size, codes, target, sums);
    }
  }

  #whole(): SparseCube {
    if (this.#all === null) {
      const dense = new Float64Array(cellCount(this.#shape));
      const itself = new Int32Array(dense.length);
      for (let cell = 0; cell < itself.length; cell++) itself[cell] = cell;
      this.addInto(dense, 0, this.#shape.dimensions[0].size, itself);
      let filled = 0;
      for (let cell = 0; cell < dense.length; cell++) {
        if (dense[cell] !== 0) itself[filled++] = cell;
      }
      const cells = Uint32Array.from(itself.subarray(0, filled));
      this.#all = { cells, values: Float64Array.from(cells, (cell) => dense[cell]) };
    }
    return this.#all;
  }

  /** Where the first member begins, then where head and body of each member end. */
  #endsOf(first: number, end: number): number[] {
    const own = this.#table + first * ENTRY_BYTES;
    // What stands before a member's own entry is where the member before it ends.
    const before = own === 0 ? 0 : 4;
    const table = this.#read(own - before, this.#table + end * ENTRY_BYTES);
    const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const ends = own === 0 ? [this.#firstByte] : [];
    for (let at = 0; at < table.byteLength; at += 4) ends.push(view.getUint32(at, true));
    return ends;
  }
}

/** 1 for the bytes of a head of counts that are continued in the body. */
const HAS_MORE = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >> 4 === MORE || (byte & 15) === MORE ? 1 : 0,
);

/** A number of variable length, and where the next byte is. */
const number = { value: 0, next: 0 };

function readNumber(bytes: Uint8Array, from: number): void {
  let at = from;
  let byte = bytes[at++];
  let value = byte & 127;
  for (let shift = 7; byte > 127; shift += 7) {
    byte = bytes[at++];
    value |= (byte & 127) << shift;
  }
  number.value = value >>> 0;
  number.next = at;
}

/** Adds the counts of one member, whose head begins at `from` and whose body at `body`. */
function addCounts(
  bytes: Uint8Array,
  from: number,
  body: number,
  firstCell: number,
  target: Int32Array,
  sums: Float64Array,
): void {
  let rest = body;
  let cell = firstCell;
  for (let at = from; at < body; at++) {
    const both = bytes[at];
    let gap = both >> 4;
    let beyondOne = both & 15;
    if (HAS_MORE[both] === 1) {
      if (gap === MORE) {
        readNumber(bytes, rest);
        gap += number.value;
        rest = number.next;
      }
      if (beyondOne === MORE) {
        readNumber(bytes, rest);
        beyondOne += number.value;
        rest = number.next;
      }
    }
    cell += gap;
    const to = target[cell++];
    if (to >= 0) sums[to] += beyondOne + 1;
  }
}

/** The same of a cube of sums. @param before cells of the cube that lie before the first target. */
function addSums(
  bytes: Uint8Array,
  from: number,
  body: number,
  firstCell: number,
  before: number,
  codes: Uint8Array,
  target: Int32Array,
  sums: Float64Array,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = body;
  let cell = firstCell;
  for (let head = from; head < body; ) {
    readNumber(bytes, head);
    cell += number.value;
    readNumber(bytes, number.next);
    const end = cell + number.value;
    head = number.next;
    let measure = (before + cell) % codes.length;
    for (; cell < end; cell++) {
      const code = codes[measure++];
      if (measure === codes.length) measure = 0;
      let sum: number;
      if (code === WHOLE) {
        readNumber(bytes, at);
        sum = number.value;
        at = number.next;
      } else if (code === SINGLE) {
        sum = view.getFloat32(at, true);
        at += 4;
      } else {
        sum = view.getFloat64(at, true);
        at += 8;
      }
      const to = target[cell];
      if (to >= 0) sums[to] += sum;
    }
  }
}

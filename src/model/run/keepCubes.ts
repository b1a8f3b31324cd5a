import { type CubeShape, cellsOfMember, type KeptAs, type Shapes } from './cube.ts';

/*
 * The vector of a draw: all its cubes in few bytes, quick to write and to read.
 *
 * First a table: for each cube, in the order of the shapes, and each member of its first dimension (a
 * January, a step) where the member's head ends and where its body ends, in 32 bits each. Then head
 * and body of member after member, so that one January is read without the others.
 *
 * Counts: the head has a byte for each cell that is not zero: in the upper four bits how many cells
 * are skipped before it, in the lower its count less one. 15 stands for “15 or more”: the body has what
 * is beyond 15, as a number of variable length. Sums: the head has two numbers for each stretch of
 * cells that are not zero, how many cells are skipped before it and how many it has; the body has the
 * sums, each kept as its shape says. Numbers of variable length are LEB128 (DWARF 5, section 7.6):
 * seven bits a byte, the lowest first, with the eighth bit set on all bytes but the last.
 */

/** Bytes of the table for each member of the first dimension of each cube. */
export const ENTRY_BYTES = 8;
/** A count or a gap that does not fit in its half of a byte. */
export const MORE = 15;
export const [WHOLE, SINGLE] = [0, 1];
const DOUBLE = 2;
/** Cells written between two looks at whether there is room. */
const CHUNK = 4096;
/** A cell takes no more: two numbers of 32 bits at variable length. */
const MOST_BYTES_A_CELL = 10;

/** Codes of how the sums of a cube are kept, by member of its last dimension. */
export function sumCodes({ dimensions, keptAs }: CubeShape): Uint8Array {
  const { size } = dimensions[dimensions.length - 1];
  const codes: Record<KeptAs, number> = { whole: WHOLE, single: SINGLE, double: DOUBLE };
  return Uint8Array.from({ length: size }, (_, member) => codes[keptAs?.[member] ?? 'double']);
}

/** Bytes of the table that a vector starts with. */
export function tableBytes(shapes: Shapes): number {
  const members = Object.values(shapes).map(({ dimensions }) => dimensions[0].size);
  return members.reduce((sum, size) => sum + size, 0) * ENTRY_BYTES;
}

/** Bytes that grow as they are written. */
class Writer {
  bytes = new Uint8Array(CHUNK * MOST_BYTES_A_CELL);
  view = new DataView(this.bytes.buffer);
  at = 0;

  makeRoom(more: number): void {
    if (this.at + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.at + more, 2 * this.bytes.length));
    grown.set(this.bytes);
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
  }

  append({ bytes, at }: Writer): void {
    this.makeRoom(at);
    this.bytes.set(bytes.subarray(0, at), this.at);
    this.at += at;
  }
}
/** Kept from draw to draw, since new memory costs more than writing over it. */
const heads = new Writer();
const body = new Writer();

/**
 * Keeps the cells that are not zero, and leaves every cell zero.
 *
 * @param cells whole numbers that are not negative, and sums that `keptAs` says are whole.
 * @returns the draw's vector, in memory of its own.
 */
export function keepCubes(
  shapes: Shapes,
  cells: Readonly<Record<string, Int32Array | Float64Array>>,
): Uint8Array<ArrayBuffer> {
  heads.at = 0;
  heads.makeRoom(tableBytes(shapes));
  heads.at = tableBytes(shapes);
  let entry = 0;
  for (const [name, shape] of Object.entries(shapes)) {
    const dense = cells[name];
    const size = cellsOfMember(shape);
    const codes = sumCodes(shape);
    for (let from = 0; from < dense.length; from += size) {
      body.at = 0;
      if (dense instanceof Int32Array) keepCounts(dense, from, from + size);
      else keepSums(dense, codes, from, from + size);
      heads.view.setUint32(entry, heads.at, true);
      heads.append(body);
      heads.view.setUint32(entry + 4, heads.at, true);
      entry += ENTRY_BYTES;
    }
  }
  return heads.bytes.slice(0, heads.at);
}

function keepCounts(dense: Int32Array, from: number, to: number): void {
  let next = from;
  for (let cell = from; cell < to; cell += CHUNK) {
    heads.makeRoom(CHUNK);
    body.makeRoom(CHUNK * MOST_BYTES_A_CELL);
    next = keepChunk(dense, cell, Math.min(cell + CHUNK, to), next);
  }
}

// Each loop stands in a function of its own with nothing after it but the notes of where it stopped:
// a long loop is compiled while it runs, and what follows it would be compiled unseen.

/** @param expected the cell after the last that was kept; returned anew. */
function keepChunk(dense: Int32Array, from: number, to: number, expected: number): number {
  const filled = findFilled(dense, from, to);
  const head = heads.bytes;
  const rest = body.bytes;
  let at = heads.at;
  let more = body.at;
  let next = expected;
  for (let k = 0; k < filled; k++) {
    const cell = found[k];
    const gap = cell - next;
    const beyondOne = dense[cell] - 1;
    next = cell + 1;
    dense[cell] = 0;
    if (((gap + 1) | (beyondOne + 1)) <= MORE) {
      head[at++] = (gap << 4) | beyondOne;
    } else {
      head[at++] = (Math.min(gap, MORE) << 4) | Math.min(beyondOne, MORE);
      if (gap >= MORE) more = putNumber(rest, more, gap - MORE);
      if (beyondOne >= MORE) more = putNumber(rest, more, beyondOne - MORE);
    }
  }
  heads.at = at;
  body.at = more;
  return next;
}

/** Cells of a chunk that are not zero, and room for one stretch beyond. */
const found = new Int32Array(CHUNK + 4);

/** Notes in {@link found} which cells are not zero; returns how many. */
function findFilled(dense: Int32Array, from: number, to: number): number {
  let filled = 0;
  let cell = from;
  for (; cell + 4 <= to; cell += 4) {
    const a = dense[cell];
    const b = dense[cell + 1];
    const c = dense[cell + 2];
    const d = dense[cell + 3];
    if ((a | b | c | d) === 0) continue;
    // Every cell is written down, and written over by the next where it is zero: which of four are
    // filled cannot be foretold, so that a branch for each would cost more. (x | −x) >>> 31 is 1
    // where x is not zero.
    found[filled] = cell;
    filled += (a | -a) >>> 31;
    found[filled] = cell + 1;
    filled += (b | -b) >>> 31;
    found[filled] = cell + 2;
    filled += (c | -c) >>> 31;
    found[filled] = cell + 3;
    filled += (d | -d) >>> 31;
  }
  for (; cell < to; cell++) {
    found[filled] = cell;
    if (dense[cell] !== 0) filled++;
  }
  return filled;
}

function keepSums(dense: Float64Array, codes: Uint8Array, from: number, to: number): void {
  let next = from;
  let cell = from;
  while (cell < to) {
    if (dense[cell] === 0) {
      cell++;
      continue;
    }
    let end = cell + 1;
    while (end < to && dense[end] !== 0) end++;
    heads.makeRoom(MOST_BYTES_A_CELL);
    heads.at = putNumber(heads.bytes, heads.at, cell - next);
    heads.at = putNumber(heads.bytes, heads.at, end - cell);
    body.makeRoom((end - cell) * MOST_BYTES_A_CELL);
    keepStretch(dense, codes, cell, end);
    cell = end;
    next = end;
  }
}

function keepStretch(dense: Float64Array, codes: Uint8Array, from: number, to: number): void {
  const { bytes, view } = body;
  let { at } = body;
  let measure = from % codes.length;
  for (let cell = from; cell < to; cell++) {
    const code = codes[measure++];
    if (measure === codes.length) measure = 0;
    if (code === WHOLE) {
      at = putNumber(bytes, at, dense[cell]);
    } else if (code === SINGLE) {
      view.setFloat32(at, dense[cell], true);
      at += 4;
    } else {
      view.setFloat64(at, dense[cell], true);
      at += 8;
    }
    dense[cell] = 0;
  }
  body.at = at;
}

/** Writes a number of variable length; returns where the next byte goes. */
function putNumber(bytes: Uint8Array, from: number, value: number): number {
  let at = from;
  let rest = value;
  while (rest > 127) {
    bytes[at++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[at++] = rest;
  return at;
}

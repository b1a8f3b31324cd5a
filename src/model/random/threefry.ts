/**
 * Threefry-2x32, a keyed counter generator: 64 bits of counter under 64 bits of key give 64 bits
 * that look random, with no state between calls. Salmon, Moraes, Dror and Shaw, "Parallel random
 * numbers: as easy as 1, 2, 3", Proceedings of SC11, 2011.
 */

/** Third key word is this exclusive-or the other two, so that no key is all zero. */
const KEY_PARITY = 0x1bd11bda;

/** Bits by which the second word is rotated in each round, repeating every eight. */
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const;

/** Every four rounds the next two of the three key words are added in, with the turn's number. */
const ROUNDS_PER_KEY = 4;

/**
 * The generator as it is published, for any number of rounds. The words are 32-bit integers, read
 * with or without sign.
 *
 * @param out receives the two words.
 * @example threefry2x32(0, 0, 0, 0, 20, out) // out is 0x6b200159, 0x99ba4efe
 */
export function threefry2x32(
  counter0: number,
  counter1: number,
  key0: number,
  key1: number,
  rounds: number,
  out: Uint32Array,
): void {
  const keys = [key0, key1, KEY_PARITY ^ key0 ^ key1];
  let a = (counter0 + key0) | 0;
  let b = (counter1 + key1) | 0;
  for (let round = 1; round <= rounds; round++) {
    a = (a + b) | 0;
    b = rotate(b, ROTATIONS[(round - 1) % ROTATIONS.length]) ^ a;
    if (round % ROUNDS_PER_KEY === 0) {
      const turn = round / ROUNDS_PER_KEY;
      a = (a + keys[turn % 3]) | 0;
      b = (b + keys[(turn + 1) % 3] + turn) | 0;
    }
  }
  out[0] = a;
  out[1] = b;
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/**
 * A number strictly between 0 and 1 from the two words of {@link threefry2x32} with 13 rounds:
 * 26 bits of each, so a multiple of 2^−52 and a half. Never 0 or 1, and 1 minus it is exact.
 *
 * Thirteen rounds, because this is the model's hottest call: the fewest for which the authors know
 * of no statistical flaw in Threefry-2x32 (their Random123 library, threefry.h, September 2011; the
 * paper itself puts the versions with longer words through BigCrush). Their default of 20 is a
 * margin of safety at half as much time again. The rounds are written out, and nothing is
 * allocated.
 */
export function threefryUnit(
  counter0: number,
  counter1: number,
  key0: number,
  key1: number,
): number {
  const key2 = KEY_PARITY ^ key0 ^ key1;
  let a = (counter0 + key0) | 0;
  let b = (counter1 + key1) | 0;

  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + key1) | 0;
  b = (b + key2 + 1) | 0;

  a = (a + b) | 0;
  b = ((b << 17) | (b >>> 15)) ^ a;
  a = (a + b) | 0;
  b = ((b << 29) | (b >>> 3)) ^ a;
  a = (a + b) | 0;
  b = ((b << 16) | (b >>> 16)) ^ a;
  a = (a + b) | 0;
  b = ((b << 24) | (b >>> 8)) ^ a;
  a = (a + key2) | 0;
  b = (b + key0 + 2) | 0;

  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + key0) | 0;
  b = (b + key1 + 3) | 0;

  a = (a + b) | 0;
  b = ((b << 17) | (b >>> 15)) ^ a;

  return ((a >>> 6) * 67108864 + (b >>> 6) + 0.5) * 2.220446049250313e-16;
}

/**
 * Fills `out[i]`, for i from `from` up to but not including `to`, with the {@link threefryUnit} of
 * the counter (`counters[i & eachCounter]`, `counter1 + tails[i & eachTail]`): the same bits in a
 * third of the time, because the rounds stand in the loop. A call for each number costs more than the
 * rounds, as the number it returns is put on the heap. Two, three and four numbers side by side were
 * no faster: the processor overlaps neighbours by itself.
 *
 * @param eachCounter −1 where there is a counter for each number, 0 where the first serves all.
 * @param eachTail the same of `tails`.
 */
export function fillThreefryUnits(
  out: Float64Array,
  counters: Uint32Array,
  eachCounter: 0 | -1,
  counter1: number,
  tails: Uint16Array,
  eachTail: 0 | -1,
  from: number,
  to: number,
  key0: number,
  key1: number,
): void {
  const word0 = key0 | 0;
  const word1 = key1 | 0;
  const word2 = KEY_PARITY ^ key0 ^ key1;
  const word2First = (word2 + 1) | 0;
  const word0Second = (word0 + 2) | 0;
  const word1Third = (word1 + 3) | 0;
  const start1 = (counter1 + word1) | 0;
  for (let i = from; i < to; i++) {
    let a = (counters[i & eachCounter] + word0) | 0;
    let b = (start1 + tails[i & eachTail]) | 0;

    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + word1) | 0;
    b = (b + word2First) | 0;

    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + word2) | 0;
    b = (b + word0Second) | 0;

    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + word0) | 0;
    b = (b + word1Third) | 0;

    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;

    out[i] = ((a >>> 6) * 67108864 + (b >>> 6) + 0.5) * 2.220446049250313e-16;
  }
}

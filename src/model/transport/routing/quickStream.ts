import { threefry2x32 } from '../../random/threefry.ts';

const TO_UNIT = 1 / 4294967296;

/**
 * Random numbers for a search that needs millions of them one after the other: xoshiro128++
 * (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM Transactions on
 * Mathematical Software 47, 2021), begun from words of the keyed generator. They decide how an answer
 * is looked for and never what happens to a child, so they need no keys of their own.
 */
export class QuickStream {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  /** @param seed whole, from 0 to 4,294,967,295. */
  constructor(seed: number) {
    const words = new Uint32Array(4);
    threefry2x32(0, 0, seed, 0, 20, words.subarray(0, 2));
    threefry2x32(1, 0, seed, 0, 20, words.subarray(2, 4));
    [this.a, this.b, this.c, this.d] = words;
  }

  /** From 0 up to, but never, 1. */
  unit(): number {
    const sum = (this.a + this.d) | 0;
    const word = (((sum << 7) | (sum >>> 25)) + this.a) | 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return (word >>> 0) * TO_UNIT;
  }

  /** Whole, from 0 up to, but never, `end`. */
  below(end: number): number {
    return Math.floor(this.unit() * end);
  }
}

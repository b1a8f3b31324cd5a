import { describe, expect, it } from 'vitest';
import { threefry2x32, threefryUnit } from '../../src/model/random/threefry.ts';

/** Known answers that the authors publish: counter, key, and the words after 13 and 20 rounds. */
const KNOWN = [
  {
    counter: [0, 0],
    key: [0, 0],
    after13: [0x9d1c5ec6, 0x8bd50731],
    after20: [0x6b200159, 0x99ba4efe],
  },
  {
    counter: [0xffffffff, 0xffffffff],
    key: [0xffffffff, 0xffffffff],
    after13: [0xfd36d048, 0x2d17272c],
    after20: [0x1cb996fc, 0xbb002be7],
  },
  {
    counter: [0x243f6a88, 0x85a308d3],
    key: [0x13198a2e, 0x03707344],
    after13: [0xba3e4725, 0xf27d669e],
    after20: [0xc4923a9c, 0x483df7a0],
  },
] as const;

/** The number that two words stand for: the top 26 bits of each, and half a step. */
function unitOf([first, second]: ArrayLike<number> & Iterable<number>): number {
  return ((first >>> 6) * 2 ** 26 + (second >>> 6) + 0.5) / 2 ** 52;
}

describe('Threefry-2x32', () => {
  const out = new Uint32Array(2);

  it.each(KNOWN)('gives the published words for counter $counter', ({ counter, key, ...words }) => {
    threefry2x32(counter[0], counter[1], key[0], key[1], 20, out);
    expect([...out]).toEqual(words.after20);
    threefry2x32(counter[0], counter[1], key[0], key[1], 13, out);
    expect([...out]).toEqual(words.after13);
  });

  it.each(KNOWN)('gives the unit number of the published words for counter $counter', (known) => {
    const { counter, key, after13 } = known;
    expect(threefryUnit(counter[0], counter[1], key[0], key[1])).toBe(unitOf([...after13]));
  });

  it('is the same written out as in its published form, on 10,000 counters and keys', () => {
    for (let i = 0; i < 10_000; i++) {
      const words = [1, 2, 3, 4].map((n) => Math.imul(i * n + 1, 0x9e3779b1) >>> 0);
      threefry2x32(words[0], words[1], words[2], words[3], 13, out);
      expect(threefryUnit(words[0], words[1], words[2], words[3])).toBe(unitOf([...out]));
    }
  });

  it('turns over half of the output bits, whichever bit of counter or key is flipped', () => {
    const trials = 4000;
    let furthest = 0;
    for (let bit = 0; bit < 128; bit++) {
      const flips = new Uint32Array(64);
      for (let trial = 0; trial < trials; trial++) {
        const input = [trial, trial >>> 3, 2026, trial & 255];
        threefry2x32(input[0], input[1], input[2], input[3], 13, out);
        const [first, second] = out;
        input[bit >>> 5] ^= 1 << (bit & 31);
        threefry2x32(input[0], input[1], input[2], input[3], 13, out);
        for (let i = 0; i < 32; i++) {
          flips[i] += ((first ^ out[0]) >>> i) & 1;
          flips[32 + i] += ((second ^ out[1]) >>> i) & 1;
        }
      }
      for (const count of flips) {
        furthest = Math.max(furthest, Math.abs(count - trials / 2) / Math.sqrt(trials / 4));
      }
    }
    // The furthest of 8,192 standard normal values is beyond 5.2 once in 600 times.
    expect(furthest).toBeGreaterThan(3);
    expect(furthest).toBeLessThan(5.2);
  });

  it('stays strictly between 0 and 1, and its distance from 1 is exact', () => {
    const smallest = unitOf([0, 0]);
    const largest = unitOf([0xffffffff, 0xffffffff]);
    expect(smallest).toBe(2 ** -53);
    expect(largest).toBeLessThan(1);
    expect(1 - largest).toBe(smallest);
  });
});

import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { hash32 } from '../../src/model/random/hash32.ts';
import { PURPOSE, type Purpose } from '../../src/model/random/purpose.ts';
import { uniform } from '../../src/model/random/stream.ts';
import { chiSquareDeviation, correlationDeviation, kolmogorov, smirnov } from './randomChecks.ts';

const STREAM = { seed: 20250101, draw: 7 };
const CHILD = 0x0c45_2017;

/** Series in which one argument counts up while the rest stay, as they do in the model. */
const AXES: { axis: string; length: number; at: (i: number) => number }[] = [
  {
    axis: 'entity',
    length: 65536,
    at: (i) => uniform(STREAM, PURPOSE.cease, i, 3),
  },
  {
    axis: 'entity in steps of 4,096, the first child of each cell',
    length: 65536,
    at: (i) => uniform(STREAM, PURPOSE.requests, (i * 4096) >>> 0, 3),
  },
  {
    axis: 'sub',
    length: 65536,
    at: (i) => uniform(STREAM, PURPOSE.preference, CHILD, 3, i),
  },
  {
    axis: 'draw',
    length: 65536,
    at: (i) => uniform({ seed: STREAM.seed, draw: i }, PURPOSE.parameter, CHILD, 0),
  },
  {
    axis: 'seed',
    length: 65536,
    at: (i) => uniform({ seed: i, draw: 0 }, PURPOSE.parameter, CHILD, 0),
  },
  {
    axis: 'year, then entity',
    length: 65536,
    at: (i) => uniform(STREAM, PURPOSE.move, CHILD + (i >>> 8), i & 255),
  },
  {
    axis: 'purpose, then entity',
    length: 65536,
    at: (i) => uniform(STREAM, (i & 255) as Purpose, CHILD + (i >>> 8), 3),
  },
];

describe.each(AXES)('the keyed numbers along $axis', ({ length, at }) => {
  const values = Array.from({ length }, (_, i) => at(i));

  it('fill 256 bins evenly', () => {
    const bins = new Array<number>(256).fill(0);
    for (const value of values) bins[Math.floor(value * 256)]++;
    const even = new Array<number>(256).fill(length / 256);
    expect(Math.abs(chiSquareDeviation(bins, even))).toBeLessThan(4);
  });

  it('are uniform, and look like those of another published generator', () => {
    expect(kolmogorov(values, (x) => x)).toBeLessThan(2.2);
    const other = xoroshiro128plus(42);
    const oracle = values.map(() => uniformFloat64(other));
    expect(smirnov(values, oracle)).toBeLessThan(2.2);
  });

  it('do not depend on their neighbours', () => {
    for (const lag of [1, 2, 7, 256]) {
      const found = correlationDeviation(values.slice(lag), values.slice(0, -lag));
      expect(Math.abs(found), `lag ${lag}`).toBeLessThan(4);
    }
    const pairs = new Array<number>(256).fill(0);
    for (let i = 0; i + 1 < length; i += 2) {
      pairs[Math.floor(values[i] * 16) * 16 + Math.floor(values[i + 1] * 16)]++;
    }
    const even = new Array<number>(256).fill(length / 512);
    expect(Math.abs(chiSquareDeviation(pairs, even))).toBeLessThan(4);
  });
});

describe('the keyed number of an event', () => {
  it('is the same whatever was asked before', () => {
    const ask = () => uniform(STREAM, PURPOSE.zone, CHILD, 12, 345);
    const first = ask();
    for (let i = 0; i < 100; i++) uniform(STREAM, PURPOSE.appeal, i, 1);
    expect(ask()).toBe(first);
  });

  it('is another for another seed, draw, purpose, entity, year or sub', () => {
    const values = [
      uniform(STREAM, PURPOSE.zone, CHILD, 12, 345),
      uniform({ ...STREAM, seed: STREAM.seed + 1 }, PURPOSE.zone, CHILD, 12, 345),
      uniform({ ...STREAM, draw: STREAM.draw + 1 }, PURPOSE.zone, CHILD, 12, 345),
      uniform(STREAM, PURPOSE.mode, CHILD, 12, 345),
      uniform(STREAM, PURPOSE.zone, CHILD + 1, 12, 345),
      uniform(STREAM, PURPOSE.zone, CHILD, 13, 345),
      uniform(STREAM, PURPOSE.zone, CHILD, 12, 346),
      uniform({ seed: STREAM.draw, draw: STREAM.seed }, PURPOSE.zone, CHILD, 12, 345),
    ];
    expect(new Set(values).size).toBe(values.length);
  });

  it('takes each argument to the end of its range', () => {
    const largest = { seed: 0xffffffff, draw: 0xffffffff };
    const last = uniform(largest, 255 as Purpose, 0xffffffff, 255, 0xffff);
    expect(last).toBeGreaterThan(0);
    expect(last).toBeLessThan(1);
  });

  it.each([
    ['purpose', [256 as Purpose, 1, 1, 1]],
    ['entity', [PURPOSE.zone, 0x1_0000_0000, 1, 1]],
    ['entity', [PURPOSE.zone, -1, 1, 1]],
    ['entity', [PURPOSE.zone, 0.5, 1, 1]],
    ['year', [PURPOSE.zone, 1, 256, 1]],
    ['year', [PURPOSE.zone, 1, -1, 1]],
    ['sub', [PURPOSE.zone, 1, 1, 65536]],
    ['sub', [PURPOSE.zone, 1, 1, -1]],
  ] as const)('refuses a %s that would run into its neighbour: %j', (name, [p, e, y, s]) => {
    const found = { purpose: p, entity: e, year: y, sub: s }[name];
    expect(() => uniform(STREAM, p, e, y, s)).toThrow(`${name} ${found}`);
  });
});

describe('purposes', () => {
  it('have each a number of their own, from 0 to 255', () => {
    const numbers = Object.values(PURPOSE);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((n) => Number.isInteger(n) && n >= 0 && n <= 255)).toBe(true);
  });
});

describe('hash32', () => {
  // From the published test vectors of FNV-1a.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('gives the published answer for %j', (text, answer) => {
    expect(hash32(text)).toBe(answer);
  });

  it('hashes the UTF-8 bytes of any text', () => {
    for (const text of ['£6,000', 'tŷ', '≥ 19', 'é', '𝔸 and 😀']) {
      let hash = 0x811c9dc5;
      for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
      expect(hash32(text)).toBe(hash >>> 0);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PURPOSE, type Purpose } from '../../src/model/random/purpose.ts';
import {
  fillUniforms,
  fillUniformsBySub,
  fillUniformsOfOne,
  uniform,
} from '../../src/model/random/stream.ts';

const word = fc.integer({ min: 0, max: 0xffffffff });
const byte = fc.integer({ min: 0, max: 255 });
const short = fc.integer({ min: 0, max: 0xffff });
const stream = fc.record({ seed: word, draw: word });
const entities = fc.uint32Array({ maxLength: 40 });

describe('keyed numbers of many at once', () => {
  it('are those of each asked alone, to the bit', () => {
    fc.assert(
      fc.property(stream, byte, entities, byte, short, (chance, purpose, keys, year, sub) => {
        const out = new Float64Array(keys.length);
        fillUniforms(out, chance, purpose as Purpose, keys, 0, keys.length, year, sub);
        const alone = Array.from(keys, (key) =>
          uniform(chance, purpose as Purpose, key, year, sub),
        );
        expect([...out]).toEqual(alone);
      }),
    );
  });

  it('are those of each asked alone with a sub-number of its own, to the bit', () => {
    const events = fc.array(fc.tuple(word, short), { maxLength: 40 });
    fc.assert(
      fc.property(stream, byte, events, byte, (chance, purpose, pairs, year) => {
        const keys = Uint32Array.from(pairs, ([key]) => key);
        const subs = Uint16Array.from(pairs, ([, sub]) => sub);
        const out = new Float64Array(pairs.length);
        fillUniformsBySub(out, chance, purpose as Purpose, keys, subs, 0, pairs.length, year);
        const alone = pairs.map(([key, sub]) =>
          uniform(chance, purpose as Purpose, key, year, sub),
        );
        expect([...out]).toEqual(alone);
      }),
    );
  });

  it('are those of each event of one entity asked alone, to the bit', () => {
    const subs = fc.uint16Array({ maxLength: 40 });
    fc.assert(
      fc.property(stream, byte, word, subs, byte, (chance, purpose, key, each, year) => {
        const out = new Float64Array(each.length);
        fillUniformsOfOne(out, chance, purpose as Purpose, key, each, 0, each.length, year);
        const alone = Array.from(each, (sub) =>
          uniform(chance, purpose as Purpose, key, year, sub),
        );
        expect([...out]).toEqual(alone);
      }),
    );
  });

  it('leave alone what lies outside the range asked for', () => {
    const out = new Float64Array(5).fill(-1);
    const keys = Uint32Array.from([10, 11, 12, 13, 14]);
    fillUniforms(out, { seed: 1, draw: 2 }, PURPOSE.cease, keys, 1, 3, 4);
    expect([...out].map((one) => one === -1)).toEqual([true, false, false, true, true]);
    expect(out[1]).toBe(uniform({ seed: 1, draw: 2 }, PURPOSE.cease, 11, 4));
  });

  it.each([
    ['purpose', 256, 1, 1],
    ['year', 1, 256, 1],
    ['sub', 1, 1, 65536],
  ])('refuse a %s that would run into its neighbour', (name, purpose, year, sub) => {
    const out = new Float64Array(1);
    const keys = new Uint32Array(1);
    const fill = () =>
      fillUniforms(out, { seed: 1, draw: 1 }, purpose as Purpose, keys, 0, 1, year, sub);
    expect(fill).toThrow(name);
  });
});

import { describe, expect, it } from 'vitest';
import { hash32 } from '../../src/model/random/hash32.ts';
import { normalInverse } from '../../src/model/random/normal.ts';
import { PURPOSE } from '../../src/model/random/purpose.ts';
import { rangeInverse } from '../../src/model/random/range.ts';
import { stratified } from '../../src/model/random/stratified.ts';
import { uniform } from '../../src/model/random/stream.ts';
import { type Effects, effectsOf } from '../../src/results/sensitivity/effects.ts';
import { fitMainEffects, type Uncertain } from '../../src/results/sensitivity/mainEffects.ts';

const DRAWS = 200;
const draws = Array.from({ length: DRAWS }, (_, draw) => draw);
const Z80 = 1.2815515655446004;

/** Values drawn as the model draws its own: half normals that meet at the median, spread evenly. */
function values(seed: number, count: number): Uncertain[] {
  return Array.from({ length: count }, (_, v) => {
    const [low, central, high] = [-1, 0, v % 3 === 0 ? 2 : 1];
    const of = (draw: number) => {
      const u = stratified({ seed, draw }, PURPOSE.parameter, hash32(`value ${v}`));
      return rangeInverse(low, central, high, u);
    };
    return { low, central, high, values: Float64Array.from(draws, of) };
  });
}

const noise = (seed: number, draw: number) =>
  normalInverse(uniform({ seed, draw }, PURPOSE.fee, 7, 0));
const effect = ({ each }: Effects, v: number) => each[v].atHigh - each[v].atLow;

/** Ten values that matter, two of them by their product as well, and what chance adds. */
const SLOPES = [12, -8, 6, 5, -4, 4, 3, 3, 2.5, -2.5];
const spanOf = ({ low, high }: Uncertain) => high - low;

function outcome(seed: number, all: readonly Uncertain[]): Float64Array {
  return Float64Array.from(draws, (draw) => {
    const sum = SLOPES.reduce((total, slope, v) => total + slope * all[v].values[draw], 0);
    return 100 + sum + 1.5 * all[0].values[draw] * all[1].values[draw] + 5 * noise(seed, draw);
  });
}

describe('effects of many values on an outcome', () => {
  it('are within 8 in 10 intervals 8 times in 10, where values multiply each other too', () => {
    let known: Uncertain[] = [];
    let covered = 0;
    let judged = 0;
    for (let seed = 1; seed <= 24; seed++) {
      const all = seed % 8 === 1 ? values(seed, 30) : known;
      known = all;
      const found = effectsOf(outcome(seed, all), all);
      for (let v = 2; v < 8; v++) {
        const off = Math.abs(effect(found, v) - SLOPES[v] * spanOf(all[v]));
        judged++;
        if (off <= Z80 * found.each[v].standardError) covered++;
      }
    }
    // Three standard errors of a share of 0.8 of 144.
    expect(covered / judged).toBeGreaterThan(0.8 - 0.1);
    expect(covered / judged).toBeLessThan(0.8 + 0.1);
  });

  it('are told apart from chance in few outcomes that are chance alone, however many are looked at', () => {
    for (const count of [10, 100]) {
      const all = values(1, count);
      let alarms = 0;
      for (let seed = 1; seed <= 80; seed++) {
        const y = Float64Array.from(draws, (draw) => noise(seed, draw));
        if (fitMainEffects(y, all).terms.length > 0) alarms++;
      }
      // One in twenty is meant: 4 of 80, and four standard errors of that.
      expect(alarms).toBeLessThan(12);
    }
  });

  it('of values that do nothing are seldom told apart beside those that matter', () => {
    let told = 0;
    let wrong = 0;
    const all = values(2, 60);
    for (let seed = 1; seed <= 20; seed++) {
      for (const { of } of fitMainEffects(outcome(seed, all), all).terms) {
        told++;
        if (of >= SLOPES.length) wrong++;
      }
    }
    expect(told).toBeGreaterThan(20 * 7);
    expect(wrong / told).toBeLessThan(0.05);
  });

  it('follow a line that bends at the median to both ends', () => {
    const all = values(3, 40);
    const bent = (value: number) => (value > 0 ? 9 * value : value);
    const y = Float64Array.from(draws, (draw) => bent(all[1].values[draw]) + noise(3, draw));
    const found = effectsOf(y, all);
    const middle = y.reduce((sum, one) => sum + one, 0) / DRAWS;
    expect(found.each[1].atLow).toBeCloseTo(bent(-1), 0);
    expect(found.each[1].atHigh).toBeCloseTo(bent(1), 0);
    expect(middle - found.each[1].atLow).toBeLessThan(found.each[1].atHigh - middle);
  });

  it('share the spread out as the squares of effects do, and add up to what is explained', () => {
    const all = values(4, 9).filter((_, v) => v % 3 !== 0);
    const parts = [16, 4, 4].map((part) => part / 24);
    const means = [0, 0, 0];
    for (let seed = 1; seed <= 20; seed++) {
      const y = Float64Array.from(
        draws,
        (draw) => 4 * all[0].values[draw] + 2 * all[1].values[draw] + (2 / Z80) * noise(seed, draw),
      );
      const { each, explained } = effectsOf(y, all);
      expect(each.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(explained, 12);
      [each[0].share, each[1].share, 1 - explained].forEach((share, part) => {
        means[part] += share / 20;
      });
    }
    means.forEach((mean, part) => {
      expect(Math.abs(mean - parts[part])).toBeLessThan(0.03);
    });
  });

  it('do not hang on the order of the values, and grow with the outcome', () => {
    const all = values(5, 30);
    const y = outcome(5, all);
    const found = effectsOf(y, all);
    const turned = effectsOf(y, [...all].reverse());
    const larger = effectsOf(
      y.map((value) => 1000 * value),
      all,
    );
    all.forEach((_, v) => {
      const same = turned.each[all.length - 1 - v];
      expect(same.told).toBe(found.each[v].told);
      expect(same.atHigh).toBeCloseTo(found.each[v].atHigh, 8);
      expect(effect(larger, v) / 1000).toBeCloseTo(effect(found, v), 8);
      expect(larger.each[v].share).toBeCloseTo(found.each[v].share, 8);
    });
  });

  it('are nought for an outcome that never changes and for a value that never does', () => {
    const still: Uncertain = { low: 0, central: 0, high: 1, values: new Float64Array(DRAWS) };
    const all = [...values(6, 5), still];
    const constant = effectsOf(new Float64Array(DRAWS).fill(7), all);
    for (const { atLow, atHigh, standardError, told, share } of constant.each) {
      expect([told, share]).toEqual([false, 0]);
      for (const end of [atLow, atHigh, 7 + standardError]) expect(end).toBeCloseTo(7, 9);
    }
    const found = effectsOf(outcome(6, values(6, 20)), [...values(6, 20), still]);
    expect(found.each[20].told).toBe(false);
    expect(effect(found, 20)).toBe(0);
  });
});

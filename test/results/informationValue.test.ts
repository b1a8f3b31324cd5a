/** What it is worth to know something before choosing, held against answers known in closed form. */
import fc from 'fast-check';
import { sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { hash32 } from '../../src/model/random/hash32.ts';
import { normalInverse } from '../../src/model/random/normal.ts';
import { PURPOSE } from '../../src/model/random/purpose.ts';
import { stratified } from '../../src/model/random/stratified.ts';
import { uniform } from '../../src/model/random/stream.ts';
import { informationValue } from '../../src/results/value/informationValue.ts';
import { naturalSplineBasis } from '../../src/results/value/naturalSpline.ts';
import { perfectInformation } from '../../src/results/value/perfectInformation.ts';
import { smootherFor } from '../../src/results/value/smooth.ts';
import { symmetricAxes } from '../../src/results/value/symmetricAxes.ts';

const DRAWS = 400;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

/** Standard normal values, drawn as the model draws what it believes in. */
function belief(seed: number, name: string, draws = DRAWS): Float64Array {
  return Float64Array.from({ length: draws }, (_, draw) =>
    normalInverse(stratified({ seed, draw }, PURPOSE.parameter, hash32(name))),
  );
}

const chance = (seed: number, draw: number) =>
  normalInverse(uniform({ seed, draw }, PURPOSE.fee, 7, 0));

const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** P(Z ≤ z) by the midpoints of narrow strips. */
function below(z: number): number {
  const strips = 4000;
  const width = (z + 9) / strips;
  let sum = 0;
  for (let at = 0; at < strips; at++) sum += density(-9 + (at + 0.5) * width) * width;
  return sum;
}

/** Expected loss of choosing by the mean alone, where the mean given what is known is normal. */
function unitLoss(mean: number, sd: number): number {
  const z = Math.abs(mean) / sd;
  return sd * density(z) - Math.abs(mean) * below(-z);
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

interface Linear {
  readonly mean: number;
  readonly slopes: readonly number[];
  readonly noise: number;
}

/** A benefit that is a sum of normal beliefs and chance, beside twenty beliefs that do nothing. */
function linear(seed: number, { mean, slopes, noise }: Linear) {
  const uncertain = Array.from({ length: slopes.length + 20 }, (_, v) => ({
    values: belief(seed, `belief ${v}`),
  }));
  const benefit = Float64Array.from({ length: DRAWS }, (_, draw) =>
    slopes.reduce(
      (sum, slope, v) => sum + slope * uncertain[v].values[draw],
      mean + noise * chance(seed, draw),
    ),
  );
  return informationValue(benefit, uncertain);
}

describe('the worth of knowing, where the benefit is a sum of normal values', () => {
  const cases: Linear[] = [
    { mean: 1, slopes: [3, 1], noise: 2 },
    { mean: -2, slopes: [4, -2], noise: 3 },
    { mean: 3, slopes: [3, 0.5], noise: 4 },
  ];
  for (const one of cases) {
    const { mean, slopes, noise } = one;
    it(`is the unit normal loss: ${mean}, slopes ${slopes.join(' and ')}, chance ${noise}`, () => {
      const found = SEEDS.map((seed) => linear(seed, one));
      const known = slopes.map((slope) => unitLoss(mean, Math.abs(slope)));
      known.forEach((exact, v) => {
        const values = found.map(({ each }) => each[v].value);
        const error = meanOf(found.map(({ each }) => each[v].error)) / Math.sqrt(SEEDS.length);
        // Three standard errors of the mean over seeds, and a tenth of the floor for following chance.
        const floor = meanOf(found.map((each) => each.floor));
        expect(Math.abs(meanOf(values) - exact)).toBeLessThan(3 * error + 0.1 * floor + 0.02);
      });
      const all = Math.sqrt(slopes.reduce((sum, slope) => sum + slope * slope, noise * noise));
      const everything = meanOf(found.map((one) => one.everything.value));
      expect(Math.abs(everything / unitLoss(mean, all) - 1)).toBeLessThan(0.1);
      const changed = meanOf(found.map(({ each }) => each[0].changed));
      expect(changed).toBeCloseTo(below(-Math.abs(mean / slopes[0])), 1);
      expect(found.every(({ each }) => each[0].told)).toBe(true);
    });
  }

  it('has a standard error as wide as values differ between runs', () => {
    const found = SEEDS.map((seed) => linear(seed, { mean: 1, slopes: [2], noise: 6 }).each[0]);
    const mean = meanOf(found.map(({ value }) => value));
    const spread = Math.sqrt(meanOf(found.map(({ value }) => (value - mean) ** 2)));
    const error = meanOf(found.map((one) => one.error));
    expect(error / spread).toBeGreaterThan(0.5);
    expect(error / spread).toBeLessThan(2.5);
  });
});

describe('what decides nothing', () => {
  it('is told from nothing in few runs, however many things are looked at', () => {
    let alarms = 0;
    const beliefs = Array.from({ length: 20 }, (_, v) => ({ values: belief(1, `none ${v}`, 100) }));
    for (let seed = 1; seed <= 40; seed++) {
      const benefit = Float64Array.from({ length: 100 }, (_, draw) => 0.1 + chance(seed, draw));
      const { each, floor } = informationValue(benefit, beliefs);
      expect(floor).toBeGreaterThan(0);
      if (each.some(({ told }) => told)) alarms++;
    }
    // One in twenty is meant: 2 of 40, and four standard errors of that.
    expect(alarms).toBeLessThan(8);
  });

  it('is worth nothing where the choice never changes, whatever the benefit hangs on', () => {
    const values = belief(1, 'strong');
    const benefit = values.map((value, draw) => 50 + 3 * value + chance(1, draw));
    const { everything, each, floor } = informationValue(benefit, [{ values }]);
    expect(everything).toEqual({ value: 0, error: 0, changed: 0 });
    expect(each).toEqual([{ value: 0, error: 0, changed: 0, told: false }]);
    expect(floor).toBe(0);
  });

  it('is worth nothing between two plans that are alike, and where a value never varies', () => {
    const still = { values: new Float64Array(DRAWS).fill(3) };
    const alike = informationValue(new Float64Array(DRAWS), [{ values: belief(1, 'any') }, still]);
    expect(alike.everything.value).toBe(0);
    expect(alike.each.every(({ value, told }) => value === 0 && !told)).toBe(true);
    const noise = Float64Array.from({ length: DRAWS }, (_, draw) => 0.01 + chance(4, draw));
    expect(informationValue(noise, [still]).each[0].value).toBe(0);
  });
});

describe('the worth of knowing', () => {
  it('is found where the benefit turns and turns back', () => {
    const values = belief(2, 'middle');
    const benefit = values.map((value, draw) => value * value - 2 + 0.5 * chance(2, draw));
    const exact = meanOf([...values].map((value) => Math.max(0, value * value - 2)));
    const [{ value, told }] = informationValue(benefit, [{ values }]).each;
    expect(told).toBe(true);
    expect(Math.abs(value / exact - 1)).toBeLessThan(0.15);
  });

  it('of a value that takes two sizes is that of the two means', () => {
    const values = belief(3, 'switch').map((value) => (value > 0 ? 1 : 0));
    const benefit = values.map((value, draw) => (value === 1 ? 3 : -2) + chance(3, draw));
    const off = [...benefit].filter((_, draw) => values[draw] === 0);
    const exact = (-meanOf(off) * off.length) / DRAWS;
    const [{ value, changed }] = informationValue(benefit, [{ values }]).each;
    expect(changed).toBeCloseTo(off.length / DRAWS, 9);
    expect(Math.abs(value / exact - 1)).toBeLessThan(0.2);
  });

  it('is the same from either plan, grows with the unit and hangs on the order of values alone', () => {
    const uncertain = [{ values: belief(5, 'one') }, { values: belief(5, 'two') }];
    const benefit = Float64Array.from(
      { length: DRAWS },
      (_, draw) => 0.5 + 2 * uncertain[0].values[draw] + 2 * chance(5, draw),
    );
    const found = informationValue(benefit, uncertain);
    const turned = informationValue(
      benefit.map((value) => -1000 * value),
      uncertain.map(({ values }) => ({ values: values.map((value) => Math.exp(value)) })),
    );
    expect(turned.floor / 1000).toBeCloseTo(found.floor, 9);
    expect(turned.everything.value / 1000).toBeCloseTo(found.everything.value, 9);
    found.each.forEach(({ value, error, changed, told }, v) => {
      const other = turned.each[v];
      expect([other.changed, other.told]).toEqual([changed, told]);
      expect(other.value / 1000).toBeCloseTo(value, 9);
      expect(other.error / 1000).toBeCloseTo(error, 9);
    });
  });

  it('of everything is what the draws lose that go the other way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 60 }),
        (benefit) => {
          const { value, changed } = perfectInformation(benefit);
          const best = meanOf(benefit.map((one) => Math.max(0, one)));
          expect(value).toBeCloseTo(best - Math.max(0, meanOf(benefit)), 4);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(changed).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('of everything has the standard error of the mean of what draws lose', () => {
    const { value, error } = perfectInformation([5, -2, 3, -1, 4, 1]);
    const lost = [0, 2, 0, 1, 0, 0];
    expect(value).toBeCloseTo(meanOf(lost), 12);
    expect(error).toBeCloseTo(sampleStandardDeviation(lost) / Math.sqrt(6), 12);
  });
});

describe('the smoother', () => {
  const dot = (one: Float64Array, other: Float64Array) =>
    one.reduce((sum, value, at) => sum + value * other[at], 0);

  it('stands on columns at right angles, the level and the slope first, each rougher than the one before', () => {
    const places = Float64Array.from({ length: 120 }, (_, at) => normalInverse((at + 0.5) / 120));
    const { columns, roughness } = naturalSplineBasis(places);
    columns.forEach((one, a) => {
      columns.forEach((other, b) => {
        expect(dot(one, other)).toBeCloseTo(a === b ? 1 : 0, 9);
      });
    });
    expect([...roughness.subarray(0, 2)]).toEqual([0, 0]);
    for (let c = 2; c < roughness.length; c++) {
      expect(roughness[c]).toBeGreaterThan(roughness[c - 1]);
    }
  });

  it('is straight beyond the outer knots, and its roughness is how much columns bend between them', () => {
    const size = 2000;
    const step = 1 / size;
    const places = Float64Array.from({ length: size }, (_, at) => 3 + at * step);
    const { columns, roughness } = naturalSplineBasis(places);
    columns.forEach((column, c) => {
      let bent = 0;
      for (let at = 1; at < size - 1; at++) {
        const second = (column[at - 1] - 2 * column[at] + column[at + 1]) / step ** 2;
        // The outer knots have 5 places in 100 beyond them.
        if (at < 0.049 * size || at > 0.951 * size) expect(Math.abs(second)).toBeLessThan(1e-3);
        bent += second ** 2 * step;
      }
      if (c < 2) expect(bent).toBeLessThan(1e-3);
      else expect(bent / roughness[c]).toBeCloseTo(1, 2);
    });
    expect(columns).toHaveLength(6);
  });

  it('gives a straight line back as it is, and the mean of what has no slope', () => {
    const smoother = smootherFor(100);
    const line = Float64Array.from(
      { length: 100 },
      (_, at) => 5 + 2 * normalInverse((at + 0.5) / 100),
    );
    const smooth = new Float64Array(100);
    smoother.smooth(line, smooth);
    smooth.forEach((value, at) => {
      expect(value).toBeCloseTo(line[at], 9);
    });
    smoother.smooth(new Float64Array(100).fill(7), smooth);
    expect(Math.min(...smooth)).toBeCloseTo(7, 9);
    expect(Math.max(...smooth)).toBeCloseTo(7, 9);
  });
});

describe('the axes of a symmetric matrix', () => {
  it('turn it into its values and back', () => {
    const matrix = [
      [4, 1, -2, 0.5],
      [1, 3, 0, 1],
      [-2, 0, 6, -1],
      [0.5, 1, -1, 2],
    ];
    const { values, vectors } = symmetricAxes(matrix);
    expect([...values]).toEqual([...values].sort((one, other) => one - other));
    matrix.forEach((row, r) => {
      row.forEach((cell, c) => {
        const again = values.reduce(
          (sum, value, at) => sum + value * vectors[at][r] * vectors[at][c],
          0,
        );
        expect(again).toBeCloseTo(cell, 10);
      });
    });
    expect(
      symmetricAxes([
        [2, 1],
        [1, 2],
      ]).values[0],
    ).toBeCloseTo(1, 12);
  });
});

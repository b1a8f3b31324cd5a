import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { asin, atan2, cos, exp, log, log1p, pow, sin } from '../../src/model/maths/elementary.ts';

const bits = new BigInt64Array(1);
const double = new Float64Array(bits.buffer);

/** Place of a double in the order of all doubles. */
function place(x: number): bigint {
  double[0] = x;
  return bits[0] < 0n ? -(bits[0] & 0x7fffffffffffffffn) : bits[0];
}

/** How many doubles lie between two; two NaN are the same, 0 and −0 are not. */
function ulps(found: number, wanted: number): number {
  if (Object.is(found, wanted)) return 0;
  if (found === 0 && wanted === 0) return Number.POSITIVE_INFINITY;
  if (Number.isNaN(found) || Number.isNaN(wanted)) return Number.POSITIVE_INFINITY;
  const distance = place(found) - place(wanted);
  return Number(distance < 0n ? -distance : distance);
}

/** Inputs from xoroshiro128+ with seed 20250101. */
const generator = xoroshiro128plus(20250101);
const unit = () => uniformFloat64(generator);
const between = (low: number, high: number) => low + unit() * (high - low);
/** Any positive double, every exponent as likely as any other. */
const anySize = () => 2 ** Math.floor(between(-1074, 1024)) * between(1, 2);
const eitherSign = (x: number) => (unit() < 0.5 ? -x : x);

const INPUTS = 200_000;
const { MAX_VALUE, MIN_VALUE, NaN: NOT, POSITIVE_INFINITY: INF } = Number;
const EDGES = [
  ...[0, MIN_VALUE, 1e-310, 2.2250738585072014e-308, 1e-300, 1e-20, 2 ** -53, 2 ** -26, 0.29],
  ...[0.41, 0.5, Math.SQRT1_2, 1 - 2 ** -53, 1, 1 + 2 ** -52, Math.SQRT2, 2, Math.E, Math.PI],
  ...[10, 700, 709.782712893384, 709.7827128933841, 745.13, 745.14, 746, 1e5],
].flatMap((x) => [x, -x]);
const HUGE = [1e15, 2 ** 53, 1e100, 2 ** 1023, MAX_VALUE, INF, NOT].flatMap((x) => [x, -x]);

/** The input of those made by `next` on which a function strays furthest from the engine's own. */
function furthest(
  own: (...x: number[]) => number,
  engine: (...x: number[]) => number,
  next: () => number[],
) {
  let most = { ulps: 0, input: [] as number[] };
  for (let i = 0; i < INPUTS; i++) {
    const input = next();
    const distance = ulps(own(...input), engine(...input));
    if (distance > most.ulps) most = { ulps: distance, input };
  }
  return most;
}

const ONE_ARGUMENT = [
  {
    name: 'exp',
    own: exp,
    engine: Math.exp,
    ranges: { 'from -750 to 715': () => between(-750, 715), 'near 0': () => between(-1, 1) },
    edges: [...EDGES, ...HUGE],
  },
  {
    name: 'log',
    own: log,
    engine: Math.log,
    ranges: { 'of any size': anySize, 'near 1': () => between(0.5, 2), 'of a unit number': unit },
    edges: [...EDGES, ...HUGE],
  },
  {
    name: 'log1p',
    own: log1p,
    engine: Math.log1p,
    ranges: {
      'above -1': () => between(-1, 2),
      'up to 20': () => unit() * unit() * 20,
      'tiny and huge': anySize,
      'tiny, of either sign': () => eitherSign(anySize() % 1),
    },
    edges: [...EDGES, ...HUGE],
  },
  {
    name: 'sin',
    own: sin,
    engine: Math.sin,
    ranges: {
      'up to 10,000': () => between(-1e4, 1e4),
      'of a turn': () => between(-7, 7),
      'next to a quarter turn': () => (Math.floor(between(-6366, 6367)) * Math.PI) / 2,
    },
    edges: [...EDGES, INF, -INF, NOT],
  },
  {
    name: 'cos',
    own: cos,
    engine: Math.cos,
    ranges: {
      'up to 10,000': () => between(-1e4, 1e4),
      'of a turn': () => between(-7, 7),
      'next to a quarter turn': () => (Math.floor(between(-6366, 6367)) * Math.PI) / 2,
    },
    edges: [...EDGES, INF, -INF, NOT],
  },
  {
    name: 'asin',
    own: asin,
    engine: Math.asin,
    ranges: { 'from -1 to 1': () => between(-1, 1), tiny: () => eitherSign(anySize() % 1) },
    edges: [...EDGES, ...HUGE],
  },
];

describe.each(ONE_ARGUMENT)('$name', ({ own, engine, ranges, edges }) => {
  it.each(Object.entries(ranges))(
    `is within 2 ulp of the engine on 200,000 inputs %s`,
    (_, next) => {
      const most = furthest(own, engine, () => [next()]);
      expect(most.ulps, `at ${most.input}`).toBeLessThanOrEqual(2);
    },
  );

  it('is within 2 ulp of the engine at the edges, with its zeros, infinities and NaN', () => {
    for (const x of edges) expect(ulps(own(x), engine(x)), `at ${x}`).toBeLessThanOrEqual(2);
  });
});

describe('sin and cos', () => {
  it('refuse an angle too large to reduce', () => {
    expect(() => sin(1.1e6)).toThrow('found 1100000');
    expect(() => cos(-1e300)).toThrow('found -1e+300');
  });
});

describe('atan2', () => {
  it('is within 2 ulp of the engine on 200,000 points, near and of any size', () => {
    const near = furthest(atan2, Math.atan2, () => [between(-1, 1), between(-1, 1)]);
    expect(near.ulps, `at ${near.input}`).toBeLessThanOrEqual(2);
    const any = furthest(atan2, Math.atan2, () => [eitherSign(anySize()), eitherSign(anySize())]);
    expect(any.ulps, `at ${any.input}`).toBeLessThanOrEqual(2);
  });

  it('is within 2 ulp of the engine at the edges, with its zeros, infinities and NaN', () => {
    for (const y of [...EDGES, ...HUGE]) {
      for (const x of [...EDGES, ...HUGE]) {
        expect(ulps(atan2(y, x), Math.atan2(y, x)), `at ${y}, ${x}`).toBeLessThanOrEqual(2);
      }
    }
  });
});

describe('pow', () => {
  it.each([
    ['growth over years', () => [between(0.8, 1.3), between(-40, 40)]],
    ['whole years', () => [between(0.8, 1.3), Math.floor(between(0, 40))]],
    ['answers from 1e-20 to 1e20', () => [exp(between(-4.6, 4.6)), between(-10, 10)]],
    ['roots of any number', () => [anySize(), between(-0.06, 0.06)]],
  ])('is within 4 ulp of the engine on 200,000 inputs: %s', (_, next) => {
    const most = furthest(pow, Math.pow, next);
    expect(most.ulps, `at ${most.input}`).toBeLessThanOrEqual(4);
  });

  it('keeps a relative error under 1e-13 for any answer that is a normal double', () => {
    let worst = 0;
    for (let i = 0; i < INPUTS; i++) {
      const base = anySize();
      const power = between(-700, 700) / Math.log(base);
      worst = Math.max(worst, Math.abs(pow(base, power) / base ** power - 1));
    }
    expect(worst).toBeLessThan(1e-13);
  });

  it('has the limits of the engine at 0, infinity and overflow', () => {
    const powers = [0, -0, 1, -1, 0.5, -2, 1e300, -1e300, INF, -INF, NOT, MIN_VALUE];
    for (const base of [0, MIN_VALUE, 0.5, 2, 1e300, MAX_VALUE, INF, NOT]) {
      for (const power of powers) {
        expect(ulps(pow(base, power), base ** power), `${base} ** ${power}`).toBeLessThanOrEqual(4);
      }
    }
    for (const power of powers.filter(Number.isFinite)) expect(pow(1, power)).toBe(1);
  });

  it('refuses a negative base', () => {
    expect(() => pow(-2, 2)).toThrow('found -2');
  });
});

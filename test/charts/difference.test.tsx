import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAxis } from '../../src/charts/axes.ts';
import { IntervalAxis, IntervalCell } from '../../src/charts/IntervalCell.tsx';
import {
  type Difference,
  DifferenceAxis,
  differenceReach,
  differenceX,
  NO_CHANGE_AT,
  PairedDifference,
} from '../../src/charts/PairedDifference.tsx';
import { TenDots } from '../../src/charts/TenDots.tsx';
import { drawn, texts, withClass } from './support/drawn.ts';

const amount = fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 1000);
const differences = fc.array(
  fc.tuple(amount, amount, amount).map((ends): Difference => {
    const [low, mean, high] = ends.sort((a, b) => a - b);
    return { low, mean, high };
  }),
  { minLength: 1, maxLength: 8 },
);
const betterWhen = fc.constantFrom('lower' as const, 'higher' as const);

describe('a paired difference', () => {
  it('puts better on the left, whichever way the measure runs', () => {
    const place = { reach: 10, width: 150 };
    expect(differenceX(-4, { ...place, betterWhen: 'lower' })).toBeLessThan(
      differenceX(0, { ...place, betterWhen: 'lower' }),
    );
    expect(differenceX(4, { ...place, betterWhen: 'higher' })).toBeLessThan(
      differenceX(0, { ...place, betterWhen: 'higher' }),
    );
  });

  it('keeps the line of no change in the same place on every row', () => {
    const lineOf = (row: Difference, better: 'lower' | 'higher') => {
      const all = drawn(<PairedDifference {...row} betterWhen={better} share={0.9} />);
      return withClass(all, 'lip-c-axis')[0].attributes.d;
    };
    const first = lineOf({ low: -5, mean: -3, high: 1 }, 'lower');
    expect(lineOf({ low: -90_000, mean: 10, high: 70_000 }, 'higher')).toBe(first);
  });

  it('has the line under the words of its header', () => {
    const row = drawn(
      <PairedDifference low={-5} mean={-3} high={1} betterWhen="lower" share={1} />,
    );
    const head = drawn(<DifferenceAxis better="fewer" worse="more" />);
    const lineX = (all: typeof row) =>
      /^M([\d.]+),/.exec(`${withClass(all, 'lip-c-axis')[0].attributes.d}`)?.[1];
    expect(lineX(head)).toBe(lineX(row));
    expect(texts(head)).toEqual(['fewer \u2190', '\u2192 more']);
  });

  it('has room for every range of the rows that share its reach', () => {
    fc.assert(
      fc.property(differences, betterWhen, (rows, better) => {
        const reach = differenceReach(rows, better);
        for (const { low, mean, high } of rows) {
          const sign = better === 'lower' ? 1 : -1;
          for (const end of [low, mean, high]) {
            const across = NO_CHANGE_AT * (1 + (sign * end) / reach);
            expect(across).toBeGreaterThanOrEqual(-1e-9);
            expect(across).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }),
    );
  });

  it('shades the better side up to the line, and only that', () => {
    const all = drawn(
      <PairedDifference low={-5} mean={-3} high={1} betterWhen="lower" share={0.9} width={150} />,
    );
    const [ground] = withClass(all, 'lip-c-better');
    expect(ground.attributes.x).toBe('0');
    expect(ground.attributes.width).toBe(
      differenceX(0, { betterWhen: 'lower', reach: 1, width: 150 }),
    );
  });

  it('fills its dot where the direction is clear and leaves it hollow where not', () => {
    const dot = (share: number) =>
      withClass(
        drawn(<PairedDifference low={-5} mean={-1} high={3} betterWhen="lower" share={share} />),
        'lip-c-hollow',
      ).length;
    expect([0.95, 0.7, 0.6, 0.4, 0.2].map(dot)).toEqual([0, 0, 1, 1, 0]);
  });
});

describe('an interval in a table', () => {
  const axis = valueAxis([41, 351], 3);
  it('stands on an axis from zero that its header prints', () => {
    const said = texts(drawn(<IntervalAxis axis={axis} format={(value) => `${value}`} />));
    expect(said).toEqual(axis.ticks.map((tick) => `${tick}`));
    expect(said[0]).toBe('0');
  });

  it('labels the two ends alone where the labels between would touch', () => {
    const axis = { low: 0, high: 6000, ticks: [0, 2000, 4000, 6000] };
    const said = (width: number) =>
      texts(drawn(<IntervalAxis axis={axis} format={(value) => `${value}`} width={width} />));
    expect(said(92)).toEqual(['0', '6000']);
    expect(said(200)).toEqual(['0', '2000', '4000', '6000']);
  });

  it('places equal figures alike on every row, and larger ones further right', () => {
    const centre = (mean: number) => {
      const all = drawn(<IntervalCell axis={axis} low={41} mean={mean} high={351} />);
      return Number(withClass(all, 'lip-c-dot')[0].attributes.cx);
    };
    expect(centre(200)).toBe(centre(200));
    expect(centre(300)).toBeGreaterThan(centre(200));
  });

  it('is decoration beside figures in words, and an image where it has a label', () => {
    const [bare] = drawn(<IntervalCell axis={axis} low={41} mean={100} high={351} />);
    expect(bare.attributes['aria-hidden']).toBe('true');
    const [named] = drawn(
      <IntervalCell axis={axis} low={41} mean={100} high={351} label="100, 41 to 351" />,
    );
    expect(named.attributes.role).toBe('img');
    expect(named.attributes['aria-hidden']).toBeUndefined();
  });
});

describe('ten dots', () => {
  it('draw ten, filled to the share, with the count in words', () => {
    for (const [share, filled] of [
      [0.995, 10],
      [0.949, 9],
      [0.25, 2],
      [0, 0],
    ]) {
      const all = drawn(<TenDots share={share} />);
      expect(all.filter(({ tag }) => tag === 'circle')).toHaveLength(10);
      expect(withClass(all, 'lip-c-dot')).toHaveLength(filled);
    }
    const [words] = withClass(
      drawn(<TenDots share={0.949} words={{ better: 'fewer', worse: 'more' }} />),
      'lip-dots__said',
    );
    expect(words.text).toBe('fewer in 9 of 10 futures');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EffectRows } from '../../src/charts/effects/EffectRows.tsx';
import {
  type Effect,
  type EffectsData,
  effectReading,
  effectsTwin,
} from '../../src/charts/effects/effects.ts';
import { layOutEffects } from '../../src/charts/effects/layout.ts';
import { drawn, texts } from './support/drawn.ts';

const sure = (mean: number): Effect => ({ mean, low: mean, high: mean });
const about = (mean: number, by: number): Effect => ({ mean, low: mean - by, high: mean + by });
const data = (...pairs: [number, number][]): EffectsData => ({
  names: ['Children', 'Plans per child', 'Both together'],
  format: (value) => `${Math.round(value)}`,
  changes: pairs.map(([a, b], at) => ({
    year: 2023 + at,
    words: `January ${2022 + at} to January ${2023 + at}`,
    effects: [a, b, a + b].map(sure),
  })),
});
const draw = (all: EffectsData) =>
  drawn(<EffectRows {...all} id="e" width={600} label="Causes" readingYear={2023} />);
const bars = (all: EffectsData) =>
  draw(all)
    .filter(({ tag }) => tag === 'rect')
    .map(({ attributes }) => ({ y: Number(attributes.y), height: Number(attributes.height) }));

describe('rows of causes', () => {
  it('stand on one scale: the bars of two parts are together as long as that of their sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 900 }), fc.integer({ min: 50, max: 900 }), (a, b) => {
        const [one, other, sum] = bars(data([a, b]));
        expect(one.height + other.height).toBeCloseTo(sum.height, 6);
      }),
    );
  });

  it('go down from the line of zero where a part takes away', () => {
    const all = data([-100, 400]);
    const at = layOutEffects({ ...all, width: 600 });
    const [down, up] = bars(all);
    expect(down.y).toBeCloseTo(at.rows[0].y(0), 6);
    expect(up.y + up.height).toBeCloseTo(at.rows[1].y(0), 6);
    expect(texts(draw(all))).toContain('+300');
  });

  it('never overlap, however uneven the parts', () => {
    const at = layOutEffects({ ...data([-1, 9000], [2, -8000]), width: 340 });
    at.rows.slice(1).forEach((row, i) => {
      // The name of a row, and the figures over its bars, stand above it.
      expect(row.top - 40).toBeGreaterThan(at.rows[i].bottom);
    });
  });

  it('have brackets only where there is a range', () => {
    const brackets = (all: EffectsData) =>
      draw(all).filter(({ tag, attributes }) => tag === 'g' && attributes.class === 'lip-c-line')
        .length;
    expect(brackets(data([10, 20]))).toBe(0);
    const [change] = data([10, 20]).changes;
    const ranged = {
      ...data(),
      changes: [{ ...change, effects: [about(10, 2), sure(20), about(30, 2)] }],
    };
    expect(brackets(ranged)).toBe(2);
  });

  it('read with their sign, and with a range where there is one', () => {
    expect(effectReading(data([-100, 400]), 2023)).toBe(
      'January 2022 to January 2023: children -100; plans per child +400; both together +300',
    );
    const [change] = data([10, 20]).changes;
    const ranged = {
      ...data(),
      changes: [{ ...change, effects: [about(10, 2), sure(20), about(30, 2)] }],
    };
    expect(effectReading(ranged, 2023)).toBe(
      'January 2022 to January 2023: children +10 (8 in 10: +8 to +12); plans per child +20; both together +30 (8 in 10: +28 to +32)',
    );
  });

  it('have a twin whose parts add up in each row', () => {
    const twin = effectsTwin(data([-100, 400], [20, 30]), 'Causes');
    expect(twin.rows).toHaveLength(2);
    for (const [, a, b, sum] of twin.rows) expect(Number(a) + Number(b)).toBe(sum);
    expect(twin.columns).toHaveLength(4);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Butterfly } from '../../src/charts/butterfly/Butterfly.tsx';
import {
  type ButterflyData,
  butterflyReading,
  butterflyTwin,
} from '../../src/charts/butterfly/butterfly.ts';
import { layOutButterfly, wrapLabel } from '../../src/charts/butterfly/layout.ts';
import { PairedRows } from '../../src/charts/pairedRows/PairedRows.tsx';
import { textWidth } from '../../src/charts/textWidth.ts';
import { drawn, texts } from './support/drawn.ts';

const side = (mean: number) => ({ mean, p10: mean / 2, p90: mean * 1.5 });
const data = (pairs: readonly (readonly [number, number])[]): ButterflyData => ({
  rows: pairs.map(([lost, gained], at) => ({
    code: String(at),
    label: `Band ${at + 1}`,
    lost: side(lost),
    gained: side(gained),
  })),
  total: {
    lost: side(pairs.reduce((sum, [lost]) => sum + lost, 0)),
    gained: side(pairs.reduce((sum, [, gained]) => sum + gained, 0)),
  },
  format: (count) => String(Math.round(count)),
  words: { lost: 'no longer', gained: 'instead' },
});
const bars = (all: ButterflyData) =>
  drawn(<Butterfly {...all} id="b" width={400} label="Who" />)
    .filter(({ tag, attributes }) => tag === 'rect' && attributes.class !== 'lip-c-hatch')
    .filter(({ attributes }) => /lip-c-(lost|gained)/.test(String(attributes.class)))
    .map(({ attributes }) => ({ x: Number(attributes.x), width: Number(attributes.width) }));

describe('a butterfly', () => {
  it('draws as many children as long to the left as to the right', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 }),
        (counts) => {
          const found = bars(data(counts.map((count) => [count, count])));
          for (let at = 0; at < found.length; at += 2) {
            expect(found[at].width).toBeCloseTo(found[at + 1].width, 6);
            expect(found[at].x + found[at].width).toBeLessThan(found[at + 1].x);
          }
        },
      ),
    );
  });

  it('keeps every bar, whisker and figure inside its width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999 })), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.integer({ min: 280, max: 760 }),
        (pairs, width) => {
          const at = layOutButterfly({ ...data(pairs), width });
          const widest = Math.max(...pairs.flat().map((count) => at.length(count * 1.5)));
          const figures = pairs.flat().map((count) => textWidth(String(count), 14, true));
          const figure = Math.max(...figures) + 6;
          expect(at.leftZero - widest - figure).toBeGreaterThanOrEqual(-1);
          expect(at.rightZero + widest + figure).toBeLessThanOrEqual(width + 1);
        },
      ),
    );
  });

  it('names both totals and every group, and reads a row with both sides', () => {
    const all = data([
      [11, 0],
      [0, 12],
    ]);
    const said = texts(drawn(<Butterfly {...all} id="b" width={400} label="Who" />));
    expect(said).toEqual(
      expect.arrayContaining(['11 no longer', '12 instead', 'Band 1', 'Band 2']),
    );
    expect(butterflyReading(all, 1)).toBe(
      'Band 2: 12 instead (8 in 10 futures 6 to 18), 0 no longer (0 to 0)',
    );
  });

  it('has a table with the same rows and their total', () => {
    const all = data([
      [11, 2],
      [5, 12],
    ]);
    const twin = butterflyTwin(all, 'c', 'Band', String);
    expect(twin.rows.map((row) => [row[1], row[4]])).toEqual([
      [11, 2],
      [5, 12],
      [16, 14],
    ]);
    expect(twin.totalRow).toBe(true);
  });

  it('breaks long names between words only', () => {
    expect(wrapLabel('Folkestone and Hythe', 80)).toEqual(['Folkestone', 'and Hythe']);
    expect(wrapLabel('Maidstone', 10)).toEqual(['Maidstone']);
  });
});

describe('rows of paired differences', () => {
  const row = (id: string, low: number, mean: number, high: number, when: 'lower' | 'higher') => ({
    id,
    name: id,
    low,
    mean,
    high,
    better: { when, share: 0.9 },
    said: '',
    range: '',
    before: '',
    value: '',
  });
  const zeros = (rows: ReturnType<typeof row>[]) =>
    drawn(
      <PairedRows
        caption="c"
        head="h"
        levels={{ before: 'No change', value: 'Plan' }}
        groups={[{ name: 'g', rows }]}
      />,
    )
      .filter(({ tag, attributes }) => tag === 'path' && attributes.class === 'lip-c-axis')
      .map(({ attributes }) => /^M([\d.]+)/.exec(String(attributes.d))?.[1]);

  it('have the line of no change in one place, whatever their units and direction', () => {
    const places = zeros([
      row('pounds', -2_300_000, -1_400_000, -600_000, 'lower'),
      row('minutes', -5, 2, 9, 'lower'),
      row('share', 0.1, 0.2, 0.3, 'higher'),
    ]);
    expect(places.length).toBe(4);
    expect(new Set(places).size).toBe(1);
  });
});

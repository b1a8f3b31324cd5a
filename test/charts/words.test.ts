import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutInTen, dotsFor, isClear, shareWords } from '../../src/charts/words.ts';

const fewer = { better: 'fewer', worse: 'more' };

describe('dots for a share of futures', () => {
  it('rounds down to whole tenths, and keeps ten for 99.5% or more', () => {
    const edges = [
      [1, 10],
      [0.995, 10],
      [0.9949, 9],
      [0.949, 9],
      [0.9, 9],
      [0.8999, 8],
      [0.7, 7],
      [0.3, 3],
      [0.1, 1],
      [0.0999, 0],
      [0, 0],
    ];
    for (const [share, dots] of edges) expect([share, dotsFor(share)]).toEqual([share, dots]);
  });

  it('gives every whole count of 1,000 futures the dots of its tenth', () => {
    for (let better = 0; better < 995; better++) {
      expect(dotsFor(better / 1000)).toBe(Math.trunc(better / 100));
    }
  });

  it('never claims more than the share', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.9949, noNaN: true }), (share) => {
        expect(dotsFor(share) / 10).toBeLessThanOrEqual(share + 1e-9);
      }),
    );
  });

  it('refuses what is not a share, and says what to do', () => {
    for (const wrong of [1.01, -0.1, 93, Number.NaN]) {
      expect(() => dotsFor(wrong)).toThrow(/expected 0 to 1. Divide/);
    }
  });
});

describe('words for a share of futures', () => {
  it('climbs the ladder', () => {
    expect(shareWords(0.995, fewer).likelihood).toBe('fewer in almost every future');
    expect(shareWords(0.9949, fewer).likelihood).toBe('very likely fewer');
    expect(shareWords(0.9, fewer).sentence).toBe('fewer in 9 of 10 futures');
    expect(shareWords(0.8999, fewer).likelihood).toBe('likely fewer');
    expect(shareWords(0.7, fewer).phrase).toBe('fewer in 7 of 10');
    expect(shareWords(0.6999, fewer).likelihood).toBe('no clear difference');
    expect(shareWords(0.4, fewer).likelihood).toBe('no clear difference');
    expect(shareWords(0.3999, fewer).likelihood).toBe('likely more');
  });

  it('uses the same ladder for worse', () => {
    const dearer = shareWords(0.25, { better: 'better', worse: 'dearer' });
    expect(dearer.sentence).toBe('likely dearer, better in 2 of 10 futures');
    expect(shareWords(0.1, fewer).likelihood).toBe('very likely more');
    expect(shareWords(0.1001, fewer).likelihood).toBe('likely more');
    expect(shareWords(0.005, fewer).likelihood).toBe('more in almost every future');
    expect(shareWords(0.0051, fewer).likelihood).toBe('very likely more');
  });

  it('fits a table cell', () => {
    expect(shareWords(0.93).short).toBe('9 of 10');
    expect(shareWords(0.999).short).toBe('almost every future');
    expect(shareWords(0.5).short).toBe('no clear difference');
    expect(shareWords(0.29).short).toBe('2 of 10: worse');
  });

  it('never says the same direction with more force for a smaller share', () => {
    const force = { 'almost every': 3, 'very likely': 2, likely: 1, unclear: 0 };
    const signed = (share: number) => {
      const { direction, strength } = shareWords(share);
      return direction === 'worse' ? -force[strength] : force[strength];
    };
    for (let share = 0; share < 1000; share++) {
      expect(signed(share / 1000)).toBeLessThanOrEqual(signed((share + 1) / 1000));
    }
  });

  it('is clear from 7 in 10 and below 4 in 10', () => {
    expect([0.7, 0.69, 0.4, 0.39].map(isClear)).toEqual([true, false, false, true]);
  });

  it('says a level to the nearest tenth', () => {
    expect(aboutInTen(0.78)).toBe('about 8 in 10');
  });
});

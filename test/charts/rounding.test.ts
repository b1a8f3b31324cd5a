import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  about,
  change,
  children,
  percent,
  pounds,
  poundsUnit,
  range,
  rate,
  tens,
} from '../../src/charts/rounding.ts';

describe('figures said for people', () => {
  it('counts children in whole numbers with a comma at thousands', () => {
    expect(children(1480.4)).toBe('1,480');
    expect(children(20_635)).toBe('20,635');
    expect(children(-64)).toBe('\u221264');
  });

  it('never says minus nothing', () => {
    for (const format of [children, rate, pounds, percent]) {
      expect(format(-0.0004)).toBe(format(0));
      expect(format(-0)).toBe(format(0));
    }
    expect(pounds(-30_000, 'm')).toBe('£0.0m');
  });

  it('gives rates and percentages one decimal', () => {
    expect(rate(7.44)).toBe('7.4');
    expect(rate(7)).toBe('7.0');
    expect(percent(0.364)).toBe('36.4%');
  });

  it('says pounds in k or m, and drops the decimal from £100m', () => {
    expect(pounds(9_400_000)).toBe('£9.4m');
    expect(pounds(505_000_000)).toBe('£505m');
    expect(pounds(99_940_000)).toBe('£99.9m');
    expect(pounds(99_960_000)).toBe('£100m');
    expect(pounds(412_300)).toBe('£412k');
    expect(pounds(-40)).toBe('\u2212£40');
    expect(pounds(-33_500_000)).toBe('\u2212£33.5m');
  });

  it('moves to the next unit rather than say £1,000k', () => {
    expect(pounds(999_600)).toBe('£1.0m');
    expect(pounds(999.7)).toBe('£1k');
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), (amount) => {
        expect(pounds(amount)).not.toContain(',000k');
      }),
    );
  });

  it('keeps a row in the unit of its largest figure', () => {
    const unit = poundsUnit(-2_000_000);
    expect(pounds(-300_000, unit)).toBe('\u2212£0.3m');
  });

  it('signs a difference, and says no change where it rounds to nothing', () => {
    expect(change(-340.2, children)).toBe('\u2212340');
    expect(change(64, children)).toBe('+64');
    expect(change(0.3, children)).toBe('no change');
    expect(change(-0.3, children)).toBe('no change');
    expect(change(0.3, rate)).toBe('+0.3');
  });

  it('says about to the nearest ten, and never about 0', () => {
    expect(about(337)).toBe('about 340');
    expect(about(1476)).toBe('about 1,480');
    expect(about(4)).toBe('fewer than 10');
    expect(about(5)).toBe('about 10');
    expect(about(0)).toBe('about 0');
    expect(Object.is(tens(-3), 0)).toBe(true);
  });

  it('joins the ends of a range with to', () => {
    expect(range(1060, 1930, children)).toBe('1,060 to 1,930');
  });
});

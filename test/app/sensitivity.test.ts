import { describe, expect, it } from 'vitest';
import { byEffect, withEffects } from '../../src/app/content/register.ts';
import {
  explainedWords,
  groundsOf,
  outcomeFormat,
  outcomeWords,
  sensitivityFinding,
  tornadoRows,
  valueWords,
} from '../../src/app/content/sensitivity.ts';
import { PARAMETERS } from '../../src/domain/parameters/index.ts';
import type { FactorEffect } from '../../src/results/sensitivity/sensitivityTypes.ts';
import { around } from './support/views.ts';

function effect(label: string, size: number, more: Partial<FactorEffect> = {}): FactorEffect {
  return {
    id: label,
    kind: 'register',
    label,
    unit: 'share',
    low: 0.1,
    central: 0.2,
    high: 0.3,
    quality: 'assumed',
    source: 'Nobody',
    reason: 'None',
    atLow: 100 - size / 2,
    atHigh: 100 + size / 2,
    standardError: 4,
    told: true,
    share: 0.1,
    ...more,
  };
}
const of = (...each: FactorEffect[]) => ({
  each,
  explained: each.reduce((sum, { share }) => sum + share, 0),
});

describe('the finding on assumptions', () => {
  const strong = [effect('Fees', 80), effect('FE rolls', -60), effect('Growth', 40)];

  it('names three where they stand out, in lower case but for abbreviations', () => {
    expect(sensitivityFinding(of(...strong, effect('Rest', 20)))).toBe(
      'Three assumptions move the answer most: fees, FE rolls, growth',
    );
  });

  it('names only as many as stand out from the next', () => {
    expect(sensitivityFinding(of(...strong, effect('Rest', 36)))).toBe(
      'Two assumptions move the answer most: fees, FE rolls',
    );
    const untold = effect('Rest', 5, { told: false, share: 0 });
    expect(sensitivityFinding(of(effect('Fees', 80), untold))).toBe(
      'One assumption moves the answer most: fees',
    );
  });

  it('names nothing that is not told apart from chance, and none where no order is known', () => {
    const untold = effect('Noise', 90, { told: false, share: 0 });
    expect(sensitivityFinding(of(untold))).toBeNull();
    expect(sensitivityFinding(null)).toBeNull();
    const alike = [60, 59, 58, 57].map((size) => effect(`About ${size}`, size));
    expect(sensitivityFinding(of(...alike))).toBeNull();
  });

  it('keeps names with commas apart', () => {
    const found = sensitivityFinding(of(...strong.slice(0, 2), effect('Growth, later', 40)), 'it');
    expect(found).toBe('Three assumptions move it most: fees; FE rolls; growth, later');
  });
});

describe('effects in words', () => {
  it('say how many are told apart and what they explain, and that the rest is chance', () => {
    const forecast = effect('New plans', 80, { kind: 'forecast', share: 0.5 });
    const said = explainedWords(
      of(forecast, effect('Fees', 60), effect('Rest', 1, { told: false, share: 0 })),
      200,
    );
    expect(said).toBe(
      '2 of 3 are told apart from chance by 200 futures and explain 60.0% of their spread, of which 50.0% is how plans turn out against the forecast. The rest is chance, and what is too small to tell.',
    );
  });

  it('give ends of ranges in their units', () => {
    expect(valueWords(0.7254, 'times the forecast')).toBe('0.725 ×');
    expect(valueWords(18_900, 'pounds a place and year')).toBe('£18,900');
    expect(valueWords(-250, 'pounds')).toBe('\u2212£250');
    expect(valueWords(0.025, 'share a year')).toBe('2.5%');
    expect(valueWords(1.35, 'ratio')).toBe('1.35');
  });

  it('say pounds in one unit and children whole', () => {
    const query = { kind: 'sensitivity', outcome: 'deficit', year: 2031 } as const;
    const millions = outcomeFormat({ outcome: around(630e6, 200e6), query });
    expect([630e6, 40e3].map(millions)).toEqual(['£630m', '£0.0m']);
    const count = outcomeFormat({
      outcome: around(2000, 900),
      query: { ...query, outcome: 'placesShort' },
    });
    expect(count(1234.5)).toBe('1,235');
  });

  it('name the outcome with the date of what it is', () => {
    const words = (outcome: 'deficit' | 'placesShort' | 'transport') =>
      outcomeWords({ year: 2031, query: { kind: 'sensitivity', outcome, year: 2031 } });
    expect(words('deficit')).toBe('the high needs deficit of March 2031');
    expect(words('placesShort')).toBe('specialist places short in January 2031');
    expect(words('transport')).toBe('the cost of transport in 2030-31');
  });

  it('call an assumption one, and give the source of the rest', () => {
    expect(groundsOf(effect('a', 1))).toBe('assumption; Nobody');
    expect(groundsOf(effect('a', 1, { quality: 'published' }))).toBe('Nobody');
    expect(tornadoRows([effect('a', 1, { told: false })])[0].share).toBeNull();
  });
});

describe('the register by effect', () => {
  const [first, second, third] = PARAMETERS;
  const effects = [
    effect('Plan', 50, { id: 'policy.plan', kind: 'policy' }),
    effect(third.label, -90, { id: third.id }),
    effect(second.label, 99, { id: second.id, told: false }),
  ];

  it('has every entry once, and what is uncertain beside it', () => {
    const rows = withEffects(PARAMETERS, effects);
    expect(rows.length).toBe(PARAMETERS.length + 1);
    expect(rows.slice(0, -1).map(({ entry }) => entry.id)).toEqual(PARAMETERS.map(({ id }) => id));
    expect(rows[rows.length - 1].entry.id).toBe('policy.plan');
  });

  it('stands largest first, then what is too small to tell, then what is not varied', () => {
    const ids = byEffect(withEffects(PARAMETERS, effects)).map(({ entry }) => entry.id);
    expect(ids.slice(0, 4)).toEqual([third.id, 'policy.plan', second.id, first.id]);
  });

  it('keeps its order while there is no effect to tell', () => {
    const rows = withEffects(PARAMETERS, []);
    expect(byEffect(rows)).toEqual(rows);
  });
});

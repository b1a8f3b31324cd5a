/** What the page Explore says of a difference, from few futures and from many. */
import { describe, expect, it } from 'vitest';
import {
  announced,
  districtSentence,
  fanTitle,
  leadWords,
  levelHeadline,
  NO_CHANGE,
  saidDifference,
} from '../../src/app/content/explore.ts';
import type { ExploredMeasure, ExploreView } from '../../src/results/views/exploreTypes.ts';
import { around, fan, provenance } from './support/views.ts';

function measure(given: Partial<ExploredMeasure> = {}): ExploredMeasure {
  return {
    id: 'without-place',
    label: 'Children without the place they need',
    unit: 'children',
    group: 'children',
    better: 'lower',
    before: around(1820, 500),
    value: around(1480, 430),
    difference: { mean: -337, p10: -510, p50: -330, p90: -160 },
    betterShare: 0.93,
    simulationError: 12,
    ...given,
  };
}

function view(draws: number, given: Partial<ExploreView> = {}): ExploreView {
  return {
    kind: 'explore',
    provenance: provenance(draws, 'my-explored-plan'),
    baseline: { id: 'no-change', label: 'No change' },
    baselineDraws: 200,
    same: false,
    estimated: draws < 200,
    year: 2031,
    financialYear: 2030,
    withoutPlace: measure(),
    others: [],
    overTime: { before: fan(1200, 100, 40), after: fan(1200, 40, 30) },
    districts: [],
    own: [],
    ...given,
  };
}

describe('a difference', () => {
  it('from many futures has its range, its share and its error where that shows', () => {
    const said = saidDifference(measure(), 200);
    expect(said).toMatchObject({
      number: '337',
      word: 'fewer',
      range: '8 in 10: 510 to 160 fewer',
      error: '± 12 from simulation',
    });
    expect(said.share?.words.sentence).toBe('fewer in 9 of 10 futures');
    expect(saidDifference(measure({ simulationError: 0.4 }), 200).error).toBeNull();
  });

  it('from few is said in tens, without range or share, and not at all within its error', () => {
    expect(saidDifference(measure({ simulationError: 80 }), 2)).toMatchObject({
      number: '340',
      word: 'fewer',
      range: null,
      share: null,
      error: '± 80 from simulation',
    });
    expect(saidDifference(measure({ simulationError: 400 }), 2)).toMatchObject({
      number: null,
      word: 'No clear difference yet',
    });
  });

  it('is not told where futures disagree, or where average and futures point apart', () => {
    expect(saidDifference(measure({ betterShare: 0.55 }), 200).number).toBeNull();
    const pulled = measure({ difference: { ...around(40, 90), p50: -20 }, betterShare: 0.8 });
    expect(saidDifference(pulled, 200)).toMatchObject({
      number: null,
      word: 'No clear difference',
      range: '8 in 10: 50 fewer to 130 more',
    });
  });

  it('that is none is “no change”, never nought', () => {
    const none = measure({ difference: around(0, 0), betterShare: 0.5, simulationError: 0 });
    expect(saidDifference(none, 200).word).toBe(NO_CHANGE);
    // Three children are not told in tens, and are not nothing.
    const few = measure({ difference: around(-3, 1), simulationError: 2 });
    expect(saidDifference(few, 8)).toMatchObject({ number: null, word: 'under 10 either way' });
    expect(districtSentence('Ashby', none, view(200))).toMatch(/: no change\.$/);
  });
});

describe('the answer', () => {
  it('opens with the range and the difference of the templates', () => {
    expect(levelHeadline(view(200), 2025)).toBe(
      'By January 2031, 8 in 10 simulated futures fall between 1,050 and 1,910 children without the place they need',
    );
    const { start, average, said, sure } = leadWords(view(200), 2);
    expect(`${start} ${average}, about ${said.number} ${said.word}${sure}`).toBe(
      'With these two changes the average is 1,480, about 337 fewer: fewer in 9 of 10 futures',
    );
  });

  it('is read out in one sentence with its number of futures', () => {
    expect(announced(view(200))).toBe(
      '337 fewer children without the place they need, fewer in 9 of 10 futures. From 200 futures',
    );
  });

  it('titles the fan with what the figures bear, and else with the measure alone', () => {
    expect(fanTitle(view(200), 'Testshire')).toBe(
      'Your plan slows the growth in unmet need but does not end it',
    );
    const ended = { before: fan(1200, 100, 40), after: fan(1200, -5, 30) };
    expect(fanTitle(view(200, { overTime: ended }), 'Testshire')).toContain('ends the growth');
    const unclear = view(200, { withoutPlace: measure({ betterShare: 0.5 }) });
    expect(fanTitle(unclear, 'Testshire')).toBe('Children without the place they need, Testshire');
  });
});

/** What the page of comparison says and does, on views with known figures. */
import { describe, expect, it } from 'vitest';
import { arrowTo } from '../../src/app/compare/gridKeys.ts';
import { planMenus } from '../../src/app/compare/planMenus.ts';
import { plansCsv } from '../../src/app/compare/plansTable.ts';
import { bestWords, cellSentence, compareHeadline, tenths } from '../../src/app/content/compare.ts';
import { choiceWords, knowingWords, valueTitle } from '../../src/app/content/value.ts';
import { resolveChoices } from '../../src/app/state/choices.ts';
import { HOME, parseRoute } from '../../src/app/state/route.ts';
import type { ScenarioEntry } from '../../src/app/state/scenarios.ts';
import { decidedPlans, FIRST_DECISION } from '../../src/app/state/slots.ts';
import type { ComparePlansView, PlansMeasure } from '../../src/results/compare/plansTypes.ts';
import type { ValueView } from '../../src/results/value/valueTypes.ts';
import { manifest, provenance } from './support/views.ts';

const around = (mean: number, spread: number) => ({
  mean,
  p10: mean - spread,
  p50: mean,
  p90: mean + spread,
});
const plan = (id: string, label: string) => ({
  id,
  label,
  scenarioHash: '0123456789abcdef',
  counterfactual: false,
  notice: null,
});
const M = 1e6;

/** In-year deficits of £90m, which B makes smaller by a third and C by next to nothing. */
function gap(change: Partial<PlansMeasure> = {}): PlansMeasure {
  return {
    id: 'high-needs-balance',
    label: 'High needs in-year balance',
    unit: 'pounds',
    group: 'high needs',
    better: 'higher',
    level: around(-90 * M, 30 * M),
    others: [
      {
        value: around(-60 * M, 30 * M),
        difference: around(30 * M, 9 * M),
        error: 2 * M,
        betterShare: 1,
      },
      {
        value: around(-89 * M, 30 * M),
        difference: around(1 * M, 9 * M),
        error: 1e4,
        betterShare: 0.55,
      },
    ],
    bestShares: [0.02, 0.93, 0.05],
    ...change,
  };
}

const view = (measure = gap(), balancedShares = [0, 0.12, 0]): ComparePlansView => ({
  kind: 'comparePlans',
  provenance: provenance(200),
  plans: [plan('no-change', 'No change'), plan('bases', 'More bases'), plan('cap', 'Fee cap')],
  year: 2031,
  financialYear: 2030,
  measures: [measure],
  paybacks: [],
  balancedShares,
});

describe('the headline of a comparison', () => {
  it('names the plan that closes most of the gap, and how often it is closed', () => {
    expect(compareHeadline(view())).toBe(
      'On average plan B closes about a third of the 2030-31 high needs gap; no plan closes it in as many as 2 of 10 futures',
    );
    expect(compareHeadline(view(gap(), [0, 0.86, 0.2]))).toBe(
      'On average plan B closes about a third of the 2030-31 high needs gap; plan B closes it in 8 of 10 futures',
    );
  });

  it('claims nothing that is not clear, and falls back where there is no gap', () => {
    const [, small] = gap().others;
    const unclear = compareHeadline(view(gap({ others: [small, small] })));
    expect(unclear).toMatch(/^No plan clearly changes/);
    const surplus = compareHeadline(view(gap({ level: around(5 * M, M) })));
    expect(surplus).toBe('What 2 plans change against “No change” by January 2031');
    const worse = gap().others.map((one) => ({
      ...one,
      difference: around(-5 * M, M),
      betterShare: 0,
    }));
    expect(compareHeadline(view(gap({ others: worse })))).toMatch(/^On average no plan makes/);
  });
});

describe('a cell of the matrix', () => {
  it('reads as one sentence', () => {
    expect(cellSentence(view(), gap(), 0)).toBe(
      'High needs in-year balance, 2030-31, with A, No change: average −£90.0m, 8 in 10 futures −£120m to −£60.0m',
    );
    expect(cellSentence(view(), gap(), 1)).toBe(
      'High needs in-year balance, 2030-31, B, More bases, against A: average +£30.0m (± £2.0m from simulation), 8 in 10 futures +£21.0m to +£39.0m; more in almost every future',
    );
    // The error of C is lost in the rounding.
    expect(cellSentence(view(), gap(), 2)).toContain('average +£1.0m, 8 in 10');
    expect(cellSentence(view(), gap(), 2)).toContain('no clear difference, more in 5 of 10');
  });

  it('says which plan is the best in tenths that add up to ten', () => {
    expect(bestWords(gap())).toBe('B 9, C 1');
    for (const shares of [
      [1 / 3, 1 / 3, 1 / 3],
      [0.25, 0.25, 0.25, 0.25],
      [0.999, 0.001],
    ]) {
      expect(tenths(shares).reduce((sum, one) => sum + one, 0)).toBe(10);
    }
  });

  it('is gone to by arrows, no further than the edge', () => {
    const size = { rows: 3, columns: 2 };
    expect(arrowTo({ row: 0, column: 0 }, 'ArrowLeft', false, size)).toEqual({ row: 0, column: 0 });
    expect(arrowTo({ row: 1, column: 0 }, 'ArrowDown', false, size)).toEqual({ row: 2, column: 0 });
    expect(arrowTo({ row: 2, column: 0 }, 'ArrowDown', false, size)).toEqual({ row: 2, column: 0 });
    expect(arrowTo({ row: 1, column: 1 }, 'Home', true, size)).toEqual({ row: 0, column: 0 });
    expect(arrowTo({ row: 1, column: 1 }, 'a', false, size)).toBeNull();
  });

  it('stands in the file with every figure, and the first plan as a level alone', () => {
    const [head, first, second] = plansCsv(view()).split('\n');
    expect(head.startsWith('measure,unit,better,plan')).toBe(true);
    expect(first).toContain('no-change');
    expect(second).toContain('30000000');
  });
});

const factor = {
  id: 'fee',
  kind: 'register',
  label: 'Fees',
  unit: 'pounds',
  low: 1,
  central: 2,
  high: 3,
  quality: 'assumed',
  source: 's',
  reason: 'r',
} as const;
const value = (change: Partial<ValueView> = {}): ValueView => ({
  kind: 'value',
  provenance: provenance(200),
  plans: [
    { id: 'no-change', label: 'No change' },
    { id: 'bases', label: 'More bases' },
  ],
  year: 2031,
  financialYear: 2030,
  measure: gap(),
  difference: around(2 * M, 5 * M),
  betterShare: 0.72,
  chosen: 1,
  everything: { value: 0.9 * M, error: 0.1 * M, changed: 0.28 },
  assumptions: {
    each: [{ ...factor, value: 0.6 * M, error: 0.1 * M, changed: 0.31, told: true }],
    floor: 0.2 * M,
  },
  ...change,
});

describe('what decides between two plans', () => {
  it('is said in plain words', () => {
    const [first] = value().assumptions?.each ?? [];
    expect(knowingWords(first, value())).toBe(
      'If we knew “Fees”, the better plan would change in 3 of 10 futures; worth about £600k.',
    );
    expect(choiceWords(value())).toMatch(
      /^On average “More bases” is better by £2\.0m: better in 7 of 10 futures\. If everything were known, chance too, the better plan would change in 3 of 10 futures; worth about £900k/,
    );
  });

  it('names an assumption only where one is told from nothing', () => {
    expect(valueTitle(value())).toMatch(/^One assumption is found to decide .*: Fees$/);
    const [first] = value().assumptions?.each ?? [];
    const untold = value({ assumptions: { each: [{ ...first, told: false }], floor: M } });
    expect(valueTitle(untold)).toMatch(/^No single assumption is found/);
    const never = { value: 0, error: 0, changed: 0 };
    expect(valueTitle(value({ everything: never }))).toMatch(/^“More bases” is at least as good/);
    expect(valueTitle(value({ chosen: null }))).toMatch(/equally good/);
  });
});

const scenarios: ScenarioEntry[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
  id,
  label: id.toUpperCase(),
  file: `${id}.json`,
}));

describe('the plans that are compared', () => {
  const plansOf = (hash: string) => resolveChoices(parseRoute(hash), manifest, scenarios);

  it('are those of the link, else no change and the plan in view', () => {
    expect(plansOf('#/compare?plans=c,a').plans).toEqual(['c', 'a']);
    expect(plansOf('#/compare?scenario=d').plans).toEqual(['a', 'd']);
    expect(resolveChoices(HOME, manifest, scenarios).plans).toEqual(['a']);
  });

  it('are four at most, and what is not here is said', () => {
    const many = plansOf('#/compare?plans=a,b,c,d,e');
    expect(many.plans).toEqual(['a', 'b', 'c', 'd']);
    expect(many.notices.join()).toContain('5 plans');
    const gone = plansOf('#/compare?plans=a,mine');
    expect(gone.plans).toEqual(['a']);
    expect(gone.notices.join()).toContain('“mine”');
  });

  it('are each chosen once, left out and added', () => {
    const asked: (readonly string[] | null)[] = [];
    const menus = planMenus({
      choices: plansOf('#/compare?plans=a,b'),
      scenarios,
      go: ({ plans }) => asked.push(plans ?? null),
    });
    expect(menus.map(({ id }) => id)).toEqual(['plan-a', 'plan-b', 'plan-add']);
    expect(menus[0].options.map((one) => one.value)).toEqual(['a', 'c', 'd', 'e', '']);
    menus[0].onChange('e');
    menus[0].onChange('');
    menus[2].onChange('c');
    expect(asked).toEqual([['e', 'b'], ['b'], ['a', 'b', 'c']]);
  });

  it('are decided between two at a time, the first two unless others are asked for', () => {
    expect(decidedPlans(FIRST_DECISION, ['a'])).toBeNull();
    expect(decidedPlans(FIRST_DECISION, ['a', 'b', 'c'])).toEqual(['a', 'b']);
    const asked = { ...FIRST_DECISION, plans: ['b', 'c'] as const };
    expect(decidedPlans(asked, ['a', 'b', 'c'])).toEqual(['b', 'c']);
    expect(decidedPlans(asked, ['a', 'b'])).toEqual(['a', 'b']);
  });
});

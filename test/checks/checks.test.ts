/** Behaviour checks on the smallest area that there is; `npm run checks` runs them over all cases. */
import { describe, expect, it } from 'vitest';
import { areaOf, plansIn } from './areas.ts';
import { ENDS, POLICY_KINDS } from './bounds.ts';
import { directionsIn } from './directions.ts';
import { ALWAYS, DIRECTIONS_OF } from './grammar.ts';
import { faultsIn, plansAtBounds, policyAtBound } from './matrix.ts';
import { RULE_IDS } from './rules.ts';

const area = await areaOf('invented-unitary');
const check = directionsIn(area);

describe.each(DIRECTIONS_OF)('$about', ({ checks }) => {
  it.each(checks)('$it', (one) => {
    const found = check(one);
    expect(found.asExpected, JSON.stringify(found)).toBe(true);
  });

  it('would fail if figures moved the other way', () => {
    const opposite = { higher: 'lower', lower: 'higher' } as const;
    for (const one of checks) {
      if (one.is !== 'higher' && one.is !== 'lower') continue;
      expect(check({ ...one, is: opposite[one.is] }).asExpected).toBe(false);
    }
  });
});

describe('the matrix of cases', () => {
  it('has a check in words for every rule', () => {
    expect(ALWAYS.checks.map(({ rule }) => rule).sort()).toEqual([...RULE_IDS].sort());
  });

  it('holds each assumption of each plan at its least and its most', () => {
    const [first, second] = plansIn(area);
    const names = Array.from(plansAtBounds([first, second]), ({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain(`${second.id}, placement.travelLimitKm = 1`);
  });
});

describe.each(POLICY_KINDS)('a policy of the kind %s', (kind) => {
  it.each(ENDS)('at its %s fits the area and breaks no rule of a future', async (end) => {
    const [one] = policyAtBound(area, kind, end);
    expect([...(await faultsIn(area, { ...one, tables: false })).values()].flat()).toEqual([]);
  });
});

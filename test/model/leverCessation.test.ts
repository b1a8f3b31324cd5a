import { describe, expect, it } from 'vitest';
import { flowFaults } from '../support/claims/stock.ts';
import {
  districts,
  drawWith,
  exactly,
  isWithin,
  needs,
  type PolicyFile,
  type PolicyFileOf,
  seenAt,
  withoutPolicies,
  words,
} from './leverFixture.ts';

const YEARS = 3;
const { without, endedBy, goingOn } = withoutPolicies(YEARS);

describe('plans ended at annual review', () => {
  const cessation = (change: Partial<PolicyFileOf<'cessation'>> = {}): PolicyFile => ({
    kind: 'cessation',
    ...words(),
    share: exactly(0.6),
    ...change,
  });

  it('end beyond those that end anyway, and the books of stock and flow close', () => {
    const watched = drawWith([cessation()], YEARS);
    expect(flowFaults(watched)).toEqual([]);
    const there = seenAt(watched, 1);
    expect(isWithin(new Set(there.keys()), new Set(seenAt(without, 1).keys()))).toBe(true);
    expect(endedBy(watched, 1).size).toBeGreaterThan(100);
  });

  it('are a third of a year of them in the first, from September, and all in the next', () => {
    const watched = drawWith([cessation()], YEARS);
    const share = (january: number) => {
      const went = goingOn(watched, january);
      const there = seenAt(watched, january);
      return [...went].filter((key) => !there.has(key)).length / went.size;
    };
    expect(Math.abs(share(1) - 0.2)).toBeLessThan(0.045);
    expect(Math.abs(share(2) - 0.6)).toBeLessThan(0.06);
  });

  it('reach the ages before the birthday, the needs and the districts named', () => {
    const named = {
      districts: [districts[2].code],
      needs: [needs[1].code],
      ageLow: 8,
      ageHigh: 16,
    };
    const watched = drawWith([cessation({ ...named, share: exactly(1) })], YEARS);
    const reached = goingOn(
      watched,
      2,
      ({ age, district, need }) =>
        age >= 8 && age < 16 && district === districts[2].code && need === needs[1].code,
    );
    const there = seenAt(watched, 2);
    expect([...goingOn(watched, 2)].filter((key) => !there.has(key))).toEqual([...reached]);
    expect(reached.size).toBeGreaterThan(5);
  });

  it('with a larger share are the same and others', () => {
    const [some, more] = [0.3, 0.7].map((share) =>
      endedBy(drawWith([cessation({ share: exactly(share) })], YEARS), 1),
    );
    expect(isWithin(some, more)).toBe(true);
    expect(more.size).toBeGreaterThan(some.size);
  });
});

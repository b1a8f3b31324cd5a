import { describe, expect, it } from 'vitest';
import { flowFaults } from '../support/claims/stock.ts';
import type { WatchedDraw } from '../support/watchedDraw.ts';
import {
  baseYear,
  drawWith,
  exactly,
  isWithin,
  type PolicyFileOf,
  type Seen,
  seenAt,
  withoutPolicies,
  words,
} from './leverFixture.ts';

const YEARS = 3;
const { without, endedBy, goingOn } = withoutPolicies(YEARS);
const atStart = seenAt(without, 0);

describe('plans looked at again at phase transfers', () => {
  const ROLES = ['mainstream', 'srp', 'special', 'independent', 'ap', 'fe', 'other'] as const;
  const group = { roles: [...ROLES], bandLow: 1, bandHigh: 5, share: exactly(1) };
  const reassessment = (
    change: Partial<PolicyFileOf<'reassessment'>> = {},
  ): PolicyFileOf<'reassessment'> => ({
    kind: 'reassessment',
    ...words(),
    groups: [group],
    ...change,
  });
  const endedIn = (change: Partial<PolicyFileOf<'reassessment'>>, january = 1) =>
    endedBy(drawWith([reassessment(change)], YEARS), january);
  /** Of the stock at the start who go on, those who turn one of some ages in August. */
  const turning = (ages: readonly number[], is: (one: Seen) => boolean = () => true) =>
    goingOn(without, 1, (one) => ages.includes(one.age + 1) && is(one));

  const inSpecial = ({ attended }: Seen) => ['special', 'independent'].includes(attended);

  it('end at the ages named for everyone in a group of the whole, and the books close', () => {
    const watched = drawWith([reassessment()], YEARS);
    expect(endedBy(watched, 1)).toEqual(turning([11, 16]));
    expect(flowFaults(watched)).toEqual([]);
    expect(endedIn({ ages: [14] })).toEqual(turning([14]));
    expect(endedIn({ ageLow: 10, ageHigh: 11 })).toEqual(turning([11]));
  });

  it('end by the setting attended and the complexity of each group, the first that fits', () => {
    const groups = [
      { roles: ['special' as const], bandLow: 4, bandHigh: 5, share: exactly(0) },
      {
        roles: ['special' as const, 'mainstream' as const],
        bandLow: 2,
        bandHigh: 5,
        share: exactly(1),
      },
    ];
    const expected = turning(
      [11, 16],
      ({ attended, band }) =>
        band >= 2 && (attended === 'mainstream' || (attended === 'special' && band < 4)),
    );
    expect(endedIn({ groups })).toEqual(expected);
    expect(expected.size).toBeGreaterThan(5);
  });

  it('come in by their ramp, and with a larger share are the same and others', () => {
    const share = (size: number) => [{ ...group, share: exactly(size) }];
    const some = endedIn({ groups: share(0.4) });
    expect(endedIn({ groups: share(0.8), rampYears: 2 })).toEqual(some);
    const more = endedIn({ groups: share(0.9) });
    expect(isWithin(some, more)).toBe(true);
    expect(more.size).toBeGreaterThan(some.size);
  });

  it('go on for whoever attended special or independent in the January of the protection', () => {
    const free = turning([11, 16], (one) => !inSpecial(one));
    expect(endedIn({ protectsSpecialInJanuary: baseYear })).toEqual(free);
  });

  it('do not go on for whoever came to special after that January', () => {
    const ages = [8, 10, 12, 14, 17];
    const watched = drawWith([reassessment({ ages, protectsSpecialInJanuary: baseYear })], YEARS);
    const free = goingOn(watched, 2, ({ key, age }) => {
      const then = atStart.get(key);
      return ages.includes(age + 1) && !(then !== undefined && inSpecial(then));
    });
    const there = seenAt(watched, 2);
    expect([...goingOn(watched, 2)].filter((key) => !there.has(key))).toEqual([...free]);
    const now = seenAt(watched, 1);
    expect([...free].filter((key) => inSpecial(now.get(key)!)).length).toBeGreaterThan(2);
  });

  it('go on for whoever attends special now, as long as the January of the protection is to come', () => {
    const free = turning([11, 16], (one) => !inSpecial(one));
    expect(endedIn({ protectsSpecialInJanuary: baseYear + 5 })).toEqual(free);
  });

  it('go on until 16 for whoever was in the year group of the protection, or above', () => {
    const protects = (nationalCurriculumYear: number, january: number) =>
      endedIn({ protectsYearGroup: { nationalCurriculumYear, january } });
    // In the base January those who turn 11 next are in Year 6.
    expect(protects(6, baseYear)).toEqual(turning([16]));
    expect(protects(7, baseYear)).toEqual(turning([11, 16]));
    expect(protects(4, baseYear - 2)).toEqual(turning([16]));
    expect(protects(5, baseYear - 2)).toEqual(turning([11, 16]));
  });

  it('lead to support until 16, which is counted each January', () => {
    const watched = drawWith(
      [reassessment({ ages: [11, 14, 16], supportPoundsPerChild: exactly(500) })],
      3,
    );
    const booked = (draw: WatchedDraw) =>
      draw.result.ledger.filter(({ line }) => line === 'sen-support-services');
    const others = new Set(
      booked(drawWith([reassessment({ ages: [11, 14, 16] })], 3)).map((row) => JSON.stringify(row)),
    );
    const paid = booked(watched).filter((row) => !others.has(JSON.stringify(row)));
    // Those who turn an age and would have gone on.
    const moved = (january: number, age: number) =>
      goingOn(watched, january, (one) => one.age + 1 === age).size;
    const supported = [1, 2, 3].map((january) => {
      let children = 0;
      for (let j = 1; j <= january; j++) {
        children += moved(j, 11) + (january - j < 2 ? moved(j, 14) : 0);
      }
      return children;
    });
    expect(supported[0]).toBeGreaterThan(10);
    const quantities = paid.map(({ financialYear, quantity }) => [
      financialYear - baseYear,
      quantity,
    ]);
    expect(quantities).toEqual([
      [0, supported[0]],
      [1, supported[0]],
      [1, supported[1]],
      [2, supported[1]],
      [2, supported[2]],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { flowFaults } from '../support/claims/stock.ts';
import type { WatchedDraw } from '../support/watchedDraw.ts';
import {
  baseYear,
  districts,
  drawWith,
  exactly,
  isWithin,
  keysOf,
  needs,
  type PolicyFile,
  type PolicyFileOf,
  type Seen,
  seenAt,
  words,
} from './leverFixture.ts';

const YEARS = 3;
const without = drawWith([], YEARS);
const atStart = seenAt(without, 0);

/** Keys of those there at a January without policies and not with them. */
function endedBy(watched: WatchedDraw, january: number): Set<number> {
  const there = seenAt(watched, january);
  return keysOf(seenAt(without, january), ({ key }) => !there.has(key));
}

/** Of those there at the January before one, who has a plan at that one without policies. */
const goingOn = (watched: WatchedDraw, january: number, is: (one: Seen) => boolean = () => true) => {
  const untouched = seenAt(without, january);
  return keysOf(seenAt(watched, january - 1), (one) => untouched.has(one.key) && is(one));
};

/** Keys of the stock at the start, by what was true then. */
const ofStock = (is: (one: Seen) => boolean) => keysOf(atStart, is);
const goesOn = (key: number) => seenAt(without, 1).has(key);

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
    const named = { districts: [districts[2].code], needs: [needs[1].code], ageLow: 8, ageHigh: 16 };
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
  /** Of those who would go on, at an age then: 10 turns 11 in August. */
  const turning = (ages: readonly number[], is: (one: Seen) => boolean = () => true) =>
    ofStock((one) => goesOn(one.key) && ages.includes(one.age + 1) && is(one));

  it('end at the ages named for everyone in a group of the whole, and the books close', () => {
    const watched = drawWith([reassessment()], YEARS);
    expect(endedBy(watched, 1)).toEqual(turning([11, 16]));
    expect(flowFaults(watched)).toEqual([]);
    expect(endedIn({ ages: [14] })).toEqual(turning([14]));
  });

  it('end by the setting attended and the complexity of each group, the first that fits', () => {
    const groups = [
      { roles: ['special' as const], bandLow: 4, bandHigh: 5, share: exactly(0) },
      { roles: ['special' as const, 'mainstream' as const], bandLow: 2, bandHigh: 5, share: exactly(1) },
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
    const inSpecial = ({ attended }: Seen) => ['special', 'independent'].includes(attended);
    const free = turning([11, 16], (one) => !inSpecial(one));
    expect(endedIn({ protectsSpecialInJanuary: baseYear })).toEqual(free);
    // A year on, a child who has left special since is protected, and one who has come is not.
    const second = endedIn({ protectsSpecialInJanuary: baseYear, ages: [12, 17] }, 2);
    const now = seenAt(without, 1);
    for (const key of second) expect(inSpecial(atStart.get(key) ?? now.get(key)!)).toBe(false);
    const laterSpecial = [...now.values()].filter(
      (one) => inSpecial(one) && [11, 16].includes(one.age) && !atStart.has(one.key),
    );
    const third = seenAt(without, 2);
    for (const { key } of laterSpecial) if (third.has(key)) expect(second.has(key)).toBe(true);
  });

  it('go on for whoever attends special now, as long as the January of the protection is to come', () => {
    const inSpecial = ({ attended }: Seen) => ['special', 'independent'].includes(attended);
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
    const watched = drawWith([reassessment({ ages: [11, 14, 16], supportPoundsPerChild: exactly(500) })], 3);
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
    const quantities = paid.map(({ financialYear, quantity }) => [financialYear - baseYear, quantity]);
    expect(quantities).toEqual([
      [0, supported[0]],
      [1, supported[0]],
      [1, supported[1]],
      [2, supported[1]],
      [2, supported[2]],
    ]);
  });
});

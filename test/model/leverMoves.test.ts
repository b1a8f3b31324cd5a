import { describe, expect, it } from 'vitest';
import { drawAgreedMoves } from '../../src/model/policy/levers/agreedMoves.ts';
import { watchDraw } from '../support/watchedDraw.ts';
import {
  changedNeeds,
  districts,
  drawWith,
  exactly,
  isWithin,
  keysOf,
  modelWith,
  type PolicyFile,
  type PolicyFileOf,
  type Seen,
  seenAt,
  settled,
  words,
} from './leverFixture.ts';

const without = drawWith([], 2);
const atStart = seenAt(without, 0);
const before = seenAt(without, 1);

/** First January under one policy. */
const under = (policy: PolicyFile) => seenAt(drawWith([policy]), 1);
const reintegration = (change: Partial<PolicyFileOf<'reintegration'>> = {}) => ({
  kind: 'reintegration' as const,
  ...words(),
  share: exactly(1),
  ...change,
});

const STREAM = { seed: 1, draw: 0 };
const SPECIALIST = ['special', 'independent', 'ap'];
/** Held a plan at the start, and attended then and needs now a place of one of the roles. */
const inAndNeeding =
  (roles: readonly string[]) =>
  ({ key, needed }: Seen): boolean =>
    roles.includes(needed) && roles.includes(atStart.get(key)?.attended ?? '');

describe('reintegration agreed for everyone', () => {
  const changed = changedNeeds(before, under(reintegration()));

  it('makes mainstream the need of all who need and attend a specialist place, and of nobody else', () => {
    expect(changed).toEqual(keysOf(before, inAndNeeding(SPECIALIST)));
    expect(changed.size).toBeGreaterThan(50);
    const seen = under(reintegration());
    expect([...changed].every((key) => seen.get(key)!.needed === 'mainstream')).toBe(true);
  });

  it('brings nearly all of school age into a mainstream school that September', () => {
    const seen = under(reintegration());
    const schoolAge = [...changed].map((key) => seen.get(key)!).filter(({ age }) => age <= 15);
    const there = schoolAge.filter(({ attended }) => attended === 'mainstream');
    expect(there.length / schoolAge.length).toBeGreaterThan(0.9);
  });

  it('reaches the complexity, the roles, the ages and the districts that it names', () => {
    const some = reintegration({
      bandHigh: 3,
      from: ['special'],
      districts: [districts[0].code],
      ageLow: 8,
      ageHigh: 15,
    });
    const named = keysOf(
      before,
      (one) =>
        inAndNeeding(['special'])(one) &&
        one.band <= 3 &&
        one.district === districts[0].code &&
        one.age >= 8 &&
        one.age < 15,
    );
    expect(changedNeeds(before, under(some))).toEqual(named);
    expect(named.size).toBeGreaterThan(2);
  });

  it('at phase transfers waits for one', () => {
    const atTransfer = changedNeeds(before, under(reintegration({ occasion: 'phase-transfer' })));
    const transferring = ({ age }: Seen) => [4, 11, 16, 19].includes(age);
    expect(atTransfer).toEqual(
      new Set([...changed].filter((key) => transferring(before.get(key)!))),
    );
  });

  it('is not agreed where the area has no such place to go to', () => {
    const { area, policies } = drawWith([{ ...reintegration(), to: 'srp' }]).model;
    const moves = (srp: number) =>
      drawAgreedMoves({ ...area, typeOfRole: { ...area.typeOfRole, srp } }, policies, STREAM);
    expect(moves(area.typeOfRole.srp)).toHaveLength(1);
    expect(moves(-1)).toEqual([]);
  });
});

describe('the share for whom a move is agreed', () => {
  const sharing = (share: number, rampYears = 0) =>
    changedNeeds(before, under(reintegration({ share: exactly(share), rampYears })));
  const all = sharing(1);

  it('moves the same children where it is larger, and others', () => {
    const sizes = [0.2, 0.5, 0.8, 1].map((share) => sharing(share));
    sizes.slice(1).forEach((larger, s) => {
      expect(isWithin(sizes[s], larger)).toBe(true);
      expect(larger.size).toBeGreaterThan(sizes[s].size);
    });
    // Four standard errors of a binomial share.
    const within = 4 * Math.sqrt(0.25 / all.size);
    expect(Math.abs(sizes[1].size / all.size - 0.5)).toBeLessThan(within);
  });

  it('comes in by its ramp', () => {
    expect(sharing(0.9, 3)).toEqual(sharing(0.3));
  });

  it('is drawn anew each year for those who stay', () => {
    const years = drawWith([reintegration({ share: exactly(0.5) })], 2);
    const [first, second] = [1, 2].map((january) => seenAt(years, january));
    const left = keysOf(first, (one) => inAndNeeding(SPECIALIST)(one));
    const moved = [...left].filter((key) => second.get(key)?.needed === 'mainstream');
    expect(moved.length).toBeGreaterThan(0.25 * left.size);
    expect(moved.length).toBeLessThan(0.75 * left.size);
  });
});

describe('step-down agreed for everyone', () => {
  const policy = {
    kind: 'step-down' as const,
    ...words(),
    from: 'special' as const,
    to: 'srp' as const,
    share: exactly(1),
  };

  it('asks what children need, wherever they are, and leaves new plans alone', () => {
    const needing = keysOf(before, ({ key, needed }) => needed === 'special' && atStart.has(key));
    expect(changedNeeds(before, under(policy))).toEqual(needing);
    const elsewhere = [...needing].filter((key) => atStart.get(key)!.attended !== 'special');
    expect(elsewhere.length).toBeGreaterThan(0);
  });

  it('is one move an occasion: what a second policy would do next waits for the next year', () => {
    const onwards = { ...policy, id: 'onwards', from: 'srp' as const, to: 'mainstream' as const };
    const seen = seenAt(drawWith([policy, onwards]), 1);
    const alone = under(policy);
    for (const [key, { needed }] of seen) {
      const was = before.get(key)!.needed;
      if (was === 'special') expect(needed).toBe(alone.get(key)!.needed);
      if (was === 'srp' && atStart.has(key)) expect(needed).toBe('mainstream');
    }
  });
});

describe('pathways after 16 agreed for everyone', () => {
  it('lead those of the ages named in special or independent to a college, and nobody else', () => {
    const seen = under({ kind: 'post-16', ...words(), ages: [16, 18], share: exactly(1) });
    const leavers = keysOf(
      before,
      (one) => [16, 18].includes(one.age) && inAndNeeding(['special', 'independent'])(one),
    );
    expect(changedNeeds(before, seen)).toEqual(leavers);
    expect(leavers.size).toBeGreaterThan(3);
    for (const key of leavers) expect(seen.get(key)!.attended).toBe('fe');
  });
});

describe('a move that is paid for', () => {
  it('is counted once it is made: those who came to attend the type agreed', () => {
    const priced = { ...reintegration(), costPoundsPerChild: exactly(1000) };
    const watched = drawWith([priced]);
    const seen = seenAt(watched, 1);
    const moved = [...seen.values()].filter(
      ({ key, needed, attended }) =>
        needed === 'mainstream' &&
        attended === 'mainstream' &&
        SPECIALIST.includes(atStart.get(key)?.attended ?? '') &&
        SPECIALIST.includes(before.get(key)!.needed),
    );
    const booked = (draw: typeof watched) =>
      draw.result.ledger
        .filter(({ line }) => line === 'sen-support-services')
        .map(({ quantity }) => quantity);
    const others = booked(drawWith([reintegration()]));
    expect(booked(watched).filter((quantity) => !others.includes(quantity))).toEqual([
      moved.length,
    ]);
  });
});

describe('tiers of alternative provision', () => {
  const tiers = (targeted: number, timeLimited: number): PolicyFile => ({
    kind: 'ap-tiers',
    ...words(),
    targetedShare: exactly(targeted),
    timeLimitedShare: exactly(timeLimited),
  });
  // Everyone in it needs it, so that there are more of them.
  const januaries = (...policies: PolicyFile[]) => {
    const model = modelWith(policies, 2, { 'placement.apNeededShare': settled(1) });
    const watched = watchDraw(model, 6, 2);
    return [0, 1, 2].map((january) => seenAt(watched, january));
  };
  const untouched = januaries();

  it('meet the need of newcomers in mainstream where all support is targeted', () => {
    const newly = (seen: readonly Map<number, Seen>[]) =>
      [1, 2].flatMap((j) => [
        ...keysOf(
          seen[j],
          ({ key, needed }) => needed === 'ap' && seen[j - 1].get(key)?.needed !== 'ap',
        ),
      ]);
    expect(newly(untouched).length).toBeGreaterThan(0);
    const targeted = januaries(tiers(1, 0));
    expect(newly(targeted)).toEqual([]);
    for (const key of newly(untouched)) {
      const january = untouched[1].get(key)?.needed === 'ap' ? 1 : 2;
      expect(targeted[january].get(key)!.needed).toBe('mainstream');
    }
  });

  it('end each place at the next round where all places are time-limited', () => {
    const [start, first] = untouched;
    const ends = keysOf(
      first,
      ({ key, needed }) => needed === 'ap' && start.get(key)?.attended === 'ap',
    );
    const limited = januaries(tiers(0, 1))[1];
    expect(changedNeeds(first, limited)).toEqual(ends);
    expect(ends.size).toBeGreaterThan(2);
    for (const key of ends) expect(limited.get(key)!.attended).toBe('mainstream');
  });

  it('are paid for by the child held in mainstream, once, in the year of the round', () => {
    const paid = { ...tiers(1, 0), supportPoundsPerChild: exactly(1000) } as PolicyFile;
    const model = modelWith([paid], 2, { 'placement.apNeededShare': settled(1) });
    const booked = watchDraw(model, 6, 2).result.ledger.filter(
      ({ line }) => line === 'ap-targeted-support',
    );
    const held = [1, 2].map(
      (january) =>
        keysOf(
          untouched[january],
          ({ key, needed }) => needed === 'ap' && untouched[january - 1].get(key)?.needed !== 'ap',
        ).size,
    );
    expect(booked.map(({ months }) => months)).toEqual([12, 12]);
    expect(booked.map(({ quantity }) => quantity)).toEqual(held);
    expect(held[0]).toBeGreaterThan(0);
  });

  it('with larger shares change the same children and others', () => {
    const [some, more, all] = [0.2, 0.6, 1].map((share) =>
      changedNeeds(untouched[2], januaries(tiers(share, share))[2]),
    );
    expect(isWithin(some, more)).toBe(true);
    expect(isWithin(more, all)).toBe(true);
    expect(all.size).toBeGreaterThan(some.size);
  });
});

import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { blockingPairs } from '../../src/model/placement/mechanism/blockingPairs.ts';
import { deferredAcceptance } from '../../src/model/placement/mechanism/deferredAcceptance.ts';
import { immediateAcceptance } from '../../src/model/placement/mechanism/immediateAcceptance.ts';
import { minCost } from '../../src/model/placement/mechanism/minCost.ts';
import { serialByOrder } from '../../src/model/placement/mechanism/serialByOrder.ts';
import {
  type Admissions,
  admissions,
  always,
  asRound,
  everyMatching,
  rank,
  type Wish,
} from '../support/admissions.ts';
import { drawRound } from '../support/textbookMechanisms.ts';

const least = (a: Admissions) => Array.from(minCost(asRound(a)));
const ranks = (a: Admissions, match: number[]) => a.children.map((list, i) => rank(list, match[i]));

/** Number placed and sum of their ranks, 1 for a first choice. */
function score({ children }: Admissions, match: number[]): { placed: number; sum: number } {
  const placed = children.filter((_, i) => match[i] >= 0);
  const sum = children.reduce(
    (total, list, i) => total + (match[i] < 0 ? 0 : rank(list, match[i]) + 1),
    0,
  );
  return { placed: placed.length, sum };
}

/** More placed first, then the smaller sum of ranks; below 0 where `a` is better. */
function compare(a: { placed: number; sum: number }, b: { placed: number; sum: number }): number {
  return b.placed - a.placed || a.sum - b.sum;
}

/** Best for the first child who fares differently; no place comes after every place. */
function compareByOrder(a: number[], b: number[]): number {
  const differs = a.findIndex((value, i) => value !== b[i]);
  return differs < 0 ? 0 : a[differs] - b[differs];
}

/** Rounds in which most children rank the same provisions first. */
const contested = (maxChildren: number, maxProvisions: number) =>
  admissions(maxChildren, maxProvisions).map(({ children, places }) => ({
    places,
    children: children.map((list, i) =>
      i % 4 === 3 ? list : list.toSorted((a, b) => a.provision - b.provision),
    ),
  }));

const admissionsOf = (seed: number): Admissions => {
  const { children, schools } = drawRound(seed);
  return {
    children: children.map(({ wishes }) =>
      wishes.map(({ school, priority, lottery }) => ({ provision: school.id, priority, lottery })),
    ),
    places: schools.map(({ capacity }) => capacity),
  };
};

describe('the assignment with most placed and then the least sum of ranks', () => {
  it('is the best of all that are possible in tiny rounds, first applicants favoured', () => {
    always(
      contested(5, 4),
      (a) => {
        const own = least(a);
        const best = [...everyMatching(a)].sort(
          (one, other) =>
            compare(score(a, one), score(a, other)) ||
            compareByOrder(ranks(a, one), ranks(a, other)),
        )[0];
        expect(own).toEqual(best);
      },
      1500,
    );
  });

  it('places as many with the same sum of ranks as the solver HiGHS, on 200 rounds', async () => {
    const highs = await loadHighs();
    const solve = (program: string) => {
      const solution = highs.solve(program, { output_flag: false });
      expect(solution.Status).toBe('Optimal');
      return Math.round(solution.ObjectiveValue);
    };
    let short = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const a = admissionsOf(seed);
      const { placed, sum } = score(a, least(a));
      if (placed < a.children.filter((list) => list.length > 0).length) short++;
      if (a.children.every((list) => list.length === 0)) {
        expect(placed).toBe(0);
        continue;
      }
      const most = solve(linearProgram(a, 'Maximize', () => 1, null));
      expect(placed, `seed ${seed}`).toBe(most);
      expect(sum, `seed ${seed}`).toBe(solve(linearProgram(a, 'Minimize', (r) => r, most)));
    }
    expect(short).toBeGreaterThan(80);
  });

  it('is a matching of the round that no other mechanism betters', () => {
    let better = 0;
    for (let seed = 1; seed <= 1000; seed++) {
      const a = admissionsOf(seed);
      const round = asRound(a);
      // Throws unless the matching keeps to lists and places.
      blockingPairs(round, minCost(round));
      const own = score(a, least(a));
      const inTurn = Int32Array.from(a.children.keys());
      for (const match of [
        deferredAcceptance(round),
        immediateAcceptance(round),
        serialByOrder(round, inTurn),
      ]) {
        const difference = compare(own, score(a, Array.from(match)));
        expect(difference, `seed ${seed}`).toBeLessThanOrEqual(0);
        if (difference < 0) better++;
      }
    }
    expect(better).toBeGreaterThan(1500);
  });
});

describe('its answer', () => {
  it('rests on lists and places alone: priority and lottery numbers move nobody', () => {
    always(fc.tuple(admissions(12, 4), fc.integer()), ([a, mix]) => {
      const other = (wish: Wish, at: number) => ({
        ...wish,
        priority: (at * 7 + mix) % 5,
        lottery: 0.5,
      });
      expect(least({ ...a, children: a.children.map((list) => list.map(other)) })).toEqual(
        least(a),
      );
    });
  });

  it('does not depend on how provisions are numbered', () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const { children, places } = admissionsOf(seed);
      const last = places.length - 1;
      const turned = children.map((list) =>
        list.map((wish) => ({ ...wish, provision: last - wish.provision })),
      );
      const match = least({ children: turned, places: places.toReversed() });
      expect(
        match.map((provision) => (provision < 0 ? -1 : last - provision)),
        `seed ${seed}`,
      ).toEqual(least({ children, places }));
    }
  });

  it('is everyone’s first choice where places are without limit', () => {
    always(admissions(14, 5), ({ children, places }) => {
      const match = least({ children, places: places.map(() => 2 ** 31 - 1) });
      expect(match).toEqual(children.map((list) => list[0]?.provision ?? -1));
    });
  });

  it('gets no worse by a place more, and places at most one more', () => {
    always(
      fc.tuple(admissions(14, 4), fc.nat()),
      ([a, pick]) => {
        const at = pick % a.places.length;
        const more = { ...a, places: a.places.with(at, a.places[at] + 1) };
        const [was, now] = [score(a, least(a)), score(more, least(more))];
        expect(compare(now, was)).toBeLessThanOrEqual(0);
        expect([0, 1]).toContain(now.placed - was.placed);
      },
      1000,
    );
  });

  it('may ask one to go to a second choice so that another has a place at all', () => {
    const wish = (provision: number): Wish => ({ provision, priority: 1, lottery: 0.5 });
    const a = { children: [[wish(0), wish(1)], [wish(0)]], places: [1, 1] };
    expect(least(a)).toEqual([1, 0]);
    expect(Array.from(deferredAcceptance(asRound(a)))).toEqual([0, -1]);
  });

  it('favours the first applicant where that leaves a place free elsewhere', () => {
    const wish = (provision: number): Wish => ({ provision, priority: 1, lottery: 0.5 });
    const third = [wish(0)];
    const children = [[wish(0), wish(1)], [wish(0), wish(2)], third];
    expect(least({ children, places: [2, 1, 1] })).toEqual([0, 2, 0]);
    expect(
      least({ children: children.slice(0, 2).toReversed().concat([third]), places: [2, 1, 1] }),
    ).toEqual([0, 1, 0]);
  });

  it('is empty where nobody applies or nothing is on offer', () => {
    expect(least({ children: [], places: [2] })).toEqual([]);
    expect(least({ children: [[], []], places: [] })).toEqual([-1, -1]);
    const closed = { children: [[{ provision: 0, priority: 1, lottery: 0.5 }]], places: [-3] };
    expect(least(closed)).toEqual([-1]);
  });
});

/**
 * Who goes where, in CPLEX LP format: one variable an entry; `placed` fixes how many are placed. It
 * needs no whole numbers: the least is reached at some anyway (a transportation problem).
 */
function linearProgram(
  { children, places }: Admissions,
  aim: 'Maximize' | 'Minimize',
  weight: (rank: number) => number,
  placed: number | null,
): string {
  const entries = children.flatMap((list, child) =>
    list.map(({ provision }, at) => ({ child, provision, rank: at + 1, name: `x${child}_${at}` })),
  );
  const sum = (some: typeof entries) => some.map(({ name }) => `+ ${name}`).join('\n ');
  const within = (label: string, some: typeof entries, limit: number) =>
    some.length === 0 ? [] : [`${label}: ${sum(some)} <= ${limit}`];
  return [
    aim,
    `total: ${entries.map(({ rank, name }) => `+ ${weight(rank)} ${name}`).join('\n ')}`,
    'Subject To',
    ...children.flatMap((_, c) =>
      within(
        `child${c}`,
        entries.filter((one) => one.child === c),
        1,
      ),
    ),
    ...places.flatMap((limit, p) =>
      within(
        `provision${p}`,
        entries.filter((one) => one.provision === p),
        limit,
      ),
    ),
    ...(placed === null ? [] : [`placed: ${sum(entries)} = ${placed}`]),
    'End',
  ].join('\n');
}

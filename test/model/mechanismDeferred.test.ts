import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockingPairs } from '../../src/model/placement/mechanism/blockingPairs.ts';
import { deferredAcceptance } from '../../src/model/placement/mechanism/deferredAcceptance.ts';
import {
  type Admissions,
  admissions,
  always,
  asRound,
  everyMatching,
  rank,
  type Wish,
} from '../support/admissions.ts';

const deferred = (a: Admissions) => Array.from(deferredAcceptance(asRound(a)));
const unplaced = (match: number[]) => match.filter((provision) => provision < 0).length;

const ranks = (a: Admissions, match: number[]) => a.children.map((list, i) => rank(list, match[i]));

/** Blocking pairs from the definition, pair by pair, as "child at provision". */
function blockingByDefinition({ children, places }: Admissions, match: number[]): string[] {
  const standing = (child: number, provision: number) => {
    const { priority, lottery } = children[child][rank(children[child], provision)];
    return [priority, lottery, child];
  };
  const before = (a: number[], b: number[]) => {
    const differs = a.findIndex((value, i) => value !== b[i]);
    return a[differs] < b[differs];
  };
  return children.flatMap((list, child) =>
    list
      .slice(0, rank(list, match[child]))
      .filter(({ provision }) => {
        const admitted = [...match.keys()].filter((other) => match[other] === provision);
        const own = standing(child, provision);
        const hasPlace = admitted.length < places[provision];
        return hasPlace || admitted.some((other) => before(own, standing(other, provision)));
      })
      .map(({ provision }) => `${child} at ${provision}`),
  );
}

/** Every list that can be sent in with these wishes: any of them, in any order. */
function listsFrom(wishes: Wish[]): Wish[][] {
  const longer = wishes.flatMap((wish) =>
    listsFrom(wishes.filter((other) => other !== wish)).map((rest) => [wish, ...rest]),
  );
  return [[], ...longer];
}

/** One child's wishes in a readable form: `[[provision, priority], ...]`, lottery by child. */
const listed = (child: number, pairs: [number, number][]): Wish[] =>
  pairs.map(([provision, priority]) => ({ provision, priority, lottery: (child + 1) / 10 }));

const childOf = (a: Admissions, pick: number) => pick % a.children.length;
const withChildren = (n: number, m: number) =>
  admissions(n, m).filter((a) => a.children.length > 0);

describe('blocking pairs', () => {
  it('are those of the definition, for every possible matching of tiny rounds', () => {
    always(
      admissions(4, 3),
      (a) => {
        for (const match of everyMatching(a)) {
          const pairs = blockingPairs(asRound(a), Int32Array.from(match));
          const named = pairs.map(({ applicant, provision }) => `${applicant} at ${provision}`);
          expect(named).toEqual(blockingByDefinition(a, match));
        }
      },
      150,
    );
  });

  it('are not counted for a matching that breaks the rules: every fault is named', () => {
    const a = { children: [listed(0, [[0, 1]]), listed(1, [[0, 1]]), []], places: [1, 1] };
    expect(() => blockingPairs(asRound(a), Int32Array.of(0, 0, 1))).toThrow(
      'applicant 2 is at provision 1, not listed; provision 0 admits 2, capacity 1',
    );
    expect(() => blockingPairs(asRound(a), Int32Array.of(0))).toThrow(
      'found 1 values, expected one for each of 3 applicants',
    );
  });
});

describe('deferred acceptance', () => {
  it('keeps to lists and places and leaves no blocking pair', () => {
    always(
      admissions(14, 5),
      (a) => {
        expect(blockingPairs(asRound(a), deferredAcceptance(asRound(a)))).toEqual([]);
      },
      2000,
    );
  });

  it('gives every child the best place they have in any stable matching, and places as many', () => {
    always(
      admissions(5, 3),
      (a) => {
        const own = deferred(a);
        const stable = [...everyMatching(a)].filter((m) => blockingByDefinition(a, m).length === 0);
        const best = a.children.map((list, i) => Math.min(...stable.map((m) => rank(list, m[i]))));
        expect(ranks(a, own)).toEqual(best);
        for (const match of stable) expect(unplaced(match)).toBe(unplaced(own));
      },
      400,
    );
  });

  it('settles equal priority by lottery number, and equal lottery by order of applicants', () => {
    const wish = (lottery: number) => [{ provision: 0, priority: 1, lottery }];
    expect(deferred({ children: [wish(0.7), wish(0.3), wish(0.5)], places: [2] })).toEqual([
      -1, 0, 0,
    ]);
    expect(deferred({ children: [wish(0.5), wish(0.5), wish(0.5)], places: [2] })).toEqual([
      0, 0, -1,
    ]);
  });

  it('gives everyone their first choice where places are without limit', () => {
    always(admissions(14, 5), ({ children }) => {
      const match = deferred({ children, places: [0, 0, 0, 0, 0].map(() => 2 ** 31 - 1) });
      expect(match).toEqual(children.map((list) => list[0]?.provision ?? -1));
    });
  });

  it('rewards no child for sending in another list than their true one', () => {
    always(fc.tuple(withChildren(8, 4), fc.nat()), ([a, pick]) => {
      const child = childOf(a, pick);
      const truth = a.children[child];
      const honest = rank(truth, deferred(a)[child]);
      for (const list of listsFrom(truth)) {
        const told = deferred({ ...a, children: a.children.with(child, list) })[child];
        expect(honest).toBeLessThanOrEqual(rank(truth, told));
      }
    });
  });

  it('never takes from a child a place where they come first and all who do fit', () => {
    always(fc.tuple(admissions(10, 4), fc.nat()), ([{ children, places }, pick]) => {
      const present = children.map(
        (list, i) => list[(pick + i) % (list.length + 1)]?.provision ?? -1,
      );
      const sitting = children.map((list, i) =>
        list.map((wish) => (wish.provision === present[i] ? { ...wish, priority: 0 } : wish)),
      );
      const enough = places.map((n, at) => Math.max(n, present.filter((p) => p === at).length));
      const a = { children: sitting, places: enough };
      ranks(a, deferred(a)).forEach((got, i) => {
        expect(got).toBeLessThanOrEqual(rank(sitting[i], present[i]));
      });
    });
  });
});

describe('deferred acceptance, one thing changed', () => {
  it('another place leaves no child worse off and no more children unplaced', () => {
    always(
      fc.tuple(admissions(12, 4), fc.nat()),
      ([a, pick]) => {
        const at = pick % a.places.length;
        const more = { ...a, places: a.places.with(at, a.places[at] + 1) };
        const [was, now] = [deferred(a), deferred(more)];
        now.forEach((provision, i) => {
          expect(rank(a.children[i], provision)).toBeLessThanOrEqual(rank(a.children[i], was[i]));
        });
        expect([0, 1]).toContain(unplaced(was) - unplaced(now));
      },
      2000,
    );
  });

  it('another child helps none of the others and adds at most one to those unplaced', () => {
    always(
      withChildren(12, 4),
      (a) => {
        const before = deferred({ ...a, children: a.children.slice(0, -1) });
        const after = deferred(a);
        before.forEach((provision, i) => {
          expect(rank(a.children[i], after[i])).toBeGreaterThanOrEqual(
            rank(a.children[i], provision),
          );
        });
        expect([0, 1]).toContain(unplaced(after) - unplaced(before));
      },
      2000,
    );
  });

  it('a longer list changes nothing for a placed child; unplaced, it can only help that child', () => {
    always(
      fc.tuple(withChildren(12, 4), fc.nat()),
      ([a, pick]) => {
        const child = childOf(a, pick);
        const short = { ...a, children: a.children.with(child, a.children[child].slice(0, -1)) };
        const [was, now] = [deferred(short), deferred(a)];
        if (was[child] >= 0) expect(now).toEqual(was);
        expect(unplaced(now)).toBeLessThanOrEqual(unplaced(was));
        now.forEach((provision, i) => {
          if (i === child) return;
          expect(rank(a.children[i], provision)).toBeGreaterThanOrEqual(
            rank(a.children[i], was[i]),
          );
        });
      },
      2000,
    );
  });

  it('a provision added high on one list can leave one more child unplaced', () => {
    // Child 0 leaves provision 1, which nobody else lists, and displaces child 1 from provision 0.
    const rest = [listed(1, [[0, 2]])];
    const places = [1, 1];
    expect(deferred({ children: [listed(0, [[1, 1]]), ...rest], places })).toEqual([1, 0]);
    const wider = listed(0, [
      [0, 1],
      [1, 1],
    ]);
    expect(deferred({ children: [wider, ...rest], places })).toEqual([0, -1]);
  });
});

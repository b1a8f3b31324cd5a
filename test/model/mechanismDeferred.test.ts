import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockingPairs } from '../../src/model/placement/mechanism/blockingPairs.ts';
import { deferredAcceptance } from '../../src/model/placement/mechanism/deferredAcceptance.ts';
import type { Round } from '../../src/model/placement/mechanism/round.ts';

interface Wish {
  provision: number;
  priority: number;
  lottery: number;
}
/** A small round, readable: each child's wishes in order, each provision's places. */
interface Admissions {
  children: Wish[][];
  places: number[];
}

/** Small rounds with empty lists, provisions without places, and ties of priority and lottery. */
function admissions(maxChildren: number, maxProvisions: number): fc.Arbitrary<Admissions> {
  return fc.integer({ min: 1, max: maxProvisions }).chain((provisions) =>
    fc.record({
      children: fc.array(wishes(provisions), { maxLength: maxChildren }),
      places: fc.array(fc.integer({ min: 0, max: 3 }), {
        minLength: provisions,
        maxLength: provisions,
      }),
    }),
  );
}

function wishes(provisions: number): fc.Arbitrary<Wish[]> {
  const wish = fc.record({
    provision: fc.integer({ min: 0, max: provisions - 1 }),
    priority: fc.integer({ min: 1, max: 3 }),
    lottery: fc.constantFrom(0.2, 0.4, 0.6, 0.8),
  });
  return fc
    .integer({ min: 0, max: provisions })
    .chain((length) =>
      fc.uniqueArray(wish, { selector: (w) => w.provision, minLength: length, maxLength: length }),
    );
}

function asRound({ children, places }: Admissions): Round {
  const all = children.flat();
  const listStart = new Int32Array(children.length + 1);
  children.forEach((list, child) => {
    listStart[child + 1] = listStart[child] + list.length;
  });
  return {
    applicants: children.length,
    provisions: places.length,
    listStart,
    listProvision: Int32Array.from(all, (wish) => wish.provision),
    listPriority: Float64Array.from(all, (wish) => wish.priority),
    listLottery: Float64Array.from(all, (wish) => wish.lottery),
    capacity: Int32Array.from(places),
  };
}

const deferred = (a: Admissions) => Array.from(deferredAcceptance(asRound(a)));
const unplaced = (match: number[]) => match.filter((provision) => provision < 0).length;

/** How far down the list a place is: 0 for first choice, the list's length for no place. */
function rank(list: Wish[], provision: number): number {
  return provision < 0 ? list.length : list.findIndex((wish) => wish.provision === provision);
}
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

/** Every way to place the children within their lists and the places. */
function* everyMatching({ children, places }: Admissions): Generator<number[]> {
  function* extend(match: number[]): Generator<number[]> {
    if (match.length === children.length) {
      yield match;
      return;
    }
    for (const { provision } of children[match.length]) {
      const taken = match.filter((other) => other === provision).length;
      if (taken < places[provision]) yield* extend([...match, provision]);
    }
    yield* extend([...match, -1]);
  }
  yield* extend([]);
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

function always<T>(arbitrary: fc.Arbitrary<T>, claim: (value: T) => void, numRuns = 500): void {
  fc.assert(fc.property(arbitrary, claim), { numRuns, seed: 20260101 });
}

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

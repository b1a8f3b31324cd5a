import fc from 'fast-check';
import type { Round } from '../../src/model/placement/mechanism/round.ts';

export interface Wish {
  provision: number;
  priority: number;
  lottery: number;
}
/** A small round, readable: each child's wishes in order, each provision's places. */
export interface Admissions {
  children: Wish[][];
  places: number[];
}

/** Small rounds with empty lists, provisions without places, and ties of priority and lottery. */
export function admissions(maxChildren: number, maxProvisions: number): fc.Arbitrary<Admissions> {
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

export function asRound({ children, places }: Admissions): Round {
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

/** How far down the list a place is: 0 for first choice, the list's length for no place. */
export function rank(list: Wish[], provision: number): number {
  return provision < 0 ? list.length : list.findIndex((wish) => wish.provision === provision);
}

/** Every way to place the children within their lists and the places. */
export function* everyMatching({ children, places }: Admissions): Generator<number[]> {
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

/** Holds a claim against seeded random values. */
export function always<T>(
  arbitrary: fc.Arbitrary<T>,
  claim: (value: T) => void,
  numRuns = 500,
): void {
  fc.assert(fc.property(arbitrary, claim), { numRuns, seed: 20260101 });
}

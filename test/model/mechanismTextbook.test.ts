import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { blockingPairs } from '../../src/model/placement/mechanism/blockingPairs.ts';
import { deferredAcceptance } from '../../src/model/placement/mechanism/deferredAcceptance.ts';
import { immediateAcceptance } from '../../src/model/placement/mechanism/immediateAcceptance.ts';
import type { Round } from '../../src/model/placement/mechanism/round.ts';
import { Seats } from '../../src/model/placement/mechanism/seats.ts';
import { serialByOrder } from '../../src/model/placement/mechanism/serialByOrder.ts';

// The mechanisms written a second time as the textbooks tell them: plain objects, everybody
// applies at once, schools sort their applicants with a comparator. Slow, and nothing shared.

interface School {
  id: number;
  capacity: number;
  admitted: Child[];
}
interface Application {
  school: School;
  priority: number;
  lottery: number;
}
interface Child {
  id: number;
  wishes: Application[];
}

function lineAt(school: School, children: Child[]): Child[] {
  const wish = (child: Child) => child.wishes.find((w) => w.school === school) as Application;
  return [...children].sort(
    (a, b) =>
      wish(a).priority - wish(b).priority || wish(a).lottery - wish(b).lottery || a.id - b.id,
  );
}

/** Gale and Shapley: all who hold no place apply to the best school that has not refused them. */
function galeShapley(children: Child[], schools: School[]): number[] {
  const refused = new Map(children.map((child) => [child, new Set<School>()]));
  for (;;) {
    const applying = new Map<School, Child[]>();
    for (const child of children) {
      if (schools.some((school) => school.admitted.includes(child))) continue;
      const wish = child.wishes.find((w) => !refused.get(child)?.has(w.school));
      if (wish) applying.set(wish.school, [...(applying.get(wish.school) ?? []), child]);
    }
    if (applying.size === 0) return placesOf(children, schools);
    for (const [school, newcomers] of applying) {
      const line = lineAt(school, [...school.admitted, ...newcomers]);
      school.admitted = line.slice(0, school.capacity);
      for (const child of line.slice(school.capacity)) refused.get(child)?.add(school);
    }
  }
}

/** Boston: first choices are settled for good, then second choices for what is left, and so on. */
function boston(children: Child[], schools: School[]): number[] {
  for (let choice = 0; choice < schools.length; choice++) {
    const unplaced = children.filter((c) => !schools.some((s) => s.admitted.includes(c)));
    for (const school of schools) {
      const applying = unplaced.filter((child) => child.wishes[choice]?.school === school);
      const left = school.capacity - school.admitted.length;
      school.admitted.push(...lineAt(school, applying).slice(0, left));
    }
  }
  return placesOf(children, schools);
}

function inTurn(children: Child[], schools: School[], order: number[]): number[] {
  for (const id of order) {
    const open = children[id].wishes.find((w) => w.school.admitted.length < w.school.capacity);
    open?.school.admitted.push(children[id]);
  }
  return placesOf(children, schools);
}

function placesOf(children: Child[], schools: School[]): number[] {
  return children.map((child) => schools.find((s) => s.admitted.includes(child))?.id ?? -1);
}

/** A round of up to 80 children and 9 schools; few priorities and lottery numbers, so many ties. */
function drawRound(seed: number): { children: Child[]; schools: School[]; order: number[] } {
  const random = xoroshiro128plus(seed);
  const below = (limit: number) => uniformInt(random, 0, limit - 1);
  const shuffled = <T>(items: T[]): T[] =>
    items
      .map((item) => ({ item, at: uniformFloat64(random) }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const schools = Array.from({ length: 1 + below(9) }, (_, id) => {
    return { id, capacity: below(12), admitted: [] };
  });
  const coarse = below(3) === 0;
  const lottery = () => (coarse ? (1 + below(3)) / 4 : uniformFloat64(random));
  const children = Array.from({ length: below(81) }, (_, id) => {
    const listed = shuffled(schools).slice(0, below(schools.length + 1));
    return {
      id,
      wishes: listed.map((school) => ({ school, priority: below(4), lottery: lottery() })),
    };
  });
  return { children, schools, order: shuffled(children.map((child) => child.id)) };
}

function asRound(children: Child[], schools: School[]): Round {
  const wishes = children.flatMap((child) => child.wishes);
  const listStart = new Int32Array(children.length + 1);
  for (const { id, wishes } of children) listStart[id + 1] = listStart[id] + wishes.length;
  return {
    applicants: children.length,
    provisions: schools.length,
    listStart,
    listProvision: Int32Array.from(wishes, (wish) => wish.school.id),
    listPriority: Float64Array.from(wishes, (wish) => wish.priority),
    listLottery: Float64Array.from(wishes, (wish) => wish.lottery),
    capacity: Int32Array.from(schools, (school) => school.capacity),
  };
}

const seeds = Array.from({ length: 1000 }, (_, index) => index + 1);

describe('the mechanisms agree with their textbook form on 1,000 seeded rounds', () => {
  it('deferred acceptance is Gale and Shapley, with one working memory for all rounds', () => {
    const seats = new Seats();
    for (const seed of seeds) {
      const { children, schools } = drawRound(seed);
      const match = deferredAcceptance(asRound(children, schools), seats);
      expect(Array.from(match), `seed ${seed}`).toEqual(galeShapley(children, schools));
    }
  });

  it('immediate acceptance is Boston, with one working memory for all rounds', () => {
    const seats = new Seats();
    for (const seed of seeds) {
      const { children, schools } = drawRound(seed);
      const match = immediateAcceptance(asRound(children, schools), seats);
      expect(Array.from(match), `seed ${seed}`).toEqual(boston(children, schools));
    }
  });

  it('serial choice lets each child in turn take the best place left', () => {
    for (const seed of seeds) {
      const { children, schools, order } = drawRound(seed);
      const match = serialByOrder(asRound(children, schools), Int32Array.from(order));
      expect(Array.from(match), `seed ${seed}`).toEqual(inTurn(children, schools, order));
    }
  });

  it('and these rounds tell the three apart: on most, all three differ', () => {
    const differing = seeds.filter((seed) => {
      const { children, schools, order } = drawRound(seed);
      const round = asRound(children, schools);
      const matches = [deferredAcceptance(round), immediateAcceptance(round)];
      matches.push(serialByOrder(round, Int32Array.from(order)));
      return new Set(matches.map(String)).size === 3;
    });
    expect(differing.length).toBeGreaterThan(500);
  });
});

/** Three children, two schools of one place: child 1 sits at school 0 and has priority there. */
const sitting = (): { children: Child[]; schools: School[] } => {
  const schools = [0, 1].map((id) => ({ id, capacity: 1, admitted: [] }));
  const wish = (at: number, priority: number) => ({ school: schools[at], priority, lottery: 0.5 });
  const children = [
    { id: 0, wishes: [wish(0, 2)] },
    { id: 1, wishes: [wish(1, 2), wish(0, 1)] },
    { id: 2, wishes: [wish(1, 1)] },
  ];
  return { children, schools };
};

describe('immediate acceptance', () => {
  it('can block: a child loses the place where they come first by asking for another', () => {
    const { children, schools } = sitting();
    const round = asRound(children, schools);
    expect(Array.from(deferredAcceptance(round))).toEqual([-1, 0, 1]);
    const match = immediateAcceptance(round);
    expect(Array.from(match)).toEqual([0, -1, 1]);
    expect(blockingPairs(round, match)).toEqual([{ applicant: 1, provision: 0 }]);
  });

  it('gives at least as many first choices as deferred acceptance, and often more', () => {
    let more = 0;
    for (const seed of seeds) {
      const { children, schools } = drawRound(seed);
      const round = asRound(children, schools);
      const firstChoices = (match: Int32Array) =>
        children.filter(({ id, wishes }) => wishes[0] && wishes[0].school.id === match[id]).length;
      const gain =
        firstChoices(immediateAcceptance(round)) - firstChoices(deferredAcceptance(round));
      expect(gain, `seed ${seed}`).toBeGreaterThanOrEqual(0);
      if (gain > 0) more++;
    }
    expect(more).toBeGreaterThan(500);
  });
});

describe('serial choice', () => {
  it('goes by the order alone: the first to choose may take the place of a sitting child', () => {
    const { children, schools } = sitting();
    const round = asRound(children, schools);
    expect(Array.from(serialByOrder(round, Int32Array.of(0, 2, 1)))).toEqual([0, -1, 1]);
    expect(Array.from(serialByOrder(round, Int32Array.of(1, 0, 2)))).toEqual([0, 1, -1]);
  });

  it('is deferred acceptance where every school has the order as its priority', () => {
    for (const seed of seeds) {
      const { children, schools, order } = drawRound(seed);
      order.forEach((id, turn) => {
        for (const wish of children[id].wishes) wish.priority = turn;
      });
      const round = asRound(children, schools);
      const serial = serialByOrder(round, Int32Array.from(order));
      expect(Array.from(serial), `seed ${seed}`).toEqual(Array.from(deferredAcceptance(round)));
    }
  });

  it('refuses an order that is not every child once, and says what is wrong with it', () => {
    const { children, schools } = sitting();
    const round = asRound(children, schools);
    expect(() => serialByOrder(round, Int32Array.of(0, 0, 7))).toThrow(
      'expected each of the applicants 0 to 2 once; found 3 values with ' +
        '2 applicants missing, 1 repeated and 1 values that are no applicant',
    );
    expect(() => serialByOrder(round, Int32Array.of(0, 1))).toThrow('1 applicants missing');
  });
});

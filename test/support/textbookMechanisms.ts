import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Round } from '../../src/model/placement/mechanism/round.ts';

// The mechanisms written a second time as the textbooks tell them: plain objects, everybody
// applies at once, schools sort their applicants with a comparator. Slow, and nothing shared.

export interface School {
  id: number;
  capacity: number;
  admitted: Child[];
}
interface Application {
  school: School;
  priority: number;
  lottery: number;
}
export interface Child {
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
export function galeShapley(children: Child[], schools: School[]): number[] {
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
export function boston(children: Child[], schools: School[]): number[] {
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

export function inTurn(children: Child[], schools: School[], order: number[]): number[] {
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
export function drawRound(seed: number): { children: Child[]; schools: School[]; order: number[] } {
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

export function asRound(children: Child[], schools: School[]): Round {
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

import { describe, expect, it } from 'vitest';
import { blockingPairs } from '../../src/model/placement/mechanism/blockingPairs.ts';
import { deferredAcceptance } from '../../src/model/placement/mechanism/deferredAcceptance.ts';
import { immediateAcceptance } from '../../src/model/placement/mechanism/immediateAcceptance.ts';
import { serialByOrder } from '../../src/model/placement/mechanism/serialByOrder.ts';
import {
  asRound,
  boston,
  type Child,
  drawRound,
  galeShapley,
  inTurn,
  type School,
} from '../support/textbookMechanisms.ts';

const seeds = Array.from({ length: 1000 }, (_, index) => index + 1);

describe('the mechanisms agree with their textbook form on 1,000 seeded rounds', () => {
  it('deferred acceptance is Gale and Shapley', () => {
    for (const seed of seeds) {
      const { children, schools } = drawRound(seed);
      const match = deferredAcceptance(asRound(children, schools));
      expect(Array.from(match), `seed ${seed}`).toEqual(galeShapley(children, schools));
    }
  });

  it('and leaves no blocking pair', () => {
    for (const seed of seeds) {
      const { children, schools } = drawRound(seed);
      const round = asRound(children, schools);
      expect(blockingPairs(round, deferredAcceptance(round)), `seed ${seed}`).toEqual([]);
    }
  });

  it('immediate acceptance is Boston', () => {
    for (const seed of seeds) {
      const { children, schools } = drawRound(seed);
      const match = immediateAcceptance(asRound(children, schools));
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

  it('which have whatever could mislead: no places, no wishes, short lists, equal standing', () => {
    const rounds = seeds.map((seed) => drawRound(seed));
    const having = (what: (round: ReturnType<typeof drawRound>) => boolean) =>
      rounds.filter(what).length;
    const { min, max } = Math;
    expect(having(({ schools }) => schools.some(({ capacity }) => capacity === 0))).toBeGreaterThan(
      200,
    );
    expect(
      having(({ schools }) => {
        const places = schools.map(({ capacity }) => capacity);
        return max(...places) > min(...places);
      }),
    ).toBeGreaterThan(700);
    expect(having(({ children }) => children.some((c) => c.wishes.length === 0))).toBeGreaterThan(
      800,
    );
    expect(
      having(({ children, schools }) =>
        children.some((c) => c.wishes.length > 0 && c.wishes.length < schools.length),
      ),
    ).toBeGreaterThan(700);
    expect(
      having(({ children }) => {
        const wishes = children.flatMap((c) => c.wishes);
        const standings = wishes.map((w) => `${w.school.id} ${w.priority} ${w.lottery}`);
        return new Set(standings).size < standings.length;
      }),
    ).toBeGreaterThan(200);
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

  it('says who is missing from an order, who is in it twice, and who is no applicant', () => {
    const { children, schools } = sitting();
    const round = asRound(children, schools);
    const found = (...order: number[]) => {
      try {
        return String(serialByOrder(round, Int32Array.from(order)));
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        return String(error).match(/\d+ applicants missing, \d+ repeated and \d+ values/)?.[0];
      }
    };
    expect(found(0, 1)).toBe('1 applicants missing, 0 repeated and 0 values');
    expect(found(0, 1, 1)).toBe('1 applicants missing, 1 repeated and 0 values');
    expect(found(0, 1, 2, 3)).toBe('0 applicants missing, 0 repeated and 1 values');
    expect(found(2, 1, 2, 2, 0)).toBe('0 applicants missing, 1 repeated and 0 values');
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

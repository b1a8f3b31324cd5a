import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givePlaces } from '../../src/model/placement/givePlaces.ts';
import { deferredAcceptance } from '../../src/model/placement/mechanism/deferredAcceptance.ts';
import { immediateAcceptance } from '../../src/model/placement/mechanism/immediateAcceptance.ts';
import { type Round, UNPLACED } from '../../src/model/placement/mechanism/round.ts';
import { serialByOrder } from '../../src/model/placement/mechanism/serialByOrder.ts';
import { NO_PROVISION } from '../../src/model/population/children.ts';
import { admissions, asRound } from '../support/admissions.ts';

const MECHANISMS = ['deferred-acceptance', 'immediate-acceptance', 'serial'] as const;
const RUNS = { seed: 12, numRuns: 400 };

/** A round in which some applicants hold the last place on their list, and the order of their plans. */
const rounds = fc
  .record({ plain: admissions(14, 5).map(asRound), holders: fc.nat(0x3fff), turn: fc.nat(1000) })
  .map(({ plain, holders, turn }) => {
    const listPriority = plain.listPriority.slice();
    const keeps = new Int32Array(plain.applicants).fill(NO_PROVISION);
    for (let a = 0; a < plain.applicants; a++) {
      const last = plain.listStart[a + 1] - 1;
      if (((holders >>> a) & 1) === 0 || last < plain.listStart[a]) continue;
      keeps[a] = plain.listProvision[last];
      listPriority[last] = -1e6;
    }
    const order = Int32Array.from(keeps, (_, a) => (a + turn) % plain.applicants);
    return { round: { ...plain, listPriority } as Round, keeps, order };
  });

const rankOf = ({ listStart, listProvision }: Round, a: number, provision: number): number =>
  listProvision.subarray(listStart[a], listStart[a + 1]).indexOf(provision);

describe.each(MECHANISMS)('places by %s', (mechanism) => {
  it('never leave a child below the place that it could keep, nor fill seats that are not there', () => {
    let kept = 0;
    let left = 0;
    fc.assert(
      fc.property(rounds, ({ round, keeps, order }) => {
        const match = givePlaces(round, mechanism, keeps, () => order);
        const used = new Int32Array(round.provisions);
        match.forEach((provision, a) => {
          if (provision !== UNPLACED) used[provision]++;
          if (keeps[a] === NO_PROVISION || provision === UNPLACED) return;
          expect(rankOf(round, a, provision)).toBeLessThanOrEqual(rankOf(round, a, keeps[a]));
          if (provision === keeps[a]) kept++;
          else left++;
        });
        expect(used.filter((n, p) => n > Math.max(0, round.capacity[p]))).toHaveLength(0);
        // A holder goes without only where the school is over number: its places are all held.
        match.forEach((provision, a) => {
          if (provision !== UNPLACED || keeps[a] === NO_PROVISION) return;
          expect(used[keeps[a]]).toBe(Math.max(0, round.capacity[keeps[a]]));
        });
      }),
      RUNS,
    );
    expect(Math.min(kept, left)).toBeGreaterThan(50);
  });

  it('leave no seat free that somebody still without a better place asked for', () => {
    fc.assert(
      fc.property(rounds, ({ round, keeps, order }) => {
        const match = givePlaces(round, mechanism, keeps, () => order);
        const free = round.capacity.slice();
        match.forEach((provision, a) => {
          if (provision !== UNPLACED) free[provision]--;
          // A present pupil stays whether or not there is a seat.
          else if (keeps[a] !== NO_PROVISION) free[keeps[a]]--;
        });
        match.forEach((provision, a) => {
          if (provision !== UNPLACED && provision !== keeps[a]) return;
          const list = round.listProvision.subarray(round.listStart[a], round.listStart[a + 1]);
          const better = keeps[a] === NO_PROVISION ? list : list.subarray(0, -1);
          expect(better.filter((wanted) => free[wanted] > 0)).toHaveLength(0);
        });
      }),
      RUNS,
    );
  });

  it('are those of the mechanism itself where nobody holds a place', () => {
    fc.assert(
      fc.property(rounds, ({ round, order }) => {
        const nobody = new Int32Array(round.applicants).fill(NO_PROVISION);
        const plain = {
          'deferred-acceptance': deferredAcceptance,
          'immediate-acceptance': immediateAcceptance,
          serial: (one: Round) => serialByOrder(one, order),
        };
        expect(givePlaces(round, mechanism, nobody, () => order)).toEqual(plain[mechanism](round));
      }),
      RUNS,
    );
  });
});

it('a seat that a present pupil leaves is offered again in the same round', () => {
  // Both want school 1; the pupil of school 0 gets it, and the other has the seat that is left.
  const round: Round = {
    applicants: 2,
    provisions: 2,
    listStart: Int32Array.of(0, 2, 4),
    listProvision: Int32Array.of(1, 0, 1, 0),
    listPriority: Float64Array.of(1, -1e6, 2, 2),
    listLottery: Float64Array.of(0.5, 0.5, 0.5, 0.5),
    capacity: Int32Array.of(1, 1),
  };
  for (const mechanism of MECHANISMS) {
    const keeps = Int32Array.of(0, NO_PROVISION);
    const match = givePlaces(round, mechanism, keeps, () => Int32Array.of(0, 1));
    expect([...match]).toEqual([1, 0]);
  }
});

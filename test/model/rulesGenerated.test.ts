import { describe, expect, it } from 'vitest';
import { blockingPairs } from '../../src/model/placement/mechanism/blockingPairs.ts';
import type { RoundRecord } from '../../src/model/placement/roundBooks.ts';
import { holdsForGenerated } from '../support/cases.ts';
import { admissionFaults, lossFaults } from '../support/claims/places.ts';
import { recountFaults } from '../support/claims/recount.ts';
import { onePlaceMoreFaults, textbookMatching } from '../support/claims/stability.ts';
import { flowFaults, settingFaults, waitingFaults } from '../support/claims/stock.ts';
import type { WatchedDraw } from '../support/watchedDraw.ts';

/** Rounds in which no policy has put another mechanism in the place of deferred acceptance. */
function deferredRounds({ januaries }: WatchedDraw): RoundRecord[] {
  return januaries
    .slice(1)
    .map(({ round }) => round!)
    .filter(({ rules }) => rules.mechanism === 'deferred-acceptance');
}

describe('whatever the area and the policies', () => {
  it('every child is in exactly one setting type each January', async () => {
    await holdsForGenerated(({ watched }) => {
      expect(settingFaults(watched)).toEqual([]);
    });
  });

  it('who waits is not where they need to be, and waits on for the same need', async () => {
    await holdsForGenerated(({ watched }) => {
      expect(waitingFaults(watched)).toEqual([]);
    });
  });

  it('complexity and what it rests on are numbers, and children differ in it', async () => {
    await holdsForGenerated(({ watched }) => {
      const { placementFlows } = watched.model;
      for (const odds of placementFlows.needSeverity) expect(odds).toBeGreaterThan(0);
      for (const { children } of watched.januaries) {
        const bands = new Set(children.band.subarray(0, children.count));
        expect(bands.size).toBeGreaterThan(1);
        expect(Math.min(...bands)).toBeGreaterThanOrEqual(1);
        expect(Math.max(...bands)).toBeLessThanOrEqual(5);
      }
    });
  });

  it('every figure of children is what going through them one by one counts', async () => {
    await holdsForGenerated(({ watched }) => {
      expect(recountFaults(watched)).toEqual([]);
    });
  });

  it('types of place that children move to are shares, which add to 1 or, where none moves, to nought', async () => {
    await holdsForGenerated(({ watched }) => {
      const { area, placementFlows } = watched.model;
      const { moves, newShares } = placementFlows;
      for (const shares of [moves, newShares]) {
        for (let row = 0; row < shares.length; row += area.typeCount) {
          const all = shares.subarray(row, row + area.typeCount).reduce((sum, one) => sum + one, 0);
          expect(Math.min(Math.abs(all), Math.abs(all - 1))).toBeLessThan(1e-9);
        }
      }
    });
  });

  it('stock and flow close in every district, need and phase, child by child', async () => {
    await holdsForGenerated(({ watched }) => {
      expect(flowFaults(watched)).toEqual([]);
    });
  });

  it('nobody is admitted beyond capacity, or where they do not fit, uncounted', async () => {
    await holdsForGenerated(({ watched }) => {
      expect(admissionFaults(watched)).toEqual([]);
    });
  });

  it('nobody is moved to a place that they like less than one they could keep', async () => {
    await holdsForGenerated(({ watched }) => {
      expect(lossFaults(watched)).toEqual([]);
    });
  });

  it('under deferred acceptance no child and provision would both rather have each other', async () => {
    await holdsForGenerated(({ watched }) => {
      for (const { round, match } of deferredRounds(watched)) {
        expect(blockingPairs(round, match)).toEqual([]);
      }
    });
  });

  it('deferred acceptance is the matching that the textbook finds best for children', async () => {
    await holdsForGenerated(({ watched }) => {
      for (const { round, match } of deferredRounds(watched)) {
        expect(match).toEqual(textbookMatching(round));
      }
    });
  });

  it('one more place in a round of deferred acceptance leaves nobody worse off and no more children unplaced', async () => {
    await holdsForGenerated(({ watched }) => {
      for (const { round, match } of deferredRounds(watched)) {
        expect(onePlaceMoreFaults(round, match, 8)).toEqual([]);
      }
    });
  });
});

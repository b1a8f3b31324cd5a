import { describe, expect, it } from 'vitest';
import { blockingPairs } from '../../src/model/placement/mechanism/blockingPairs.ts';
import { holdsForGenerated } from '../support/cases.ts';
import { admissionFaults, lossFaults } from '../support/claims/places.ts';
import { onePlaceMoreFaults, textbookMatching } from '../support/claims/stability.ts';
import { flowFaults, settingFaults, waitingFaults } from '../support/claims/stock.ts';

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

  it('no child and provision would both rather have each other', async () => {
    await holdsForGenerated(({ watched }) => {
      for (const { round } of watched.januaries.slice(1)) {
        expect(blockingPairs(round!.round, round!.match)).toEqual([]);
      }
    });
  });

  it('the round is the matching that the textbook finds best for children', async () => {
    await holdsForGenerated(({ watched }) => {
      for (const { round } of watched.januaries.slice(1)) {
        expect(round!.match).toEqual(textbookMatching(round!.round));
      }
    });
  });

  it('one more place in a round leaves nobody worse off and no more children unplaced', async () => {
    await holdsForGenerated(({ watched }) => {
      for (const { round } of watched.januaries.slice(1)) {
        expect(onePlaceMoreFaults(round!.round, round!.match, 8)).toEqual([]);
      }
    });
  });
});

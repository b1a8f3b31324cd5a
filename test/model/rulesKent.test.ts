import { describe, expect, it } from 'vitest';
import { blockingPairs } from '../../src/model/placement/mechanism/blockingPairs.ts';
import { balanceFaults, ledgerFaults, transportFaults } from '../support/claims/accounts.ts';
import { admissionFaults, lossFaults } from '../support/claims/places.ts';
import { onePlaceMoreFaults, textbookMatching } from '../support/claims/stability.ts';
import { flowFaults, settingFaults, waitingFaults } from '../support/claims/stock.ts';
import { figureFaults, sumFaults } from '../support/claims/sums.ts';
import { kent, kentModel } from '../support/kent.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { publishedTables } from '../support/tables.ts';
import { type WatchedDraw, watchDraw } from '../support/watchedDraw.ts';

const SEED = 1;

const model = await kentModel(3);
const draws = [watchDraw(model, SEED, 0), watchDraw(model, SEED, 1)];
const rounds = draws.flatMap((draw) => draw.januaries.slice(1).map(({ round }) => round!));

/** Tables of some of the draws. */
async function tablesOfDraws(some: readonly WatchedDraw[]) {
  const dataset = await kent();
  const results = some.map(({ result }) => result);
  return publishedTables(dataset, scenarioFrom(dataset), model, results);
}

describe('children of Kent', () => {
  it('are in exactly one setting type each January', () => {
    expect(draws.flatMap(settingFaults)).toEqual([]);
  });

  it('who wait are not where they need to be, and wait on for the same need', () => {
    expect(draws.flatMap(waitingFaults)).toEqual([]);
  });

  it('close stock and flow in every district, need and phase, child by child', () => {
    expect(draws.flatMap(flowFaults)).toEqual([]);
  });
});

describe('rounds in Kent', () => {
  it('admit nobody beyond capacity, or where they do not fit, uncounted', () => {
    expect(draws.flatMap(admissionFaults)).toEqual([]);
  });

  it('move nobody to a place that they like less than one they could keep', () => {
    expect(draws.flatMap(lossFaults)).toEqual([]);
  });

  it('place thousands, and turn some away', () => {
    for (const { round, refused } of rounds) {
      expect(round.applicants).toBeGreaterThan(2000);
      expect(refused.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(100);
    }
  });

  it('leave no blocking pair and are the textbook matching that is best for children', () => {
    for (const { round, match } of rounds) {
      expect(blockingPairs(round, match)).toEqual([]);
      expect(match).toEqual(textbookMatching(round));
    }
  });

  it('with one more place leave nobody worse off and no more children unplaced', () => {
    for (const { round, match } of rounds) {
      expect(onePlaceMoreFaults(round, match, 10)).toEqual([]);
    }
  });
});

describe('tables of Kent', () => {
  it('add up over districts, needs and phases, and with each other', async () => {
    expect(sumFaults(await tablesOfDraws(draws))).toEqual([]);
  });

  it('say of one draw what its ledger says, to the penny', async () => {
    for (const draw of draws) {
      const tables = await tablesOfDraws([draw]);
      expect(ledgerFaults(tables)).toEqual([]);
      expect(balanceFaults(tables, draw.values['finance.openingBalancePounds'])).toEqual([]);
      expect(transportFaults(tables, 0.005)).toEqual([]);
      expect(figureFaults(tables)).toEqual([]);
    }
  });
});

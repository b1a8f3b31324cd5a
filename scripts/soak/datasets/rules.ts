/**
 * What holds for any dataset and scenario that validates (section 10 of the model specification), as
 * the claims that the tests make. One case is a made-up area with made-up policies.
 */

import { blockingPairs } from '../../../src/model/placement/mechanism/blockingPairs.ts';
import type { RoundRecord } from '../../../src/model/placement/roundBooks.ts';
import { runDraw } from '../../../src/model/run/draw.ts';
import { prepareModel } from '../../../src/model/run/prepareModel.ts';
import type { Case } from '../../../test/support/cases.ts';
import {
  balanceFaults,
  ledgerFaults,
  transportFaults,
} from '../../../test/support/claims/accounts.ts';
import { ageingFaults, ENDS_PLANS, NOBODY_MOVES_IN } from '../../../test/support/claims/ageing.ts';
import {
  cappedFees,
  dearerMile,
  inflationFaults,
  ledgerOf,
} from '../../../test/support/claims/money.ts';
import { changedFiles, filesOf } from '../../../test/support/claims/nothingChanged.ts';
import { admissionFaults, lossFaults } from '../../../test/support/claims/places.ts';
import { onePlaceMoreFaults, textbookMatching } from '../../../test/support/claims/stability.ts';
import { flowFaults, settingFaults, waitingFaults } from '../../../test/support/claims/stock.ts';
import { figureFaults, sumFaults } from '../../../test/support/claims/sums.ts';
import { wideningFaults, widestAdmissions } from '../../../test/support/claims/widening.ts';
import { generateDataset } from '../../../test/support/generateDataset.ts';
import type { Recipe } from '../../../test/support/recipe.ts';
import { type PolicySketch, scenarioOf } from '../../../test/support/scenarios.ts';
import { watchDraw } from '../../../test/support/watchedDraw.ts';
import { zeroPolicies } from '../../../test/support/zeroPolicies.ts';

const A_PENNY = 0.005;
const PROVISIONS_GIVEN_ONE_MORE = 8;

/** A case with what it was made from. */
export interface MadeCase extends Case {
  readonly recipe: Recipe;
  readonly sketches: readonly PolicySketch[];
}

export interface Rule {
  /** Item of section 10. */
  readonly item: number;
  readonly says: string;
  /** True where it takes futures of its own, which cost more than all other rules together. */
  readonly paired?: true;
  /** Breaches in words. */
  readonly faults: (one: MadeCase) => readonly string[] | Promise<readonly string[]>;
}

/** Rounds in which no policy has put another mechanism in the place of deferred acceptance. */
function deferredRounds({ watched }: MadeCase): RoundRecord[] {
  return watched.januaries
    .slice(1)
    .map(({ round }) => round!)
    .filter(({ rules }) => rules.mechanism === 'deferred-acceptance');
}

async function nothingChanged({ dataset }: MadeCase): Promise<string[]> {
  const baseline = await filesOf(dataset, {}, 2);
  const zero = await filesOf(dataset, { policies: zeroPolicies(dataset) }, 2);
  return changedFiles(zero, baseline).map((name) => `${name}.csv differs`);
}

/** The same draw after another, by a model prepared anew. */
function sameBytes({ dataset, scenario, watched, recipe }: MadeCase): string[] {
  const again = prepareModel(dataset, scenario, watched.model.years);
  runDraw(again, recipe.seed, 1);
  const { vector } = runDraw(again, recipe.seed, 0);
  const first = watched.result.vector;
  const same = vector.length === first.length && vector.every((byte, at) => byte === first[at]);
  return same ? [] : ['the same seed gave other bytes'];
}

/** The same area and policies, where no plan starts, ends or arrives. */
async function ageing({ recipe, sketches }: MadeCase): Promise<string[]> {
  const dataset = await generateDataset({ ...recipe, flows: 'none' });
  const others = sketches.filter(({ kind }) => !ENDS_PLANS.includes(kind));
  const scenario = { ...scenarioOf(dataset, others), parameters: NOBODY_MOVES_IN };
  return ageingFaults(watchDraw(prepareModel(dataset, scenario, 3), recipe.seed, 0));
}

export const RULES: readonly Rule[] = [
  {
    item: 1,
    says: 'every child in exactly one setting type each January',
    faults: ({ watched }) => settingFaults(watched),
  },
  {
    item: 1,
    says: 'who waits is not where they need to be, and waits on for the same need',
    faults: ({ watched }) => waitingFaults(watched),
  },
  {
    item: 1,
    says: 'stock and flow close in every district, need and phase, child by child',
    faults: ({ watched }) => flowFaults(watched),
  },
  {
    item: 2,
    says: 'nobody admitted beyond capacity, or where they do not fit, uncounted',
    faults: ({ watched }) => admissionFaults(watched),
  },
  {
    item: 2,
    says: 'nobody moved to a place that they like less than one they could keep',
    faults: ({ watched }) => lossFaults(watched),
  },
  {
    item: 3,
    says: 'deferred acceptance leaves no blocking pair',
    faults: (one) =>
      deferredRounds(one).flatMap(({ round, match }) =>
        blockingPairs(round, match).map((pair) => JSON.stringify(pair)),
      ),
  },
  {
    item: 3,
    says: 'deferred acceptance is the matching that the textbook finds best for children',
    faults: (one) =>
      deferredRounds(one).flatMap(({ round, match }, step) =>
        textbookMatching(round).join() === match.join() ? [] : [`round ${step + 1} is another`],
      ),
  },
  {
    item: 4,
    says: 'policies of size zero give the tables of the baseline, byte for byte',
    paired: true,
    faults: nothingChanged,
  },
  { item: 5, says: 'the same seed gives the same bytes', faults: sameBytes },
  {
    item: 6,
    says: 'one more place leaves nobody worse off and no more children unplaced',
    faults: (one) =>
      deferredRounds(one).flatMap(({ round, match }) =>
        onePlaceMoreFaults(round, match, PROVISIONS_GIVEN_ONE_MORE),
      ),
  },
  {
    item: 6,
    says: 'a wider designation only adds to lists',
    paired: true,
    faults: ({ dataset, recipe }) =>
      wideningFaults(dataset, recipe.seed, widestAdmissions(dataset)).faults,
  },
  {
    item: 6,
    says: 'where no plan starts, ends or arrives, the stock changes by ageing and the age limit only',
    paired: true,
    faults: ageing,
  },
  {
    item: 7,
    says: 'the ledger gives the accounts and transport again to the penny',
    faults: async ({ tables }) => [
      ...ledgerFaults(await tables()),
      ...transportFaults(await tables(), A_PENNY),
    ],
  },
  {
    item: 7,
    says: 'a year closes with what it opened with, plus income, less spend',
    faults: async ({ tables, watched }) =>
      balanceFaults(await tables(), watched.values['finance.openingBalancePounds']),
  },
  {
    item: 7,
    says: 'twice the cost of a vehicle mile changes what journeys cost, and nothing else',
    paired: true,
    faults: ({ dataset, scenario }) => dearerMile(dataset, scenario.policies).faults,
  },
  {
    item: 7,
    says: 'caps below every fee, where places do not answer, save exactly the excess',
    paired: true,
    faults: ({ dataset }) => cappedFees(dataset, ledgerOf(dataset, [])).faults,
  },
  {
    item: 7,
    says: 'without inflation the same placement costs the same in every year',
    paired: true,
    faults: ({ dataset }) => inflationFaults(dataset),
  },
  {
    item: 8,
    says: 'tables add up, each in itself and with the others',
    faults: async ({ tables }) => sumFaults(await tables()),
  },
  {
    item: 8,
    says: 'with one draw every quantile is the mean, and every figure is a number',
    faults: async ({ tables }) => figureFaults(await tables()),
  },
];

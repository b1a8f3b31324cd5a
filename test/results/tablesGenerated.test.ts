import { describe, expect, it } from 'vitest';
import { holdsForGenerated } from '../support/cases.ts';
import { balanceFaults, ledgerFaults, transportFaults } from '../support/claims/accounts.ts';
import { figureFaults, sumFaults } from '../support/claims/sums.ts';

const A_PENNY = 0.005;

describe('whatever the area and the policies', () => {
  it('tables add up, each in itself and with the others', async () => {
    await holdsForGenerated(async ({ tables }) => {
      expect(sumFaults(await tables())).toEqual([]);
    });
  });

  it('the ledger gives accounts and transport again to the penny', async () => {
    await holdsForGenerated(async ({ tables }) => {
      expect(ledgerFaults(await tables())).toEqual([]);
      expect(transportFaults(await tables(), A_PENNY)).toEqual([]);
    });
  });

  it('a year closes with what it opened with, plus income, less spend', async () => {
    await holdsForGenerated(async ({ tables, watched }) => {
      const opening = watched.values['finance.openingBalancePounds'];
      expect(balanceFaults(await tables(), opening)).toEqual([]);
    });
  });

  it('with one draw every quantile is the mean, and every figure is a number', async () => {
    await holdsForGenerated(async ({ tables }) => {
      expect(figureFaults(await tables())).toEqual([]);
    });
  });
});

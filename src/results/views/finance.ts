import { LAST_YEAR_OF_GRANT_DEFICIT } from '../../model/finance/books.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { summarise } from '../summary.ts';
import { fanOf } from './fan.ts';
import {
  accountLines,
  accountsOf,
  accountTotals,
  amountsOf,
  eachDraw,
  generalFundNet,
} from './financeAccounts.ts';
import {
  balanceParts,
  balancesOf,
  balanceYears,
  cumulativeFans,
  inYearFan,
} from './financeBalance.ts';
import { benchmarkRows } from './financeBenchmarks.ts';
import { payers } from './financePayers.ts';
import { statedBalances } from './financeStated.ts';
import type { FinanceQuery, FinanceView } from './financeTypes.ts';
import { unitCosts } from './financeUnits.ts';

/**
 * What the scenario does to the high needs budget and to the general fund, and who pays.
 *
 * @throws RangeError where the January is not simulated.
 */
export function financeView(ensemble: Released, query: FinanceQuery): FinanceView {
  const { model, dataset, provenance } = ensemble;
  const { baseYear } = model.area;
  const lastYear = baseYear + model.years;
  if (query.year < baseYear || query.year > lastYear) {
    throw new RangeError(
      `January ${query.year} is not simulated. Choose one from ${baseYear} to ${lastYear}.`,
    );
  }
  // The base January belongs to a year before the run: the first simulated year stands for it.
  const step = Math.max(0, query.year - 1 - baseYear);
  const accounts = accountsOf(ensemble);
  const balances = balancesOf(accounts, baseYear);
  const grantSource = model.register['finance.stabilityGrantShare'].source;
  const years = Array.from({ length: model.years }, (_, at) => baseYear + at);
  const net = generalFundNet(accounts);
  return {
    kind: 'finance',
    provenance,
    areaName: dataset.manifest.name,
    query,
    financialYears: years,
    financialYear: baseYear + step,
    writeOffYear: LAST_YEAR_OF_GRANT_DEFICIT,
    ...inYearFan(balances),
    ...cumulativeFans(balances, grantSource),
    balance: balanceParts(balances, step),
    balanceYears: balanceYears(balances),
    stated: statedBalances(dataset.tables.financeFacts),
    generalFundNet: fanOf(
      years,
      Array.from({ length: accounts.draws }, (_, draw) => years.map((_year, at) => net(draw, at))),
    ),
    capital: capitalTo(ensemble, step),
    lines: accountLines(accounts, step),
    totals: accountTotals(accounts, step),
    inYearAmounts: amountsOf(
      accounts,
      accounts.sumOf(({ kind }) => kind === 'balance'),
      step,
    ),
    unitCosts: unitCosts(ensemble, step),
    ...payers(ensemble, accounts, step),
    benchmarks: benchmarkRows(ensemble, accounts, step),
  };
}

/** Capital of the works from the first year to a year. */
function capitalTo(ensemble: Released, step: number) {
  const { byDraw } = rollUp(ensemble.model.shapes.capital, cubesOf(ensemble, 'capital'), ['step']);
  return summarise(
    eachDraw(byDraw.length, (draw) =>
      byDraw[draw].slice(0, step + 1).reduce((sum, one) => sum + one, 0),
    ),
  );
}

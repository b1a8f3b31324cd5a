import { FINANCE_LINES, type FinanceLine, LINE_COUNT } from '../../model/finance/lines.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { summarise } from '../summary.ts';
import type { AccountLine, AccountTotals, Amounts } from './financeTypes.ts';

/** Pounds of a financial year in one draw: step 0 begins in the base year. */
export type Pounds = (draw: number, step: number) => number;

/** The accounts of every draw. */
export interface Accounts {
  readonly draws: number;
  readonly steps: number;
  /** Pounds of each line of `FINANCE_LINES` in one draw, financial year after financial year. */
  readonly byDraw: readonly Float64Array[];
  /** Sum over the lines that are wanted. */
  sumOf(wanted: (line: FinanceLine) => boolean): Pounds;
}

export function accountsOf(ensemble: Released): Accounts {
  const { model } = ensemble;
  const { byDraw } = rollUp(model.shapes.finance, cubesOf(ensemble, 'finance'), ['step', 'line']);
  return {
    draws: byDraw.length,
    steps: model.years,
    byDraw,
    sumOf(wanted) {
      const lines = FINANCE_LINES.flatMap((line, at) => (wanted(line) ? [at] : []));
      return (draw, step) =>
        lines.reduce((sum, line) => sum + byDraw[draw][step * LINE_COUNT + line], 0);
    },
  };
}

/** One value a draw. */
export function eachDraw(draws: number, value: (draw: number) => number): number[] {
  return Array.from({ length: draws }, (_, draw) => value(draw));
}

/** An amount in the first year, in the year before the one shown and in the year shown. */
export function amountsOf({ draws }: Accounts, pounds: Pounds, step: number): Amounts {
  const at = (year: number) => summarise(eachDraw(draws, (draw) => pounds(draw, year)));
  const rise = (draw: number) => pounds(draw, step) - pounds(draw, step - 1);
  return {
    base: at(0),
    previous: step === 0 ? null : at(step - 1),
    shown: at(step),
    change: step === 0 ? null : summarise(eachDraw(draws, rise)),
  };
}

/** Income and spending by line, as the section 251 return numbers them. */
export function accountLines(accounts: Accounts, step: number): AccountLine[] {
  return FINANCE_LINES.filter(({ kind }) => kind === 'spend' || kind === 'income').flatMap(
    (line) => {
      const amounts = amountsOf(
        accounts,
        accounts.sumOf(({ id }) => id === line.id),
        step,
      );
      return isNothing(amounts) ? [] : [{ ...line, amounts }];
    },
  );
}

function isNothing({ base, previous, shown }: Amounts): boolean {
  return [base, previous, shown].every(
    (summary) => summary === null || (summary.mean === 0 && summary.p10 === summary.p90),
  );
}

export function accountTotals(accounts: Accounts, step: number): AccountTotals {
  const sums = (fund: FinanceLine['fund'], kind: FinanceLine['kind']): Pounds =>
    accounts.sumOf((line) => line.fund === fund && line.kind === kind);
  const total = (pounds: Pounds) => amountsOf(accounts, pounds, step);
  return {
    highNeedsIncome: total(sums('dsg', 'income')),
    highNeedsSpend: total(sums('dsg', 'spend')),
    generalFundSpend: total(sums('general', 'spend')),
    generalFundIncome: total(sums('general', 'income')),
    generalFundNet: total(generalFundNet(accounts)),
  };
}

/** What the general fund pays less what families are charged. */
export function generalFundNet({ sumOf }: Accounts): Pounds {
  const spend = sumOf(({ fund, kind }) => fund === 'general' && kind === 'spend');
  const income = sumOf(({ fund, kind }) => fund === 'general' && kind === 'income');
  return (draw, step) => spend(draw, step) - income(draw, step);
}

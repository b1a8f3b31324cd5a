import {
  FINANCE_LINES,
  type FinanceLine,
  isTransportSpend,
  LINE_COUNT,
} from '../../model/finance/lines.ts';
import type { DrawResult } from '../../model/run/draw.ts';
import type { Model } from '../../model/run/model.ts';
import type { Released } from '../disclosure/release.ts';
import { cubeRoller } from '../rollUp.ts';
import { type CauseId, MONEY_MEASURES, type MoneyMeasure } from './causesTypes.ts';

type IncomeLine = Extract<(typeof FINANCE_LINES)[number], { fund: 'dsg'; kind: 'income' }>['id'];

/** Cause that each line of income to the high needs budget stands for. */
export const CAUSE_OF_INCOME: Readonly<Record<IncomeLine, CauseId>> = {
  'block-formula': 'block-formula',
  'block-basic-entitlement': 'block-pupils',
  'block-import-export': 'block-pupils',
  transfers: 'transfers',
  'general-fund-contribution': 'transfers',
  receipts: 'grants',
  'stability-grant': 'grants',
};

/** Sum of the lines of a year's accounts that are wanted. */
export function sumLines(accounts: Float64Array, wanted: (line: FinanceLine) => boolean): number {
  return FINANCE_LINES.reduce((sum, line, at) => (wanted(line) ? sum + accounts[at] : sum), 0);
}

/** A measure from the accounts of a financial year. */
export function measureOf(measure: MoneyMeasure, accounts: Float64Array): number {
  switch (measure) {
    case 'high-needs-spending':
      return sumLines(accounts, ({ fund, kind }) => fund === 'dsg' && kind === 'spend');
    case 'in-year-deficit':
      return -sumLines(accounts, ({ kind }) => kind === 'balance');
    case 'transport-spending':
      return sumLines(accounts, isTransportSpend);
  }
}

/** Something for each measure. */
export function forMeasures<T>(
  of: (measure: MoneyMeasure) => T,
): Readonly<Record<MoneyMeasure, T>> {
  return Object.fromEntries(MONEY_MEASURES.map((one) => [one, of(one)])) as Record<MoneyMeasure, T>;
}

/** Reads the accounts of a draw: index step × lines + line. */
export function accountsReader({ shapes }: Model): (draw: DrawResult) => Float64Array {
  const { roll } = cubeRoller(shapes.finance, ['step', 'line']);
  return ({ cubes }) => roll(cubes.finance);
}

/** The same of every draw of a run. */
export function accountsByDraw({ model, draws }: Released): readonly Float64Array[] {
  return draws.map(accountsReader(model));
}

/** The accounts of one financial year. */
export function accountsOfYear(accounts: Float64Array, step: number): Float64Array {
  return accounts.subarray(step * LINE_COUNT, (step + 1) * LINE_COUNT);
}

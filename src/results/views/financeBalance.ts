import { LAST_YEAR_OF_GRANT_DEFICIT } from '../../model/finance/books.ts';
import { deficitParts } from '../../model/finance/deficitParts.ts';
import { summarise } from '../summary.ts';
import { fanOf } from './fan.ts';
import { type Accounts, eachDraw, type Pounds } from './financeAccounts.ts';
import type { BalanceParts, BalanceYear, FinanceView, WriteOff } from './financeTypes.ts';
import type { Fan } from './measures.ts';

/** Share of the deficit written off once a local plan is approved: published, see the register. */
const WRITE_OFF_SHARE = 0.9;

/** Balances of every draw: before and after deficit grants, which come apart from the year itself. */
export interface Balances {
  readonly draws: number;
  readonly steps: number;
  readonly baseYear: number;
  readonly agreement: Pounds;
  readonly stability: Pounds;
  /** Income less spending before grants. */
  readonly inYear: Pounds;
  readonly closing: Pounds;
  /** At the start of the first financial year. */
  readonly opening: (draw: number) => number;
  /** Of the closing deficit, what is left from before a stability grant and what came after. */
  readonly left: Pounds;
  readonly added: Pounds;
}

export function balancesOf({ draws, steps, byDraw, sumOf }: Accounts, baseYear: number): Balances {
  const parts = byDraw.map((amounts) => deficitParts(amounts, baseYear));
  const agreement = sumOf(({ id }) => id === 'receipts');
  const stability = sumOf(({ id }) => id === 'stability-grant');
  const after = sumOf(({ kind }) => kind === 'balance');
  const closing = sumOf(({ kind }) => kind === 'cumulative');
  return {
    draws,
    steps,
    baseYear,
    agreement,
    stability,
    inYear: (draw, at) => after(draw, at) - agreement(draw, at) - stability(draw, at),
    closing,
    opening: (draw) => closing(draw, 0) - after(draw, 0),
    left: (draw, at) => parts[draw][at].fromBeforeApril2026,
    added: (draw, at) => parts[draw][at].addedSince,
  };
}

/** Sum of a draw's amounts from one step to another, both counted. */
function sumTo(pounds: Pounds, draw: number, last: number, first = 0): number {
  let sum = 0;
  for (let at = first; at <= last; at++) sum += pounds(draw, at);
  return sum;
}

/** In-year balances before grants, and the share of futures in which each year is in balance. */
export function inYearFan(balances: Balances): Pick<FinanceView, 'inYear' | 'inBalance'> {
  const { draws, inYear } = balances;
  const years = yearsOf(balances);
  const each = Array.from({ length: draws }, (_, draw) =>
    years.map((_year, at) => inYear(draw, at)),
  );
  return {
    inYear: fanOf(years, each),
    inBalance: years.map((_, at) => each.filter((draw) => draw[at] >= 0).length / draws),
  };
}

type CumulativeFans = Pick<FinanceView, 'cumulative' | 'cumulativeBeforeGrants' | 'writeOff'>;

/** Balances at the end of each year: as the scenario counts them, without grants, and written off. */
export function cumulativeFans(balances: Balances, source: string): CumulativeFans {
  const { draws, steps, opening, closing, agreement, stability } = balances;
  const ends = [balances.baseYear - 1, ...yearsOf(balances)];
  const fan = (added: (draw: number, at: number) => number): Fan =>
    fanOf(
      ends,
      Array.from({ length: draws }, (_, draw) =>
        ends.map((_, end) =>
          end === 0 ? opening(draw) : closing(draw, end - 1) + added(draw, end - 1),
        ),
      ),
    );
  const writeOffStep = LAST_YEAR_OF_GRANT_DEFICIT - balances.baseYear;
  const counted = eachDraw(draws, (draw) => sumTo(stability, draw, steps - 1)).some(
    (sum) => sum !== 0,
  );
  const hypothetical = !counted && writeOffStep >= 0 && writeOffStep < steps - 1;
  const written = (draw: number, at: number) =>
    at > writeOffStep ? WRITE_OFF_SHARE * Math.max(0, -closing(draw, writeOffStep)) : 0;
  return {
    cumulative: fan(() => 0),
    cumulativeBeforeGrants: fan(
      (draw, at) => -sumTo(agreement, draw, at) - sumTo(stability, draw, at),
    ),
    writeOff: hypothetical
      ? ({ share: WRITE_OFF_SHARE, source, cumulative: fan(written) } satisfies WriteOff)
      : null,
  };
}

/** How the closing balance of a step came about. */
export function balanceParts(balances: Balances, step: number): BalanceParts {
  const { draws, opening, closing, inYear, agreement, stability, baseYear } = balances;
  const split = Math.min(step, LAST_YEAR_OF_GRANT_DEFICIT - baseYear);
  const part = (value: (draw: number) => number) => summarise(eachDraw(draws, value));
  return {
    opening: part(opening),
    beforeWriteOff: part((draw) => sumTo(inYear, draw, split)),
    atWriteOff: part((draw) => opening(draw) + sumTo(inYear, draw, split)),
    sinceWriteOff: part((draw) => sumTo(inYear, draw, step, Math.max(0, split + 1))),
    agreementGrants: part((draw) => sumTo(agreement, draw, step)),
    stabilityGrant: part((draw) => sumTo(stability, draw, step)),
    closing: part((draw) => closing(draw, step)),
    leftFromBefore: part((draw) => balances.left(draw, step)),
    addedSince: part((draw) => balances.added(draw, step)),
  };
}

/** Each year's opening, in-year balance, grants and closing. */
export function balanceYears(balances: Balances): BalanceYear[] {
  const { draws, opening, closing, inYear, agreement, stability } = balances;
  const part = (value: (draw: number) => number) => summarise(eachDraw(draws, value));
  return yearsOf(balances).map((financialYear, at) => ({
    financialYear,
    opening: part((draw) => (at === 0 ? opening(draw) : closing(draw, at - 1))),
    inYear: part((draw) => inYear(draw, at)),
    grants: part((draw) => agreement(draw, at) + stability(draw, at)),
    closing: part((draw) => closing(draw, at)),
  }));
}

function yearsOf({ baseYear, steps }: Balances): number[] {
  return Array.from({ length: steps }, (_, at) => baseYear + at);
}

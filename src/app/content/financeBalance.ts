/** The balance of the high needs budget in rows that add up. */
import { range } from '../../charts/rounding.ts';
import { financialYear } from '../../domain/years.ts';
import type { FinanceView } from '../../results/views/financeTypes.ts';
import type { Summary } from '../../results/views/view.ts';
import { marchOf } from './finance.ts';

const tenthsOf = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1 });

/** An amount of a balance to a tenth of a million, so that a column adds up as it is printed. */
export function signedMillions(amountPounds: number): string {
  const tenths = Math.round(Math.abs(amountPounds) / 100_000) / 10;
  const text = `£${tenthsOf.format(tenths)}m`;
  if (tenths === 0) return '£0.0m';
  return amountPounds < 0 ? `\u2212${text}` : text;
}

/** "−£136.2m to −£120.0m", blank where both ends are printed alike. */
export function signedRange({ p10, p90 }: Summary): string {
  return signedMillions(p10) === signedMillions(p90) ? '' : range(p10, p90, signedMillions);
}

export interface BalanceRow {
  readonly id: string;
  readonly label: string;
  readonly amount: Summary;
  /** True for what the rows before it add up to. */
  readonly sum: boolean;
}

/** "2025-26", "2026-27 to 2030-31" */
function yearsWords(first: number, last: number): string {
  return first === last
    ? financialYear(first)
    : `${financialYear(first)} to ${financialYear(last)}`;
}

/**
 * From the balance before the run to that of the year shown: what accrued to the date of the
 * write-off, grants, and what has accrued since, for which nothing is announced.
 */
export function balanceRows(view: FinanceView): BalanceRow[] {
  const { balance, financialYear: shown, writeOffYear, financialYears } = view;
  const first = financialYears[0];
  const row = (id: string, label: string, amount: Summary, sum = false) => ({
    id,
    label,
    amount,
    sum,
  });
  const rows = [row('opening', `Balance at ${marchOf(first - 1)}`, balance.opening)];
  const dated = first <= writeOffYear && shown > writeOffYear;
  if (dated) {
    const words = yearsWords(first, writeOffYear);
    rows.push(
      row('before', `In year, ${words}`, balance.beforeWriteOff),
      row('accrued', `Accrued to ${marchOf(writeOffYear)}`, balance.atWriteOff, true),
    );
  }
  if (balance.stabilityGrant.mean !== 0) {
    rows.push(row('stability', 'High needs stability grant', balance.stabilityGrant));
  }
  if (balance.agreementGrants.mean !== 0) {
    rows.push(row('agreement', 'Grants under an agreement', balance.agreementGrants));
  }
  const since = yearsWords(dated ? writeOffYear + 1 : first, shown);
  const amount = dated || shown > writeOffYear ? balance.sinceWriteOff : balance.beforeWriteOff;
  rows.push(
    row('since', `In year, ${since}`, amount),
    row('closing', `Balance at ${marchOf(shown)}`, balance.closing, true),
  );
  // Where a future closes in surplus the two are parts of its deficit alone, and no longer add up.
  const parted = balance.leftFromBefore.mean + balance.addedSince.mean;
  if (dated && Math.abs(parted + balance.closing.mean) < 1) {
    rows.push(
      row(
        'left',
        `of which from before ${aprilAfter(writeOffYear)}`,
        minus(balance.leftFromBefore),
      ),
      row('added', `of which added since ${aprilAfter(writeOffYear)}`, minus(balance.addedSince)),
    );
  }
  return rows;
}

function aprilAfter(startYear: number): string {
  return `April ${startYear + 1}`;
}

/** A deficit as a balance. */
function minus({ mean, p10, p50, p90 }: Summary): Summary {
  return { mean: -mean, p10: -p90, p50: -p50, p90: -p10 };
}

/** Who pays, in words. */
import { pounds } from '../../charts/rounding.ts';
import { financialYear } from '../../domain/years.ts';
import type { FinanceView, Payer } from '../../results/views/financeTypes.ts';
import type { Summary } from '../../results/views/view.ts';
import { poundsRange } from './reading.ts';

export const PAYERS: Readonly<Record<Payer, { readonly label: string; readonly meaning: string }>> =
  {
    highNeeds: {
      label: 'High needs budget',
      meaning: 'Places, top-ups, fees and services, less what others pay in',
    },
    generalFund: {
      label: 'General fund of the council',
      meaning: 'Transport less charges, assessment, and what it pays into high needs',
    },
    schools: {
      label: 'Schools’ own budgets',
      meaning: 'Support up to the threshold, and transfers into high needs',
    },
    families: { label: 'Families', meaning: 'Charges for transport' },
  };

/** Budgets whose share moves by less than this are said to stay. */
const SHIFT = 0.005;

/**
 * Title: "The high needs budget pays 77 in 100 pounds in 2030-31, up from 74 in 2025-26". Neutral
 * where nothing is paid.
 */
export function payersTitle(view: FinanceView): string {
  const { paidBy, paidByAll, financialYears, areaName } = view;
  const shown = financialYear(view.financialYear);
  const first = financialYear(financialYears[0]);
  const highNeeds = paidBy.find(({ payer }) => payer === 'highNeeds');
  if (!highNeeds || paidByAll.shown.mean <= 0 || paidByAll.base.mean <= 0) {
    return `Who pays for children with plans, ${areaName}, ${shown}`;
  }
  const now = highNeeds.amounts.shown.mean / paidByAll.shown.mean;
  const then = highNeeds.amounts.base.mean / paidByAll.base.mean;
  const said = `The high needs budget pays ${hundredths(now)} in 100 pounds in ${shown}`;
  if (Math.abs(now - then) < SHIFT || hundredths(now) === hundredths(then)) return said;
  return `${said}, ${now > then ? 'up' : 'down'} from ${hundredths(then)} in ${first}`;
}

function hundredths(share: number): number {
  return Math.round(100 * share);
}

/** Capital is in neither budget: said with its size where the plan builds. */
export function capitalApart({ p10, p90, mean }: Summary, view: FinanceView): string {
  const years = `${financialYear(view.financialYears[0])} to ${financialYear(view.financialYear)}`;
  if (mean === 0) return 'This plan counts no capital.';
  const size = p90 - p10 < 1 ? pounds(mean) : `${pounds(mean)} (${poundsRange(p10, p90)})`;
  return `Capital of ${size} over ${years} is apart from all of these.`;
}

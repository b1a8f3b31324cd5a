/** The accounts in groups of lines with their totals, and how their amounts are printed. */
import { change, children, range } from '../../charts/rounding.ts';
import type { Twin } from '../../charts/twin.ts';
import type { AccountLine, Amounts, FinanceView } from '../../results/views/financeTypes.ts';
import type { Summary } from '../../results/views/view.ts';

export interface AccountRow {
  readonly id: string;
  readonly label: string;
  readonly section251: string;
  readonly amounts: Amounts;
  readonly total: boolean;
}

export interface AccountGroup {
  readonly name: string;
  readonly rows: readonly AccountRow[];
}

/** "£12,346k" is said as 12,346 under a head of thousands. */
export function thousands(amountPounds: number): string {
  return children(amountPounds / 1000);
}

/** "11,900 to 12,800"; blank where every future says the same. */
export function thousandsRange({ p10, p90 }: Summary): string {
  return thousands(p10) === thousands(p90) ? '' : range(p10, p90, thousands);
}

export function thousandsChange(amountPounds: number): string {
  return change(amountPounds, thousands);
}

/** Income and spending of the high needs budget and of the general fund, each with its total. */
export function accountGroups({ lines, totals, inYearAmounts }: FinanceView): AccountGroup[] {
  const rows = (fund: AccountLine['fund'], kind: AccountLine['kind']) =>
    lines
      .filter((line) => line.fund === fund && line.kind === kind)
      .map((line) => ({ ...line, total: false }));
  const sum = (id: string, label: string, amounts: Amounts): AccountRow => ({
    id,
    label,
    section251: '',
    amounts,
    total: true,
  });
  const general = [...rows('general', 'spend'), ...rows('general', 'income').map(taken)];
  return [
    {
      name: 'High needs budget: what comes in',
      rows: [
        ...rows('dsg', 'income'),
        sum('high-needs-income', 'High needs income', totals.highNeedsIncome),
      ],
    },
    {
      name: 'High needs budget: what it pays for',
      rows: [
        ...rows('dsg', 'spend'),
        sum('high-needs-spend', 'High needs spending', totals.highNeedsSpend),
        sum('in-year', 'Income less spending', inYearAmounts),
      ],
    },
    {
      name: 'General fund of the council',
      rows: [...general, sum('general-fund', 'General fund, net', totals.generalFundNet)],
    },
  ];
}

/** Income shown as taken off spending. */
function taken(row: AccountRow): AccountRow {
  const minus = (summary: Summary): Summary => ({
    mean: -summary.mean,
    p10: -summary.p90,
    p50: -summary.p50,
    p90: -summary.p10,
  });
  const { base, previous, shown, change: step } = row.amounts;
  return {
    ...row,
    label: `Less: ${row.label.charAt(0).toLowerCase()}${row.label.slice(1)}`,
    amounts: {
      base: minus(base),
      previous: previous && minus(previous),
      shown: minus(shown),
      change: step && minus(step),
    },
  };
}

/** The table as a file, at full precision in pounds. */
export function accountsTwin(groups: readonly AccountGroup[], caption: string): Twin {
  const heads = [
    'First year of the run',
    'Year before',
    'Year shown',
    '8 in 10 futures from',
    'to',
    'Change on the year before',
  ];
  return {
    caption,
    columns: ['Group', 'Line', 'Section 251', ...heads.map((head) => `${head}, pounds`)].map(
      (label) => ({ label }),
    ),
    rows: groups.flatMap(({ name, rows }) =>
      rows.map(({ label, section251, amounts: { base, previous, shown, change: step } }) => [
        name,
        label,
        section251,
        base.mean,
        previous?.mean ?? null,
        shown.mean,
        shown.p10,
        shown.p90,
        step?.mean ?? null,
      ]),
    ),
  };
}

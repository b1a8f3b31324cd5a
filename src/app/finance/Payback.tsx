/** By when what the plan saves each year has added up to what it spends on capital. */
import type { VNode } from 'preact';
import { pounds, poundsUnit, range } from '../../charts/rounding.ts';
import type { BudgetsView, Payback, PaybackRange } from '../../results/compare/budgetsTypes.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { CAPITAL_APART, capitalWords, paybackWords } from '../content/budgets.ts';

interface Row {
  readonly id: string;
  readonly label: string;
  readonly range: PaybackRange;
}

function columns({ yearsSimulated }: Payback): Column<Row>[] {
  return [
    { id: 'from', label: 'Paid back from', cell: ({ label }) => label },
    {
      id: 'saving',
      label: 'Saved over the run, average (8 in 10 futures)',
      numeric: true,
      cell: ({ range: { saving } }) => {
        const widest = Math.max(Math.abs(saving.p10), Math.abs(saving.p90), Math.abs(saving.mean));
        const say = (amount: number) => pounds(amount, poundsUnit(widest));
        return `${say(saving.mean)} (${range(saving.p10, saving.p90, say)})`;
      },
    },
    { id: 'when', label: 'By when', cell: (row) => paybackWords(row.range, yearsSimulated) },
  ];
}

export function PaybackTable({
  view,
  payback,
}: {
  readonly view: BudgetsView;
  readonly payback: Payback;
}): VNode {
  const rows: Row[] = [
    {
      id: 'independent',
      label: 'Avoided fees of independent and non-maintained providers alone',
      range: payback.independent,
    },
    {
      id: 'high-needs',
      label: 'All that the high needs budget saves, grants apart',
      range: payback.highNeeds,
    },
    {
      id: 'both',
      label: 'High needs and the general fund together',
      range: payback.bothBudgets,
    },
  ];
  return (
    <>
      <p>
        The plan takes {capitalWords(payback, view.baseline.label)}. The table says by when yearly
        savings since the start add up to it. A saving below zero is a cost.
      </p>
      <DataTable
        caption="By when yearly savings add up to the capital for new places"
        columns={columns(payback)}
        rows={rows}
        rowKey={({ id }) => id}
        stacked
      />
      <p class="lip-note">{CAPITAL_APART}</p>
    </>
  );
}

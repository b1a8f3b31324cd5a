/** What the model gives back where it was fitted, and where it can be compared with what happened. */
import type { VNode } from 'preact';
import { percent } from '../../charts/rounding.ts';
import type { CheckRow } from '../../results/views/view.ts';
import { checksSentence, isJudged } from '../content/checks.ts';
import { registerNumber } from '../content/register.ts';
import { type Column, DataTable } from './DataTable.tsx';

const MILLION = 1_000_000;

function number(value: number): string {
  return Math.abs(value) < MILLION
    ? registerNumber(value)
    : `${registerNumber(value / MILLION)} million`;
}

/** How far the model is from the target, of the target: "+1.4%", blank where the target is nought. */
function apart({ target, model }: CheckRow): string {
  if (target === 0) return '';
  const text = percent((model - target) / Math.abs(target));
  return model > target && text !== percent(0) ? `+${text}` : text;
}

function outcome(row: CheckRow): VNode {
  if (!isJudged(row)) return <span class="lip-quiet">not judged</span>;
  return row.met ? <>met</> : <b class="lip-worse">missed</b>;
}

const COLUMNS: readonly Column<CheckRow>[] = [
  { id: 'label', label: 'Check', cell: ({ label }) => label },
  { id: 'target', label: 'Target', numeric: true, cell: ({ target }) => number(target) },
  { id: 'model', label: 'Model', numeric: true, cell: ({ model }) => number(model) },
  { id: 'apart', label: 'Apart', numeric: true, cell: apart },
  { id: 'tolerance', label: 'Allowed', unbroken: true, cell: ({ tolerance }) => tolerance },
  { id: 'met', label: 'Met', unbroken: true, cell: outcome },
  { id: 'note', label: 'Note and source', prose: true, cell: ({ note }) => note },
];

export function ChecksTables({ rows }: { readonly rows: readonly CheckRow[] }): VNode {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return (
    <div class="lip-stack">
      <p>{checksSentence(rows)}</p>
      {groups.map((group) => (
        <DataTable
          key={group}
          caption={group}
          captionShown
          columns={COLUMNS}
          rows={rows.filter((row) => row.group === group)}
          rowKey={({ label }) => label}
          stacked
          dense
        />
      ))}
    </div>
  );
}

/** Assumptions that move the answer most, each with its range and its ground. */
import type { VNode } from 'preact';
import { change } from '../../charts/rounding.ts';
import type { FactorEffect, SensitivityView } from '../../results/sensitivity/sensitivityTypes.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { Section } from '../components/Section.tsx';
import {
  EFFECT_MEANING,
  effectOf,
  groundsOf,
  OUTCOME_NAMES,
  outcomeFormat,
  outcomeWords,
  sensitivityFinding,
  valueWords,
} from '../content/sensitivity.ts';

/** Rows on paper; the page of assumptions has them all. */
const STRONGEST = 5;

export function PaperAssumptions({ view }: { readonly view: SensitivityView }): VNode | null {
  const told = view.effects?.each.filter((one) => one.told).slice(0, STRONGEST) ?? [];
  if (told.length === 0) return null;
  const say = outcomeFormat(view);
  const columns: Column<FactorEffect>[] = [
    { id: 'label', label: 'Assumption', cell: ({ label }) => label },
    {
      id: 'ends',
      label: '8 in 10 futures',
      range: true,
      cell: ({ low, high, unit }) => `${valueWords(low, unit)} to ${valueWords(high, unit)}`,
    },
    {
      id: 'effect',
      label: `${OUTCOME_NAMES[view.query.outcome]}, high end less low`,
      numeric: true,
      cell: (one) => change(effectOf(one), say),
    },
    { id: 'source', label: 'Ground', cell: groundsOf },
  ];
  const answer = outcomeWords(view);
  return (
    <Section
      id={`paper-assumptions-${view.query.outcome}`}
      title={sensitivityFinding(view.effects, answer) ?? `What moves ${answer} most`}
    >
      <DataTable
        caption={`The ${told.length} assumptions that move ${answer} most`}
        columns={columns}
        rows={told}
        rowKey={({ id }) => id}
        dense
      />
      <p class="lip-note">{EFFECT_MEANING}</p>
    </Section>
  );
}

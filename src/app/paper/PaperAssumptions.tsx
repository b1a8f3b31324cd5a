/** Assumptions that move the answers most, each with its range and its ground. */
import type { VNode } from 'preact';
import { change } from '../../charts/rounding.ts';
import type { FactorEffect, SensitivityView } from '../../results/sensitivity/sensitivityTypes.ts';
import type { Column } from '../components/DataTable.tsx';
import { GroupedTable, type RowGroup } from '../components/GroupedTable.tsx';
import { Section } from '../components/Section.tsx';
import { ASSUMPTIONS_CAPTION, ASSUMPTIONS_TITLE } from '../content/paper.ts';
import {
  EFFECT_MEANING,
  effectOf,
  groundsOf,
  outcomeFormat,
  outcomeWords,
  sensitivityFinding,
  valueWords,
} from '../content/sensitivity.ts';

/** Rows of each answer on paper; the page of assumptions has them all. */
const STRONGEST = 4;

interface Strong {
  readonly effect: FactorEffect;
  /** The effect as the answer is said. */
  readonly said: string;
}

const COLUMNS: readonly Column<Strong>[] = [
  { id: 'label', label: 'Assumption', cell: ({ effect }) => effect.label },
  {
    id: 'ends',
    label: '8 in 10 futures',
    range: true,
    cell: ({ effect: { low, high, unit } }) =>
      `${valueWords(low, unit)} to ${valueWords(high, unit)}`,
  },
  { id: 'effect', label: 'High end less low', numeric: true, cell: ({ said }) => said },
  { id: 'source', label: 'Ground', cell: ({ effect }) => groundsOf(effect) },
];

/** What moves one answer; none where no assumption is told apart from chance. */
function groupOf(view: SensitivityView): RowGroup<Strong>[] {
  const told = view.effects?.each.filter((one) => one.told).slice(0, STRONGEST) ?? [];
  if (told.length === 0) return [];
  const say = outcomeFormat(view);
  const answer = outcomeWords(view);
  return [
    {
      name: sensitivityFinding(view.effects, answer) ?? `What moves ${answer} most`,
      rows: told.map((effect) => ({ effect, said: change(effectOf(effect), say) })),
    },
  ];
}

/** @param views one of each answer, in order. */
export function PaperAssumptions({ views }: { views: readonly SensitivityView[] }): VNode | null {
  const groups = views.flatMap(groupOf);
  if (groups.length === 0) return null;
  return (
    <Section id="paper-assumptions" title={ASSUMPTIONS_TITLE}>
      <GroupedTable
        caption={ASSUMPTIONS_CAPTION}
        columns={COLUMNS}
        groups={groups}
        rowKey={({ effect }) => effect.id}
      />
      <p class="lip-note">{EFFECT_MEANING}</p>
    </Section>
  );
}

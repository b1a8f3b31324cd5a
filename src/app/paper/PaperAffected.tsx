/** Part of the paper: the groups of children that the plan makes better and worse off by most. */
import type { VNode } from 'preact';
import type { EquityShiftsView } from '../../results/views/equityTypes.ts';
import { Section } from '../components/Section.tsx';
import { AFFECTED_TITLE } from '../content/paper.ts';
import { ShiftList } from '../equity/Shifts.tsx';

export interface PaperAffectedProps {
  /** Of no change and the plan. */
  readonly view: EquityShiftsView;
  /** Address of the page on everyone who is affected. */
  readonly address: string;
}

export function PaperAffected({ view, address }: PaperAffectedProps): VNode {
  return (
    <Section id="paper-affected" title={AFFECTED_TITLE}>
      <ShiftList shifts={view.shifts[0]} />
      <p class="lip-screen-only">
        <a href={address}>Everyone who is affected, group by group</a>
      </p>
    </Section>
  );
}

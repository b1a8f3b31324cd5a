/** What the plan does beyond the schools under review: both budgets, children, journeys, schools. */
import type { VNode } from 'preact';
import { PairedRows } from '../../charts/pairedRows/PairedRows.tsx';
import { children, range } from '../../charts/rounding.ts';
import { AVERAGES_ADD_UP } from '../../charts/twin.ts';
import type { ReviewedProvision, ReviewView } from '../../results/views/reviewTypes.ts';
import type { Summary } from '../../results/views/view.ts';
import { comparedGroups } from '../components/comparedRows.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { Section } from '../components/Section.tsx';
import { consequencesTitle } from '../content/findings/review.ts';
import { SAME_LUCK, THIS_PLAN } from '../content/review.ts';

export interface ConsequencesProps {
  readonly view: ReviewView;
  readonly areaName: string;
}

/** Groups of measures in the order of a review: children before what is built for them. */
const GROUPS = ['high needs', 'general fund', 'children', 'capital'] as const;

function ranged(summary: Summary): VNode {
  return (
    <>
      {children(summary.mean)}{' '}
      <span class="lip-quiet">({range(summary.p10, summary.p90, children)})</span>
    </>
  );
}

const places = (count: number | null) => (count === null ? 'no limit' : children(count));

function schoolColumns(): Column<ReviewedProvision>[] {
  const numeric = { numeric: true } as const;
  return [
    { id: 'name', label: 'School', cell: ({ name }) => name },
    { id: 'placesBefore', label: 'No change', ...numeric, cell: (row) => places(row.placesBefore) },
    { id: 'places', label: THIS_PLAN, ...numeric, cell: (row) => places(row.places) },
    { id: 'rollBefore', label: 'No change', ...numeric, cell: (row) => ranged(row.onRollBefore) },
    { id: 'roll', label: THIS_PLAN, ...numeric, cell: (row) => ranged(row.onRoll) },
    {
      id: 'refusedBefore',
      label: 'No change',
      ...numeric,
      cell: (row) => ranged(row.refusedBefore),
    },
    { id: 'refused', label: THIS_PLAN, ...numeric, cell: (row) => ranged(row.refused) },
    { id: 'lost', label: 'No longer', ...numeric, cell: (row) => ranged(row.lost) },
    { id: 'gained', label: 'Admitted', ...numeric, cell: (row) => ranged(row.gained) },
  ];
}

function Schools({ view }: ConsequencesProps): VNode | null {
  if (view.provisions.length === 0) return null;
  return (
    <Section
      id="review-schools"
      title="School by school"
      intro={`January ${view.year}: average, and the range of 8 in 10 futures in brackets.`}
    >
      <DataTable
        caption={`Places, rolls and refusals of the schools under review, January ${view.year}`}
        groups={[
          { label: '', columns: 1 },
          { label: 'Places', columns: 2 },
          { label: 'On roll', columns: 2 },
          { label: 'Refused in the year', columns: 2 },
          { label: 'On roll and not otherwise', columns: 2 },
        ]}
        columns={schoolColumns()}
        rows={view.provisions}
        rowKey={({ id }) => id}
        dense
      />
      <p class="lip-note">
        Refused counts children who ranked the school above the place they got and met what it asks
        for; a school that asks for less refuses more for want of room. {AVERAGES_ADD_UP}
      </p>
    </Section>
  );
}

export function Consequences(props: ConsequencesProps): VNode {
  const { view, areaName } = props;
  return (
    <>
      <Section id="consequences" title={consequencesTitle(view)}>
        <PairedRows
          caption={`What the plan changes in ${areaName}, January ${view.year}, against ${view.baselineLabel}`}
          head={`All of ${areaName}, January ${view.year}`}
          levels={{ before: view.baselineLabel, value: THIS_PLAN }}
          groups={comparedGroups(view.measures, GROUPS)}
        />
        <p class="lip-note">
          {SAME_LUCK} Each row has its own scale; the line of no change is in the same place on all,
          and better is to the left. A dot is filled where the plan is better in that tenth of{' '}
          {view.provenance.draws} pairs of futures. Money is for the financial year that holds the
          January.
        </p>
      </Section>
      <Schools {...props} />
    </>
  );
}

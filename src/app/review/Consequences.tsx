/** What the plan does beyond the schools under review: both budgets, children, journeys, schools. */
import type { VNode } from 'preact';
import {
  type PairedGroup,
  type PairedRow,
  PairedRows,
} from '../../charts/pairedRows/PairedRows.tsx';
import {
  change,
  children,
  percent,
  pounds,
  poundsUnit,
  range,
  rate,
} from '../../charts/rounding.ts';
import { AVERAGES_ADD_UP } from '../../charts/twin.ts';
import type {
  ComparedMeasure,
  ReviewedProvision,
  ReviewView,
} from '../../results/views/reviewTypes.ts';
import type { Summary } from '../../results/views/view.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { Section } from '../components/Section.tsx';
import { consequencesTitle } from '../content/findings/review.ts';
import { GROUP_LABELS, SAME_LUCK, THIS_PLAN, UNIT_DIRECTIONS } from '../content/review.ts';

export interface ConsequencesProps {
  readonly view: ReviewView;
  readonly areaName: string;
}

type Say = (value: number) => string;

/** How a measure is said. Money keeps one unit along a row: that of its differences for them. */
function sayings({ unit, before, value, difference }: ComparedMeasure): { level: Say; step: Say } {
  if (unit === 'children') return { level: children, step: children };
  if (unit === 'minutes') {
    const minutes: Say = (size) => `${rate(size)} min`;
    return { level: minutes, step: minutes };
  }
  if (unit === 'per cent') {
    return { level: (share) => percent(share / 100), step: (points) => `${rate(points)} points` };
  }
  const widest = (summary: Summary) => Math.max(Math.abs(summary.p10), Math.abs(summary.p90));
  const levelUnit = poundsUnit(Math.max(widest(before), widest(value)));
  const stepUnit = poundsUnit(Math.max(widest(difference), Math.abs(difference.mean)));
  return {
    level: (amount) => pounds(amount, levelUnit),
    step: (amount) => pounds(amount, stepUnit),
  };
}

function pairedRow(measure: ComparedMeasure): PairedRow {
  const { id, label, unit, better, before, value, difference, betterShare } = measure;
  const { level, step } = sayings(measure);
  const signed: Say = (size) => change(size, step);
  const none = [difference.mean, difference.p10, difference.p90].every((d) => step(d) === step(0));
  const judged = better !== 'neither' && betterShare !== null && !none;
  return {
    id,
    name: label,
    low: difference.p10,
    mean: difference.mean,
    high: difference.p90,
    better: judged
      ? { when: better, share: betterShare, words: UNIT_DIRECTIONS[unit][better] }
      : null,
    said: signed(difference.mean),
    range: none ? '' : range(difference.p10, difference.p90, signed),
    before: level(before.mean),
    value: level(value.mean),
  };
}

function groupsOf(measures: readonly ComparedMeasure[]): PairedGroup[] {
  return (['high needs', 'general fund', 'children', 'capital'] as const)
    .map((group) => ({
      name: GROUP_LABELS[group],
      rows: measures.filter((measure) => measure.group === group).map(pairedRow),
    }))
    .filter(({ rows }) => rows.length > 0);
}

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
          groups={groupsOf(view.measures)}
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

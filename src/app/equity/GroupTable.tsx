/** One measure for the groups of one grouping: rate and range, and what the plan changes for each. */
import type { VNode } from 'preact';
import {
  DifferenceAxis,
  differenceReach,
  PairedDifference,
} from '../../charts/PairedDifference.tsx';
import type { ComparedMeasure } from '../../results/compare/comparedTypes.ts';
import type { EquityGroup, EquityGrouping, EquityView } from '../../results/views/equityTypes.ts';
import { UNIT_DIRECTIONS } from '../components/comparedRows.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { DownloadTable } from '../components/DownloadTable.tsx';
import { intervalColumns } from '../components/intervals.tsx';
import { twinCsv } from '../components/twinCsv.ts';
import { useNarrow } from '../components/useNarrow.ts';
import {
  capital,
  countWords,
  GROUPING_WORDS,
  saidMeasure,
  sayingsFor,
  TOO_FEW,
} from '../content/equity.ts';

const WIDTH = 96;
const ALL = '';
const NONE = { mean: 0, p10: 0, p50: 0, p90: 0 };

export interface GroupTableProps {
  readonly equity: EquityView;
  readonly grouping: EquityGrouping;
  /** Place of the measure in the list of the view. */
  readonly at: number;
}

function changeColumns(
  rows: readonly EquityGroup[],
  at: number,
  narrow: boolean,
): Column<EquityGroup>[] {
  const found = rows.flatMap(({ measures }) => measures[at] ?? []);
  const [any] = found;
  if (any === undefined || any.better === 'neither') return [];
  const when = any.better;
  const reach = differenceReach(
    found.map(({ difference: { p10, mean, p90 } }) => ({ low: p10, mean, high: p90 })),
    when,
  );
  const kept = { minWidth: `${WIDTH}px` };
  const words = UNIT_DIRECTIONS[any.unit][when];
  const drawn: Column<EquityGroup> = {
    id: 'change-drawn',
    label: 'Change, drawn',
    head: (
      <div style={kept}>
        <DifferenceAxis
          {...words}
          label={`Change drawn, ${words.better} to the left of the line of no change`}
          width={WIDTH}
        />
      </div>
    ),
    cell: ({ measures }) => {
      const one = measures[at];
      return one === null ? null : (
        <div style={kept}>
          <PairedDifference
            low={one.difference.p10}
            mean={one.difference.mean}
            high={one.difference.p90}
            betterWhen={when}
            share={one.betterShare ?? 0.5}
            reach={reach}
            width={WIDTH}
          />
        </div>
      );
    },
  };
  const said = (say: (one: ComparedMeasure) => string) => (row: EquityGroup) => {
    const one = row.measures[at];
    return one === null ? '' : say(one);
  };
  return [
    {
      id: 'change',
      label: 'Change',
      numeric: true,
      cell: said((one) => saidMeasure(one).change),
      sortBy: ({ measures }) => measures[at]?.difference.mean ?? null,
    },
    ...(narrow ? [] : [drawn]),
    {
      id: 'change-range',
      label: '8 in 10 futures',
      range: true,
      cell: said((one) => saidMeasure(one).changeRange),
    },
    {
      id: 'better-off',
      label: `${capital(words.better)} in`,
      cell: said((one) => {
        const { share } = saidMeasure(one);
        return share === null ? 'no change' : `${share.dots} of 10`;
      }),
      unbroken: true,
      sortBy: ({ measures }) => measures[at]?.betterShare ?? null,
    },
  ];
}

function twinOf({ equity, grouping, at }: GroupTableProps, caption: string) {
  const against = equity.against !== null;
  const cells = ({ label, children: count, measures }: EquityGroup) => {
    const one = measures[at];
    const few = count.mean > 0 && count.mean < 5;
    const rates = one ? [one.value.mean, one.value.p10, one.value.p90] : [null, null, null];
    const changes = one
      ? [one.difference.mean, one.difference.p10, one.difference.p90, one.betterShare]
      : [null, null, null, null];
    return [
      capital(label),
      few ? 'fewer than 5' : count.mean,
      ...rates,
      ...(against ? changes : []),
    ];
  };
  const changeHeads = [
    'Change, average',
    'Change: 8 in 10 from',
    'Change: to',
    'Share of futures that are better',
  ];
  return {
    caption,
    columns: [
      GROUPING_WORDS[grouping.by].head,
      'Children with plans',
      equity.measures[at].label,
      '8 in 10 from',
      'To',
      ...(against ? changeHeads : []),
    ].map((label) => ({ label })),
    rows: [...grouping.groups.map(cells), cells(equity.whole)],
    totalRow: true,
  };
}

export function GroupTable(props: GroupTableProps): VNode {
  const { equity, grouping, at } = props;
  const narrow = useNarrow();
  const { head, title } = GROUPING_WORDS[grouping.by];
  const { label } = equity.measures[at];
  const caption = `${title}: ${label.charAt(0).toLowerCase()}${label.slice(1)}, ${equity.areaName}, January ${equity.year}`;
  const all: EquityGroup = { ...equity.whole, code: ALL, label: `All of ${equity.areaName}` };
  const unit = all.measures[at]?.unit ?? 'per cent';
  const drawn = intervalColumns<EquityGroup>(
    label,
    // One scale for all groupings, so that they compare.
    [...equity.groupings.flatMap(({ groups }) => groups), all].filter(
      ({ measures }) => measures[at] !== null,
    ),
    ({ measures }) => measures[at]?.value ?? NONE,
    ({ measures }) => measures[at] !== null,
    WIDTH,
    sayingsFor(unit).level,
  );
  const columns: Column<EquityGroup>[] = [
    {
      id: 'group',
      label: head,
      cell: (row) => capital(row.label),
    },
    {
      id: 'children',
      label: 'Children with plans',
      numeric: true,
      cell: countWords,
      sortBy: (row) => row.children.mean,
    },
    {
      id: 'rate',
      label: unit === 'minutes' ? 'Average' : 'Rate',
      numeric: true,
      cell: ({ measures }) => {
        const one = measures[at];
        return one === null ? TOO_FEW : <b>{saidMeasure(one).level}</b>;
      },
      sortBy: ({ measures }) => measures[at]?.value.mean ?? null,
    },
    ...(narrow ? [] : drawn.slice(0, 1)),
    {
      id: 'range',
      label: '8 in 10 futures',
      range: true,
      cell: ({ measures }) => {
        const one = measures[at];
        return one === null ? '' : saidMeasure(one).range;
      },
    },
    ...(equity.against === null ? [] : changeColumns([...grouping.groups, all], at, narrow)),
  ];
  return (
    <div class="lip-stack lip-stack--tight">
      <h3 class="lip-figure__title">{title}</h3>
      <DataTable
        caption={caption}
        columns={columns}
        rows={grouping.groups}
        rowKey={({ code }) => code}
        total={all}
        stacked
        dense
      />
      <DownloadTable
        fileName={`who-is-affected-${grouping.by}-${equity.measures[at].id}-${equity.year}.csv`}
        csv={() => twinCsv(twinOf(props, caption), equity.provenance)}
      >
        Download table<span class="lip-visually-hidden">, {title.toLowerCase()}</span>
      </DownloadTable>
    </div>
  );
}

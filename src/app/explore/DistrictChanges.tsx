/** What the plan changes in every district: the table beside the map. */
import type { VNode } from 'preact';
import {
  DifferenceAxis,
  differenceReach,
  PairedDifference,
} from '../../charts/PairedDifference.tsx';
import { change, children, tens } from '../../charts/rounding.ts';
import { AVERAGES_ADD_UP } from '../../charts/twin.ts';
import type { ExploredMeasure, ExploreView } from '../../results/views/exploreTypes.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { districtColumns } from '../components/districtColumns.tsx';
import { districtRowLook } from '../components/GapTable.tsx';
import { NO_CHANGE, saidDifference } from '../content/explore.ts';
import { isFirstLook } from '../content/reading.ts';
import { PAIRS_FOR_RANGES } from '../state/quickLook.ts';

export interface DistrictChangesProps {
  readonly view: ExploreView;
  readonly areaName: string;
  readonly chosen: string | undefined;
  readonly pointed: string | null;
  readonly onPoint: (districtCode: string | null) => void;
  /** Address that chooses a district. */
  readonly addressOf: (districtCode: string) => string;
  /** How the range of a change is told: drawn on one scale, or in figures, which a sheet has room for. */
  readonly ranges?: 'drawn' | 'written';
}

interface Row {
  /** Null for the whole area. */
  readonly code: string | null;
  readonly name: string;
  readonly per1000: number | null;
  readonly withoutPlace: ExploredMeasure;
}

const WIDTH = 112;

function drawnColumns(rows: readonly Row[]): Column<Row>[] {
  const districts = rows.filter(({ code }) => code !== null);
  const reach = differenceReach(
    districts.map(({ withoutPlace: { difference } }) => ({
      low: difference.p10,
      mean: difference.mean,
      high: difference.p90,
    })),
    'lower',
  );
  const kept = { minWidth: `${WIDTH}px` };
  return [
    {
      id: 'drawn',
      label: 'Change, drawn',
      head: (
        <div style={kept}>
          <DifferenceAxis
            better="fewer"
            worse="more"
            label="Change drawn, fewer to the left of the line of no change"
            width={WIDTH}
          />
        </div>
      ),
      cell: ({ code, withoutPlace: { difference, betterShare } }) =>
        code === null ? null : (
          <div style={kept}>
            <PairedDifference
              low={difference.p10}
              mean={difference.mean}
              high={difference.p90}
              betterWhen="lower"
              share={betterShare ?? 0.5}
              reach={reach}
              width={WIDTH}
            />
          </div>
        ),
    },
  ];
}

/** The range of a change in figures. */
const WRITTEN: Column<Row> = {
  id: 'range',
  label: '8 in 10 futures',
  range: true,
  cell: ({ withoutPlace: { difference } }) =>
    `${change(difference.p10, children)} to ${change(difference.p90, children)}`,
};

function shareColumn(pairs: number): Column<Row> {
  return {
    id: 'share',
    label: 'Fewer in',
    unbroken: true,
    cell: ({ withoutPlace }) => {
      const { share } = saidDifference(withoutPlace, pairs);
      return share ? share.words.short : NO_CHANGE;
    },
    sortBy: ({ withoutPlace }) => withoutPlace.betterShare,
  };
}

export function DistrictChanges(props: DistrictChangesProps): VNode {
  const { view, areaName, addressOf } = props;
  const { draws: pairs } = view.provenance;
  const say = (count: number) => children(isFirstLook(pairs) ? tens(count) : count);
  const rows: Row[] = view.districts.map((district) => ({ ...district }));
  const { withoutPlace } = view;
  const total: Row = { code: null, name: areaName, per1000: null, withoutPlace };
  const columns: Column<Row>[] = [
    ...districtColumns<Row>(addressOf),
    {
      id: 'children',
      label: 'Children',
      numeric: true,
      cell: (row) => say(row.withoutPlace.value.mean),
      sortBy: (row) => row.withoutPlace.value.mean,
    },
  ];
  if (!view.same) {
    columns.push({
      id: 'change',
      label: 'Change',
      numeric: true,
      cell: (row) => {
        const said = saidDifference(row.withoutPlace, pairs);
        return said.number === null ? (
          <span class="lip-quiet">
            {said.error === null && said.range === null ? said.word : 'unclear'}
          </span>
        ) : (
          <b>{change(row.withoutPlace.difference.mean, say)}</b>
        );
      },
      sortBy: (row) => row.withoutPlace.difference.mean,
    });
    if (pairs >= PAIRS_FOR_RANGES) {
      const ranges = props.ranges === 'written' ? [WRITTEN] : drawnColumns(rows);
      columns.push(...ranges, shareColumn(pairs));
    }
  }
  return (
    <div class="lip-stack lip-stack--tight">
      <DataTable
        caption={`Children without the place they need by home district, January ${view.year}`}
        columns={columns}
        rows={rows}
        total={total}
        rowKey={({ name }) => name}
        rowClass={({ code }) => districtRowLook(code, props.chosen, props.pointed)}
        onRowPoint={(row) => props.onPoint(row?.code ?? null)}
        firstSorting={{ column: 'rate', descending: true }}
        dense
      />
      <p class="lip-note">{AVERAGES_ADD_UP}</p>
    </div>
  );
}

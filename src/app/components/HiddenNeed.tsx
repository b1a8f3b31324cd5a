/** The headline across what is believed of need that cannot be seen where a type of place is full. */
import type { VNode } from 'preact';
import { children } from '../../charts/rounding.ts';
import type { HiddenNeedGroup, HiddenNeedView } from '../../results/views/hiddenNeedTypes.ts';
import {
  anchorSentence,
  HIDDEN_NEED_TEXT,
  hiddenNeedFinding,
  inAHundred,
} from '../content/hiddenNeed.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { intervalColumns } from './intervals.tsx';

export function HiddenNeed(props: {
  readonly view: HiddenNeedView;
  /** January that is read beside the base. */
  readonly year: number;
}): VNode {
  const { view, year } = props;
  const { years, groups } = view;
  const at = Math.max(0, years.indexOf(year));
  const columns: Column<HiddenNeedGroup>[] = [
    {
      id: 'hidden',
      label: 'Hidden need, for each 100 children in a specialist place',
      cell: ({ lowest, highest }) => inAHundred(lowest, highest),
    },
    { id: 'futures', label: 'Futures', numeric: true, cell: ({ futures }) => futures },
    {
      id: 'start',
      label: `Places short, January ${years[0]}, average`,
      numeric: true,
      cell: ({ placesShort }) => children(placesShort[0].mean),
    },
    {
      id: 'mean',
      label: `January ${years[at]}, average`,
      numeric: true,
      cell: ({ placesShort }) => children(placesShort[at].mean),
    },
    ...intervalColumns(
      `Places short, January ${years[at]}`,
      groups,
      ({ placesShort }) => placesShort[at],
      () => true,
    ),
  ];
  return (
    <>
      <p class="lip-measure">
        <b>{hiddenNeedFinding(view, at)}</b> {HIDDEN_NEED_TEXT}
      </p>
      <DataTable
        caption="Places short by how much need is taken to be hidden"
        columns={columns}
        rows={groups}
        rowKey={({ lowest }) => String(lowest)}
        stacked
      />
      <p class="lip-measure">{anchorSentence(view)}</p>
    </>
  );
}

/** Cost and length of journeys of one way of splitting passengers, with the total they add up to. */
import type { VNode } from 'preact';
import { valueAxis } from '../../charts/axes.ts';
import { IntervalAxis, IntervalCell } from '../../charts/IntervalCell.tsx';
import { children, pounds } from '../../charts/rounding.ts';
import { AVERAGES_ADD_UP } from '../../charts/twin.ts';
import { financialYear } from '../../domain/years.ts';
import type { Journeys, JourneysRow } from '../../results/views/transportTypes.ts';
import { type Column, DataTable, figureColumn } from '../components/DataTable.tsx';
import { DownloadTable } from '../components/DownloadTable.tsx';
import { Section } from '../components/Section.tsx';
import { twinCsv } from '../components/twinCsv.ts';
import { useNarrow } from '../components/useNarrow.ts';
import { costRange, meanWords, moneyOf, poundsEach, shareWords } from '../content/transport.ts';
import type { TransportPartProps } from './parts.ts';

export interface JourneyTableProps extends TransportPartProps {
  readonly id: string;
  /** Head of the first column: "Home district". */
  readonly head: string;
  readonly rows: readonly JourneysRow[];
  readonly total: Journeys;
  /** Name of the area that the total is of. */
  readonly totalName: string;
  /** Address that a row's name leads to. */
  readonly addressOf?: (code: string) => string;
  /** Code of the row that the reader has chosen. */
  readonly chosen?: string;
}

const TOTAL = '';

/** On a narrow page, the figures that are kept beside passengers and cost. */
const NARROW_FIGURES = ['minutes'];
const DRAWN_PX = 150;

/** The cost as an interval on one scale, which the total is left off, and its range in words. */
function rangeColumns(rows: readonly JourneysRow[]): Column<JourneysRow>[] {
  const axis = valueAxis(
    rows.map(({ cost }) => cost.p90),
    4,
  );
  const kept = { minWidth: `${DRAWN_PX}px` };
  return [
    {
      id: 'drawn',
      label: 'Cost, drawn',
      head: (
        <div style={kept}>
          <IntervalAxis
            axis={axis}
            format={(amount) => (amount === 0 ? '£0' : pounds(amount))}
            label="Cost: average and range, drawn"
            width={DRAWN_PX}
          />
        </div>
      ),
      cell: ({ code, cost: { p10, mean, p90 } }) =>
        code === TOTAL ? null : (
          <div style={kept}>
            <IntervalCell axis={axis} low={p10} mean={mean} high={p90} width={DRAWN_PX} />
          </div>
        ),
    },
    {
      id: 'range',
      label: '8 in 10 futures',
      range: true,
      cell: ({ cost }) => costRange(cost),
    },
  ];
}

function figureColumns(): Column<JourneysRow>[] {
  return [
    figureColumn('each', 'Cost a passenger', ({ costEach }) => costEach, poundsEach),
    figureColumn('km', 'Mean km', ({ meanKm }) => meanKm, meanWords),
    figureColumn('minutes', 'Mean minutes', ({ meanMinutes }) => meanMinutes, meanWords),
    figureColumn('over', 'Over the guide', ({ overGuide }) => overGuide?.mean ?? null, shareWords),
  ];
}

function twinOf({ head, rows, total, totalName }: JourneyTableProps, caption: string) {
  const cells = (one: Journeys) => [
    one.passengers.mean,
    one.cost.mean,
    one.cost.p10,
    one.cost.p90,
    one.costEach,
    one.meanKm,
    one.meanMinutes,
    one.overGuide?.mean ?? null,
    one.overGuide?.p10 ?? null,
    one.overGuide?.p90 ?? null,
  ];
  return {
    caption,
    columns: [
      head,
      'Passengers',
      'Cost, pounds',
      'Cost: 8 in 10 from',
      'Cost: to',
      'Cost a passenger, pounds',
      'Mean km one way',
      'Mean minutes one way',
      'Share over the guide',
      'Share: 8 in 10 from',
      'Share: to',
    ].map((label) => ({ label })),
    rows: [
      ...rows.map((row) => [row.label, ...cells(row)]),
      [`All of ${totalName}`, ...cells(total)],
    ],
    totalRow: true,
    note: AVERAGES_ADD_UP,
  };
}

export function JourneyTable(props: JourneyTableProps): VNode {
  const { id, head, rows, total, totalName, addressOf, chosen, transport } = props;
  const narrow = useNarrow();
  const { provenance } = transport;
  const when = financialYear(transport.financialYear);
  const title = `By ${head.toLowerCase()}, ${totalName}, ${when}`;
  const peopled = rows.filter(({ passengers }) => passengers.mean > 0);
  const totalRow: JourneysRow = { code: TOTAL, label: `All of ${totalName}`, ...total };
  const columns: Column<JourneysRow>[] = [
    {
      id: 'name',
      label: head,
      cell: ({ code, label }) =>
        addressOf && code !== TOTAL ? <a href={addressOf(code)}>{label}</a> : label,
      sortBy: ({ label }) => label,
    },
    {
      id: 'passengers',
      label: 'Passengers',
      numeric: true,
      cell: ({ passengers }) => children(passengers.mean),
      sortBy: ({ passengers }) => passengers.mean,
    },
    {
      id: 'cost',
      label: 'Cost',
      numeric: true,
      cell: ({ cost }) => (
        <>
          <b>{moneyOf(cost)(cost.mean)}</b>
          {narrow ? (
            <>
              <br />
              <span class="lip-quiet">{costRange(cost)}</span>
            </>
          ) : null}
        </>
      ),
      sortBy: ({ cost }) => cost.mean,
    },
    ...(narrow ? [] : rangeColumns(peopled)),
    ...figureColumns().filter(({ id: column }) => !narrow || NARROW_FIGURES.includes(column)),
  ];
  return (
    <Section
      id={id}
      title={title}
      intro="Passengers on average over the year, spending on their journeys at its prices, means one way."
    >
      <DataTable
        caption={`${title}: passengers, cost and length of journeys`}
        dense
        columns={columns}
        rows={peopled}
        rowKey={({ code }) => code}
        rowClass={({ code }) => (code === chosen ? 'lip-table__row--selected' : undefined)}
        total={totalRow}
        firstSorting={{ column: 'cost', descending: true }}
      />
      <p class="lip-note">{AVERAGES_ADD_UP}</p>
      <DownloadTable
        fileName={`${id}-${transport.financialYear}.csv`}
        csv={() => twinCsv(twinOf(props, title), provenance)}
      >
        Download table
      </DownloadTable>
    </Section>
  );
}

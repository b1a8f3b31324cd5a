/** How plans split by need, phase or district at the January read, beside the base January. */
import type { VNode } from 'preact';
import { change, children, percent, range } from '../../../charts/rounding.ts';
import type { DemandRow } from '../../../results/views/demandTypes.ts';
import type { Summary } from '../../../results/views/view.ts';
import { capital, inSentence } from '../../content/demand.ts';
import { growthTitle } from '../../content/findings/demand.ts';
import { countsFrom } from '../../content/reading.ts';
import { type Column, DataTable } from '../DataTable.tsx';
import { DownloadTable } from '../DownloadTable.tsx';
import { intervalColumns, TIGHT } from '../intervals.tsx';
import { Section } from '../Section.tsx';
import { twinCsv } from '../twinCsv.ts';
import { useNarrow } from '../useNarrow.ts';
import { type PartsProps, peopled } from './parts.ts';

const ADDING_UP =
  'Averages add up. The ends of ranges do not, because the parts rarely all turn out high together.';

/** A change from fewer than this says more of the start than of the growth. */
const LEAST_FOR_PERCENT = 50;

/** Growth as a share; null where so few were counted that it would mislead. */
function growthOf({ children: counts }: DemandRow, at: number): number | null {
  const from = counts[0].mean;
  return from < LEAST_FOR_PERCENT ? null : counts[at].mean / from - 1;
}

function wholePercent(share: number): string {
  return percent(share).replace(/\.\d%$/, '%');
}

/** On a narrow page the range stands under its average. */
function RangeBelow({ summary }: { readonly summary: Summary }): VNode {
  return (
    <span class="lip-quiet">
      <br />
      {range(summary.p10, summary.p90, children)}
    </span>
  );
}

function columnsOf(
  props: PartsProps,
  at: number,
  total: DemandRow,
  narrow: boolean,
): Column<DemandRow>[] {
  const { demand, choices, split, by, addressOf } = props;
  const say = countsFrom(demand.provenance.draws);
  const columns: Column<DemandRow>[] = [
    {
      id: 'label',
      label: capital(by),
      cell: ({ code, label }) => <a href={addressOf(code || null)}>{capital(label)}</a>,
      sortBy: ({ label }) => label,
    },
    {
      id: 'base',
      label: String(choices.baseYear),
      numeric: true,
      cell: (row) => children(row.children[0].mean),
      sortBy: (row) => row.children[0].mean,
    },
    {
      id: 'then',
      label: String(choices.year),
      numeric: true,
      cell: (row) => (
        <>
          <b>{say(row.children[at].mean)}</b>
          {narrow ? <RangeBelow summary={row.children[at]} /> : null}
        </>
      ),
      sortBy: (row) => row.children[at].mean,
    },
    {
      id: 'growth',
      label: 'Change',
      numeric: true,
      cell: (row) => {
        const growth = growthOf(row, at);
        return growth === null ? '' : change(growth, wholePercent);
      },
      sortBy: (row) => growthOf(row, at),
    },
  ];
  if (narrow) return columns;
  const drawn = intervalColumns(
    `Plans in January ${choices.year}`,
    peopled(split),
    (row: DemandRow) => row.children[at],
    (row) => row !== total,
    TIGHT,
  );
  return [...columns, ...drawn];
}

export function PartsTable(props: PartsProps): VNode {
  const { id, demand, choices, split, by, chosen, plans } = props;
  const { provenance, areaName } = demand;
  const narrow = useNarrow();
  const at = Math.max(0, demand.children.years.indexOf(choices.year));
  const total: DemandRow = { code: '', label: 'All', children: split.total };
  const rows = peopled(split);
  const measure = `${plans} by ${by}, ${areaName}, January ${choices.year}`;
  const title = growthTitle(
    rows.map(({ label, children: counts }) => ({
      // Districts are names and keep their capital.
      name: by === 'home district' ? label : inSentence(label),
      from: counts[0].mean,
      to: counts[at].mean,
    })),
    { from: split.total[0].mean, summary: split.total[at] },
    choices.year,
    measure,
  );
  const about = `Average and range of ${provenance.draws} simulated futures. Choose a row to look at it alone.`;
  const labels = ['Code', capital(by), 'Base January', 'Average', '8 in 10 from', 'to'];
  const twin = {
    caption: measure,
    columns: labels.map((label) => ({ label })),
    rows: [...rows, total].map(({ code, label, children: counts }) => [
      code || 'total',
      label,
      counts[0].mean,
      counts[at].mean,
      counts[at].p10,
      counts[at].p90,
    ]),
  };
  return (
    <Section id={id} title={title} intro={title === measure ? about : `${measure}. ${about}`}>
      <DataTable
        caption={`${measure}: average and range`}
        dense
        columns={columnsOf(props, at, total, narrow)}
        rows={rows}
        total={total}
        rowKey={({ code }) => code || 'total'}
        rowClass={({ code }) =>
          code !== '' && code === chosen ? 'lip-table__row--selected' : undefined
        }
        firstSorting={by === 'phase' ? undefined : { column: 'then', descending: true }}
      />
      <p class="lip-note">{ADDING_UP}</p>
      <DownloadTable fileName={`${id}-${choices.year}.csv`} csv={() => twinCsv(twin, provenance)}>
        Download table
      </DownloadTable>
    </Section>
  );
}

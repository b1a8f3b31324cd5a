/** Every way of forecasting: what it says, how far it has been out, and its part in the answer. */
import type { VNode } from 'preact';
import { valueAxis } from '../../../charts/axes.ts';
import { JUDGED_AHEAD } from '../../../charts/backTest/record.ts';
import { IntervalAxis } from '../../../charts/IntervalCell.tsx';
import { MethodCell } from '../../../charts/MethodCell.tsx';
import { children, percent } from '../../../charts/rounding.ts';
import type { DemandView } from '../../../results/views/demandTypes.ts';
import { closestMethod, methodsTitle } from '../../content/findings/methods.ts';
import { type Column, DataTable } from '../DataTable.tsx';
import { DownloadTable } from '../DownloadTable.tsx';
import { Section } from '../Section.tsx';
import { twinCsv } from '../twinCsv.ts';
import { useNarrow } from '../useNarrow.ts';
import {
  AHEADS,
  COMBINED,
  combinedRow,
  type MethodRow,
  missOf,
  missWords,
  nameOf,
  rowsOf,
} from './methodRows.ts';

const CELL_PX = 132;

function saysColumns(years: readonly number[]): Column<MethodRow>[] {
  return years.map((year, at) => ({
    id: `says-${year}`,
    label: String(year),
    numeric: true,
    cell: (row) => children(row.mean[at]),
    sortBy: (row) => (row.method === COMBINED ? null : row.mean[at]),
  }));
}

function yearsAhead(ahead: number): string {
  return `${ahead} ${ahead === 1 ? 'year' : 'years'}`;
}

function missColumns(): Column<MethodRow>[] {
  return AHEADS.map((ahead) => ({
    id: `miss-${ahead}`,
    label: yearsAhead(ahead),
    numeric: true,
    cell: (row) => missWords(missOf(row, ahead)),
    sortBy: (row) => missOf(row, ahead)?.medianPercent ?? null,
  }));
}

/** "Closest in the past: 1 year ahead, the recent growth line; 2 years …" */
function closestSentence(forecast: DemandView['forecast']): string {
  const said = AHEADS.flatMap((ahead) => {
    const method = closestMethod(forecast, ahead);
    return method === undefined ? [] : [`${yearsAhead(ahead)} ahead, ${method}`];
  });
  return said.length === 0 ? '' : `Closest in the past: ${said.join('; ')}. `;
}

function drawnColumn(
  rows: readonly MethodRow[],
  last: number,
  year: number,
  from: number,
): Column<MethodRow> {
  const axis = valueAxis(
    rows.flatMap((row) => [row.mean[last], ...(row.ends?.[last] ?? []), from]),
    2,
  );
  const kept = { minWidth: `${CELL_PX}px` };
  return {
    id: 'drawn',
    label: `January ${year}, drawn`,
    head: (
      <div style={kept}>
        <IntervalAxis
          axis={axis}
          format={children}
          label={`What each method says for January ${year}, drawn`}
          width={CELL_PX}
        />
      </div>
    ),
    cell: (row) => (
      <div style={kept}>
        <MethodCell
          axis={axis}
          value={row.mean[last]}
          ends={row.ends?.[last]}
          from={from}
          width={CELL_PX}
        />
      </div>
    ),
  };
}

export function Methods({ demand }: { readonly demand: DemandView }): VNode {
  const narrow = useNarrow();
  const { forecast, areaName, history, provenance } = demand;
  const years = forecast.years.slice(0, JUDGED_AHEAD);
  const lastYear = years[years.length - 1];
  const rows = rowsOf(forecast);
  const combined = combinedRow(forecast);
  const last = history[history.length - 1];
  const columns: Column<MethodRow>[] = [
    { id: 'method', label: 'Method', cell: (row) => nameOf(row), sortBy: (row) => nameOf(row) },
    ...saysColumns(years),
    ...(narrow
      ? []
      : [drawnColumn([...rows, combined], years.length - 1, lastYear, last.children)]),
    ...missColumns(),
    {
      id: 'weight',
      label: 'Weight',
      numeric: true,
      cell: ({ weight }) => (weight === null ? '100%' : percent(weight).replace(/\.\d%$/, '%')),
      sortBy: ({ weight }) => weight,
    },
  ];
  const caption = `Plans in all of ${areaName}: what each method says and how far it has been out`;
  const twin = {
    caption,
    columns: [
      'Method',
      ...years.map((year) => `January ${year}`),
      ...AHEADS.flatMap((ahead) => [
        `Median error ${ahead} ahead, %`,
        `Forecasts behind it, ${ahead} ahead`,
      ]),
      'Weight',
    ].map((label) => ({ label })),
    rows: [...rows, combined].map((row) => [
      row.method,
      ...row.mean.slice(0, years.length),
      ...AHEADS.flatMap((ahead) => [
        missOf(row, ahead)?.medianPercent ?? null,
        missOf(row, ahead)?.count ?? null,
      ]),
      row.weight,
    ]),
  };
  return (
    <Section
      id="methods"
      title={methodsTitle(forecast, areaName)}
      intro={`${caption}. Each continues from the ${children(last.children)} plans of January ${last.year}.`}
    >
      <DataTable
        caption={caption}
        dense
        groups={[
          { label: '', columns: 1 },
          { label: 'Plans in January', columns: years.length },
          ...(narrow ? [] : [{ label: `January ${lastYear}`, columns: 1 }]),
          { label: 'Typical past error (forecasts)', columns: AHEADS.length },
          { label: '', columns: 1 },
        ]}
        columns={columns}
        rows={rows}
        total={combined}
        rowKey={({ method }) => method}
      />
      <p class="lip-note">
        {closestSentence(forecast)}
        Typical past error is the median distance between what was said and what was counted, as a
        percentage of the count.
        {narrow
          ? ''
          : ` Dotted line: January ${last.year}. The combined forecast alone has its range of 8 in 10 drawn.`}
      </p>
      <p>
        <b>What the combined forecast rests on</b>
      </p>
      <ul class="lip-list lip-measure">
        {forecast.basis.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <DownloadTable fileName="forecast-methods.csv" csv={() => twinCsv(twin, provenance)}>
        Download table
      </DownloadTable>
    </Section>
  );
}

/** What the constructed routes of a school take, beside what the formula of every future says of them. */
import type { VNode } from 'preact';
import { children, pounds, rate } from '../../charts/rounding.ts';
import type { RouteSheet } from '../../results/views/routeSheetTypes.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { Section } from '../components/Section.tsx';
import { modeWords } from '../content/transport.ts';

interface Total {
  readonly label: string;
  readonly vehicles: string;
  readonly kmADay: string;
  readonly poundsAYear: string;
}

const signed = (percent: number) => {
  const said = `${rate(percent)}%`;
  return percent > 0 && said !== '0.0%' ? `+${said}` : said;
};

function totalsOf({ constructed, formula, differencePercent }: RouteSheet): Total[] {
  const rows: Total[] = [
    {
      label: 'Routes on this sheet',
      vehicles: children(constructed.vehicles),
      kmADay: children(constructed.kmADay),
      poundsAYear: pounds(constructed.poundsAYear),
    },
    {
      label: 'The formula that costs are made with',
      vehicles: rate(formula.vehicles),
      kmADay: children(formula.kmADay),
      poundsAYear: pounds(formula.poundsAYear),
    },
  ];
  if (differencePercent === null) return rows;
  return [
    ...rows,
    {
      label: 'Formula against these routes',
      vehicles: signed(differencePercent.vehicles),
      kmADay: signed(differencePercent.kmADay),
      poundsAYear: signed(differencePercent.poundsAYear),
    },
  ];
}

const TOTAL_COLUMNS: readonly Column<Total>[] = [
  { id: 'label', label: 'Shared vehicles', cell: ({ label }) => label },
  { id: 'vehicles', label: 'Vehicles', numeric: true, cell: ({ vehicles }) => vehicles },
  { id: 'km', label: 'Km a day', numeric: true, cell: ({ kmADay }) => kmADay },
  {
    id: 'pounds',
    label: 'Cost of a school year',
    numeric: true,
    cell: ({ poundsAYear }) => poundsAYear,
  },
];

export function RouteTotals({ sheet }: { sheet: RouteSheet }): VNode {
  const others = sheet.others.map(({ mode, pupils }) => `${modeWords(mode)}: ${children(pupils)}`);
  return (
    <Section
      id="sheet-totals"
      title="What these routes take, beside the formula"
      intro={`At the prices of the base year. ${children(sheet.capacity.minibus)} seats for pupils in a minibus and ${children(sheet.capacity.sharedTaxi)} in a shared taxi.`}
    >
      <DataTable
        caption="Routes on this sheet beside the formula"
        dense
        columns={TOTAL_COLUMNS}
        rows={totalsOf(sheet)}
        rowKey={({ label }) => label}
      />
      {others.length > 0 ? (
        <p class="lip-note">Carried or paid for in other ways: {others.join(', ')}.</p>
      ) : null}
    </Section>
  );
}

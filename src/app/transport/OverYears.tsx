/** Journeys over the years, and what two of the years come to. */
import type { VNode } from 'preact';
import { children, pounds, range, rate } from '../../charts/rounding.ts';
import { financialYear } from '../../domain/years.ts';
import type { Fan } from '../../results/views/view.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { DownloadTable } from '../components/DownloadTable.tsx';
import { Section } from '../components/Section.tsx';
import { twinCsv } from '../components/twinCsv.ts';
import { summaryAt } from '../content/reading.ts';
import { poundsEach, shareWords, wholeShare, yearsTitle } from '../content/transport.ts';
import type { TransportPartProps } from './parts.ts';
import { YearFan } from './YearFan.tsx';

export function OverYears(props: TransportPartProps): VNode {
  const { passengers, meanMinutes, carbonTonnes } = props.transport;
  const { areaName } = props.choices;
  return (
    <div class="lip-columns lip-columns--third">
      <YearFan
        {...props}
        id="passengers"
        title={yearsTitle('Passengers', 'are', passengers, `Passengers, ${areaName}`)}
        measure="Children with plans whom the council carries or pays for"
        name="Passengers"
        fan={passengers}
        format={children}
        unit="children"
      />
      <YearFan
        {...props}
        id="minutes"
        title={yearsTitle('Minutes a ride', 'are', meanMinutes, `Minutes a ride, ${areaName}`)}
        measure="Mean minutes of a ride one way, pick-ups on the way included"
        name="Minutes"
        fan={meanMinutes}
        format={children}
        unit="minutes"
      />
      <YearFan
        {...props}
        id="carbon"
        title={yearsTitle('Carbon', 'is', carbonTonnes, `Carbon of journeys, ${areaName}`)}
        measure="Tonnes of CO₂ equivalent of the vehicles, empty running included"
        name="Carbon"
        fan={carbonTonnes}
        format={children}
        unit="tonnes"
      />
    </div>
  );
}

/** The share over the guide over the years, beside the sums of two of them. */
export function SumsAndShare(props: TransportPartProps): VNode {
  const { overGuide } = props.transport;
  return (
    <div class="lip-columns lip-columns--pair">
      <Sums {...props} />
      <YearFan
        {...props}
        id="share-over"
        title={yearsTitle(
          'The share over the guide',
          'is',
          overGuide,
          `Share over the guide, ${props.choices.areaName}`,
        )}
        measure="Share of passengers whose ride is longer than the guide for their age"
        name="Over the guide"
        fan={overGuide}
        format={wholeShare}
        unit=""
        initialWidth={584}
      />
    </div>
  );
}

interface Sum {
  readonly label: string;
  readonly fan: Fan;
  readonly format: (value: number) => string;
}

/** What costs come to and what they are made of; lines that nothing is booked on are left out. */
function sumsOf({ transport }: TransportPartProps): Sum[] {
  const { cost, passengers, meanMinutes, overGuide, carbonTonnes } = transport;
  const money = (label: string, fan: Fan | null): Sum[] =>
    fan?.summary.some(({ mean }) => mean !== 0) ? [{ label, fan, format: pounds }] : [];
  return [
    ...money('Spending, before charges', cost.spend),
    ...money('Of it, to run what the plan changes', cost.running),
    ...money('Charged to families, 16 to 18', cost.charges),
    ...money('Net of charges', cost.net),
    { label: 'Passengers', fan: passengers, format: children },
    { label: 'Mean minutes one way', fan: meanMinutes, format: rate },
    { label: 'Over the guide', fan: overGuide, format: shareWords },
    { label: 'Carbon, tonnes of CO₂ equivalent', fan: carbonTonnes, format: children },
  ];
}

function said({ fan, format }: Sum, year: number): VNode | null {
  const summary = summaryAt(fan, year);
  if (!summary) return null;
  const { mean, p10, p90 } = summary;
  return (
    <>
      <b>{format(mean)}</b> <span class="lip-quiet">{range(p10, p90, format)}</span>
    </>
  );
}

function Sums(props: TransportPartProps): VNode {
  const { transport, choices } = props;
  const { financialYear: year, provenance, total } = transport;
  const [first] = transport.passengers.years;
  const years = year === first ? [first] : [first, year];
  const sums = sumsOf(props);
  const title = `What it comes to, ${choices.areaName}, ${years.map(financialYear).join(' and ')}`;
  const columns: Column<Sum>[] = [
    { id: 'measure', label: 'Measure', cell: ({ label }) => label },
    ...years.map((one) => ({
      id: String(one),
      label: financialYear(one),
      numeric: true,
      cell: (sum: Sum) => said(sum, one),
    })),
  ];
  const number = { numeric: true } as const;
  const twin = {
    caption: title,
    columns: [
      { label: 'Measure' },
      { label: 'Financial year' },
      { label: 'Average', ...number },
      { label: '8 in 10 from', ...number },
      { label: 'to', ...number },
    ],
    rows: sums.flatMap(({ label, fan }) =>
      fan.years.map((one, at) => {
        const { mean, p10, p90 } = fan.summary[at];
        return [label, financialYear(one), mean, p10, p90];
      }),
    ),
  };
  return (
    <Section
      id="transport-sums"
      title={title}
      intro={`Average and range of ${provenance.draws} simulated futures, at the prices of each year.${
        total.costEach === null
          ? ''
          : ` A passenger costs ${poundsEach(total.costEach)} in ${financialYear(year)}.`
      }`}
    >
      <DataTable
        caption={`${title}: average and range`}
        dense
        stacked
        columns={columns}
        rows={sums}
        rowKey={({ label }) => label}
      />
      <DownloadTable fileName={`transport-${year}.csv`} csv={() => twinCsv(twin, provenance)}>
        Download every year
      </DownloadTable>
    </Section>
  );
}

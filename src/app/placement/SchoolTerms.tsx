/** What a school admits, has and holds: at the base January and at the January read. */
import type { VNode } from 'preact';
import { children, range, rate } from '../../charts/rounding.ts';
import type { School } from '../../results/views/schoolTypes.ts';
import type { Summary } from '../../results/views/view.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { Section } from '../components/Section.tsx';
import { summaryAt } from '../content/reading.ts';
import { needsWords, termsAt } from '../content/school.ts';
import type { SchoolPartProps } from './parts.ts';

interface Fact {
  readonly label: string;
  readonly at: (year: number) => string;
}

function ranged(summary: Summary | null | undefined, format: (value: number) => string): string {
  if (!summary) return '';
  const { mean, p10, p90 } = summary;
  const ends = range(p10, p90, format);
  return format(p10) === format(p90) ? format(mean) : `${format(mean)} (${ends})`;
}

function factsOf(school: School, needCount: number): Fact[] {
  const yearIndex = (year: number) => school.onRoll.years.indexOf(year);
  const terms = (read: (of: ReturnType<typeof termsAt>) => string) => (year: number) => {
    const of = termsAt(school, year);
    return of.open ? read(of) : 'not open';
  };
  const places = (value: number | null) => (value === null ? 'no limit' : children(value));
  return [
    { label: 'Designation', at: terms(({ designation }) => designation || 'none') },
    { label: 'Needs it serves', at: terms((of) => needsWords(of, needCount)) },
    { label: 'Ages', at: terms(({ ageLow, ageHigh }) => `${ageLow} to ${ageHigh}`) },
    {
      label: 'Complexity it admits, bands',
      at: terms(({ bandLow, bandHigh }) => `${bandLow} to ${bandHigh}`),
    },
    { label: 'Agreed places', at: terms((of) => places(of.places)) },
    { label: 'Of them for this area', at: terms((of) => places(of.placesForArea)) },
    { label: 'On roll', at: (year) => ranged(summaryAt(school.onRoll, year), children) },
    {
      label: 'Refused for want of a place',
      at: (year) => ranged(summaryAt(school.refused, year), children),
    },
    {
      label: 'Nearest to them, but outside what it serves',
      at: (year) => ranged(summaryAt(school.outside, year), children),
    },
    {
      label: 'Admitted over number',
      at: (year) => ranged(summaryAt(school.overNumber, year), children),
    },
    {
      label: 'Put it first',
      at: (year) => ranged(summaryAt(school.firstPreferences, year), children),
    },
    {
      label: 'Mean complexity band of its children',
      at: (year) => ranged(school.meanBand[yearIndex(year)], rate),
    },
    {
      label: 'Mean minutes by road from home',
      at: (year) => ranged(school.meanMinutes[yearIndex(year)], children),
    },
  ];
}

export function SchoolTermsTable({
  school,
  choices,
  provenance,
  needCount,
}: SchoolPartProps & { readonly needCount: number }): VNode {
  const { year, baseYear } = choices;
  const years = year === baseYear ? [baseYear] : [baseYear, year];
  const columns: Column<Fact>[] = [
    { id: 'fact', label: 'Measure', cell: ({ label }) => label },
    ...years.map((one) => ({
      id: String(one),
      label: `January ${one}`,
      cell: ({ at }: Fact) => at(one),
    })),
  ];
  const title = year === baseYear ? 'What it admits now' : 'What it admits, now and later';
  return (
    <Section
      id="school-terms"
      title={title}
      intro={`Averages of ${provenance.draws} simulated futures, with the range of 8 in 10 in brackets. Refusals, places over number and preferences are those of the September before.`}
    >
      <DataTable
        caption={`${school.name}: ${title.toLowerCase()}`}
        dense
        stacked
        columns={columns}
        rows={factsOf(school, needCount)}
        rowKey={({ label }) => label}
      />
    </Section>
  );
}

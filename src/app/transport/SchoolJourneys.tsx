/** What journeys to each school cost and take. A school's name leads to its route sheet. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { children } from '../../charts/rounding.ts';
import type { Manifest } from '../../domain/dataset.ts';
import type { SchoolJourneys } from '../../results/views/transportTypes.ts';
import { type Column, DataTable, figureColumn } from '../components/DataTable.tsx';
import { DownloadTable } from '../components/DownloadTable.tsx';
import { Filters, SearchField, SelectField } from '../components/fields.tsx';
import { Section } from '../components/Section.tsx';
import { ShowMore } from '../components/ShowMore.tsx';
import { twinCsv } from '../components/twinCsv.ts';
import { useNarrow } from '../components/useNarrow.ts';
import { costRange, meanWords, moneyOf, poundsEach, shareWords } from '../content/transport.ts';
import type { TransportPartProps } from './parts.ts';
import { SCHOOL_ATTRIBUTE } from './transportKeys.ts';

export interface SchoolListProps extends TransportPartProps {
  readonly manifest: Manifest;
  readonly addressOf: (school: string) => string;
}

const EVERY = '';
const SPECIALIST = 'specialist';
const SPECIALIST_ROLES: readonly string[] = ['special', 'srp', 'independent', 'ap'];
const ROWS_AT_FIRST = 10;

/** On a narrow page, the columns that the list is looked at for. */
const NARROW_COLUMNS = ['name', 'passengers', 'cost', 'minutes'];

/** Where the keyboard goes back to when a route sheet is closed. */
export function sheetLinkId(school: string): string {
  return `sheet-${school}`;
}

function columnsOf(addressOf: SchoolListProps['addressOf']): Column<SchoolJourneys>[] {
  return [
    {
      id: 'name',
      label: 'School',
      cell: ({ id, name }) => (
        <a href={addressOf(id)} id={sheetLinkId(id)} {...{ [SCHOOL_ATTRIBUTE]: id }}>
          {name}
        </a>
      ),
      sortBy: ({ name }) => name,
    },
    {
      id: 'district',
      label: 'Stands in',
      cell: ({ district }) => district ?? 'outside the area',
      sortBy: ({ district }) => district,
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
      cell: ({ cost }) => <b>{moneyOf(cost)(cost.mean)}</b>,
      sortBy: ({ cost }) => cost.mean,
    },
    {
      id: 'range',
      label: '8 in 10 futures',
      range: true,
      cell: ({ cost }) => costRange(cost),
    },
    figureColumn('each', 'Cost a passenger', ({ costEach }) => costEach, poundsEach),
    figureColumn('km', 'Mean km', ({ meanKm }) => meanKm, meanWords),
    figureColumn('minutes', 'Mean minutes', ({ meanMinutes }) => meanMinutes, meanWords),
    figureColumn('over', 'Over the guide', ({ overGuide }) => overGuide, shareWords),
  ];
}

function ofType({ type }: SchoolJourneys, wanted: string): boolean {
  if (wanted === EVERY) return true;
  return wanted === SPECIALIST ? SPECIALIST_ROLES.includes(type.role) : type.id === wanted;
}

function twinOf(schools: readonly SchoolJourneys[], caption: string) {
  return {
    caption,
    columns: [
      'Id',
      'School',
      'Type',
      'Stands in',
      'Passengers',
      'Cost of a school year at base prices, pounds',
      '8 in 10 from',
      'to',
      'Cost a passenger, pounds',
      'Mean km one way',
      'Mean minutes one way',
      'Share over the guide',
    ].map((label) => ({ label })),
    rows: schools.map((one) => [
      one.id,
      one.name,
      one.type.label,
      one.district ?? 'outside the area',
      one.passengers.mean,
      one.cost.mean,
      one.cost.p10,
      one.cost.p90,
      one.costEach,
      one.meanKm,
      one.meanMinutes,
      one.overGuide,
    ]),
  };
}

export function SchoolList({ transport, manifest, addressOf }: SchoolListProps): VNode {
  const narrow = useNarrow();
  const [text, setText] = useState('');
  const [type, setType] = useState(SPECIALIST);
  const [most, setMost] = useState(ROWS_AT_FIRST);
  const { schools, query, areaName, provenance } = transport;
  const title = `School by school, all of ${areaName}, January ${query.year}`;
  const wanted = text.trim().toLocaleLowerCase('en-GB');
  const rows = schools.filter(
    (one) => ofType(one, type) && one.name.toLocaleLowerCase('en-GB').includes(wanted),
  );
  const columns = columnsOf(addressOf);
  return (
    <Section
      id="transport-schools"
      title={title}
      intro="Children who travel there in that January, and what a school year of their journeys costs at the prices of the base year. Choose a school, or press R on it, to see its route sheet."
    >
      <Filters label="Narrow the list of schools">
        <SearchField
          id="transport-search"
          label="Name of a school"
          value={text}
          onInput={(next) => {
            setText(next);
            setMost(ROWS_AT_FIRST);
          }}
        />
        <SelectField
          id="transport-type"
          label="Type"
          value={type}
          options={[
            { value: SPECIALIST, label: 'specialist provision' },
            { value: EVERY, label: 'every type' },
            ...manifest.settingTypes.map(({ id, label }) => ({ value: id, label })),
          ]}
          onChange={(next) => {
            setType(next);
            setMost(ROWS_AT_FIRST);
          }}
        />
      </Filters>
      {rows.length === 0 ? (
        <p>No school matches. Search for less, or choose every type.</p>
      ) : (
        <DataTable
          caption={`${title}: passengers, cost and length of journeys`}
          dense
          columns={narrow ? columns.filter(({ id }) => NARROW_COLUMNS.includes(id)) : columns}
          rows={rows}
          rowKey={({ id }) => id}
          firstSorting={{ column: 'cost', descending: true }}
          most={most}
        />
      )}
      <ShowMore shown={most} all={rows.length} onMore={setMost} />
      <DownloadTable
        fileName={`transport-schools-${query.year}.csv`}
        csv={() => twinCsv(twinOf(schools, title), provenance)}
      >
        Download every school
      </DownloadTable>
    </Section>
  );
}

/** Every school, base and college by name: choose one to see what it does for the plan. */
import type { VNode } from 'preact';
import { children } from '../../charts/rounding.ts';
import type { Manifest } from '../../domain/dataset.ts';
import type { ProvisionRow, ProvisionsView } from '../../results/views/view.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { Filters, SearchField, SelectField } from '../components/fields.tsx';
import { Section } from '../components/Section.tsx';
import { ShowMore } from '../components/ShowMore.tsx';
import { useNarrow } from '../components/useNarrow.ts';
import { filterProvisions } from '../content/provisions.ts';
import type { Choices } from '../state/choices.ts';

/** What the list is narrowed to; kept by the page, so that it stands when a card is closed. */
export interface ListChoice {
  readonly text: string;
  /** Setting type as the rows name it; null = all. */
  readonly settingType: string | null;
  readonly most: number;
}

export interface SchoolListProps {
  /** Absent until its first answer has come. */
  readonly provisions: ProvisionsView | undefined;
  readonly manifest: Manifest;
  readonly choices: Choices;
  readonly list: ListChoice;
  readonly onList: (list: ListChoice) => void;
  readonly addressOf: (school: string) => string;
}

const EVERY = '';
const ROWS_AT_FIRST = 10;

/** State special schools first where the area has them: they are what most people look for. */
export function firstList({ settingTypes }: Manifest): ListChoice {
  const special = settingTypes.find(({ role }) => role === 'special');
  return { text: '', settingType: special?.label ?? null, most: ROWS_AT_FIRST };
}

/** Where the keyboard goes back to when a card is closed. */
export function schoolLinkId(school: string): string {
  return `school-${school}`;
}

/** On a narrow page, and on paper, the columns that the list is looked at for. */
const NARROW_COLUMNS = ['name', 'places', 'roll', 'refused'];

function columnsOf(addressOf: SchoolListProps['addressOf']): Column<ProvisionRow>[] {
  const count = (
    id: string,
    label: string,
    of: (row: ProvisionRow) => number | null,
  ): Column<ProvisionRow> => ({
    id,
    label,
    numeric: true,
    cell: (row) => {
      const value = of(row);
      return value === null ? '' : children(value);
    },
    sortBy: of,
  });
  return [
    {
      id: 'name',
      label: 'School',
      cell: ({ id, name }) => (
        <a href={addressOf(id)} id={schoolLinkId(id)}>
          {name}
        </a>
      ),
      sortBy: ({ name }) => name,
    },
    {
      id: 'district',
      label: 'District',
      cell: (row) => row.district,
      sortBy: (row) => row.district,
    },
    { id: 'serves', label: 'Serves', cell: (row) => row.designation || row.needs },
    count('places', 'Places', (row) => row.placesForArea),
    count('roll', 'On roll', (row) => row.onRoll),
    count('refused', 'Refused', (row) => row.refused),
    count('over', 'Over number', (row) => row.overNumber),
  ];
}

export function SchoolList(props: SchoolListProps): VNode {
  const { provisions, manifest, choices, list, onList, addressOf } = props;
  const narrow = useNarrow();
  const columns = columnsOf(addressOf);
  const rows = provisions
    ? filterProvisions(provisions.rows, {
        settingType: list.settingType,
        district: choices.district?.name ?? null,
        text: list.text,
      })
    : [];
  const year = provisions?.year ?? choices.year;
  return (
    <Section
      id="schools"
      title={`School by school, ${choices.areaName}, January ${year}`}
      intro="Averages. Choose a school to see its places, roll and refusals, and where its children come from. Refused: wanted it more than the place they got, and met what it admits."
    >
      <Filters label="Narrow the list of schools">
        <SearchField
          id="school-search"
          label="Name, designation or need"
          value={list.text}
          onInput={(text) => onList({ ...list, text, most: ROWS_AT_FIRST })}
        />
        <SelectField
          id="school-type"
          label="Type"
          value={list.settingType ?? EVERY}
          options={[
            { value: EVERY, label: 'every type' },
            ...manifest.settingTypes.map(({ label }) => ({ value: label, label })),
          ]}
          onChange={(type) => onList({ ...list, settingType: type || null, most: ROWS_AT_FIRST })}
        />
      </Filters>
      {rows.length === 0 ? (
        <p>{provisions ? 'No school matches. Search for less, or choose every type.' : ''}</p>
      ) : (
        <DataTable
          caption={`Schools, January ${year}`}
          dense
          columns={narrow ? columns.filter(({ id }) => NARROW_COLUMNS.includes(id)) : columns}
          rows={rows}
          rowKey={({ id }) => id}
          firstSorting={{ column: year > choices.baseYear ? 'refused' : 'roll', descending: true }}
          most={list.most}
        />
      )}
      <ShowMore shown={list.most} all={rows.length} onMore={(most) => onList({ ...list, most })} />
    </Section>
  );
}

/** Where every figure that goes in comes from, and on what licence. */
import type { VNode } from 'preact';
import { children, percent } from '../../charts/rounding.ts';
import type { Manifest } from '../../domain/dataset.ts';
import { longDate } from '../../domain/days.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { Section } from '../components/Section.tsx';
import { OTHER_FIGURES } from '../content/import.ts';
import { shortHash } from '../state/provenance.ts';
import type { PageProps } from './pageProps.ts';

type SourceRow = Manifest['sources'][number];
type FileRow = Manifest['files'][number];
type BasisRow = Manifest['placesBasis'][number];

const SOURCE_COLUMNS: readonly Column<SourceRow>[] = [
  { id: 'citation', label: 'Source', cell: ({ citation }) => citation },
  { id: 'date', label: 'Date', cell: ({ date }) => date },
  { id: 'licence', label: 'Licence', cell: ({ licence }) => licence },
  { id: 'id', label: 'Named in the tables as', cell: ({ id }) => <code>{id}</code> },
];

const FILE_COLUMNS: readonly Column<FileRow>[] = [
  { id: 'title', label: 'Table', cell: ({ title }) => title },
  { id: 'file', label: 'File', cell: ({ file }) => <code>{file}</code> },
  { id: 'sources', label: 'Sources', cell: ({ sources }) => sources.join(', ') },
  { id: 'note', label: 'Note', prose: true, cell: ({ note }) => note ?? '' },
];

function basisColumns({ settingTypes }: Manifest): Column<BasisRow>[] {
  const number = (id: string, label: string, of: (row: BasisRow) => string): Column<BasisRow> => ({
    id,
    label,
    numeric: true,
    cell: of,
  });
  return [
    {
      id: 'type',
      label: 'Type',
      cell: (row) =>
        settingTypes.find(({ id }) => id === row.settingType)?.label ?? row.settingType,
    },
    number('places', 'Places', (row) => children(row.places)),
    number('for-area', 'For residents', (row) => children(row.placesForArea)),
    number('residents', 'Residents there', (row) => children(row.residents)),
    number('occupancy', 'Occupancy', (row) => percent(row.occupancy)),
    { id: 'basis', label: 'Basis', prose: true, cell: (row) => row.basis },
  ];
}

export function DataPage({ dataset, hashOf }: PageProps): VNode {
  const { manifest, datasetHash } = dataset;
  const { sources, files, placesBasis, licenceLines } = manifest;
  return (
    <>
      <PageHead headline={`Where the figures for ${manifest.name} come from`}>
        {manifest.origin === 'published'
          ? 'Every figure that goes in is public. No record of a child is used.'
          : 'The data hold records of persons, made coarse and rounded before anything leaves this page.'}{' '}
        The data were put together on {longDate(manifest.released)}; their version is{' '}
        {shortHash(datasetHash)}.
      </PageHead>
      <div class="lip-stack">
        <p class="lip-screen-only">
          <a href={hashOf({ page: 'import' })}>{OTHER_FIGURES}</a>
        </p>
        <Section id="sources" title="Sources">
          <DataTable
            caption="Each source with its date and licence"
            columns={SOURCE_COLUMNS}
            rows={sources}
            rowKey={({ id }) => id}
            stacked
            dense
          />
        </Section>
        {placesBasis.length > 0 ? (
          <Section id="places-basis" title="Where the numbers of places come from">
            <DataTable
              caption="Places in the base year by type"
              columns={basisColumns(manifest)}
              rows={placesBasis}
              rowKey={({ settingType }) => settingType}
              stacked
              dense
            />
          </Section>
        ) : null}
        <Section id="tables" title="Tables that go in">
          <DataTable
            caption="Each table with its file and sources"
            columns={FILE_COLUMNS}
            rows={files}
            rowKey={({ file }) => file}
            stacked
            dense
          />
        </Section>
        <Section id="licences" title="Licences">
          <ul class="lip-list lip-measure">
            {licenceLines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      </div>
    </>
  );
}

/** What is expected of each school, base and college: places, rolls, admissions and refusals. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { children } from '../../charts/rounding.ts';
import type { Manifest } from '../../domain/dataset.ts';
import type { ProvisionRow } from '../../results/views/view.ts';
import { DownloadTable } from '../components/DownloadTable.tsx';
import { Filters, SearchField, SelectField } from '../components/fields.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { ProvisionTable } from '../components/ProvisionTable.tsx';
import { Section } from '../components/Section.tsx';
import { ROWS_AT_ONCE, ShowMore } from '../components/ShowMore.tsx';
import {
  filterProvisions,
  provisionsCsv,
  provisionsFileName,
  provisionsHeadline,
} from '../content/provisions.ts';
import { isFirstLook } from '../content/reading.ts';
import { specialistTypes } from '../state/slots.ts';
import type { PageProps } from './pageProps.ts';
import { Waiting } from './Waiting.tsx';

const EVERY = '';

/** Labels of the types that occur, in the order of the dataset. */
function typesOf(rows: readonly ProvisionRow[], manifest: Manifest): string[] {
  const found = new Set(rows.map(({ settingType }) => settingType));
  return manifest.settingTypes.map(({ label }) => label).filter((label) => found.has(label));
}

/** Special schools and bases of the area itself, whose being full can be said in one sentence. */
function specialistRows(rows: readonly ProvisionRow[], manifest: Manifest): ProvisionRow[] {
  const ids = specialistTypes(manifest);
  const labels = manifest.settingTypes
    .filter(({ id }) => ids.includes(id))
    .map(({ label }) => label);
  const districts = manifest.districts.map(({ name }) => name);
  return rows.filter(
    ({ settingType, district }) => labels.includes(settingType) && districts.includes(district),
  );
}

export function ProvisionsPage({ views, choices, dataset, go }: PageProps): VNode {
  const [settingType, setSettingType] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [most, setMost] = useState(ROWS_AT_ONCE);
  const { provisions } = views;
  const { manifest } = dataset;
  if (!provisions) return <Waiting headline={`Provisions, ${choices.areaName}`} />;
  const { year, provenance } = provisions;
  const district = choices.district?.name ?? null;
  const inArea = filterProvisions(provisions.rows, { settingType: null, district, text: '' });
  const rows = filterProvisions(inArea, { settingType, district: null, text });
  const shown = Math.min(most, rows.length);
  const where = choices.district
    ? `in ${choices.areaName}`
    : `that children of ${manifest.name} attend`;
  return (
    <>
      <PageHead
        headline={provisionsHeadline(specialistRows(inArea, manifest), choices.areaName, year)}
        firstLookDraws={isFirstLook(provenance.draws) ? provenance.draws : undefined}
      >
        Averages over {provenance.draws} simulated futures for the provisions {where}.
        {year === choices.baseYear ? ' The base January has no admissions round.' : ''}
      </PageHead>
      <Section id="provisions" title="Places, rolls and admissions">
        <Filters label="Narrow the list">
          <SearchField
            id="provision-text"
            label="Name, designation or need"
            value={text}
            onInput={(typed) => {
              setText(typed);
              setMost(ROWS_AT_ONCE);
            }}
          />
          <SelectField
            id="provision-type"
            label="Type"
            value={settingType ?? EVERY}
            options={[
              { value: EVERY, label: 'all types' },
              ...typesOf(provisions.rows, manifest).map((type) => ({ value: type, label: type })),
            ]}
            onChange={(type) => setSettingType(type || null)}
          />
          <SelectField
            id="provision-district"
            label="District of the provision"
            value={choices.district?.code ?? EVERY}
            options={[
              { value: EVERY, label: 'all, with those outside' },
              ...manifest.districts.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            onChange={(area) => go({ area: area || null })}
          />
        </Filters>
        <p role="status">
          Showing {children(shown)} of {children(rows.length)}
          {rows.length === 0 ? '. Clear a filter to see more.' : ''}
        </p>
        <ProvisionTable rows={rows} caption={`Provisions, January ${year}`} most={most} />
        <ShowMore shown={shown} all={rows.length} onMore={setMost} />
        <DownloadTable
          fileName={provisionsFileName(provisions)}
          csv={() => provisionsCsv(provisions, rows)}
        >
          Download all {children(rows.length)} rows
        </DownloadTable>
        <p class="lip-note">
          Refused counts children who ranked the provision above the place they got and met what it
          asks for. Over number counts children named although it was full. Places are those of the
          January shown; the basis says where the number comes from.
        </p>
      </Section>
    </>
  );
}

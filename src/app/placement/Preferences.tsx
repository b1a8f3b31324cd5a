/** How many got the school that they put first: over the years, and by home district. */
import type { VNode } from 'preact';
import { children, range } from '../../charts/rounding.ts';
import type { PreferencesMet } from '../../results/views/placementTypes.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { DownloadTable } from '../components/DownloadTable.tsx';
import { intervalColumns } from '../components/intervals.tsx';
import { Section } from '../components/Section.tsx';
import { twinCsv } from '../components/twinCsv.ts';
import { useNarrow } from '../components/useNarrow.ts';
import { preferenceTitle } from '../content/placement.ts';
import { summaryAt } from '../content/reading.ts';
import type { PlacementPartProps } from './parts.ts';
import { RoundFan } from './RoundFan.tsx';

type DistrictRow = PreferencesMet['districts'][number];

/** A share in whole per cent: "71%". */
function wholePercent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

function Rate({ placement, choices }: PlacementPartProps): VNode {
  const { preferences, provenance } = placement;
  const { areaName, year } = choices;
  const three = summaryAt(preferences.oneOfFirstThree, year);
  const none = summaryAt(preferences.unplaced, year);
  return (
    <RoundFan
      id="first-preference"
      title={preferenceTitle(preferences.firstPreference, areaName, year)}
      caption={`Share of children in the September round who held their first preference in January, ${areaName}, all needs and phases, ${provenance.draws} simulated futures`}
      name="First preference"
      fan={preferences.firstPreference}
      format={wholePercent}
      unit=""
      year={year}
      provenance={provenance}
      notes={
        three && none
          ? `In the round before January ${year} about ${wholePercent(three.mean)} held one of their first three, and about ${wholePercent(none.mean)} nothing on their list. Lists hold suitable schools within reach; those who stay where they are may have put it first.`
          : undefined
      }
    />
  );
}

function Districts({
  placement,
  choices,
  addressOf,
}: PlacementPartProps & { readonly addressOf: (area: string) => string }): VNode {
  const narrow = useNarrow();
  const { preferences, provenance } = placement;
  const { districts } = preferences;
  const { year } = choices;
  const title = `First preferences by home district, round before January ${year}`;
  if (districts.length === 0) {
    return (
      <Section id="preferences-by-district" title={title}>
        <p>The base January is as reported: no round led to it. Choose a later January.</p>
      </Section>
    );
  }
  const columns: Column<DistrictRow>[] = [
    {
      id: 'district',
      label: 'Home district',
      unbroken: !narrow,
      cell: ({ code, name }) => <a href={addressOf(code)}>{name}</a>,
      sortBy: ({ name }) => name,
    },
    {
      id: 'took-part',
      label: 'In the round',
      numeric: true,
      cell: ({ tookPart }) => children(tookPart.mean),
      sortBy: ({ tookPart }) => tookPart.mean,
    },
    {
      id: 'first',
      label: 'First preference',
      numeric: true,
      cell: ({ firstPreference: { mean, p10, p90 } }) => (
        <>
          <b>{wholePercent(mean)}</b>
          {narrow ? <span class="lip-quiet"> {range(p10, p90, wholePercent)}</span> : null}
        </>
      ),
      sortBy: ({ firstPreference }) => firstPreference.mean,
    },
    ...(narrow
      ? []
      : intervalColumns(
          'First preference',
          districts,
          (row: DistrictRow) => row.firstPreference,
          () => true,
          132,
          wholePercent,
        )),
  ];
  const twin = {
    caption: title,
    columns: [
      'Code',
      'Home district',
      'In the round',
      'First preference',
      '8 in 10 from',
      'to',
    ].map((label) => ({ label })),
    rows: districts.map(({ code, name, tookPart, firstPreference }) => [
      code,
      name,
      tookPart.mean,
      firstPreference.mean,
      firstPreference.p10,
      firstPreference.p90,
    ]),
  };
  return (
    <Section
      id="preferences-by-district"
      title={title}
      intro={`Average and range of ${provenance.draws} simulated futures, all needs and phases.`}
    >
      <DataTable
        caption={`${title}: average and range`}
        dense
        columns={columns}
        rows={districts}
        rowKey={({ code }) => code}
        rowClass={({ code }) =>
          code === choices.district?.code ? 'lip-table__row--selected' : undefined
        }
        firstSorting={{ column: 'first', descending: false }}
      />
      <DownloadTable
        fileName={`first-preferences-${year}.csv`}
        csv={() => twinCsv(twin, provenance)}
      >
        Download table
      </DownloadTable>
    </Section>
  );
}

export function Preferences(
  props: PlacementPartProps & { readonly addressOf: (area: string) => string },
): VNode {
  return (
    <div class="lip-columns lip-columns--pair">
      <Rate {...props} />
      <Districts {...props} />
    </div>
  );
}

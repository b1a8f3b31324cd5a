/** Every indicator of a place: figure, range, the base January, other areas, target and rating. */
import type { VNode } from 'preact';
import { INDICATOR_GROUPS } from '../../domain/indicators.ts';
import type {
  InclusionFigure,
  InclusionIndicator,
  InclusionView,
} from '../../results/views/inclusionTypes.ts';
import type { Column } from '../components/DataTable.tsx';
import { DownloadTable } from '../components/DownloadTable.tsx';
import { GroupedTable } from '../components/GroupedTable.tsx';
import { Section } from '../components/Section.tsx';
import { twinCsv } from '../components/twinCsv.ts';
import { useNarrow } from '../components/useNarrow.ts';
import {
  BETTER_WORDS,
  datedLabel,
  figureFor,
  GROUP_TITLES,
  indicatorName,
  indicatorTime,
  isShown,
  publishedWords,
  RATING_WORDS,
  rangeWords,
  SET_BY,
  sayIndicator,
  targetWords,
} from '../content/inclusion.ts';
import { RatingTag } from './RatingTag.tsx';

/** What a phone does without: the table that can be downloaded has it. */
const NOT_ON_NARROW = ['base', 'better'];

interface Row {
  readonly indicator: InclusionIndicator;
  readonly figure: InclusionFigure;
}

export interface IndicatorsProps {
  readonly view: InclusionView;
  /** Code of the home district; null = the whole area. */
  readonly district: string | null;
  readonly areaName: string;
  /** Address of the same indicator in every district. */
  readonly addressOf: (indicator: string) => string;
}

function columnsOf({ view, addressOf }: IndicatorsProps): Column<Row>[] {
  const say = ({ indicator }: Row) => sayIndicator(indicator);
  const rated = view.indicators.some(
    ({ whole, districts }) => whole.target || districts.some(({ figure }) => figure.target),
  );
  const targets: Column<Row>[] = [
    {
      id: 'target',
      label: 'Target',
      cell: (row) =>
        row.figure.target ? (
          <>
            {targetWords(row.figure.target, say(row))},{' '}
            <span class="lip-quiet">{SET_BY[row.figure.target.setBy]}</span>
          </>
        ) : (
          <span class="lip-quiet">none set</span>
        ),
    },
    {
      id: 'rating',
      label: 'Rating',
      cell: ({ figure }) =>
        figure.target ? (
          <RatingTag target={figure.target} />
        ) : (
          <span class="lip-quiet">no rating</span>
        ),
    },
  ];
  return [
    {
      id: 'indicator',
      label: 'Indicator',
      cell: ({ indicator }) =>
        indicator.geography === 'district' ? (
          <a href={addressOf(indicator.id)}>{datedLabel(indicator, view)}</a>
        ) : (
          datedLabel(indicator, view)
        ),
    },
    {
      id: 'value',
      label: 'Average',
      numeric: true,
      cell: (row) =>
        row.figure.value ? <b>{say(row)(row.figure.value.mean)}</b> : 'none to count',
    },
    {
      id: 'range',
      label: '8 in 10 futures',
      range: true,
      cell: (row) => (row.figure.value ? rangeWords(row.figure.value, say(row)) : ''),
    },
    {
      id: 'base',
      label: `January ${view.baseYear}`,
      numeric: true,
      cell: (row) => (row.figure.base === null ? '' : say(row)(row.figure.base)),
    },
    {
      id: 'better',
      label: 'Better is',
      cell: ({ indicator }) => BETTER_WORDS[indicator.better],
    },
    {
      id: 'published',
      label: 'Published',
      cell: (row) =>
        row.indicator.published.map((one) => publishedWords(one, say(row))).join('; ') || (
          <span class="lip-quiet">none</span>
        ),
    },
    ...(rated ? targets : []),
  ];
}

function twinOf(rows: readonly Row[], view: InclusionView, caption: string) {
  return {
    caption,
    columns: [
      'Indicator',
      'Of',
      'Average',
      '8 in 10 from',
      'To',
      `January ${view.baseYear}`,
      'Better is',
      'Published',
      'Target is met when',
      'Target',
      'Rating',
      'Share of futures that meet it',
      'Whose target',
      'Source of the target',
    ].map((label) => ({ label })),
    rows: rows.map(({ indicator, figure: { value, base, target } }) => [
      indicatorName(indicator),
      indicatorTime(indicator, view),
      ...(value ? [value.mean, value.p10, value.p90] : [null, null, null]),
      base,
      BETTER_WORDS[indicator.better],
      indicator.published.map((one) => publishedWords(one, sayIndicator(indicator))).join('; '),
      ...(target
        ? [
            target.met_when,
            target.target,
            RATING_WORDS[target.rating],
            target.meets,
            SET_BY[target.setBy],
            target.source,
          ]
        : [null, null, null, null, null, null]),
    ]),
  };
}

export function Indicators(props: IndicatorsProps): VNode {
  const narrow = useNarrow();
  const { view, district, areaName } = props;
  const rows = view.indicators.flatMap((indicator): Row[] => {
    const figure = figureFor(indicator, district);
    return figure !== null && isShown(indicator, figure) ? [{ indicator, figure }] : [];
  });
  const caption = `Inclusion indicators, ${areaName}, January ${view.year}`;
  const groups = INDICATOR_GROUPS.map((group) => ({
    name: GROUP_TITLES[group],
    rows: rows.filter(({ indicator }) => indicator.group === group),
  })).filter((group) => group.rows.length > 0);
  return (
    <Section
      id="indicators"
      title={`Indicators, ${areaName}, January ${view.year}`}
      intro={
        district === null
          ? 'A name leads to the same indicator in every district.'
          : 'Money is counted for the whole area alone. A name leads to the same indicator in every district.'
      }
    >
      <GroupedTable
        caption={caption}
        columns={columnsOf(props).filter(({ id }) => !narrow || !NOT_ON_NARROW.includes(id))}
        groups={groups}
        rowKey={({ indicator }) => indicator.id}
        stacked
      />
      <DownloadTable
        fileName={`inclusion-${district ?? 'area'}-${view.year}.csv`}
        csv={() => twinCsv(twinOf(rows, view, caption), view.provenance)}
      >
        Download table
      </DownloadTable>
    </Section>
  );
}

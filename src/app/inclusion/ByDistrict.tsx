/** One indicator in every district, on one scale, with the whole area below. */
import type { VNode } from 'preact';
import type { InclusionFigure, InclusionView } from '../../results/views/inclusionTypes.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { DownloadTable } from '../components/DownloadTable.tsx';
import { Filters, SelectField } from '../components/fields.tsx';
import { districtRowLook } from '../components/GapTable.tsx';
import { intervalColumns } from '../components/intervals.tsx';
import { Section } from '../components/Section.tsx';
import { twinCsv } from '../components/twinCsv.ts';
import { useNarrow } from '../components/useNarrow.ts';
import {
  GROUP_TITLES,
  indicatorName,
  indicatorTime,
  publishedWords,
  RATING_WORDS,
  rangeWords,
  sayIndicator,
  targetWords,
} from '../content/inclusion.ts';
import { RatingTag } from './RatingTag.tsx';

const WIDTH = 150;
const NONE = { mean: 0, p10: 0, p50: 0, p90: 0 };

interface Row {
  /** Null for the whole area. */
  readonly code: string | null;
  readonly name: string;
  readonly figure: InclusionFigure;
}

export interface ByDistrictProps {
  readonly view: InclusionView;
  /** Id of the indicator asked for; one that is not counted by district, or null = the first that is. */
  readonly measure: string | null;
  readonly onMeasure: (measure: string) => void;
  /** Code of the district that the reader has chosen. */
  readonly chosen: string | undefined;
  readonly addressOf: (district: string) => string;
}

export function ByDistrict(props: ByDistrictProps): VNode | null {
  const { view, measure, onMeasure, chosen, addressOf } = props;
  const narrow = useNarrow();
  const offered = view.indicators.filter(({ districts }) => districts.length > 0);
  const shown = offered.find(({ id }) => id === measure) ?? offered[0];
  if (shown === undefined) return null;
  const say = sayIndicator(shown);
  const rows: Row[] = shown.districts.map((district) => ({ ...district }));
  const total: Row = { code: null, name: view.areaName, figure: shown.whole };
  const name = indicatorName(shown);
  const caption = `${name}, by home district, ${indicatorTime(shown, view)}`;
  const rated = [total, ...rows].some(({ figure }) => figure.target !== null);
  // A count of the whole area is on another scale than those of its districts.
  const onScale = ({ code }: Row) => shown.unit !== 'children' || code !== null;
  const [drawn] = intervalColumns<Row>(
    name,
    [...rows, total].filter((row) => row.figure.value !== null && onScale(row)),
    ({ figure }) => figure.value ?? NONE,
    (row) => row.figure.value !== null && onScale(row),
    WIDTH,
    say,
  );
  const columns: Column<Row>[] = [
    {
      id: 'district',
      label: 'Home district',
      unbroken: true,
      cell: ({ code, name: label }) =>
        code === null ? label : <a href={addressOf(code)}>{label}</a>,
      sortBy: ({ name: label }) => label,
    },
    {
      id: 'value',
      label: 'Average',
      numeric: true,
      cell: ({ figure }) => (figure.value ? <b>{say(figure.value.mean)}</b> : 'none to count'),
      sortBy: ({ figure }) => figure.value?.mean ?? null,
    },
    ...(narrow ? [] : [drawn]),
    {
      id: 'range',
      label: '8 in 10 futures',
      range: true,
      cell: ({ figure }) => (figure.value ? rangeWords(figure.value, say) : ''),
    },
    {
      id: 'base',
      label: `January ${view.baseYear}`,
      numeric: true,
      cell: ({ figure }) => (figure.base === null ? '' : say(figure.base)),
      sortBy: ({ figure }) => figure.base,
    },
    ...(rated
      ? [
          {
            id: 'target',
            label: 'Target',
            cell: ({ figure }: Row) =>
              figure.target ? targetWords(figure.target, say) : 'none set',
          },
          {
            id: 'rating',
            label: 'Rating',
            cell: ({ figure }: Row) =>
              figure.target ? (
                <RatingTag target={figure.target} />
              ) : (
                <span class="lip-quiet">no rating</span>
              ),
          },
        ]
      : []),
  ];
  const twin = {
    caption,
    columns: [
      'Home district',
      'Average',
      '8 in 10 from',
      'To',
      `January ${view.baseYear}`,
      'Target',
      'Rating',
    ].map((label) => ({ label })),
    rows: [...rows, total].map(({ name: label, figure: { value, base, target } }) => [
      label,
      ...(value ? [value.mean, value.p10, value.p90] : [null, null, null]),
      base,
      target ? targetWords(target, say) : null,
      target ? RATING_WORDS[target.rating] : null,
    ]),
    totalRow: true,
  };
  return (
    <Section
      id="by-district"
      title={`${name}, by home district`}
      intro={indicatorTime(shown, view)}
    >
      <Filters label="What is shown of each district">
        <SelectField
          id="inclusion-measure"
          label="Indicator"
          value={shown.id}
          options={offered.map((one) => ({
            value: one.id,
            label: one.label,
            group: GROUP_TITLES[one.group],
          }))}
          onChange={onMeasure}
        />
      </Filters>
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows}
        total={total}
        rowKey={({ name: label }) => label}
        rowClass={({ code }) => districtRowLook(code, chosen, null)}
        firstSorting={{ column: 'value', descending: true }}
        stacked
        dense
      />
      {shown.published.length > 0 ? (
        <p class="lip-note">
          Published: {shown.published.map((one) => publishedWords(one, say)).join('; ')}.
        </p>
      ) : null}
      <DownloadTable
        fileName={`inclusion-by-district-${view.year}.csv`}
        csv={() => twinCsv(twin, view.provenance)}
      >
        Download table<span class="lip-visually-hidden">, by home district</span>
      </DownloadTable>
    </Section>
  );
}

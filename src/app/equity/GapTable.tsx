/** Every measure in the most and in the least deprived districts, and the gap between them. */
import type { VNode } from 'preact';
import { change } from '../../charts/rounding.ts';
import { shareWords } from '../../charts/words.ts';
import type { EquityGap, EquityView } from '../../results/views/equityTypes.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { Section } from '../components/Section.tsx';
import {
  gapChange,
  NO_DEPRIVATION,
  saidMeasure,
  sayingsFor,
  stepRange,
  TOO_FEW,
} from '../content/equity.ts';
import { listed } from '../content/reading.ts';

const ID = 'deprivation-gap';
const TITLE = 'The gap between the most and the least deprived districts';

interface Row {
  readonly id: string;
  readonly label: string;
  readonly most: string;
  readonly least: string;
  readonly gap: EquityGap;
}

function rowsOf(equity: EquityView): Row[] {
  const bands = equity.groupings.find(({ by }) => by === 'deprivation')?.groups ?? [];
  const level = (band: number, at: number) => {
    const one = bands[band]?.measures[at];
    return one ? saidMeasure(one).level : TOO_FEW;
  };
  return equity.gaps.map((gap, at) => ({
    ...equity.measures[at],
    most: level(0, at),
    least: level(bands.length - 1, at),
    gap,
  }));
}

/** Says the gap, or what it changes, in the unit of its steps. */
function signed(gap: EquityGap, part: 'value' | 'difference'): { mean: string; range: string } {
  if (gap.gap === null) return { mean: '', range: '' };
  const { step } = sayingsFor(gap.gap.unit);
  const say = (size: number) => {
    const text = change(size, step);
    return text === 'no change' && part === 'value' ? 'none' : text;
  };
  const { mean, p10, p90 } = gap.gap[part];
  return {
    mean: say(mean),
    range: say(p10) === say(p90) ? '' : stepRange(p10, p90, gap.gap.unit),
  };
}

function columnsOf(equity: EquityView): Column<Row>[] {
  const higher = { better: 'higher', worse: 'lower' };
  const changes: Column<Row>[] = [
    {
      id: 'change',
      label: 'Change with the plan',
      numeric: true,
      cell: ({ gap }) => signed(gap, 'difference').mean,
    },
    {
      id: 'change-range',
      label: 'Change: 8 in 10 futures',
      range: true,
      cell: ({ gap }) => signed(gap, 'difference').range,
    },
    {
      id: 'narrower',
      label: 'The gap is then',
      cell: ({ gap }) => (gap.gap === null ? '' : (gapChange(gap) ?? 'as it was')),
    },
  ];
  return [
    { id: 'measure', label: 'Measure', cell: ({ label }) => label },
    { id: 'most', label: 'Most deprived', numeric: true, cell: ({ most }) => most },
    { id: 'least', label: 'Least deprived', numeric: true, cell: ({ least }) => least },
    {
      id: 'gap',
      label: 'Gap',
      numeric: true,
      cell: ({ gap }) => <b>{signed(gap, 'value').mean}</b>,
    },
    {
      id: 'range',
      label: 'Gap: 8 in 10 futures',
      range: true,
      cell: ({ gap }) => signed(gap, 'value').range,
    },
    {
      id: 'higher',
      label: 'The most deprived are',
      cell: ({ gap }) => (gap.gap === null ? '' : shareWords(gap.mostIsHigher, higher).sentence),
    },
    ...(equity.against === null ? [] : changes),
  ];
}

/** Districts of each end by name, and where the order comes from. */
function bandsNote({ deprivation, groupings }: EquityView): string {
  if (deprivation === null) return '';
  const order = groupings.find(({ by }) => by === 'district')?.groups ?? [];
  const { bands } = deprivation;
  const of = (band: number) =>
    listed(
      deprivation.order
        .filter((_, rank) => Math.floor((rank * bands) / deprivation.order.length) === band)
        .map(({ code }) => order.find((group) => group.code === code)?.label ?? code),
    );
  return `Most deprived: ${of(0)}. Least deprived: ${of(bands - 1)}. Districts are ordered by the income score of their small areas, weighed by the children under 16 who live there. Source: ${deprivation.source}.`;
}

export function DeprivationGap({ equity }: { readonly equity: EquityView }): VNode {
  if (equity.deprivation === null) {
    return (
      <Section id={ID} title={TITLE}>
        <p>{NO_DEPRIVATION}</p>
      </Section>
    );
  }
  return (
    <Section
      id={ID}
      title={TITLE}
      intro="The rate of the most deprived districts less that of the least deprived, future by future."
    >
      <DataTable
        caption={`${TITLE}, ${equity.areaName}, January ${equity.year}`}
        columns={columnsOf(equity)}
        rows={rowsOf(equity)}
        rowKey={({ id }) => id}
        stacked
        dense
      />
      <p class="lip-note">{bandsNote(equity)}</p>
    </Section>
  );
}

/** Columns of the register: an entry, its value and range, what it does to the answer, its grounds. */
import { valueAxis } from '../../charts/axes.ts';
import { IntervalAxis } from '../../charts/IntervalCell.tsx';
import { change } from '../../charts/rounding.ts';
import { partOf } from '../../domain/parameters/parts.ts';
import type { SensitivityView } from '../../results/sensitivity/sensitivityTypes.ts';
import {
  differenceWords,
  isOfRegister,
  type ListedEntry,
  QUALITIES,
  QUALITY_MEANING,
  type RegisterRow,
  rangeMeaning,
  registerNumber,
  registerRange,
} from '../content/register.ts';
import { effectOf, groundsOf, outcomeFormat, outcomeWords } from '../content/sensitivity.ts';
import type { Column } from './DataTable.tsx';
import { EffectCell } from './EffectCell.tsx';
import type { Fact } from './Facts.tsx';
import { Grounds } from './Grounds.tsx';

const EFFECT_WIDTH = 132;

export const NAME: Column<RegisterRow> = {
  id: 'label',
  label: 'Assumption',
  cell: ({ entry: { id, label } }) => (
    <>
      <span>{label}</span>
      <br />
      <code class="lip-note">{id}</code>
    </>
  ),
  sortBy: ({ entry }) => entry.label,
};

export const VALUES: readonly Column<RegisterRow>[] = [
  {
    id: 'value',
    label: 'Value',
    numeric: true,
    cell: (row) => (
      <>
        <b>{registerNumber(row.entry.central)}</b>
        {row.default === null ? null : <p class="lip-note">{differenceWords(row)}</p>}
      </>
    ),
  },
  { id: 'range', label: 'Range', range: true, cell: ({ entry }) => registerRange(entry) },
  { id: 'unit', label: 'Unit', cell: ({ entry }) => entry.unit },
];

/** Source, or that it is an assumption; the row opens its grounds and the way to change it. */
export const grounds = (addressOf: (id: string) => string): Column<RegisterRow> => ({
  id: 'why',
  label: 'Source, or assumption',
  prose: true,
  cell: ({ entry }) => (
    <Grounds source={groundsOf(entry)} facts={factsOf(entry)}>
      {isOfRegister(entry) ? (
        <p>
          <a href={addressOf(entry.id)}>
            Change in my plan<span class="lip-visually-hidden">: {entry.label}</span>
          </a>
        </p>
      ) : null}
    </Grounds>
  ),
  sortBy: ({ entry }) => QUALITIES.indexOf(entry.quality),
});

/** What stands under the source of an entry, once it is opened. */
function factsOf(entry: ListedEntry): readonly Fact[] {
  const part = partOf(entry.id);
  const facts: readonly Fact[] = [
    ['Quality', `${entry.quality}: ${QUALITY_MEANING[entry.quality]}`],
    ['Reason', entry.reason],
    ['Range', rangeMeaning(entry)],
  ];
  return part ? [...facts, ['Affects', part.affects]] : facts;
}

/** Place by size of effect, 1 the largest; null where none is told from chance. */
export function rankOf(byEffect: readonly RegisterRow[], row: RegisterRow): number | null {
  return row.effect?.told ? byEffect.indexOf(row) + 1 : null;
}

/** The effect on an outcome, drawn on one axis and in figures. */
export function effectColumns(
  rows: readonly RegisterRow[],
  view: SensitivityView,
): readonly Column<RegisterRow>[] {
  const format = outcomeFormat(view);
  const said = (value: number) => change(value, format);
  const told = rows.flatMap(({ effect }) => (effect?.told ? [effect] : []));
  const axis = valueAxis(
    told.flatMap((one) => [effectOf(one) - one.standardError, effectOf(one) + one.standardError]),
    2,
  );
  const label = `Effect on ${outcomeWords(view)}`;
  // A drawing has no width of its own that a table would keep.
  const kept = { minWidth: `${EFFECT_WIDTH}px` };
  return [
    {
      id: 'rank',
      label: 'Rank',
      numeric: true,
      cell: (row) => rankOf(rows, row) ?? '',
      sortBy: (row) => rankOf(rows, row),
    },
    {
      id: 'drawn',
      label: 'Effect, drawn',
      screenOnly: true,
      head: (
        <div style={kept}>
          <IntervalAxis
            axis={axis}
            format={said}
            label={`${label}, with its standard error, drawn`}
            width={EFFECT_WIDTH}
          />
        </div>
      ),
      cell: ({ effect }) =>
        effect?.told ? (
          <div style={kept}>
            <EffectCell
              axis={axis}
              effect={effectOf(effect)}
              standardError={effect.standardError}
              width={EFFECT_WIDTH}
            />
          </div>
        ) : null,
    },
    {
      id: 'effect',
      label: 'Effect ± standard error',
      range: true,
      cell: ({ effect }) => {
        if (effect === null) return 'none: not varied';
        if (!effect.told) return 'too small to tell';
        return (
          <span>
            <b>{said(effectOf(effect))}</b> ± {format(effect.standardError)}
          </span>
        );
      },
      sortBy: ({ effect }) => (effect?.told ? Math.abs(effectOf(effect)) : null),
    },
  ];
}

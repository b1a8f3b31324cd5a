/**
 * Plans side by side: a row a measure, A as it stands, the others by what they change. The matrix is
 * its own table: one tab stop, arrows go from cell to cell, and each cell reads as one sentence.
 */
import type { ComponentChildren, VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { DifferenceAxis } from '../../charts/PairedDifference.tsx';
import type { ComparePlansView, PlansMeasure } from '../../results/compare/plansTypes.ts';
import { GROUP_LABELS } from '../components/comparedRows.ts';
import {
  bestSentence,
  bestWords,
  cellSentence,
  GROUP_ORDER,
  LETTERS,
  levelWords,
  measureTime,
  NO_MORE_CAPITAL,
  PAYBACK_ROW,
  paidBackSentence,
  paidBackWords,
  sayingsOf,
} from '../content/compare.ts';
import { DIFFERENCE_WIDTH, DifferenceInCell } from './DifferenceInCell.tsx';
import { arrowTo } from './gridKeys.ts';
import { PlanName } from './PlanName.tsx';
import { RangeInCell } from './RangeInCell.tsx';

const CELL = 'lip-table__cell';
const HEADER = 'lip-table__header';
/** From three plans on it is news which is the best of all. */
const BEST_FROM = 3;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** "◆ B New special schools", and under it which way is better. */
function PlanHead({ view, plan }: { view: ComparePlansView; plan: number }): VNode {
  return (
    <th scope="col" class={`${HEADER} lip-plans__plan`}>
      <PlanName view={view} plan={plan} />
      {plan === 0 ? (
        <span class="lip-plans__axis lip-note">average and range</span>
      ) : (
        <span class="lip-plans__axis">
          <span class="lip-note">against A</span>
          <DifferenceAxis better="better" worse="worse" width={DIFFERENCE_WIDTH} />
        </span>
      )}
    </th>
  );
}

/** "C 6, B 3": a line may end after a comma, never between a plan and its count. */
function unbrokenPairs(words: string): string {
  return words.replaceAll(/ (?=\d)/g, '\u00a0');
}

export interface PlansMatrixProps {
  readonly view: ComparePlansView;
  readonly measures: readonly PlansMeasure[];
  readonly caption: string;
}

export function PlansMatrix({ view, measures, caption }: PlansMatrixProps): VNode {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [read, setRead] = useState<string | null>(null);
  const groups = GROUP_ORDER.map((group) => ({
    group,
    rows: measures.filter((measure) => measure.group === group),
  })).filter(({ rows }) => rows.length > 0);
  const ordered = groups.flatMap(({ rows }) => rows);
  const withBest = view.plans.length >= BEST_FROM;
  const columns = view.plans.length + (withBest ? 1 : 0);
  // Capital is the last of the groups, and the row that says when it is paid back the last of all.
  const withPayback =
    groups.at(-1)?.group === 'capital' && view.paybacks.some((payback) => payback !== null);
  const rowCount = ordered.length + (withPayback ? 1 : 0);
  const here: Place = {
    row: Math.min(at.row, rowCount - 1),
    column: Math.min(at.column, columns - 1),
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const next = arrowTo(here, event.key, event.ctrlKey, { rows: rowCount, columns });
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
  };

  const cell = (row: number, column: number, sentence: string, shown: ComponentChildren) => (
    <td
      key={column}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells of a grid are gone to by arrows
      role="gridcell"
      class={`${CELL} lip-plans__cell`}
      tabIndex={row === here.row && column === here.column ? 0 : -1}
      data-cell={`${row}-${column}`}
      data-label={
        column < view.plans.length
          ? `${LETTERS[column]} ${view.plans[column].label}`
          : 'Best of all'
      }
      onFocus={() => {
        setAt({ row, column });
        setRead(sentence);
      }}
      onPointerEnter={() => setRead(sentence)}
    >
      <span class="lip-visually-hidden">{sentence}</span>
      <span class="lip-plans__shown" aria-hidden="true">
        {shown}
      </span>
    </td>
  );

  const rowOf = (measure: PlansMeasure, row: number) => {
    const say = sayingsOf(measure);
    const level = levelWords(measure, say.level);
    return (
      <tr key={measure.id} class="lip-table__row">
        <th scope="row" class={`${CELL} lip-plans__measure`}>
          <span>
            {measure.label}, <span class="lip-plans__time">{measureTime(measure, view)}</span>
          </span>
        </th>
        {cell(
          row,
          0,
          cellSentence(view, measure, 0),
          <span class="lip-plans__words">
            <b>{level.said}</b>
            <RangeInCell range={level.range} />
          </span>,
        )}
        {measure.others.map((_, other) =>
          cell(
            row,
            other + 1,
            cellSentence(view, measure, other + 1),
            <DifferenceInCell measure={measure} plan={other + 1} say={say} />,
          ),
        )}
        {withBest
          ? cell(
              row,
              view.plans.length,
              bestSentence(view, measure),
              unbrokenPairs(bestWords(measure)),
            )
          : null}
      </tr>
    );
  };

  const paybackRow = (
    <tr key="payback" class="lip-table__row">
      <th scope="row" class={`${CELL} lip-plans__measure`}>
        {PAYBACK_ROW}
      </th>
      {view.plans.map((_, plan) =>
        cell(
          ordered.length,
          plan,
          paidBackSentence(view, plan),
          plan === 0 ? null : (
            <span class={paidBackWords(view, plan) === null ? 'lip-quiet' : undefined}>
              {paidBackWords(view, plan) ?? NO_MORE_CAPITAL}
            </span>
          ),
        ),
      )}
      {withBest
        ? cell(ordered.length, view.plans.length, `${PAYBACK_ROW}: not ranked`, null)
        : null}
    </tr>
  );

  return (
    <div class="lip-plans" onPointerLeave={() => setRead(null)}>
      <section class="lip-scroll" aria-label={caption}>
        <table
          ref={table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells are gone to by arrows
          role="grid"
          aria-readonly="true"
          class="lip-table lip-table--rows lip-plans__table"
          onKeyDown={onKeyDown}
          onFocusOut={() => setRead(null)}
        >
          <caption class="lip-visually-hidden">{caption}</caption>
          <thead class="lip-table__head">
            <tr>
              <th scope="col" class={HEADER}>
                Measure
              </th>
              {view.plans.map(({ id }, plan) => (
                <PlanHead key={id} view={view} plan={plan} />
              ))}
              {withBest ? (
                <th scope="col" class={HEADER}>
                  Best of all
                  <span class="lip-plans__axis lip-note">of ten futures</span>
                </th>
              ) : null}
            </tr>
          </thead>
          {groups.map(({ group, rows }) => (
            <tbody key={group}>
              <tr class="lip-table__row lip-table__row--group">
                <th scope="rowgroup" colSpan={columns + 1} class={CELL}>
                  {GROUP_LABELS[group]}
                </th>
              </tr>
              {rows.map((measure) => rowOf(measure, ordered.indexOf(measure)))}
              {withPayback && group === 'capital' ? paybackRow : null}
            </tbody>
          ))}
        </table>
      </section>
      <p class="lip-reader__line lip-plans__line lip-screen-only" aria-live="off">
        {read ??
          'Point at a cell, or go into the table and use the arrow keys, to read it as a sentence.'}
      </p>
    </div>
  );
}

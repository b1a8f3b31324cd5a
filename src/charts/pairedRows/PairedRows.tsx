/**
 * Measures of a plan against no change, a row each: the average difference, its range, where it lies
 * about the line of no change, and in how many of ten futures the plan is better. Each row has its
 * own axis, since the units differ; the line of no change is in the same place on all.
 */
import type { VNode } from 'preact';
import { DifferenceAxis, PairedDifference } from '../PairedDifference.tsx';
import { TenDots } from '../TenDots.tsx';
import { type DirectionWords, isClear } from '../words.ts';

export interface PairedRow {
  readonly id: string;
  readonly name: string;
  readonly low: number;
  readonly mean: number;
  readonly high: number;
  /** Null where neither direction is better: the figures stand without dots. */
  readonly better: {
    readonly when: 'lower' | 'higher';
    readonly share: number;
    readonly words?: DirectionWords;
  } | null;
  /** The average difference and its range in words: "−£1.4m", "−£2.3m to −£0.6m". */
  readonly said: string;
  readonly range: string;
  /** The levels: "£84.0m", "£82.6m". */
  readonly before: string;
  readonly value: string;
}

export interface PairedGroup {
  readonly name: string;
  readonly rows: readonly PairedRow[];
}

export interface PairedRowsProps {
  readonly caption: string;
  /** Head of the first column: "All of {area}, January 2031, against no change". */
  readonly head: string;
  readonly groups: readonly PairedGroup[];
  /** Names of the two levels: "No change", "My plan". */
  readonly levels: { readonly before: string; readonly value: string };
}

const WIDTH = 150;

function Row({ row, levels }: { row: PairedRow; levels: PairedRowsProps['levels'] }): VNode {
  const { better } = row;
  const clear = better !== null && isClear(better.share);
  const cell = 'lip-table__cell';
  return (
    <tr class="lip-table__row">
      <th scope="row" class={cell}>
        {row.name}
      </th>
      <td class={`${cell} ${cell}--numeric`} data-label={levels.before}>
        {row.before}
      </td>
      <td class={`${cell} ${cell}--numeric`} data-label={levels.value}>
        {row.value}
      </td>
      <td class={`${cell} ${cell}--numeric`} data-label="Average difference">
        {clear || better === null ? <b>{row.said}</b> : row.said}
      </td>
      <td class={`${cell} ${cell}--range`} data-label="8 in 10 futures">
        {row.range}
      </td>
      <td class={`${cell} lip-paired__drawing`}>
        {better === null ? null : (
          <PairedDifference
            low={row.low}
            mean={row.mean}
            high={row.high}
            betterWhen={better.when}
            share={better.share}
            width={WIDTH}
          />
        )}
      </td>
      <td class={cell} data-label="Futures in which better">
        {better === null ? (
          <span class="lip-note">neither way is better</span>
        ) : (
          <TenDots share={better.share} words={better.words} say="short" />
        )}
      </td>
    </tr>
  );
}

export function PairedRows({ caption, head, groups, levels }: PairedRowsProps): VNode {
  const header = 'lip-table__header';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
    <section class="lip-scroll lip-paired" aria-label={caption} tabIndex={0}>
      <table class="lip-table lip-table--rows">
        <caption class="lip-visually-hidden">{caption}</caption>
        <thead class="lip-table__head">
          <tr>
            <th scope="col" class={header}>
              {head}
            </th>
            <th scope="col" class={`${header} ${header}--numeric`}>
              {levels.before}
            </th>
            <th scope="col" class={`${header} ${header}--numeric`}>
              {levels.value}
            </th>
            <th scope="col" class={`${header} ${header}--numeric`}>
              Average
            </th>
            <th scope="col" class={`${header} ${header}--numeric`}>
              8 in 10 futures
            </th>
            <th scope="col" class={`${header} lip-paired__axis`}>
              <DifferenceAxis
                better="better"
                worse="worse"
                label="Difference drawn, better to the left of the line of no change"
                width={WIDTH}
              />
            </th>
            <th scope="col" class={header}>
              Futures in which better
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.name}>
            <tr class="lip-table__row lip-table__row--group">
              <th scope="rowgroup" colSpan={7} class="lip-table__cell">
                {group.name}
              </th>
            </tr>
            {group.rows.map((row) => (
              <Row key={row.id} row={row} levels={levels} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

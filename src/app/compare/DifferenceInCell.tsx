/** What a plan changes against A, in one cell: the figure and its range, the drawing and ten dots. */
import type { VNode } from 'preact';
import { differenceReach, PairedDifference } from '../../charts/PairedDifference.tsx';
import { PLANS } from '../../charts/palette.ts';
import { TenDots } from '../../charts/TenDots.tsx';
import type { PlansMeasure } from '../../results/compare/plansTypes.ts';
import { type Sayings, UNIT_DIRECTIONS } from '../components/comparedRows.ts';
import { differenceWords } from '../content/compare.ts';
import { RangeInCell } from './RangeInCell.tsx';

/** Of the axis and of the words at its head, px. */
export const DIFFERENCE_WIDTH = 150;

export interface DifferenceInCellProps {
  readonly measure: PlansMeasure;
  /** From 1: A is set against nothing. */
  readonly plan: number;
  readonly say: Sayings;
}

export function DifferenceInCell({ measure, plan, say }: DifferenceInCellProps): VNode {
  const { unit, better, others } = measure;
  const { difference, betterShare } = others[plan - 1];
  const words = differenceWords(others[plan - 1], measure, say);
  const ranges = others.map(({ difference: { p10, mean, p90 } }) => ({
    low: p10,
    mean,
    high: p90,
  }));
  const { direction } = words.share ?? {};
  const look = direction === 'worse' ? 'lip-plans__said lip-plans__said--worse' : 'lip-plans__said';
  return (
    <span class="lip-plans__pair">
      <span class="lip-plans__words">
        {words.clear ? (
          <b class={look}>{words.said}</b>
        ) : (
          <span class="lip-plans__said lip-quiet">{words.said}</span>
        )}
        <RangeInCell range={words.range} />
        <span class="lip-plans__range">{words.error}</span>
      </span>
      {words.share === null || better === 'neither' ? null : (
        <span class="lip-plans__drawing">
          <PairedDifference
            low={difference.p10}
            mean={difference.mean}
            high={difference.p90}
            betterWhen={better}
            share={betterShare ?? 0.5}
            reach={differenceReach(ranges, better)}
            shape={PLANS[plan].shape}
            colour={PLANS[plan].mark}
            width={DIFFERENCE_WIDTH}
          />
          <TenDots share={betterShare ?? 0.5} words={UNIT_DIRECTIONS[unit][better]} say="short" />
        </span>
      )}
    </span>
  );
}

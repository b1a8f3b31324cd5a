/** How a target is rated: a shape, a word and how often it is met. */
import type { VNode } from 'preact';
import { Drawing } from '../../charts/Drawing.tsx';
import { Mark } from '../../charts/Mark.tsx';
import { ACCENT, INK, type MarkShape, SERIES } from '../../charts/palette.ts';
import type { RatedTarget, Rating } from '../../results/views/inclusionTypes.ts';
import { meetsWords, RATING_WORDS } from '../content/inclusion.ts';

const SIZE = 16;
const WORSE = SERIES[3].text;
const LOOKS: Readonly<Record<Rating, { shape: MarkShape; colour: string; hollow: boolean }>> = {
  green: { shape: 'circle', colour: ACCENT, hollow: false },
  amber: { shape: 'diamond', colour: INK, hollow: true },
  red: { shape: 'square', colour: WORSE, hollow: false },
};

export function RatingTag({ target }: { readonly target: RatedTarget }): VNode {
  return (
    <span class={`lip-rating lip-rating--${target.rating}`}>
      <Drawing width={SIZE} height={SIZE}>
        <Mark x={SIZE / 2} y={SIZE / 2} radius={6} {...LOOKS[target.rating]} />
      </Drawing>
      <b>{RATING_WORDS[target.rating]}</b>
      <span>{meetsWords(target)}</span>
    </span>
  );
}

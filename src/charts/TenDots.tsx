/**
 * Ten futures: as many dots filled as tenths of paired futures in which the plan is better. The
 * words carry the same count, so the dots are for the eye only. Pure.
 */
import type { VNode } from 'preact';
import { Drawing } from './Drawing.tsx';
import { ACCENT, PAPER } from './palette.ts';
import { type DirectionWords, shareWords } from './words.ts';

export interface TenDotsProps {
  /** Share of paired futures in which the plan is better, 0 to 1 (ties count half). */
  readonly share: number;
  /** Words for the two directions of this measure: fewer and more, shorter and longer. */
  readonly words?: DirectionWords;
  /** Default small, for rows and tiles; large stands beside a headline. */
  readonly size?: 'small' | 'large';
  /**
   * "sentence": "fewer in 9 of 10 futures"; "phrase": "fewer in 9 of 10"; "short": "9 of 10".
   * Default sentence.
   */
  readonly say?: 'sentence' | 'phrase' | 'short';
  /** Second line beside large dots: "Each dot stands for 100 paired futures". */
  readonly note?: string;
  readonly colour?: string;
}

const SIZES = {
  small: { radius: 3.6, step: 10, edge: 1.4 },
  large: { radius: 7.2, step: 21, edge: 1.7 },
};

export function TenDots(props: TenDotsProps): VNode {
  const { size = 'small', say = 'sentence', colour = ACCENT } = props;
  const { radius, step, edge } = SIZES[size];
  const said = shareWords(props.share, props.words);
  const height = Math.ceil(2 * radius + 4);
  return (
    <span class={`lip-dots lip-dots--${size}`}>
      <Drawing class="lip-dots__drawing" width={Math.ceil(10 * step)} height={height}>
        {Array.from({ length: 10 }, (_, i) => {
          const filled = i < said.dots;
          return (
            <circle
              key={i}
              class={filled ? 'lip-c-dot' : 'lip-c-hollow'}
              cx={step * (i + 0.5)}
              cy={height / 2}
              r={radius}
              fill={filled ? colour : PAPER}
              stroke={colour}
              stroke-width={edge}
            />
          );
        })}
      </Drawing>
      <span class="lip-dots__words">
        <span class="lip-dots__said">{said[say]}</span>
        {props.note ? <span class="lip-dots__note">{props.note}</span> : null}
      </span>
    </span>
  );
}

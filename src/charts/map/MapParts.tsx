/** Pieces of a map: an area's shape, its words, a leader to a name, and the ring of a chosen area. */
import type { VNode } from 'preact';
import { AMOUNT_TEXT, AMOUNTS, INK, PAPER, QUIET_INK } from '../palette.ts';
import { type AreaLabel, NAME_LINE, NAME_PX, VALUE_PX } from './labels.ts';
import type { Point } from './rings.ts';

/** An area filled with the step of the palette for its class; white where it has no figure. */
export function AreaShape({ path, step }: { path: string; step: number | undefined }): VNode {
  return (
    <path
      class={step === undefined ? 'lip-c-area' : `lip-c-area lip-c-area--${step}`}
      d={path}
      fill={step === undefined ? PAPER : AMOUNTS[step]}
      stroke={PAPER}
      stroke-width="1"
    />
  );
}

/** A line from a name to its area, edged in white so that it shows on dark areas. */
function Leader({ from, to }: { from: Point; to: Point }): VNode {
  const line = `M${from.x},${from.y}L${to.x},${to.y}`;
  return (
    <g fill="none">
      <path class="lip-c-ring-halo" d={line} stroke={PAPER} stroke-width="3" />
      <path class="lip-c-axis" d={line} stroke={INK} stroke-width="1" />
      <circle
        class="lip-c-dot"
        cx={to.x}
        cy={to.y}
        r="2"
        fill={INK}
        stroke={PAPER}
        stroke-width="1"
      />
    </g>
  );
}

export interface AreaWordsProps {
  readonly label: AreaLabel;
  readonly step: number | undefined;
  /** A neighbour that is not part of the figure: named in quiet ink, with no value. */
  readonly quiet?: boolean;
}

/** The name of an area and its value, in ink or white as the class behind them asks. */
export function AreaWords({ label, step, quiet = false }: AreaWordsProps): VNode {
  const ink = step === undefined ? INK : AMOUNT_TEXT[step];
  const onArea = step === undefined ? 'lip-c-text' : `lip-c-text lip-c-on-area--${step}`;
  const nameInk = label.outside ? INK : ink;
  return (
    <g text-anchor="middle" dominant-baseline="central">
      {label.leader ? <Leader from={label.leader[0]} to={label.leader[1]} /> : null}
      {label.lines.map((line, i) => (
        <text
          key={line}
          class={label.outside ? 'lip-c-text' : onArea}
          x={label.name.x}
          y={label.name.y + i * NAME_LINE}
          font-size={NAME_PX}
          fill={quiet ? QUIET_INK : nameInk}
        >
          {line}
        </text>
      ))}
      {label.text === '' ? null : (
        <text
          class={onArea}
          x={label.value.x}
          y={label.value.y}
          font-size={VALUE_PX}
          font-weight="bold"
          fill={ink}
        >
          {label.text}
        </text>
      )}
    </g>
  );
}

/** A heavy ink edge with a white or yellow edge outside it. */
export function Ringed({ path, colour }: { path: string; colour: string }): VNode {
  return (
    <g fill="none" stroke-linejoin="round">
      <path class="lip-c-ring-halo" d={path} stroke={colour} stroke-width="9" />
      <path class="lip-c-ring" d={path} stroke={INK} stroke-width="3" />
    </g>
  );
}

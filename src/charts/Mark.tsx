/** Dots and brackets shared by fans, intervals and differences. */
import type { VNode } from 'preact';
import { INK, type MarkShape, PAPER } from './palette.ts';

export interface MarkProps {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour?: string;
  readonly shape?: MarkShape;
  /** Hollow where the direction is not clear, and for the plan with no change. */
  readonly hollow?: boolean;
  /** Width of the white edge that parts a filled mark from what lies under it. */
  readonly halo?: number;
}

/** A circle, square or diamond of about equal area, filled or hollow. */
export function Mark({ x, y, radius, colour = INK, shape = 'circle', ...rest }: MarkProps): VNode {
  const { hollow = false, halo = 0 } = rest;
  const look = hollow
    ? { class: 'lip-c-hollow', fill: PAPER, stroke: colour, 'stroke-width': 2 }
    : { class: 'lip-c-dot', fill: colour, stroke: PAPER, 'stroke-width': halo };
  if (shape === 'circle') return <circle cx={x} cy={y} r={radius} {...look} />;
  const half = shape === 'square' ? radius * 0.9 : radius * 1.25;
  const path =
    shape === 'square'
      ? `M${x - half},${y - half}h${2 * half}v${2 * half}h${-2 * half}Z`
      : `M${x},${y - half}L${x + half},${y}L${x},${y + half}L${x - half},${y}Z`;
  return <path d={path} {...look} />;
}

export interface BracketProps {
  readonly x: number;
  /** Pixel heights of the two ends. */
  readonly y1: number;
  readonly y2: number;
  readonly colour: string;
  readonly dash?: string;
  readonly cap?: number;
}

/** An upright interval: a line with caps. */
export function Bracket({ x, y1, y2, colour, dash, cap = 8 }: BracketProps): VNode {
  const half = cap / 2;
  return (
    <g class="lip-c-line" stroke={colour} stroke-width="2" fill="none">
      <path d={`M${x},${y1}V${y2}`} stroke-dasharray={dash} />
      <path d={`M${x - half},${y1}h${cap}M${x - half},${y2}h${cap}`} />
    </g>
  );
}

/** Diagonal hatching that stands for a tint in print and in forced colours. */
export function HatchPattern({ id }: { readonly id: string }): VNode {
  return (
    <pattern
      id={id}
      width="7"
      height="7"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <path d="M0,0V7" class="lip-c-hatch-line" stroke={INK} stroke-width="0.8" />
    </pattern>
  );
}

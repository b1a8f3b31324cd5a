/**
 * The frame of every drawing: an SVG at one unit to the pixel, with one label for those who cannot
 * see it. Colours are presentation attributes, so that a saved picture stands alone; style sheets
 * override them through the `lip-c-` classes for print and for forced colours.
 */
import type { ComponentChildren, VNode } from 'preact';
import { CHART_FONT, INK } from './palette.ts';

export interface DrawingProps {
  readonly width: number;
  readonly height: number;
  /** What the drawing says, with the reading year. Without it the drawing is decoration. */
  readonly label?: string;
  /** Longer account, read after the label. */
  readonly description?: string;
  /** Needed with a description, to tie the two together. */
  readonly id?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** An SVG image with its label and description. */
export function Drawing(props: DrawingProps): VNode {
  const described = props.label && props.description && props.id;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class={props.class ? `lip-drawing ${props.class}` : 'lip-drawing'}
      width={props.width}
      height={props.height}
      viewBox={`0 0 ${props.width} ${props.height}`}
      font-family={CHART_FONT}
      font-size="14"
      font-weight="normal"
      fill={INK}
      role={props.label ? 'img' : undefined}
      aria-label={props.label}
      aria-describedby={described ? `${props.id}-about` : undefined}
      aria-hidden={props.label ? undefined : 'true'}
    >
      {described ? <desc id={`${props.id}-about`}>{props.description}</desc> : null}
      {props.children}
    </svg>
  );
}

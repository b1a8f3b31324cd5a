/** The five classes of a map in a row, with their breaks printed under the joins. */
import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { Drawing } from './Drawing.tsx';
import { paletteStep } from './map/classes.ts';
import { AMOUNTS, QUIET_INK } from './palette.ts';
import { RoomContext } from './Room.ts';
import { textWidth } from './textWidth.ts';

const [BENEATH, BESIDE] = [270, 180];

export interface MapKeyProps {
  readonly breaks: readonly number[];
  readonly format: (value: number) => string;
  /** "per 1,000" */
  readonly unit: string;
  /** Width of the row of classes in px. Default 270; less on a projector, where it stands beside the map. */
  readonly width?: number;
}

export function MapKey({ breaks, format, unit, ...asked }: MapKeyProps): VNode {
  const { zoom } = useContext(RoomContext);
  const width = asked.width ?? (zoom > 1 ? BESIDE : BENEATH);
  const count = breaks.length + 1;
  const each = width / count;
  return (
    <Drawing class="lip-map-key" width={Math.ceil(width + 12 + textWidth(unit, 12))} height={36}>
      {Array.from({ length: count }, (_, i) => {
        const step = paletteStep(i, count);
        return (
          <rect
            key={step}
            class={`lip-c-area lip-c-area--${step}`}
            x={i * each + 0.5}
            y="2"
            width={each}
            height="12"
            fill={AMOUNTS[step]}
            stroke={QUIET_INK}
            stroke-width="0.5"
          />
        );
      })}
      <g font-size="12" text-anchor="middle">
        {breaks.map((edge, i) => (
          <text key={edge} class="lip-c-quiet" x={(i + 1) * each} y="30" fill={QUIET_INK}>
            {format(edge)}
          </text>
        ))}
      </g>
      <text class="lip-c-quiet" x={width + 9} y="12.5" font-size="12" fill={QUIET_INK}>
        {unit}
      </text>
    </Drawing>
  );
}

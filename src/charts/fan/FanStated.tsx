/** What somebody else stated for a year of the plan: a hollow diamond in ink with its words above. */
import type { VNode } from 'preact';
import { Mark } from '../Mark.tsx';
import { INK, PAPER, QUIET_INK } from '../palette.ts';
import type { FanFrame, FanLayout } from './layout.ts';
import { STATED_PX, statedLabels } from './statedLabels.ts';

export function StatedFigures({ frame, at }: { frame: FanFrame; at: FanLayout }): VNode | null {
  if (!frame.stated?.length) return null;
  return (
    <g>
      {statedLabels(frame, at).map(({ words, x, y, height, mark }) => (
        <g key={words}>
          <path
            class="lip-c-axis"
            d={`M${mark.x},${mark.y}V${y + height}`}
            stroke={QUIET_INK}
            stroke-width="1"
          />
          <Mark x={mark.x} y={mark.y} radius={4.5} colour={INK} shape="diamond" hollow />
          <text
            class="lip-c-text lip-c-halo"
            x={x}
            y={y + STATED_PX}
            font-size={STATED_PX}
            fill={INK}
            stroke={PAPER}
            stroke-width="4"
            paint-order="stroke"
          >
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}

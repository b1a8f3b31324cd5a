/**
 * What knowing each assumption would be worth, as bars from nought with their standard error: filled
 * where it is told from nothing, hollow where it is not, beside a dashed line up to which nothing is
 * told. Pure.
 */
import type { VNode } from 'preact';
import { Drawing } from '../Drawing.tsx';
import { ACCENT, INK, PAPER, QUIET_INK, RULE } from '../palette.ts';
import { textWidth } from '../textWidth.ts';
import {
  BAR_PX,
  FOOT_PX,
  HEAD_PX,
  LABEL_TYPE,
  layOutWorth,
  SMALL_TYPE,
  type WorthLayout,
  type WorthRowLayout,
} from './layout.ts';
import type { WorthData, WorthRow } from './worth.ts';

export interface WorthProps extends WorthData {
  readonly id: string;
  readonly width: number;
  readonly label: string;
  /** Row being read. */
  readonly read: number | null;
}

const FLOOR_WORDS = 'cannot be told from nothing up to here';

function Scale({ at, format }: { at: WorthLayout; format: WorthData['format'] }): VNode {
  const foot = at.height - FOOT_PX;
  return (
    <g>
      {at.ticks.map((tick) => (
        <g key={tick}>
          <path
            class={tick === 0 ? 'lip-c-axis' : 'lip-c-grid'}
            d={`M${at.x(tick)},${HEAD_PX - 4}V${foot}`}
            stroke={tick === 0 ? INK : RULE}
            stroke-width={tick === 0 ? 1.6 : 1}
          />
          <text
            class="lip-c-quiet"
            x={at.x(tick)}
            y={foot + 16}
            font-size={SMALL_TYPE}
            text-anchor={tick === 0 ? 'start' : 'middle'}
            fill={QUIET_INK}
          >
            {format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

function Floor({ at, floor }: { at: WorthLayout; floor: number }): VNode {
  const x = at.x(floor);
  const words = textWidth(FLOOR_WORDS, SMALL_TYPE);
  const inside = x + words <= at.width;
  return (
    <g>
      <path
        class="lip-c-line"
        d={`M${x},${HEAD_PX - 4}V${at.height - FOOT_PX}`}
        stroke={INK}
        stroke-width="1.5"
        stroke-dasharray="4 4"
      />
      <text
        class="lip-c-quiet"
        x={inside ? x : at.width}
        y={HEAD_PX - 10}
        font-size={SMALL_TYPE}
        text-anchor={inside ? 'start' : 'end'}
        fill={QUIET_INK}
      >
        {FLOOR_WORDS}
      </text>
    </g>
  );
}

function Bar({ at, row, place }: { at: WorthLayout; row: WorthRow; place: WorthRowLayout }): VNode {
  const [zero, end] = [at.x(0), at.x(row.value)];
  const [low, high] = [at.x(Math.max(0, row.value - row.error)), at.x(row.value + row.error)];
  return (
    <g>
      <rect
        class={row.told ? 'lip-c-area lip-c-area--4' : 'lip-c-hollow'}
        x={zero}
        y={place.y - BAR_PX / 2}
        width={end - zero}
        height={BAR_PX}
        fill={row.told ? ACCENT : PAPER}
        stroke={ACCENT}
        stroke-width="1.5"
      />
      <path
        class="lip-c-ring-halo"
        d={`M${low},${place.y}H${high}`}
        stroke={PAPER}
        stroke-width="4"
      />
      <path
        class="lip-c-line"
        d={`M${low},${place.y}H${high}M${low},${place.y - 4}v8M${high},${place.y - 4}v8`}
        stroke={INK}
        stroke-width="1.4"
        fill="none"
      />
    </g>
  );
}

export function Worth(props: WorthProps): VNode {
  const at = layOutWorth(props, props.width);
  return (
    <Drawing
      id={props.id}
      class="lip-worth"
      width={at.width}
      height={at.height}
      label={props.label}
    >
      <Scale at={at} format={props.format} />
      {props.rows.map((row, index) => (
        <g key={row.id}>
          {at.rows[index].lines.map(({ text, y }) => (
            <text
              key={y}
              class="lip-c-text"
              x="0"
              y={y}
              font-size={LABEL_TYPE}
              font-weight={props.read === index ? 'bold' : undefined}
            >
              {text}
            </text>
          ))}
          <Bar at={at} row={row} place={at.rows[index]} />
        </g>
      ))}
      {props.floor > 0 ? <Floor at={at} floor={props.floor} /> : null}
    </Drawing>
  );
}

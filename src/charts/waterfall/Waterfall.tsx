/**
 * From one level to another in rows: levels as bars from zero, changes hung from where the row above
 * ends, better pale and worse orange and hatched. Ranges stand in a column. Pure.
 */
import type { VNode } from 'preact';
import { Drawing } from '../Drawing.tsx';
import { HatchPattern } from '../Mark.tsx';
import { ACCENT, AMOUNTS, INK, NO_CHANGE, PAPER, QUIET_INK, RULE, SERIES } from '../palette.ts';
import { textWidth } from '../textWidth.ts';
import { isClear } from '../words.ts';
import {
  BAR_PX,
  LABEL_TYPE,
  LINE_PX,
  layOutWaterfall,
  RANGE_TYPE,
  TICK_TYPE,
  type WaterfallLayout,
  type WaterfallRowLayout,
} from './layout.ts';
import { isLevel, NO_CHANGE_WORDS, type WaterfallData, type WaterfallRow } from './waterfall.ts';

export interface WaterfallProps extends WaterfallData {
  readonly id: string;
  readonly width: number;
  readonly label: string;
  readonly description?: string;
  /** Row being read with the pointer or the keys. */
  readonly read: number | null;
}

const WORSE = SERIES[3];

function Scale({ at }: { at: WaterfallLayout }): VNode {
  const zero = at.x(0);
  const ranges = at.above ? 0 : textWidth(at.rangeHead, RANGE_TYPE) + 12;
  // The words of a tick may not run into those of the column beside it, nor out of the drawing.
  const fits = (x: number, text: string) => x + textWidth(text, TICK_TYPE) / 2 <= at.width - ranges;
  return (
    <g font-size={TICK_TYPE}>
      {at.ticks.map(({ x, text }) => (
        <g key={text}>
          <path class="lip-c-grid" d={`M${x},${at.plotTop - 4}V${at.height}`} stroke={RULE} />
          {fits(x, text) ? (
            <text
              class="lip-c-quiet"
              x={Math.max(x, textWidth(text, TICK_TYPE) / 2)}
              y={12}
              fill={QUIET_INK}
              text-anchor="middle"
            >
              {text}
            </text>
          ) : null}
        </g>
      ))}
      {at.above ? null : (
        <text class="lip-c-quiet" x={at.width} y={12} fill={QUIET_INK} text-anchor="end">
          {at.rangeHead}
        </text>
      )}
      <path
        class="lip-c-axis"
        d={`M${zero},${at.plotTop - 4}V${at.height}`}
        stroke={INK}
        stroke-width="1.2"
      />
    </g>
  );
}

function Bar(props: {
  readonly row: WaterfallRow;
  readonly laid: WaterfallRowLayout;
  readonly last: boolean;
  readonly hatch: string;
}): VNode {
  const { row, laid, last, hatch } = props;
  const box = {
    x: Math.min(laid.from, laid.to),
    y: laid.y - BAR_PX / 2,
    width: Math.max(1, Math.abs(laid.to - laid.from)),
    height: BAR_PX,
  };
  if (isLevel(row)) {
    return <rect class="lip-c-area lip-c-area--4" {...box} fill={last ? ACCENT : NO_CHANGE} />;
  }
  if (row.mean <= 0) {
    return <rect class="lip-c-area lip-c-area--1" {...box} fill={AMOUNTS[2]} stroke={ACCENT} />;
  }
  return (
    <g>
      <rect class="lip-c-area lip-c-area--2" {...box} fill={WORSE.mark} stroke={WORSE.text} />
      <rect class="lip-c-hatch" {...box} fill={`url(#${hatch})`} display="none" />
    </g>
  );
}

function Words(props: {
  readonly row: WaterfallRow;
  readonly laid: WaterfallRowLayout;
  readonly at: WaterfallLayout;
  readonly read: boolean;
}): VNode {
  const { row, laid, at, read } = props;
  const level = isLevel(row);
  const end = Math.max(laid.from, laid.to);
  // A part that goes up as often as down has no direction to stress.
  const clear = row.betterShare === null || isClear(row.betterShare);
  const something = clear && laid.figure !== NO_CHANGE_WORDS;
  const worse = !level && something && row.mean > 0;
  return (
    <g dominant-baseline="central">
      <g
        font-size={LABEL_TYPE}
        font-weight={level || read ? 'bold' : undefined}
        text-anchor={at.above ? 'start' : 'end'}
        class="lip-c-halo"
        stroke={PAPER}
        stroke-width="4"
        paint-order="stroke"
      >
        {laid.lines.map((line, n) => (
          <text key={line} class="lip-c-text" x={at.labelX} y={laid.labelY + n * LINE_PX}>
            {line}
          </text>
        ))}
      </g>
      <text
        class={laid.figureInside ? 'lip-c-on-area--4' : 'lip-c-text'}
        x={laid.figureInside ? end - 8 : end + 6}
        y={laid.y}
        font-size={LABEL_TYPE}
        font-weight={something ? 'bold' : undefined}
        fill={laid.figureInside ? PAPER : worse ? WORSE.text : INK}
        text-anchor={laid.figureInside ? 'end' : 'start'}
      >
        {laid.figure}
      </text>
      <text
        class="lip-c-quiet"
        x={at.width}
        y={laid.rangeY}
        font-size={RANGE_TYPE}
        fill={QUIET_INK}
        text-anchor="end"
      >
        {laid.range}
      </text>
    </g>
  );
}

/** Thin lines from the end of a bar to where the next one starts. */
function Connectors({ at }: { at: WaterfallLayout }): VNode {
  const path = at.rows
    .slice(0, -1)
    .map(({ y, to }, row) => `M${to},${y + BAR_PX / 2}V${at.rows[row + 1].y - BAR_PX / 2}`)
    .join('');
  return <path class="lip-c-line" d={path} stroke={INK} stroke-width="1" fill="none" />;
}

export function Waterfall(props: WaterfallProps): VNode {
  const at = layOutWaterfall(props);
  const hatch = `${props.id}-hatch`;
  const last = props.rows.length - 1;
  return (
    <Drawing
      id={props.id}
      class="lip-waterfall"
      width={at.width}
      height={at.height}
      label={props.label}
      description={props.description}
    >
      <HatchPattern id={hatch} />
      <Scale at={at} />
      <Connectors at={at} />
      {props.rows.map((row, index) => (
        <g key={row.id}>
          <Bar row={row} laid={at.rows[index]} last={index === last} hatch={hatch} />
          <Words row={row} laid={at.rows[index]} at={at} read={props.read === index} />
        </g>
      ))}
    </Drawing>
  );
}

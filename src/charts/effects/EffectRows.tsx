/**
 * A change and its parts as rows of bars up and down from zero, all on one scale: the last row is the
 * sum of those above it. A range is drawn as a bracket through the end of its bar. Pure.
 */
import type { VNode } from 'preact';
import { labelledYears } from '../axes.ts';
import { Drawing } from '../Drawing.tsx';
import { Bracket } from '../Mark.tsx';
import { ACCENT, AMOUNTS, INK, QUIET_INK } from '../palette.ts';
import { HALF_YEAR_LABEL } from '../panel/panel.ts';
import { change } from '../rounding.ts';
import type { Effect, EffectsData } from './effects.ts';
import { type EffectRowLayout, type EffectsLayout, FIGURE_TYPE, layOutEffects } from './layout.ts';

export interface EffectRowsProps extends EffectsData {
  readonly id: string;
  readonly width: number;
  readonly label: string;
  readonly description?: string;
  /** The change whose figures are always written. */
  readonly readingYear: number;
  /** The change being read with the pointer or the keys. */
  readonly cursorYear?: number;
}

type Part = { readonly props: EffectRowsProps; readonly at: EffectsLayout };

/** Years whose figures fit over their bars: every one where there is room, else those labelled. */
function figureYears({ props, at }: Part): number[] {
  const spacing = at.years.length > 1 ? at.x(at.years[1]) - at.x(at.years[0]) : at.width;
  return labelledYears(at.years, props.readingYear, spacing, at.figureWidth + 6);
}

function Bar(props: {
  readonly effect: Effect;
  readonly x: number;
  readonly barWidth: number;
  readonly row: EffectRowLayout;
  readonly sum: boolean;
  readonly figure: string | null;
  readonly strong: boolean;
}): VNode {
  const { effect, x, barWidth, row, sum, figure, strong } = props;
  const [zero, end] = [row.y(0), row.y(effect.mean)];
  const down = effect.mean < 0;
  const far = down ? Math.max(end, row.y(effect.low)) : Math.min(end, row.y(effect.high));
  return (
    <g>
      <rect
        class={sum ? 'lip-c-area lip-c-area--3' : 'lip-c-area lip-c-area--1'}
        x={x - barWidth / 2}
        y={Math.min(zero, end)}
        width={barWidth}
        height={Math.max(0.75, Math.abs(end - zero))}
        fill={sum ? AMOUNTS[3] : AMOUNTS[1]}
        stroke={ACCENT}
        stroke-width="1"
      />
      {effect.low < effect.high ? (
        <Bracket x={x} y1={row.y(effect.high)} y2={row.y(effect.low)} colour={INK} cap={7} />
      ) : null}
      {figure === null ? null : (
        <text
          class="lip-c-text"
          x={x}
          y={down ? far + 13 : far - 5}
          font-size={FIGURE_TYPE}
          font-weight={strong ? 'bold' : undefined}
          text-anchor="middle"
        >
          {figure}
        </text>
      )}
    </g>
  );
}

function Row({ props, at, part }: Part & { readonly part: number }): VNode {
  const row = at.rows[part];
  const sum = part === props.names.length - 1;
  const shown = figureYears({ props, at });
  const read = props.cursorYear ?? props.readingYear;
  return (
    <g>
      <text class="lip-c-text" x="0" y={row.top - 26} font-size="14" font-weight="bold">
        {props.names[part]}
      </text>
      {props.changes.map(({ year, effects }) => (
        <Bar
          key={year}
          effect={effects[part]}
          x={at.x(year)}
          barWidth={at.barWidth}
          row={row}
          sum={sum}
          figure={shown.includes(year) ? change(effects[part].mean, props.format) : null}
          strong={year === read}
        />
      ))}
      <path
        class="lip-c-axis"
        d={`M0,${row.y(0)}H${at.width}`}
        stroke={INK}
        stroke-width={sum ? 2 : 1.2}
      />
    </g>
  );
}

function Years({ props, at }: Part): VNode {
  const spacing = at.years.length > 1 ? at.x(at.years[1]) - at.x(at.years[0]) : at.width;
  const foot = at.rows[at.rows.length - 1].bottom;
  const read = props.cursorYear ?? props.readingYear;
  return (
    <g text-anchor="middle" font-size="12">
      {labelledYears(at.years, props.readingYear, spacing, HALF_YEAR_LABEL * 2 + 8).map((year) => (
        <text
          key={year}
          class={year === read ? 'lip-c-text' : 'lip-c-quiet'}
          x={at.x(year)}
          y={foot + 19}
          fill={year === read ? INK : QUIET_INK}
          font-weight={year === read ? 'bold' : undefined}
        >
          {year}
        </text>
      ))}
    </g>
  );
}

export function EffectRows(props: EffectRowsProps): VNode {
  const at = layOutEffects(props);
  const part = { props, at };
  return (
    <Drawing
      id={props.id}
      class="lip-fan"
      width={at.width}
      height={at.height}
      label={props.label}
      description={props.description}
    >
      {props.names.map((name, index) => (
        <Row key={name} {...part} part={index} />
      ))}
      <Years {...part} />
    </Drawing>
  );
}

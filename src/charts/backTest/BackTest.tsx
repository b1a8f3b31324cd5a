/**
 * A back-test: what happened in ink, earlier forecasts as faint open fans, and one of them filled.
 * Under the years a mark for each outcome says whether the range held it: a dot where it did, an open
 * triangle where it came out above or below. The axis starts at zero. Pure.
 */
import type { VNode } from 'preact';
import { Drawing } from '../Drawing.tsx';
import { valueAt } from '../fan/series.ts';
import { bandPath, straightPath } from '../fan/shapes.ts';
import { HatchPattern, Mark } from '../Mark.tsx';
import { ACCENT, BAND_EDGE, BAND_FILL, INK, PAPER } from '../palette.ts';
import { PanelScale, PanelYears } from '../panel/PanelAxes.tsx';
import { TICK_PX } from '../panel/panel.ts';
import { textWidth } from '../textWidth.ts';
import {
  type BackTestFrame,
  type BackTestLayout,
  BESIDE_PX,
  HAPPENED,
  layOutBackTest,
} from './layout.ts';
import { OutcomeMark, OutcomeRows } from './OutcomeRows.tsx';
import { originsOf } from './record.ts';

export interface BackTestProps extends BackTestFrame {
  /** Unique on the page; names the hatching and the description. */
  readonly id: string;
  /** Repeats the finding and the origin read. */
  readonly label: string;
  readonly description?: string;
  readonly unit: string;
  /** The year whose forecast is filled in. */
  readonly origin: number;
}

type Part = { readonly test: BackTestProps; readonly at: BackTestLayout };

/** The years, lows and highs of one origin, from what was known at it on. */
function wedgeOf({ outcomes, history }: BackTestProps, origin: number) {
  const own = outcomes.filter((one) => one.origin === origin);
  const start = valueAt(history.years, history.values, origin);
  const known = start === undefined ? [] : [start];
  return {
    own,
    years: [...(start === undefined ? [] : [origin]), ...own.map(({ year }) => year)],
    low: [...known, ...own.map(({ low }) => low)],
    high: [...known, ...own.map(({ high }) => high)],
    mean: [...known, ...own.map(({ mean }) => mean)],
  };
}

/** Earlier forecasts as open fans: outlines only, so that no second band is filled. */
function FaintFans({ test, at }: Part): VNode {
  return (
    <g class="lip-c-edge" fill="none" stroke={BAND_EDGE} stroke-width="1" stroke-opacity="0.55">
      {originsOf(test.outcomes)
        .filter((origin) => origin !== test.origin)
        .map((origin) => {
          const { years, low, high } = wedgeOf(test, origin);
          const edges = [low, high].map((edge) => straightPath(at.panel, years, edge));
          return <path key={origin} d={edges.join('')} />;
        })}
    </g>
  );
}

function ChosenFan({ test, at }: Part): VNode {
  const { years, low, high, mean } = wedgeOf(test, test.origin);
  const shape = bandPath(at.panel, years, low, high);
  return (
    <g fill="none">
      <HatchPattern id={`${test.id}-hatch`} />
      <path class="lip-c-band" d={shape} fill={BAND_FILL} />
      <path class="lip-c-hatch" d={shape} fill={`url(#${test.id}-hatch)`} display="none" />
      {[low, high].map((edge, side) => (
        <path
          key={side === 0 ? 'low' : 'high'}
          class="lip-c-edge"
          d={straightPath(at.panel, years, edge)}
          stroke={BAND_EDGE}
          stroke-width="1.2"
        />
      ))}
      <path
        class="lip-c-dash"
        d={straightPath(at.panel, years, mean)}
        stroke={ACCENT}
        stroke-width="2.4"
        stroke-dasharray="6 4"
      />
    </g>
  );
}

/** What happened, and the name of the line at its end. */
function Happened({ test, at }: Part): VNode {
  const { years, values } = test.history;
  const { x, y } = at.panel;
  const last = years.length - 1;
  return (
    <g>
      <path
        class="lip-c-past"
        d={straightPath(at.panel, years, values)}
        fill="none"
        stroke={INK}
        stroke-width="2.5"
        stroke-linejoin="round"
      />
      <circle class="lip-c-dot" cx={x(years[last])} cy={y(values[last])} r="3.5" fill={INK} />
      <text
        class="lip-c-text"
        x={at.panel.right + BESIDE_PX}
        y={y(values[last]) + 4}
        font-size={TICK_PX}
        font-weight="bold"
      >
        {at.narrow ? 'Counted' : HAPPENED}
      </text>
    </g>
  );
}

/** Marks on the line for the outcomes of the origin that is filled in. */
function ChosenOutcomes({ test, at }: Part): VNode {
  const { x, y } = at.panel;
  const { own } = wedgeOf(test, test.origin);
  const start = valueAt(test.history.years, test.history.values, test.origin);
  return (
    <g>
      {start === undefined ? null : (
        <Mark x={x(test.origin)} y={y(start)} radius={5} colour={ACCENT} hollow />
      )}
      {own.map(({ year, actual, verdict }) => (
        <OutcomeMark key={year} x={x(year)} y={y(actual)} verdict={verdict} />
      ))}
    </g>
  );
}

/** "Said in January 2022" above the fan that is filled in, kept inside the drawing. */
function ChosenName({ test, at }: Part): VNode {
  const { x, y, left } = at.panel;
  const { high, years } = wedgeOf(test, test.origin);
  const words = `Said in January ${test.origin}`;
  const end = Math.max(left + textWidth(words, 14, true), x(years[years.length - 1]));
  return (
    <text
      class="lip-c-text"
      x={Math.min(end, at.panel.right)}
      y={Math.max(14, y(Math.max(...high)) - 10)}
      font-size="14"
      font-weight="bold"
      text-anchor="end"
      fill={ACCENT}
      stroke={PAPER}
      stroke-width="4"
      paint-order="stroke"
    >
      {words}
    </text>
  );
}

export function BackTest(props: BackTestProps): VNode {
  const at = layOutBackTest(props);
  const part = { test: props, at };
  return (
    <Drawing
      id={props.id}
      class="lip-fan"
      width={at.width}
      height={at.height}
      label={props.label}
      description={props.description}
    >
      <PanelScale at={at.panel} format={props.format} unit={props.unit} />
      <ChosenFan {...part} />
      <FaintFans {...part} />
      <Happened {...part} />
      <ChosenOutcomes {...part} />
      <ChosenName {...part} />
      <PanelYears at={at.panel} readingYear={props.origin} />
      <OutcomeRows at={at} origin={props.origin} />
    </Drawing>
  );
}

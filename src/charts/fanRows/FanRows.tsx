/**
 * Fans under one another on one scale: what was counted in ink, with open dots where it was counted in
 * another way, then the band that holds 8 in 10 futures and its mean. Pure.
 */
import type { VNode } from 'preact';
import { Drawing } from '../Drawing.tsx';
import { BandAndMean } from '../fan/BandAndMean.tsx';
import { valueAt } from '../fan/series.ts';
import { straightPath } from '../fan/shapes.ts';
import { Bracket, Mark } from '../Mark.tsx';
import { ACCENT, INK, PAPER, QUIET_INK } from '../palette.ts';
import { PanelScale, PanelYears } from '../panel/PanelAxes.tsx';
import type { Panel } from '../panel/panel.ts';
import { range } from '../rounding.ts';
import { textWidth } from '../textWidth.ts';
import { type FanRowsFrame, layOutFanRows } from './layout.ts';
import type { FanRow } from './rows.ts';

export interface FanRowsProps extends FanRowsFrame {
  /** Unique on the page; names the hatching and the description. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly readingYear: number;
  readonly cursor?: { readonly year: number; readonly series: number } | null;
}

type Count = FanRow['counted'][number] & { readonly value: number };

/** Counts of one kind in a row without a gap, each run one line. */
export function runsOf(counted: FanRow['counted']): Count[][] {
  const runs: Count[][] = [];
  for (const one of counted) {
    if (one.value === null) continue;
    const last = runs[runs.length - 1]?.at(-1);
    const follows = last && last.year === one.year - 1 && last.comparable === one.comparable;
    if (!follows) runs.push([]);
    runs[runs.length - 1].push({ ...one, value: one.value });
  }
  return runs;
}

function Counted({ row, at }: { row: FanRow; at: Panel }): VNode {
  return (
    <g>
      {runsOf(row.counted).map((run) => (
        <g key={run[0].year}>
          <path
            class="lip-c-past"
            d={straightPath(
              at,
              run.map(({ year }) => year),
              run.map(({ value }) => value),
            )}
            fill="none"
            stroke={run[0].comparable ? INK : QUIET_INK}
            stroke-width={run[0].comparable ? 2.5 : 1.4}
            stroke-dasharray={run[0].comparable ? undefined : '3 3'}
          />
          {run.map(({ year, value, comparable }) => (
            <Mark
              key={year}
              x={at.x(year)}
              y={at.y(value)}
              radius={comparable ? 3 : 3.2}
              hollow={!comparable}
              colour={comparable ? INK : QUIET_INK}
            />
          ))}
        </g>
      ))}
    </g>
  );
}

/** The name of a row, and its figure at the reading year as far as there is room. */
function Name({ props, row, at }: { props: FanRowsProps; row: FanRow; at: Panel }): VNode {
  const { series } = row;
  const { format, readingYear, width } = props;
  const [mean, low, high] = [series.mean, series.low, series.high].map((values) =>
    valueAt(series.years, values, readingYear),
  );
  if (mean === undefined || low === undefined || high === undefined) {
    return (
      <text class="lip-c-text" x="0" y={at.top - 24} font-size="14" font-weight="bold">
        {series.name}
      </text>
    );
  }
  const figure = `about ${format(mean)} in ${readingYear}`;
  const ends = `8 in 10 futures ${range(low, high, format)}`;
  const start = textWidth(series.name, 14, true) + 10;
  const both = `${figure}, ${ends}`;
  return (
    <text class="lip-c-text" x="0" y={at.top - 24} font-size="14" font-weight="bold">
      {series.name}
      <tspan class="lip-c-quiet" x={start} font-weight="normal" fill={QUIET_INK}>
        {start + textWidth(both, 14) <= width ? both : figure}
      </tspan>
    </text>
  );
}

function Reading({ row, at, year }: { row: FanRow; at: Panel; year: number }): VNode | null {
  const { series } = row;
  const [mean, low, high] = [series.mean, series.low, series.high].map((values) =>
    valueAt(series.years, values, year),
  );
  if (mean === undefined || low === undefined || high === undefined) return null;
  return (
    <g>
      <Bracket x={at.x(year)} y1={at.y(high)} y2={at.y(low)} colour={ACCENT} />
      <Mark x={at.x(year)} y={at.y(mean)} radius={4.5} colour={ACCENT} halo={1.5} />
    </g>
  );
}

function Row(props: { frame: FanRowsProps; row: FanRow; at: Panel; index: number }): VNode {
  const { frame, row, at, index } = props;
  const { cursor } = frame;
  return (
    <g class="lip-c-halo" stroke={PAPER} stroke-width="0">
      <PanelScale at={at} format={frame.format} />
      <BandAndMean meanWidth={2.6} id={`${frame.id}-${index}`} series={row.series} at={at} />
      <Counted row={row} at={at} />
      <Reading row={row} at={at} year={frame.readingYear} />
      <Name props={frame} row={row} at={at} />
      {cursor ? (
        <path
          class="lip-c-axis"
          d={`M${at.x(cursor.year)},${at.top}V${at.bottom}`}
          stroke={INK}
          stroke-width={cursor.series === index ? 2 : 1}
        />
      ) : null}
    </g>
  );
}

export function FanRows(props: FanRowsProps): VNode {
  const at = layOutFanRows(props);
  const last = at.panels[at.panels.length - 1];
  return (
    <Drawing
      id={props.id}
      class="lip-fan"
      width={at.width}
      height={at.height}
      label={props.label}
      description={props.description}
    >
      {props.rows.map((row, index) => (
        <Row key={row.series.name} frame={props} row={row} at={at.panels[index]} index={index} />
      ))}
      <PanelYears at={last} readingYear={props.readingYear} />
    </Drawing>
  );
}

/**
 * A fan: one band for the plan in view, its mean, a few real futures, the past in ink, and a dashed
 * mean with an end bracket for what it is compared with. The axis starts at zero. Pure: the same
 * props give the same picture.
 */
import type { VNode } from 'preact';
import { Drawing } from './Drawing.tsx';
import { FirstForecast, ValueLines, YearLabels, YearMarks, ZeroLine } from './fan/FanAxes.tsx';
import { Band, Hairlines, Means } from './fan/FanBody.tsx';
import { FanEnd, InsideNames } from './fan/FanEnd.tsx';
import { BandNote, BaseLabel } from './fan/FanNotes.tsx';
import { Cursor, ReadingMark, ReadingUpright } from './fan/FanReadingMark.tsx';
import { StatedFigures } from './fan/FanStated.tsx';
import { type FanFrame, layOutFan } from './fan/layout.ts';

export interface FanChartProps extends FanFrame {
  /** Unique on the page; names the hatching and the description. */
  readonly id: string;
  /** Repeats the finding and the reading year. */
  readonly label: string;
  readonly description?: string;
  /** "Shaded: 8 in 10 futures with my plan", "Thin lines: 20 of the 1,000 futures". */
  readonly bandWords?: readonly string[];
  /** Year and series being read with the pointer or the keys. */
  readonly cursor?: { readonly year: number; readonly series: number } | null;
}

export function FanChart(props: FanChartProps): VNode {
  const at = layOutFan(props);
  const marks = props.marks ?? [];
  const words = at.narrow ? props.bandWords?.slice(0, 1) : props.bandWords;
  const part = { frame: props, at };
  return (
    <Drawing
      id={props.id}
      class="lip-fan"
      width={at.width}
      height={at.height}
      label={props.label}
      description={props.description}
    >
      <ValueLines {...part} />
      <Band id={props.id} {...part} />
      <Hairlines id={props.id} {...part} />
      <ZeroLine at={at} />
      <ReadingUpright {...part} />
      <Means {...part} />
      <StatedFigures {...part} />
      <YearLabels at={at} readingYear={props.readingYear} />
      <YearMarks at={at} marks={marks} />
      {props.firstForecast ? (
        <FirstForecast at={at} first={props.firstForecast} row={marks.length > 0 ? 1 : 0} />
      ) : null}
      <BaseLabel {...part} />
      {words?.length ? <BandNote {...part} lines={words} /> : null}
      <InsideNames {...part} />
      <ReadingMark {...part} />
      <FanEnd {...part} />
      {props.cursor ? <Cursor {...part} {...props.cursor} /> : null}
    </Drawing>
  );
}

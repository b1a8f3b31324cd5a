/**
 * Reads a chart year by year with the pointer or the keys. One tab stop, laid over the drawing:
 * Left and Right step years, Up and Down step series, Home and End go to the ends, Escape goes back
 * to the reading year. It is a slider, so a screen reader hands it the arrow keys and speaks the
 * reading; the same reading stands under the chart as text that does not announce itself.
 */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

export interface YearReaderProps {
  /** Name of the tab stop: "Read year by year: {finding}". */
  readonly name: string;
  /** Years that can be read, in order. */
  readonly years: readonly number[];
  /** What a pointer is on, at a place across and down the drawing, each from 0 to 1. */
  readonly locate: (across: number, down: number, at: YearCursor) => YearCursor;
  /** The year that is read at first and again after Escape. */
  readonly readingYear: number;
  readonly series: readonly string[];
  readonly read: (year: number, series: number) => string;
  readonly children: (cursor: YearCursor | null) => VNode;
}

export interface YearCursor {
  readonly year: number;
  readonly series: number;
}

/** Where a key leads from a cursor; undefined for keys that are not the reader's. */
export function stepCursor(
  key: string,
  at: YearCursor,
  years: readonly number[],
  seriesCount: number,
): YearCursor | undefined {
  const index = years.indexOf(at.year);
  const clamp = (value: number, top: number) => Math.min(top, Math.max(0, value));
  const toYear = (to: number) => ({ ...at, year: years[clamp(to, years.length - 1)] });
  if (key === 'ArrowLeft') return toYear(index - 1);
  if (key === 'ArrowRight') return toYear(index + 1);
  if (key === 'Home') return toYear(0);
  if (key === 'End') return toYear(years.length - 1);
  if (key === 'ArrowUp') return { ...at, series: clamp(at.series - 1, seriesCount - 1) };
  if (key === 'ArrowDown') return { ...at, series: clamp(at.series + 1, seriesCount - 1) };
  return undefined;
}

/** The year nearest to a pixel, where `x` places a year. */
export function nearestYear(years: readonly number[], x: (year: number) => number, px: number) {
  let nearest = years[0];
  for (const year of years) {
    if (Math.abs(x(year) - px) < Math.abs(x(nearest) - px)) nearest = year;
  }
  return nearest;
}

export function YearReader(props: YearReaderProps): VNode {
  const [moved, setMoved] = useState<YearCursor | null>(null);
  const { years } = props;
  const home = { year: props.readingYear, series: 0 };
  const known = moved && years.includes(moved.year) ? moved : null;
  const cursor = known ?? home;
  const reading = props.read(cursor.year, cursor.series);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && known) {
      event.stopPropagation();
      setMoved(null);
      return;
    }
    const next = stepCursor(event.key, cursor, years, props.series.length);
    if (!next) return;
    event.preventDefault();
    setMoved(next);
  };
  const onPointer = (event: PointerEvent) => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const across = Math.min(0.999, Math.max(0, (event.clientX - box.left) / box.width));
    const down = Math.min(0.999, Math.max(0, (event.clientY - box.top) / box.height));
    setMoved(props.locate(across, down, cursor));
  };
  const back = () => setMoved(null);

  return (
    <div class="lip-reader">
      <div class="lip-reader__drawing">
        {props.children(known)}
        <div
          class="lip-reader__keys"
          role="slider"
          tabIndex={0}
          aria-label={props.name}
          aria-orientation="horizontal"
          aria-valuemin={years[0]}
          aria-valuemax={years[years.length - 1]}
          aria-valuenow={cursor.year}
          aria-valuetext={reading}
          onKeyDown={onKeyDown}
          onPointerMove={onPointer}
          onPointerDown={onPointer}
          onPointerLeave={back}
          onBlur={back}
        />
      </div>
      <p class="lip-reader__line" aria-live="off">
        {reading}
      </p>
    </div>
  );
}

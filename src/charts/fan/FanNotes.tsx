/** Words inside a fan: the base year with its count, and what the band and the thin lines are. */
import { bisectRight } from 'd3-array';
import type { VNode } from 'preact';
import { ACCENT, INK, PAPER, QUIET_INK } from '../palette.ts';
import { textWidth, widestLine } from '../textWidth.ts';
import { insideNames } from './FanEnd.tsx';
import { type FanFrame, type FanLayout, READING_PX } from './layout.ts';
import { type Box, type Note, placeNote } from './placeNote.ts';
import { sayYear } from './series.ts';
import { statedLabels } from './statedLabels.ts';

type Part = { frame: FanFrame; at: FanLayout };
const LINE = 18;

/** Straight interpolation at a pixel x, for keeping words clear of a line. */
function heightOf(at: FanLayout, years: readonly number[], values: readonly number[]) {
  const last = years.length - 1;
  return (x: number): number => {
    const year = Math.min(years[last], Math.max(years[0], at.x.invert(x)));
    if (last === 0) return at.y(values[0]);
    const i = bisectRight(years, year, 1, last);
    const part = (year - years[i - 1]) / (years[i] - years[i - 1]);
    return at.y(values[i - 1] + part * (values[i] - values[i - 1]));
  };
}

/** The base year's label: below its point if it is clear of the band, else above the point or the band. */
function baseLabel({ frame, at }: Part): Box & { lines: string[] } {
  const { plan } = frame;
  const lines = [`${frame.format(plan.mean[0])} in`, sayYear(frame, plan.years[0])];
  const y = at.y(plan.mean[0]);
  const place = (text: string[], top: number) => {
    const width = widestLine(text, 14);
    const x = Math.min(at.x(plan.years[0]) + 2, at.right - width);
    return { lines: text, x, y: top, width, height: text.length * LINE };
  };
  const below = place(lines, y + 12);
  const lower = heightOf(at, plan.years, plan.low);
  const clear = lower(below.x + below.width) < below.y - 2;
  if (clear && below.y + below.height < at.bottom - 4) return below;
  const above = place(lines, y - 14 - 2 * LINE);
  const upper = heightOf(at, plan.years, plan.high);
  if (upper(above.x + above.width) > above.y + above.height && above.y > 0) return above;
  const line = place([lines.join(' ')], 0);
  const crest = Math.min(upper(line.x), upper(line.x + line.width));
  return { ...line, y: Math.max(0, crest - 6 - LINE) };
}

export function BaseLabel(part: Part): VNode {
  const label = baseLabel(part);
  const { frame, at } = part;
  const base = frame.plan.years[0];
  return (
    <g font-size="14" class="lip-c-halo" stroke={PAPER}>
      <circle class="lip-c-dot" cx={at.x(base)} cy={at.y(frame.plan.mean[0])} r="3.5" fill={INK} />
      {(frame.baseLabelled === false || frame.low ? [] : label.lines).map((line, i) => (
        <text
          key={line}
          class="lip-c-quiet"
          x={label.x}
          y={label.y + 14 + i * LINE}
          fill={QUIET_INK}
          paint-order="stroke"
          stroke-width="4"
        >
          {line}
        </text>
      ))}
    </g>
  );
}

/** Boxes that the note must keep out of, with air around them. */
function taken(part: Part): Box[] {
  const { frame, at } = part;
  const base = baseLabel(part);
  const boxes: Box[] = statedLabels(frame, at);
  if (frame.baseLabelled !== false && !frame.low) boxes.push({ ...base, width: base.width + 14 });
  const x = at.x(frame.readingYear);
  if (frame.reading && !at.narrow) {
    const width = textWidth(frame.reading.finding, READING_PX, true);
    boxes.push({ x: x - width / 2, y: 20, width, height: 42 });
  }
  for (const name of insideNames(part)) {
    const width = textWidth(name.name, 14, true);
    boxes.push({ x: name.x - width / 2, y: name.y - 14, width, height: 18 });
  }
  return boxes;
}

/** Finds room for the note's lines beside the band; across the reading year only if it must. */
function noteFor(part: Part, words: readonly string[]): Note | undefined {
  const { frame, at } = part;
  const { plan, comparison, history } = frame;
  const lines = [
    ...(comparison ? [heightOf(at, comparison.years, comparison.mean)] : []),
    ...(history ? [heightOf(at, history.years, history.values)] : []),
  ];
  const uppers = [heightOf(at, plan.years, plan.high), ...lines];
  const lowers = [heightOf(at, plan.years, plan.low), ...lines];
  const search = {
    width: widestLine(words, 14),
    height: words.length * LINE,
    left: at.left + 4,
    right: at.right,
    top: at.top + 4,
    bottom: at.bottom - 4,
    upper: (x: number) => Math.min(...uppers.map((height) => height(x))),
    lower: (x: number) => Math.max(...lowers.map((height) => height(x))),
    taken: taken(part),
    bandFrom: at.x(plan.years[Math.min(2, plan.years.length - 1)]),
  };
  const x = at.x(frame.readingYear);
  const upright = { x: x - 8, y: at.top, width: 16, height: at.bottom - at.top };
  const clear = placeNote({ ...search, taken: [...search.taken, upright] });
  return clear ?? placeNote(search);
}

/** Says what is shaded, with a leader to the band. The first line takes the plan's colour. */
export function BandNote({ lines, ...part }: Part & { lines: readonly string[] }): VNode | null {
  const note = noteFor(part, lines);
  if (!note) return null;
  const { from, to } = note.leader;
  return (
    <g font-size="14" class="lip-c-halo">
      <path
        class="lip-c-axis"
        d={`M${from.x},${from.y}L${to.x},${to.y}`}
        stroke={ACCENT}
        stroke-width="1"
      />
      {lines.map((line, i) => (
        <text
          key={line}
          class={i === 0 ? 'lip-c-text' : 'lip-c-quiet'}
          x={note.x}
          y={note.y + 14 + i * LINE}
          fill={i === 0 ? ACCENT : QUIET_INK}
          stroke={PAPER}
          paint-order="stroke"
          stroke-width="4"
        >
          {line}
        </text>
      ))}
    </g>
  );
}

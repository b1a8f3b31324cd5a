/**
 * Where the words of a map go: each value inside its area, each name inside if it fits, otherwise
 * beside the map with a leader. Names never cover one another or another area.
 */
import { textWidth, widestLine } from '../textWidth.ts';
import { type Coverage, coverage } from './coverage.ts';
import { type Beside, boxesAlong, isClear, placeBeside } from './placeBeside.ts';
import {
  boundsOf,
  coarser,
  distanceToEdge,
  inside,
  type Point,
  type Rect,
  type Ring,
} from './rings.ts';

export const NAME_PX = 12;
export const VALUE_PX = 14;
export const NAME_LINE = 13;
const VALUE_LINE = 16;
/** Corners nearer than this make no difference to a label. */
export const CORNER_PX = 3;
/** Steps of the grids that are searched across an area, either way. */
const GRID = 24;

/** An area with the words to be placed. */
export interface Labelled {
  readonly code: string;
  readonly name: string;
  readonly text: string;
  readonly rings: readonly Ring[];
  /** Middle of the area, where the value goes unless the name needs it moved. */
  readonly point: Point;
}

export interface AreaLabel {
  readonly code: string;
  readonly text: string;
  /** Middle of the value's line. */
  readonly value: Point;
  readonly lines: readonly string[];
  /** Middle of the name's first line. */
  readonly name: Point;
  readonly outside: boolean;
  /** From the name to just inside the area, where the two are apart. */
  readonly leader?: readonly [Point, Point];
}

/** The point of an area that is furthest from its edges, searched on a grid. */
export function innermost(rings: readonly Ring[]): Point {
  const box = boundsOf(rings);
  let best: Point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  let most = -1;
  for (let i = 1; i < GRID; i++) {
    for (let j = 1; j < GRID; j++) {
      const point = { x: box.x + (box.width * i) / GRID, y: box.y + (box.height * j) / GRID };
      if (!inside(rings, point)) continue;
      const clear = distanceToEdge(rings, point);
      if (clear > most) {
        most = clear;
        best = point;
      }
    }
  }
  return best;
}

/** A name as one line, or as the two lines that make it narrowest. */
function linesOf(name: string): string[][] {
  const words = name.split(' ');
  const splits = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
  splits.sort((a, b) => widestLine(a, NAME_PX) - widestLine(b, NAME_PX));
  return splits.length > 0 ? [[name], splits[0]] : [[name]];
}

/** The nearest place to the middle of an area where a box fits inside it, searched on a grid. */
function fitInside(
  area: Labelled,
  bounds: Rect,
  covered: Coverage,
  width: number,
  height: number,
): Point | undefined {
  const fits = ({ x, y }: Point) =>
    covered({ x: x - width / 2, y: y - height / 2, width, height }) === 'all';
  if (bounds.width < width || bounds.height < height) return undefined;
  if (fits(area.point)) return area.point;
  let best: Point | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < GRID; i++) {
    const x = bounds.x + (bounds.width * i) / GRID;
    if (x - width / 2 < bounds.x || x + width / 2 > bounds.x + bounds.width) continue;
    for (let j = 1; j < GRID; j++) {
      const y = bounds.y + (bounds.height * j) / GRID;
      if (y - height / 2 < bounds.y || y + height / 2 > bounds.y + bounds.height) continue;
      const far = (x - area.point.x) ** 2 + (y - area.point.y) ** 2;
      if (far < nearest && fits({ x, y })) {
        nearest = far;
        best = { x, y };
      }
    }
  }
  return best;
}

function labelInside(area: Labelled): AreaLabel | undefined {
  const bounds = boundsOf(area.rings);
  const covered = coverage([area.rings], bounds);
  for (const lines of linesOf(area.name)) {
    const width = Math.max(widestLine(lines, NAME_PX), textWidth(area.text, VALUE_PX, true)) + 2;
    const height = lines.length * NAME_LINE + (area.text === '' ? 0 : VALUE_LINE);
    const middle = fitInside(area, bounds, covered, width, height);
    if (!middle) continue;
    const top = middle.y - height / 2;
    return {
      code: area.code,
      text: area.text,
      lines,
      outside: false,
      name: { x: middle.x, y: top + NAME_LINE / 2 },
      value: { x: middle.x, y: top + lines.length * NAME_LINE + VALUE_LINE / 2 },
    };
  }
  return undefined;
}

/** A name in one line or in two, and where it would go. */
interface Option {
  readonly lines: readonly string[];
  readonly beside: Beside | undefined;
}

type Search = (lines: readonly string[], placed: readonly Rect[]) => Beside | undefined;

function searchBeside(area: Labelled, land: Coverage, frame: Rect): Search {
  return (lines, placed) => {
    const size = { width: widestLine(lines, NAME_PX), height: lines.length * NAME_LINE };
    return placeBeside(area, size, land, placed, frame);
  };
}

/** The nearest option first. */
function byDistance(options: readonly Option[]): Option[] {
  const far = ({ beside }: Option) => beside?.far ?? Number.POSITIVE_INFINITY;
  return options.toSorted((a, b) => far(a) - far(b));
}

/** The nearest option among words already placed: what they leave clear stays the nearest. */
function nearestClear(options: readonly Option[], search: Search, placed: readonly Rect[]): Option {
  const left = options.map((option) =>
    !option.beside || isClear(option.beside, placed)
      ? option
      : { ...option, beside: search(option.lines, placed) },
  );
  return byDistance(left)[0];
}

/** Boxes of the words that stand inside an area, which names and leaders of others keep off. */
function wordsInside(area: Labelled, label: AreaLabel | undefined): Rect[] {
  const { x, y } = label?.value ?? area.point;
  const width = textWidth(area.text, VALUE_PX, true);
  const value = { x: x - width / 2, y: y - VALUE_LINE / 2, width, height: VALUE_LINE };
  if (!label) return [value];
  const across = widestLine(label.lines, NAME_PX);
  const height = label.lines.length * NAME_LINE;
  return [
    value,
    { x: label.name.x - across / 2, y: label.name.y - NAME_LINE / 2, width: across, height },
  ];
}

/**
 * Places every label of a map, in the order given. Names beside the map are placed nearest first,
 * so that one with a choice never takes the only place of another.
 *
 * @param frame the drawing, with the margin that names may stand in
 */
export function placeLabels(areas: readonly Labelled[], frame: Rect): AreaLabel[] {
  const rough = areas.map((area) => ({ ...area, rings: coarser(area.rings, CORNER_PX) }));
  const land = coverage(
    areas.map((area) => area.rings),
    frame,
  );
  const labels = new Map<string, AreaLabel>();
  for (const area of areas) {
    const label = labelInside(area);
    if (label) labels.set(area.code, label);
  }
  const waiting = rough
    .filter((area) => !labels.has(area.code))
    .map((area) => {
      const search = searchBeside(area, land, frame);
      const lines = linesOf(area.name);
      const options = byDistance(lines.map((lines) => ({ lines, beside: search(lines, []) })));
      return { area, search, options, far: options[0].beside?.far ?? Number.POSITIVE_INFINITY };
    })
    .sort((a, b) => a.far - b.far);
  const placed: Rect[] = areas.flatMap((area) => wordsInside(area, labels.get(area.code)));
  for (const { area, search, options } of waiting) {
    const { lines, beside } = nearestClear(options, search, placed);
    const { code, text, point } = area;
    const base = { code, text, value: point, outside: true } as const;
    if (!beside) {
      labels.set(code, { ...base, lines: [], name: point });
      continue;
    }
    const { box, leader } = beside;
    placed.push(box, ...(leader ? boxesAlong(leader) : []));
    const name = { x: box.x + box.width / 2, y: box.y + NAME_LINE / 2 };
    labels.set(code, { ...base, lines, name, leader });
  }
  return areas.map((area) => labels.get(area.code) as AreaLabel);
}

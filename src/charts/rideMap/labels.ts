/** Where the words of a map of journeys go: beside their marks, and never over other marks or words. */
import type { Point, Rect } from '../map/rings.ts';
import { textWidth } from '../textWidth.ts';
import type { Ride, RideLine, RideMapData } from './rides.ts';

export const LABEL_PX = 13;
const LINE_PX = 15;
const AIR_PX = 4;
/** How far above or below its mark a label may stand; those in the second row have a leader. */
const NEAR_PX = [0, -11, 11, -20, 20];
const FAR_PX = [-34, 34, -50, 50, -66, 66];
/** Narrower maps have no room for leaders. */
const WIDE_PX = 600;

export interface RideLabel {
  readonly text: string;
  /** Left end of the text, and the middle of its line. */
  readonly x: number;
  readonly y: number;
  readonly strong: boolean;
  /** From the mark to the words, where the two are apart. */
  readonly leader?: readonly [Point, Point];
}

function apart(a: Rect, b: Rect): boolean {
  return (
    a.x + a.width + AIR_PX <= b.x ||
    b.x + b.width + AIR_PX <= a.x ||
    a.y + a.height <= b.y ||
    b.y + b.height <= a.y
  );
}

function around({ x, y }: Point, half: number): Rect {
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

/** Boxes for a line of words by a mark, the nearest first. */
function boxesBy(point: Point, width: number, gap: number, rows: readonly number[]): Rect[] {
  const box = (x: number, down: number): Rect => ({
    x,
    y: point.y + down - LINE_PX / 2,
    width,
    height: LINE_PX,
  });
  return rows.flatMap((down) => {
    const beside = Math.abs(down) > gap ? 2 : gap;
    const sides = [box(point.x + beside, down), box(point.x - beside - width, down)];
    return Math.abs(down) > gap ? [...sides, box(point.x - width / 2, down)] : sides;
  });
}

/** From a mark to the nearest edge of its words. */
function leaderTo(point: Point, box: Rect): readonly [Point, Point] {
  const below = box.y > point.y;
  return [
    { x: point.x, y: point.y + (below ? 4 : -4) },
    {
      x: Math.min(box.x + box.width, Math.max(box.x, point.x)),
      y: below ? box.y + 1 : box.y + box.height - 1,
    },
  ];
}

/**
 * Words beside marks: the hub first, then the other ends in their order. Ends that find no place are
 * named by the reading line and the list alone.
 *
 * @param wordsOf what stands beside an end: "Hill School 120".
 * @param mostNamed ends that are named beside the hub.
 */
export function rideLabels(
  data: RideMapData,
  lines: readonly RideLine[],
  wordsOf: (ride: Ride) => string,
  mostNamed: number,
): RideLabel[] {
  const { hub, rides, width, height } = data;
  const taken: Rect[] = [around(hub.point, 8), ...lines.map(({ mark }) => around(mark, 4))];
  const labels: RideLabel[] = [];
  const isFree = (box: Rect) =>
    box.x >= 1 &&
    box.x + box.width <= width - 1 &&
    box.y >= 1 &&
    box.y + box.height <= height - 1 &&
    taken.every((other) => apart(box, other));
  const place = (point: Point, text: string, strong: boolean, gap: number) => {
    const long = textWidth(text, LABEL_PX, strong);
    const near = boxesBy(point, long, gap, NEAR_PX).find(isFree);
    const far =
      near || width < WIDE_PX ? undefined : boxesBy(point, long, gap, FAR_PX).find(isFree);
    const box = near ?? far;
    if (!box) return;
    taken.push(box);
    const leader = far && leaderTo(point, far);
    labels.push({ text, x: box.x, y: box.y + LINE_PX / 2, strong, leader });
  };
  place(hub.point, hub.name, true, 12);
  rides.slice(0, mostNamed).forEach((ride, at) => {
    place(lines[at].mark, wordsOf(ride), false, 7);
  });
  return labels;
}

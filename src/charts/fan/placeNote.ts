/** Finds room for the words that explain the band, clear of everything already drawn. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface NoteSearch {
  readonly width: number;
  readonly height: number;
  /** The frame that the words must stay in. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Pixel height of the highest line drawn, at a pixel x. */
  readonly upper: (x: number) => number;
  /** Pixel height of the lowest line drawn, at a pixel x. */
  readonly lower: (x: number) => number;
  readonly taken: readonly Box[];
  /** Where the band is wide enough, from here to the right, to be met by a leader. */
  readonly bandFrom: number;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where the words go, on which side of the band, and the leader from them into the band. */
export interface Note extends Box {
  readonly side: 'below' | 'above';
  readonly leader: { readonly from: Spot; readonly to: Spot };
}

const STEP = 6;

/** Whether two boxes share any ground. */
function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A line asked at the same places again and again. */
function remembered(at: (x: number) => number): (x: number) => number {
  const known = new Map<number, number>();
  return (x) => {
    const before = known.get(x);
    if (before !== undefined) return before;
    const found = at(x);
    known.set(x, found);
    return found;
  };
}

/** Highest or lowest pixel that a line reaches between two places across. */
function extreme(from: number, to: number, at: (x: number) => number, pick: typeof Math.max) {
  let found = at(to);
  for (let x = from; x < to; x += STEP) found = pick(found, at(x));
  return found;
}

/** Distances from the band that are tried, the nearest first. */
const OFFSETS = [16, 34, 52, 70];

/** How far the band reaches, on one side of it, beside words that start at a place across. */
function reachOf({ width, lower, upper }: NoteSearch, side: Note['side']) {
  return remembered(
    side === 'below'
      ? (x) => extreme(x, x + width, lower, Math.max)
      : (x) => extreme(x, x + width, upper, Math.min),
  );
}

/** The box for the words at a distance from the band, if it stays in the frame. */
function boxAt(
  { width, height, top, bottom }: NoteSearch,
  side: Note['side'],
  x: number,
  band: number,
  offset: number,
): Box | undefined {
  const y = side === 'below' ? band + offset : band - offset - height;
  const held = side === 'below' ? y + height <= bottom : y >= top;
  return held ? { x, y, width, height } : undefined;
}

/** How far a leader leans, and how far it reaches into the band. */
const LEAN = 8;
const REACH = 10;
/** Bits of it that are looked at one by one: lower than any words, so that none slip between them. */
const BIT = 4;

/** A leader from a box into the band that passes nothing written, if there is one. */
function leaderFor(search: NoteSearch, side: Note['side'], box: Box): Note['leader'] | undefined {
  const below = side === 'below';
  for (const part of [0.45, 0.7, 0.9]) {
    const x = Math.max(search.bandFrom, box.x + box.width * part);
    const from = {
      x: Math.min(box.x + box.width - 4, x - LEAN),
      y: below ? box.y + 1 : box.y + box.height + 3,
    };
    const to = { x, y: below ? search.lower(x) - REACH : search.upper(x) + REACH };
    const bits = Math.ceil(Math.abs(to.y - from.y) / BIT);
    const along = Array.from({ length: bits }, (_, bit) => ({
      x: from.x + ((bit + 0.5) / bits) * (to.x - from.x) - BIT / 2,
      y: from.y + ((bit + 0.5) / bits) * (to.y - from.y) - BIT / 2,
      width: BIT,
      height: BIT,
    }));
    if (!along.some((bit) => search.taken.some((other) => overlap(other, bit))))
      return { from, to };
  }
  return undefined;
}

/** The nearest clear place below the band, else above it, else undefined. Middle places first. */
export function placeNote(asked: NoteSearch): Note | undefined {
  const search = { ...asked, upper: remembered(asked.upper), lower: remembered(asked.lower) };
  const { width, left, right } = search;
  const centre = (left + right - width) / 2;
  const across: number[] = [];
  for (let x = left; x + width <= right; x += STEP) {
    if (x + width >= search.bandFrom) across.push(x);
  }
  across.sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre));
  for (const side of ['below', 'above'] as const) {
    const reach = reachOf(search, side);
    for (const offset of OFFSETS) {
      for (const x of across) {
        const box = boxAt(search, side, x, reach(x), offset);
        if (!box || search.taken.some((other) => overlap(other, box))) continue;
        const leader = leaderFor(search, side, box);
        if (leader) return { ...box, side, leader };
      }
    }
  }
  return undefined;
}

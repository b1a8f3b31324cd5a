/** A figure as one picture that stands alone: its finding, what is measured, the drawing, its source. */
import { CHART_FONT, INK, PAPER, QUIET_INK } from '../../charts/palette.ts';
import { wrapped } from '../../charts/textWidth.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Px around the whole, and between words and drawing. */
const MARGIN = 16;
const GAP = 12;
/** Under this width, words would break into slivers beside a small drawing. */
const LEAST_WIDTH = 320;
/** Part of the height of a line of Arial that stands above its baseline. */
const ASCENT = 0.81;
/** Words of a drawing that are controls, or are read out and not shown. */
const NOT_DRAWN =
  'svg, button, select, label, [aria-hidden="true"], .lip-visually-hidden, .lip-screen-only, .lip-reader__line';

interface Type {
  readonly sizePx: number;
  readonly linePx: number;
  readonly fill: string;
  readonly bold?: true;
}

const TITLE: Type = { sizePx: 19, linePx: 25, fill: INK, bold: true };
const CAPTION: Type = { sizePx: 14, linePx: 20, fill: QUIET_INK };
const SOURCE: Type = { sizePx: 12, linePx: 17, fill: QUIET_INK };

type Attributes = Readonly<Record<string, string | number>>;

function element(name: string, attributes: Attributes, text = ''): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

/** Words over as many lines as they need, and the height that these take. */
function paragraph(words: string, type: Type, top: number, width: number) {
  const lines = wrapped(words, width, type.sizePx);
  const parts = lines.map((line, at) =>
    element(
      'text',
      {
        x: MARGIN,
        y: top + at * type.linePx + type.sizePx,
        'font-size': type.sizePx,
        'font-weight': type.bold ? 'bold' : 'normal',
        fill: type.fill,
      },
      line,
    ),
  );
  return { parts, height: lines.length * type.linePx };
}

/** Where something on screen stands, from the corner of the box. */
function placeIn(box: DOMRect, { left, top, width, height }: DOMRect) {
  return { x: left - box.left, y: top - box.top, width, height };
}

/** The drawings of a box where they stand on screen. */
function drawingsIn(frame: Element, box: DOMRect): SVGElement[] {
  return [...frame.querySelectorAll<SVGSVGElement>('svg.lip-drawing')].flatMap((drawing) => {
    const place = placeIn(box, drawing.getBoundingClientRect());
    if (place.width === 0) return [];
    const copy = drawing.cloneNode(true) as SVGSVGElement;
    for (const [key, value] of Object.entries({ ...place, overflow: 'visible' })) {
      copy.setAttribute(key, String(value));
    }
    return [copy];
  });
}

/** The words of a text, line by line as the screen broke it, each with the place of its first word. */
function linesOf(text: Text): { words: string; place: DOMRect }[] {
  const lines: { words: string; place: DOMRect }[] = [];
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const place = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last && Math.abs(last.place.top - place.top) < 1) last.words += ` ${word}`;
    else if (place.width > 0) lines.push({ words: word, place });
  }
  return lines;
}

/** Names and figures that stand beside drawings as text of the page. */
function wordsIn(frame: Element, box: DOMRect): SVGElement[] {
  const found: SVGElement[] = [];
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const holder = text.parentElement;
    if (!holder || holder.closest(NOT_DRAWN)) continue;
    const { fontSize, fontWeight, color } = getComputedStyle(holder);
    for (const { words, place } of linesOf(text)) {
      const { x, y, height } = placeIn(box, place);
      const type = { 'font-size': fontSize, 'font-weight': fontWeight, fill: color };
      found.push(element('text', { x, y: y + height * ASCENT, ...type }, words));
    }
  }
  return found;
}

/** Lowest edge of what is drawn, in px below the top of the box. */
function depthOf(parts: readonly SVGElement[]): number {
  const edges = parts.map((part) => {
    return Number(part.getAttribute('y')) + Number(part.getAttribute('height') ?? GAP / 2);
  });
  return Math.max(0, ...edges);
}

/**
 * Draws a figure as one SVG of a white ground, at one unit to the pixel of the screen. It needs no style
 * sheet: drawings carry their colours.
 *
 * @param frame the figure as it stands on the page
 * @param source which run made it, in one line
 */
export function pictureOf(frame: HTMLElement, source: string): SVGSVGElement {
  const said = (part: string) =>
    frame.querySelector(`.lip-figure__${part}`)?.textContent?.trim() ?? '';
  const drawing = frame.querySelector('.lip-figure__drawing') ?? frame;
  const box = drawing.getBoundingClientRect();
  const parts = [...drawingsIn(drawing, box), ...wordsIn(drawing, box)];
  const inner = Math.max(LEAST_WIDTH, Math.ceil(box.width));
  const title = paragraph(said('title'), TITLE, MARGIN, inner);
  const caption = paragraph(said('caption'), CAPTION, MARGIN + title.height, inner);
  const top = MARGIN + title.height + caption.height + GAP;
  const bottom = Math.ceil(top + depthOf(parts) + GAP);
  const foot = paragraph(source, SOURCE, bottom, inner);
  const [width, height] = [inner + 2 * MARGIN, bottom + foot.height + MARGIN];

  const picture = element('svg', {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': said('title'),
    'font-family': CHART_FONT,
    'font-size': SOURCE.sizePx,
    fill: INK,
  }) as SVGSVGElement;
  const placed = element('g', { transform: `translate(${MARGIN} ${top})` });
  placed.append(...parts);
  picture.append(
    element('rect', { width, height, fill: PAPER }),
    ...title.parts,
    ...caption.parts,
    placed,
    ...foot.parts,
  );
  return picture;
}

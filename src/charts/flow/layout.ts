/** Nodes in columns and bands between them; a band is as thick as its children are many. */
import { area, curveBumpX } from 'd3-shape';
import { children } from '../rounding.ts';
import { textWidth } from '../textWidth.ts';
import { type FlowData, type FlowLink, linksOf, nodeSizes } from './flow.ts';

export const NODE_PX = 10;
export const LABEL_PX = 13;
/** Each node has its label above it. */
const LABEL_ROOM = 21;
const STAGE_ROOM = 24;
/** Part of the width that a label may take. */
const LABEL_SHARE = 0.31;
const TALL = 560;
const SHORT = 480;
const NARROW_PX = 620;
/** Children fewer than this still show as a line. */
const LEAST_PX = 0.75;

export interface PlacedNode {
  readonly stage: number;
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly name: string;
  readonly figure: string;
  /** Where its words stand, and which of their ends that is. */
  readonly wordsX: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface PlacedBand {
  readonly link: FlowLink;
  /** Where it leaves and enters, and how thick it is. */
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly thickness: number;
  readonly path: string;
}

export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  /** Pixels a child. */
  readonly scale: number;
  readonly nodes: readonly PlacedNode[];
  readonly bands: readonly PlacedBand[];
}

const bandPath = area<[x: number, low: number, high: number]>()
  .x(([x]) => x)
  .y0(([, low]) => low)
  .y1(([, , high]) => high)
  .curve(curveBumpX);

function stageX(stage: number, stages: number, width: number): number {
  return (stage / (stages - 1)) * (width - NODE_PX);
}

/** The label with its figure where both fit, else the short one, else that without a figure. */
function wordsOf(
  { label, short }: FlowData['stages'][number]['nodes'][number],
  size: number,
  most: number,
): { name: string; figure: string } {
  const figure = children(size);
  const fits = (name: string) =>
    textWidth(`${name} `, LABEL_PX, true) + textWidth(figure, LABEL_PX) <= most;
  if (fits(label)) return { name: label, figure };
  return { name: short, figure: fits(short) ? figure : '' };
}

export function layOutFlow(data: FlowData, width: number): FlowLayout {
  const { stages } = data;
  const height = width < NARROW_PX ? SHORT : TALL;
  const sizes = stages.map((_, stage) => nodeSizes(data, stage));
  const total = sizes[0].reduce((sum, size) => sum + size, 0);
  const mostNodes = Math.max(...sizes.map(({ length }) => length));
  const scale = total > 0 ? (height - STAGE_ROOM - mostNodes * LABEL_ROOM) / total : 0;

  const nodes = stages.flatMap((stage, s): PlacedNode[] => {
    const x = stageX(s, stages.length, width);
    const spare = (mostNodes - stage.nodes.length) * LABEL_ROOM;
    const gap = LABEL_ROOM + (stage.nodes.length > 1 ? spare / stage.nodes.length : 0);
    let y = STAGE_ROOM;
    return stage.nodes.map((node, n) => {
      y += gap;
      const first = s === 0;
      const last = s === stages.length - 1;
      const placed: PlacedNode = {
        stage: s,
        node: n,
        x,
        y,
        height: sizes[s][n] * scale,
        ...wordsOf(node, sizes[s][n], width * LABEL_SHARE),
        wordsX: first ? 0 : last ? width : x + NODE_PX / 2,
        anchor: first ? 'start' : last ? 'end' : 'middle',
      };
      y += placed.height;
      return placed;
    });
  });
  return { width, height, scale, nodes, bands: placeBands(data, nodes, scale) };
}

/** Bands leave a node in the order of where they go, and enter it in the order of where they are from. */
function placeBands(data: FlowData, nodes: readonly PlacedNode[], scale: number): PlacedBand[] {
  const nodeAt = (stage: number, node: number) =>
    nodes.find((one) => one.stage === stage && one.node === node) as PlacedNode;
  const left = new Map<PlacedNode, number>();
  const entered = new Map<PlacedNode, number>();
  return linksOf(data).map((link) => {
    const from = nodeAt(link.stage, link.from);
    const to = nodeAt(link.stage + 1, link.to);
    const thickness = link.amount.mean * scale;
    const y0 = left.get(from) ?? from.y;
    const y1 = entered.get(to) ?? to.y;
    left.set(from, y0 + thickness);
    entered.set(to, y1 + thickness);
    const [x0, x1] = [from.x + NODE_PX, to.x];
    const drawn = Math.max(LEAST_PX, thickness);
    const path = bandPath([
      [x0, y0, y0 + drawn],
      [x1, y1, y1 + drawn],
    ]);
    return { link, x0, x1, y0, y1, thickness, path: path ?? '' };
  });
}

/** The band at a place in the drawing; the topmost as drawn, or null. */
export function bandAt({ bands }: FlowLayout, x: number, y: number): number | null {
  for (let b = bands.length - 1; b >= 0; b--) {
    const { x0, x1, y0, y1, thickness } = bands[b];
    if (x < x0 || x > x1) continue;
    const top = y0 + (y1 - y0) * rise((x - x0) / (x1 - x0));
    if (y >= top - 1 && y <= top + thickness + 1) return b;
  }
  return null;
}

/** How far down a band's curve has come, 0 to 1, at a share of its way across. */
function rise(across: number): number {
  let low = 0;
  let high = 1;
  for (let turn = 0; turn < 24; turn++) {
    const at = (low + high) / 2;
    // The two control points of the curve stand half way across.
    if (1.5 * at * (1 - at) + at ** 3 < across) low = at;
    else high = at;
  }
  return 3 * low ** 2 - 2 * low ** 3;
}

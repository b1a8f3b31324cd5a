import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepBand } from '../../src/charts/flow/FlowReader.tsx';
import {
  type FlowData,
  type FlowNode,
  flowReading,
  folded,
  foldingOf,
  linksOf,
  nodeSizes,
} from '../../src/charts/flow/flow.ts';
import { bandAt, LABEL_PX, layOutFlow, type PlacedNode } from '../../src/charts/flow/layout.ts';
import { SERIES } from '../../src/charts/palette.ts';
import { textWidth } from '../../src/charts/textWidth.ts';

const node = (label: string, short = label.slice(0, 4)): FlowNode => ({
  code: label,
  label,
  short,
  colour: SERIES[0],
});
const TOGETHER = node('Other');
const TYPES = [
  node('Mainstream'),
  node('SRP (inclusion base)', 'SRP'),
  node('State special', 'Special'),
  node('Independent and non-maintained', 'Independent'),
  node('Further education', 'FE'),
  node('Elsewhere or not recorded', 'Elsewhere'),
];
const NEEDS = [
  'Autistic spectrum disorder',
  'Speech, language and communication needs',
  'Other',
].map((label) => node(label));
const only = (mean: number) => ({ mean, ends: [mean, mean] as const });

/** A flow of needs to types and on to types, whose counts agree at the middle stage. */
function flow(first: readonly number[][], seed: readonly number[]): FlowData {
  const needed = TYPES.map((_, type) => first.reduce((sum, row) => sum + row[type], 0));
  return {
    stages: [
      { name: 'Need', nodes: NEEDS },
      { name: 'Type needed', nodes: TYPES },
      { name: 'Type attended', nodes: TYPES },
    ],
    amounts: [
      first.map((row) => row.map(only)),
      needed.map((all, from) =>
        TYPES.map((_, to) => {
          const away = seed[from] * all;
          if (to === from) return only(all - away);
          return only(away / (TYPES.length - 1));
        }),
      ),
    ],
  };
}
const flows = fc
  .tuple(
    fc.array(fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 6, maxLength: 6 }), {
      minLength: 3,
      maxLength: 3,
    }),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
  )
  .filter(([first]) => first.flat().some((count) => count > 0))
  .map(([first, seed]) => flow(first, seed));
const total = (data: FlowData, stage: number) =>
  nodeSizes(data, stage).reduce((sum, size) => sum + size, 0);

describe('a flow picture', () => {
  it('has bands that leave and enter a node as thick as the node, and no child is lost', () => {
    fc.assert(
      fc.property(flows, (data) => {
        const at = layOutFlow(data, 1200);
        for (const placed of at.nodes) {
          const sum = (stage: number, end: 'from' | 'to') =>
            at.bands
              .filter(({ link }) => link.stage === stage && link[end] === placed.node)
              .reduce((all, { thickness }) => all + thickness, 0);
          if (placed.stage < 2) expect(sum(placed.stage, 'from')).toBeCloseTo(placed.height, 4);
          if (placed.stage > 0) expect(sum(placed.stage - 1, 'to')).toBeCloseTo(placed.height, 4);
        }
        expect(total(data, 1)).toBeCloseTo(total(data, 0), 4);
        expect(total(data, 2)).toBeCloseTo(total(data, 0), 4);
      }),
    );
  });

  it('keeps every child when small parts are folded, and draws no more than it may', () => {
    fc.assert(
      fc.property(flows, fc.integer({ min: 2, max: 6 }), (data, most) => {
        const ofTypes = foldingOf(
          nodeSizes(data, 1).map((size, type) => size + nodeSizes(data, 2)[type]),
          most,
        );
        const less = folded(
          data,
          [foldingOf(nodeSizes(data, 0), most), ofTypes, ofTypes],
          [TOGETHER, TOGETHER, TOGETHER],
        );
        for (const stage of [0, 1, 2]) {
          expect(less.stages[stage].nodes.length).toBeLessThanOrEqual(most);
          expect(total(less, stage)).toBeCloseTo(total(data, stage), 4);
        }
      }),
    );
  });

  it('keeps a small node that is worth a place of its own rather than a large one that is not', () => {
    expect(foldingOf([900, 5, 300, 0], 2, [1, 50, 2, 0])).toEqual([[1], [0, 2, 3]]);
    expect(foldingOf([900, 0, 300], 6)).toEqual([[0], [2]]);
  });

  it('never lets words overlap or leave the drawing, at 288, 358 and 1,200 pixels', () => {
    const box = ({ wordsX, anchor, y, name, figure }: PlacedNode) => {
      const width = textWidth(`${name} `, LABEL_PX, true) + textWidth(figure, LABEL_PX);
      const left =
        anchor === 'start' ? wordsX : anchor === 'end' ? wordsX - width : wordsX - width / 2;
      return { left, right: left + width, top: y - 5 - LABEL_PX, bottom: y - 2 };
    };
    fc.assert(
      fc.property(flows, fc.constantFrom(288, 358, 1200), (data, width) => {
        const at = layOutFlow(data, width);
        const boxes = at.nodes.map(box);
        boxes.forEach((one, i) => {
          expect(one.left).toBeGreaterThanOrEqual(-0.5);
          expect(one.right).toBeLessThanOrEqual(width + 0.5);
          for (const other of boxes.slice(i + 1)) {
            const across = one.left < other.right && other.left < one.right;
            const down = one.top < other.bottom && other.top < one.bottom;
            expect(across && down).toBe(false);
          }
        });
        const lowest = Math.max(...at.nodes.map(({ y, height }) => y + height));
        expect(lowest).toBeLessThanOrEqual(at.height + 0.5);
      }),
    );
  });

  it('finds the band under the pointer at both of its ends', () => {
    const data = flow(
      [
        [4000, 0, 2000, 0, 0, 0],
        [0, 500, 900, 0, 0, 0],
        [0, 0, 0, 700, 800, 300],
      ],
      [0.02, 0.4, 0.2, 0.01, 0, 0],
    );
    const at = layOutFlow(data, 1200);
    at.bands.forEach(({ x0, x1, y0, y1, thickness }, b) => {
      if (thickness < 8) return;
      expect(bandAt(at, x0 + 1, y0 + thickness / 2)).toBe(b);
      expect(bandAt(at, x1 - 1, y1 + thickness / 2)).toBe(b);
    });
    expect(bandAt(at, 600, -20)).toBeNull();
  });

  it('steps down the bands of a stage and on to the band that goes on', () => {
    const data = flow(
      [
        [10, 0, 20, 0, 0, 0],
        [0, 0, 30, 0, 0, 0],
        [5, 0, 0, 0, 0, 0],
      ],
      [0, 0, 0.5, 0, 0, 0],
    );
    const links = linksOf(data);
    const onwards = links[stepBand(links, 1, 'ArrowRight')];
    expect(links[stepBand(links, 0, 'ArrowDown')]).toBe(links[1]);
    expect(onwards).toMatchObject({ stage: 1, from: links[1].to });
    expect(stepBand(links, 0, 'ArrowUp')).toBe(0);
    expect(flowReading(data, onwards)).toMatch(
      /^Type needed State special → type attended .+: average \d+ children, 8 in 10 futures/,
    );
  });
});

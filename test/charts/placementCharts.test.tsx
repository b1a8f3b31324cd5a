import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bars } from '../../src/charts/bars/Bars.tsx';
import { type BarsData, barReading, barsTwin } from '../../src/charts/bars/bars.ts';
import { layOutBars } from '../../src/charts/bars/layout.ts';
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
import { layOutMatrix } from '../../src/charts/matrix/layout.ts';
import { Matrix } from '../../src/charts/matrix/Matrix.tsx';
import { stepCell } from '../../src/charts/matrix/MatrixReader.tsx';
import {
  cellReading,
  type MatrixData,
  matrixTwin,
  shareText,
  stepOfShare,
} from '../../src/charts/matrix/matrix.ts';
import { AMOUNT_TEXT, AMOUNTS, SERIES } from '../../src/charts/palette.ts';
import { textWidth } from '../../src/charts/textWidth.ts';
import { drawn, texts } from './support/drawn.ts';

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

const member = (label: string) => ({ code: label, label, short: label.slice(0, 5) });
function matrix(cells: readonly number[][]): MatrixData {
  const members = cells.map((_, at) => member(TYPES[at].label));
  return {
    rows: members,
    columns: members,
    cells: cells.map((row) =>
      row.map((mean) => ({ mean, low: mean * 0.8, high: mean * 1.2, base: mean / 2 })),
    ),
    rowWord: 'Needed',
    columnWord: 'placed in',
    rowHead: 'Type needed',
    columnHead: 'Type attended',
    year: 2031,
    baseYear: 2025,
  };
}
const SPILL = matrix([
  [900, 0, 4],
  [20, 70, 10],
  [100, 0.2, 700],
]);

describe('a matrix', () => {
  it('writes white on the two darkest classes and ink on the others', () => {
    const all = drawn(<Matrix data={SPILL} id="m" width={1000} label="m" read={null} />);
    for (const { attributes } of all.filter(({ tag }) => tag === 'text')) {
      const step = /on-area--(\d)/.exec(`${attributes.class}`)?.[1];
      if (step !== undefined) expect(attributes.fill).toBe(AMOUNT_TEXT[Number(step)]);
    }
    const dark = all.filter(({ attributes }) => attributes.fill === AMOUNTS[4]);
    expect(dark.length).toBe(3);
  });

  it('shades a share as it is shown, so that a printed 5% is in the class that begins at 5', () => {
    expect([0, 0.004, 0.0051, 0.0499, 0.2, 0.499, 0.6].map(stepOfShare)).toEqual([
      undefined,
      0,
      1,
      2,
      3,
      4,
      4,
    ]);
    expect([0, 0.004, 0.0051, 0.996].map(shareText)).toEqual(['', '<1%', '1%', '100%']);
  });

  it('says a cell with its row, its range and the base January', () => {
    expect(cellReading(SPILL, 2, 0)).toBe(
      'Needed State special, placed in Mainstream: average 100 of 800 children, 12%, 8 in 10 futures 80 to 120; 50 in January 2025',
    );
    expect(cellReading({ ...SPILL, year: 2025 }, 2, 0)).not.toContain('futures');
  });

  it('has every cell with anybody in its table, in the order drawn', () => {
    const { rows } = matrixTwin(SPILL, 'Spill');
    expect(rows.length).toBe(8);
    expect(rows[0].slice(0, 2)).toEqual(['Mainstream', 'Mainstream']);
    expect(rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBeCloseTo(1804.2, 6);
  });

  it('fits its column with figures inside their cells, at 288, 358 and 1,200 pixels', () => {
    for (const width of [288, 358, 1200]) {
      const at = layOutMatrix(SPILL, width);
      expect(at.width).toBeLessThanOrEqual(width);
      for (const line of at.columnLines.flat()) {
        const across = at.narrow ? 16 : textWidth(line, 13, true);
        expect(across).toBeLessThanOrEqual(at.columnWidth + 4);
      }
      for (const line of at.rowLines.flat()) {
        expect(textWidth(line, 13, true)).toBeLessThan(at.left);
      }
      expect(textWidth('100%', 13, true)).toBeLessThan(at.columnWidth);
    }
  });

  it('is read by arrows that stop at its edges', () => {
    expect(stepCell(3, 3, 4, 'ArrowUp')).toBe(1);
    expect(stepCell(3, 3, 4, 'ArrowRight')).toBe(5);
    expect(stepCell(3, 3, 5, 'ArrowRight')).toBe(5);
    expect(stepCell(3, 3, 0, 'ArrowLeft')).toBe(0);
    expect(stepCell(3, 3, 7, 'ArrowDown')).toBe(7);
  });
});

const WAITS: BarsData = {
  bars: [
    { label: 'Less than a year', mean: 234, low: 40, high: 500 },
    { label: '5 years or more', mean: 7, low: 0, high: 15 },
  ],
  format: (value) => `${Math.round(value)}`,
};

describe('bars with ranges', () => {
  it('start at nought and are as long as their averages, whatever the width', () => {
    for (const width of [288, 1200]) {
      const at = layOutBars(WAITS, width);
      const bars = drawn(<Bars {...WAITS} id="b" width={width} label="b" read={null} />).filter(
        ({ tag }) => tag === 'rect',
      );
      bars.forEach(({ attributes }, i) => {
        expect(attributes.x).toBe(at.x(0));
        expect(Number(attributes.width)).toBeCloseTo(at.x(WAITS.bars[i].mean) - at.x(0), 6);
      });
    }
  });

  it('keep labels, whiskers and figures inside the drawing', () => {
    for (const width of [288, 576]) {
      const at = layOutBars(WAITS, width);
      for (const { label, mean, high } of WAITS.bars) {
        const end = at.x(high) + 6 + textWidth(WAITS.format(mean), 14, true);
        expect(end).toBeLessThanOrEqual(width);
        if (!at.above) expect(textWidth(label, 14)).toBeLessThan(at.x(0) - 7);
      }
    }
  });

  it('say each row, and stand in a table in the same order', () => {
    expect(barReading(WAITS.bars[0], WAITS.format)).toBe(
      'Less than a year: average 234, 8 in 10 futures 40 to 500',
    );
    expect(barsTwin(WAITS, 'Waits', 'Waited').rows).toEqual([
      ['Less than a year', 234, 40, 500],
      ['5 years or more', 7, 0, 15],
    ]);
    expect(texts(drawn(<Bars {...WAITS} id="b" width={400} label="b" read={null} />))).toContain(
      '234',
    );
  });
});

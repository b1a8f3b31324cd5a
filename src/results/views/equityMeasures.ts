import { WAITING } from '../../domain/settings.ts';
import type { CubeShape } from '../../model/run/cube.ts';
import { type CubeName, RIDE_COUNTS } from '../../model/run/cubes.ts';
import type { MeasureWords } from '../compare/comparedTypes.ts';
import { atProvisionsOutside, type CubeReading, member, whole } from '../compare/readings.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import type { Group, GroupDimension } from './equityGroups.ts';

/** Members of the cube `mismatch`, and of the cube `journeys`. */
const [SPECIAL_BELOW, MAINSTREAM_ABOVE] = [0, 1];
const [TRAVELLERS, MINUTES] = [0, 2];

/** What is counted in each group, and out of whom. */
interface Part {
  readonly of: CubeReading;
  readonly over: CubeReading;
}

export interface EquityMeasure extends MeasureWords {
  /** Multiplies the ratio: 100 for one in per cent. */
  readonly per: number;
  /** The first that tells apart what is asked for is read. */
  readonly parts: readonly Part[];
}

const EVERYBODY = whole('needs');
const ALL: readonly GroupDimension[] = ['district', 'need', 'phase'];
/** Cubes that tell fewer groups apart. */
const APART_BY: Readonly<Partial<Record<CubeName, readonly GroupDimension[]>>> = {
  provisionHomes: ['district'],
  provisionNeeds: ['need'],
  rides: ['district'],
};
const RATE = { unit: 'per cent', group: 'children', better: 'lower', per: 100 } as const;
const outside = atProvisionsOutside();

/** What people have to bear more or less of, each a rate among children with plans of a group. */
export const EQUITY_MEASURES = [
  {
    ...RATE,
    id: 'waiting',
    label: 'Waiting for the type of place that they need',
    parts: [{ of: member('needs', 'outcome', WAITING), over: EVERYBODY }],
  },
  {
    ...RATE,
    id: 'minutes',
    label: 'Average journey one way, of those who have one',
    unit: 'minutes',
    per: 1,
    parts: [
      {
        of: member('journeys', 'measure', MINUTES),
        over: member('journeys', 'measure', TRAVELLERS),
      },
    ],
  },
  {
    ...RATE,
    id: 'far',
    label: 'Passengers whose ride is over the guide for their age',
    parts: [
      {
        of: member('rides', 'measure', RIDE_COUNTS.indexOf('over_limit')),
        over: member('rides', 'measure', RIDE_COUNTS.indexOf('passengers')),
      },
    ],
  },
  {
    ...RATE,
    id: 'outside',
    label: 'Placed outside the area',
    parts: [
      { of: outside, over: EVERYBODY },
      { of: { ...outside, cube: 'provisionNeeds' }, over: EVERYBODY },
    ],
  },
  {
    ...RATE,
    id: 'special-below',
    label: 'In special below the expected complexity',
    parts: [{ of: member('mismatch', 'measure', SPECIAL_BELOW), over: EVERYBODY }],
  },
  {
    ...RATE,
    id: 'mainstream-above',
    label: 'In mainstream above the expected complexity',
    parts: [{ of: member('mismatch', 'measure', MAINSTREAM_ABOVE), over: EVERYBODY }],
  },
] as const satisfies readonly EquityMeasure[];

export type EquityMeasureId = (typeof EQUITY_MEASURES)[number]['id'];

/** What is counted in a group and out of how much, in each draw. */
export interface GroupShares {
  readonly of: readonly number[];
  readonly over: readonly number[];
}

export interface GroupReader {
  /** Children with plans of a group in each draw. */
  children(dimension: GroupDimension, group: Group): number[];
  /** Null where the measure does not tell such groups apart. */
  shares(measure: EquityMeasure, dimension: GroupDimension, group: Group): GroupShares | null;
}

/** Reads groups of one January off a run; each cube is gone through once for what is read of it. */
export function groupReader(run: Released, january: number): GroupReader {
  const { model } = run;
  const rolled = new Map<CubeReading, readonly Float64Array[]>();
  const roll = (reading: CubeReading, by: readonly GroupDimension[]) => {
    const known = rolled.get(reading);
    if (known) return known;
    const { byDraw } = rollUp(model.shapes[reading.cube], cubesOf(run, reading.cube), by, {
      ...reading.where(model),
      january: (one) => one === january,
    });
    rolled.set(reading, byDraw);
    return byDraw;
  };
  const sums = (reading: CubeReading, dimension: GroupDimension, { members }: Group) => {
    const by = apartBy(reading);
    const sizes = by.map((name) => sizeOf(model.shapes[reading.cube], name));
    const cells = cellsOf(sizes, by.indexOf(dimension), members);
    return roll(reading, by).map((draw) => cells.reduce((sum, cell) => sum + draw[cell], 0));
  };
  return {
    children: (dimension, group) => sums(EVERYBODY, dimension, group),
    shares({ parts, per }, dimension, group) {
      const part = parts.find(({ of }) => apartBy(of).includes(dimension));
      if (part === undefined) return null;
      return {
        of: sums(part.of, dimension, group).map((sum) => per * sum),
        over: sums(part.over, dimension, group),
      };
    },
  };
}

/** What groups a measure can tell apart. */
export function tellsApart({ parts }: EquityMeasure, dimension: GroupDimension): boolean {
  return parts.some(({ of }) => apartBy(of).includes(dimension));
}

/** Dimensions of groups that a cube has. */
function apartBy({ cube }: CubeReading): readonly GroupDimension[] {
  return APART_BY[cube] ?? ALL;
}

function sizeOf({ dimensions }: CubeShape, name: GroupDimension): number {
  return dimensions.find((one) => one.name === name)?.size ?? 1;
}

/** Cells, the last dimension fastest, whose place in one dimension is among the members. */
function cellsOf(sizes: readonly number[], at: number, members: readonly number[]): number[] {
  const stride = sizes.slice(at + 1).reduce((product, size) => product * size, 1);
  const wanted = new Set(members);
  const all = sizes.reduce((product, size) => product * size, 1);
  return Array.from({ length: all }, (_, cell) => cell).filter((cell) =>
    wanted.has(Math.floor(cell / stride) % sizes[at]),
  );
}

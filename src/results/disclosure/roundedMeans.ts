import { phaseIndex } from '../../domain/ages.ts';
import { type CubeShape, cellCount } from '../../model/run/cube.ts';
import type { CubeName } from '../../model/run/cubes.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUpMeans } from '../rollUp.ts';
import { cubeFrom } from './coarseCube.ts';
import { lazily } from './coarseEnsemble.ts';
import { nearestTogether } from './nearest.ts';
import type { Released } from './release.ts';
import { type ChanceOf, chanceFrom, roundRows, totalsBy } from './roundRows.ts';

/** Cubes of counts that are rounded; one without a child has no values. */
const ROUNDED: readonly CubeName[] = [
  'plans',
  'establishmentNeeds',
  'needs',
  'inDistrict',
  'flows',
  'funnel',
  'provisions',
];

/** A filled cell of a cube of means, by the members of its dimensions. */
interface MeanCell {
  readonly at: number;
  readonly of: Readonly<Record<string, number>>;
  readonly mean: number;
}

/**
 * A run of one draw: the means of a coarse run, rounded. Children are rounded by district, then by need
 * group and phase within districts, then by type within those; needs, flows and the funnel stand under
 * the same totals, and establishments under those of need and type. Whatever table is made of it adds up, and agrees with the others.
 */
export function roundedMeans(coarse: Released): Released {
  const chanceOf = chanceFrom(coarse.dataset.hash);
  const { shapes } = coarse.model;
  const made = new Map<CubeName, Float64Array>();
  const put = (name: CubeName, cells: readonly MeanCell[], counts: readonly number[]) => {
    const values = made.get(name) ?? new Float64Array(cellCount(shapes[name]));
    cells.forEach(({ at }, i) => {
      values[at] = counts[i];
    });
    made.set(name, values);
  };
  const slices = (name: CubeName, by: readonly string[]) => slicesOf(coarse, name, by);

  const groups = new Map<string, ReadonlyMap<string, number>>();
  const kinds = new Map<string, number>();
  const types = new Map<string, ReadonlyMap<string, number>>();
  for (const [key, cells] of slices('plans', ['january'])) {
    const totals = underDistricts(cells, groupOf, chanceOf(`plans ${key}`));
    groups.set(key, totals);
    const counts = under(cells, groupOf, ({ of }) => of.type, totals, chanceOf(`types ${key}`));
    put('plans', cells, counts);
    cells.forEach((cell, i) => void kinds.set(`${key}|${kindOf(cell)}`, counts[i]));
    types.set(
      key,
      totalsBy(
        cells,
        ({ of }) => `${of.need}|${of.type}`,
        (_, i) => counts[i],
      ),
    );
  }
  const { typeOfEstablishment } = coarse.model.area;
  for (const [key, cells] of slices('establishmentNeeds', ['january'])) {
    const row = ({ of }: MeanCell) => `${of.need}|${typeOfEstablishment[of.establishment]}`;
    const totals = types.get(key) as ReadonlyMap<string, number>;
    const counts = under(
      cells,
      row,
      ({ of }) => of.establishment,
      totals,
      chanceOf(`establishments ${key}`),
    );
    put('establishmentNeeds', cells, counts);
  }
  for (const [key, cells] of slices('needs', ['january'])) {
    const totals = groups.get(key) as ReadonlyMap<string, number>;
    const column = ({ of }: MeanCell) => `${of.neededType}|${of.outcome}`;
    put('needs', cells, under(cells, groupOf, column, totals, chanceOf(`needs ${key}`)));
  }
  put('inDistrict', ...nearHome(coarse, kinds, chanceOf));
  for (const [key, cells] of slices('flows', ['step', 'flow'])) {
    const totals = underDistricts(cells, groupOf, chanceOf(`flows ${key}`));
    put(
      'flows',
      cells,
      cells.map((cell) => totals.get(groupOf(cell)) ?? 0),
    );
  }
  for (const [key, cells] of slices('funnel', ['step', 'stage'])) {
    const totals = underDistricts(cells, groupOf, chanceOf(`funnel ${key}`));
    put(
      'funnel',
      cells,
      cells.map((cell) => totals.get(groupOf(cell)) ?? 0),
    );
  }
  const { type } = coarse.model.timetable.provisions;
  for (const [key, cells] of slices('provisions', ['january', 'measure'])) {
    const row = ({ of }: MeanCell) => type[of.provision];
    const layout = { row, column: ({ of }: MeanCell) => of.provision, count: meanOf };
    put('provisions', cells, roundRows(cells, layout, chanceOf(`provisions ${key}`)));
  }
  for (const [key, cells] of slices('transport', ['step', 'measure'])) {
    const column = ({ of }: MeanCell) => `${of.type}|${of.mode}`;
    const layout = { row: ({ of }: MeanCell) => of.district, column, count: meanOf };
    put('transport', cells, roundRows(cells, layout, chanceOf(`transport ${key}`)));
  }
  const names = Object.keys(shapes) as CubeName[];
  const cubes = lazily(names, (name) => denseCube(name, shapes[name], made.get(name)));
  return { ...coarse, draws: [{ ...coarse.draws[0], cubes }] };
}

const meanOf = ({ mean }: MeanCell): number => mean;
const phaseOf = ({ of }: MeanCell): number => of.phase ?? phaseIndex(of.age);
const groupOf = (cell: MeanCell): string =>
  `${cell.of.district}|${cell.of.need ?? ''}|${phaseOf(cell)}`;
const kindOf = (cell: MeanCell): string => `${groupOf(cell)}|${cell.of.type}`;

/** Filled cells of the means of a cube, in turn for each combination of some dimensions. */
function slicesOf(
  coarse: Released,
  name: CubeName,
  by: readonly string[],
): Map<string, MeanCell[]> {
  const shape: CubeShape = coarse.model.shapes[name];
  const { dimensions } = shape;
  const means = rollUpMeans(
    shape,
    cubesOf(coarse, name),
    dimensions.map((one) => one.name),
  );
  const slices = new Map<string, MeanCell[]>();
  means.forEach((mean, at) => {
    if (mean === 0) return;
    const of: Record<string, number> = {};
    let left = at;
    for (let d = dimensions.length - 1; d >= 0; d--) {
      of[dimensions[d].name] = left % dimensions[d].size;
      left = Math.floor(left / dimensions[d].size);
    }
    const key = by.map((dimension) => of[dimension]).join('|');
    const slice = slices.get(key) ?? [];
    slice.push({ at, of, mean });
    slices.set(key, slice);
  });
  return slices;
}

/** Rounded totals of groups of cells under those of their districts, which are rounded in their order. */
function underDistricts(
  cells: readonly MeanCell[],
  group: (cell: MeanCell) => string,
  chance: () => number,
): Map<string, number> {
  const sums = new Map<string, { district: number; mean: number }>();
  for (const cell of cells) {
    const sum = sums.get(group(cell)) ?? { district: cell.of.district, mean: 0 };
    sum.mean += cell.mean;
    sums.set(group(cell), sum);
  }
  const districts: number[] = [];
  for (const { district, mean } of sums.values()) {
    while (districts.length <= district) districts.push(0);
    districts[district] += mean;
  }
  const totals = new Map(nearestTogether(districts).map((total, d) => [String(d), total]));
  const list = [...sums].map(([key, sum]) => ({ key, ...sum }));
  const rounded = roundRows(
    list,
    {
      row: (one) => one.district,
      column: (one) => one.key.slice(one.key.indexOf('|')),
      count: (one) => one.mean,
      totals,
    },
    chance,
  );
  return new Map(list.map(({ key }, i) => [key, rounded[i]]));
}

/** Cells rounded under the totals of their groups. */
function under(
  cells: readonly MeanCell[],
  group: (cell: MeanCell) => string,
  column: (cell: MeanCell) => string | number,
  totals: ReadonlyMap<string, number>,
  chance: () => number,
): number[] {
  return roundRows(cells, { row: group, column, count: meanOf, totals }, chance);
}

/** Children who attend in their home district, under those of their kind. */
function nearHome(
  coarse: Released,
  kinds: ReadonlyMap<string, number>,
  chanceOf: ChanceOf,
): [MeanCell[], number[]] {
  const all: MeanCell[] = [];
  const counts: number[] = [];
  const present = slicesOf(coarse, 'plans', ['january']);
  for (const [key, near] of slicesOf(coarse, 'inDistrict', ['january'])) {
    const nearBy = new Map(near.map((cell) => [kindOf(cell), cell]));
    const both = (present.get(key) ?? []).flatMap((cell) => {
      const own = nearBy.get(kindOf(cell));
      const far = cell.mean - (own?.mean ?? 0);
      return [
        ...(own ? [{ own, kind: kindOf(cell), near: true, mean: own.mean }] : []),
        { own: cell, kind: kindOf(cell), near: false, mean: Math.max(0, far) },
      ];
    });
    const rounded = roundRows(
      both,
      {
        row: (one) => one.kind,
        column: (one) => `${one.own.of.type}|${one.near}`,
        count: (one) => one.mean,
        totals: new Map(both.map(({ kind }) => [kind, kinds.get(`${key}|${kind}`) ?? 0])),
      },
      chanceOf(`in district ${key}`),
    );
    both.forEach(({ own, near: isNear }, i) => {
      if (!isNear) return;
      all.push(own);
      counts.push(rounded[i]);
    });
  }
  return [all, counts];
}

/**
 * A cube of these values; sums that are not rounded are left out.
 *
 * @throws Error where counts are asked for that are not rounded: a table of them would say nought.
 */
function denseCube(name: CubeName, shape: CubeShape, values?: Float64Array) {
  if (values === undefined && shape.kind === 'count' && !ROUNDED.includes(name)) {
    throw new Error(`The counts of the cube ${name} are not rounded: round them in roundedMeans.`);
  }
  const size = cellCount(shape) / shape.dimensions[0].size;
  return cubeFrom(shape, (sums, first, end, target) => {
    if (values === undefined) return;
    for (let cell = first * size; cell < end * size; cell++) {
      const to = target[cell - first * size];
      if (to >= 0) sums[to] += values[cell];
    }
  });
}

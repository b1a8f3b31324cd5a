import type { CubeOfDraw, CubeShape } from '../model/run/cube.ts';

/** Members of a dimension to keep; absent = all. */
export type Where = Readonly<Record<string, (member: number) => boolean>>;

/** One vector a draw, in draw order. Index = members of the kept dimensions, the last fastest. */
export interface RolledUp {
  readonly size: number;
  readonly byDraw: readonly Float64Array[];
}

/**
 * Adds a cube up over the dimensions that are not kept, inside each draw. Quantiles are taken of
 * what comes out; they are never added.
 *
 * @param keep names of dimensions, in the order in which the result shall run.
 */
export function rollUp(
  shape: CubeShape,
  draws: readonly CubeOfDraw[],
  keep: readonly string[],
  where: Where = {},
): RolledUp {
  const { size, roll } = cubeRoller(shape, keep, where);
  return { size, byDraw: draws.map(roll) };
}

/** The same for draws that come one at a time: says once where each cell goes. */
export function cubeRoller(
  shape: CubeShape,
  keep: readonly string[],
  where: Where = {},
): { readonly size: number; readonly roll: (cube: CubeOfDraw) => Float64Array } {
  const kept = keptMembers(shape, where);
  const target = targets(shape, keep, where, kept);
  return {
    size: target.size,
    roll: (cube) => {
      const sums = new Float64Array(target.size);
      cube.addInto(sums, kept.first, kept.end, target.of);
      return sums;
    },
  };
}

/** Members `first … end − 1` of the first dimension. */
interface Members {
  readonly first: number;
  readonly end: number;
}

/**
 * Members that a condition on the first dimension leaves, with what lies between. It runs slowest, and
 * draws keep their cells in order, so one January of many is found without reading the others.
 */
function keptMembers(shape: CubeShape, where: Where): Members {
  const { name, size } = shape.dimensions[0];
  const kept = Array.from({ length: size }, (_, member) => member).filter(
    (member) => where[name]?.(member) !== false,
  );
  return kept.length === 0
    ? { first: 0, end: 0 }
    : { first: kept[0], end: kept[kept.length - 1] + 1 };
}

/** Where each cell of the kept members goes, or −1 where it is left out. */
function targets(
  shape: CubeShape,
  keep: readonly string[],
  where: Where,
  members: Members,
): { size: number; of: Int32Array } {
  const { dimensions } = shape;
  for (const name of [...keep, ...Object.keys(where)]) {
    if (dimensions.some((dimension) => dimension.name === name)) continue;
    const known = dimensions.map((dimension) => dimension.name).join(', ');
    throw new RangeError(`rollUp: no dimension "${name}"; this cube has ${known}.`);
  }
  const stride = new Map<string, number>();
  let size = 1;
  for (const name of [...keep].reverse()) {
    stride.set(name, size);
    size *= dimensions.find((dimension) => dimension.name === name)?.size ?? 1;
  }
  let of = new Int32Array([0]);
  dimensions.forEach((dimension, d) => {
    const step = stride.get(dimension.name) ?? 0;
    const kept = where[dimension.name];
    const { first, end } = d === 0 ? members : { first: 0, end: dimension.size };
    const next = new Int32Array(of.length * (end - first));
    for (let at = 0; at < of.length; at++) {
      for (let member = first; member < end; member++) {
        const out = of[at] === -1 || kept?.(member) === false;
        next[at * (end - first) + member - first] = out ? -1 : of[at] + member * step;
      }
    }
    of = next;
  });
  return { size, of };
}

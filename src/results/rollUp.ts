import type { CubeOfDraw, CubeShape } from '../model/run/cube.ts';

/** Members of a dimension to keep; absent = all. */
export type Where = Readonly<Record<string, (member: number) => boolean>>;

/** Members of a dimension that are added up into groups; a dimension without them keeps its members. */
export type Into = Readonly<
  Record<string, { readonly size: number; readonly of: (member: number) => number }>
>;

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
 * @param into dimensions whose members are put into groups on the way: single ages into phases.
 */
export function rollUp(
  shape: CubeShape,
  draws: readonly CubeOfDraw[],
  keep: readonly string[],
  where: Where = {},
  into: Into = {},
): RolledUp {
  const { size, roll } = cubeRoller(shape, keep, where, into);
  return { size, byDraw: draws.map(roll) };
}

/** Means over draws, added in draw order, of what {@link rollUp} gives: one draw is held at a time. */
export function rollUpMeans(
  shape: CubeShape,
  draws: readonly CubeOfDraw[],
  keep: readonly string[],
  where: Where = {},
): Float64Array {
  const { size, roll } = cubeRoller(shape, keep, where);
  const means = new Float64Array(size);
  for (const cube of draws) {
    const sums = roll(cube);
    for (let cell = 0; cell < size; cell++) means[cell] += sums[cell];
  }
  for (let cell = 0; cell < size; cell++) means[cell] /= draws.length;
  return means;
}

/** {@link rollUp} for draws that come one at a time: says once where each cell goes. */
export function cubeRoller(
  shape: CubeShape,
  keep: readonly string[],
  where: Where = {},
  into: Into = {},
): { readonly size: number; readonly roll: (cube: CubeOfDraw) => Float64Array } {
  const kept = keptMembers(shape, where);
  const target = targets(shape, keep, { where, into }, kept);
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
  { where, into }: { readonly where: Where; readonly into: Into },
  members: Members,
): { size: number; of: Int32Array } {
  const { dimensions } = shape;
  for (const name of [...keep, ...Object.keys(where), ...Object.keys(into)]) {
    if (dimensions.some((dimension) => dimension.name === name)) continue;
    const known = dimensions.map((dimension) => dimension.name).join(', ');
    throw new RangeError(`rollUp: no dimension "${name}"; this cube has ${known}.`);
  }
  const stride = new Map<string, number>();
  let size = 1;
  for (const name of [...keep].reverse()) {
    stride.set(name, size);
    const dimension = dimensions.find((one) => one.name === name);
    size *= into[name]?.size ?? dimension?.size ?? 1;
  }
  let of = new Int32Array([0]);
  dimensions.forEach((dimension, d) => {
    const step = stride.get(dimension.name) ?? 0;
    const kept = where[dimension.name];
    const groups = into[dimension.name];
    const { first, end } = d === 0 ? members : { first: 0, end: dimension.size };
    const steps = Int32Array.from({ length: end - first }, (_, at) => {
      const member = first + at;
      return kept?.(member) === false ? -1 : (groups?.of(member) ?? member) * step;
    });
    const next = new Int32Array(of.length * steps.length);
    for (let at = 0; at < of.length; at++) {
      for (let member = 0; member < steps.length; member++) {
        const out = of[at] === -1 || steps[member] === -1;
        next[at * steps.length + member] = out ? -1 : of[at] + steps[member];
      }
    }
    of = next;
  });
  return { size, of };
}

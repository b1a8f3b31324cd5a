import type { Chance } from './chance.ts';

/** A value by national curriculum year (academic year; reception is 0). */
export interface ByAge {
  at(academicYear: number): number;
}

/** Corners of a curve by academic year; straight between them, level beyond. */
type Curve = readonly (readonly [academicYear: number, value: number])[];

/**
 * Joiners per resident a year: a hump in the first years of school and one about the change to
 * secondary school. Assumed, so that about 5% of residents of school age hold a plan.
 */
export const JOINERS: Curve = [
  [-4, 0.0003],
  [-1, 0.003],
  [1, 0.007],
  [4, 0.0042],
  [6, 0.0056],
  [7, 0.0052],
  [9, 0.0028],
  [11, 0.0012],
  [12, 0.0009],
  [15, 0.0002],
  [20, 0.00002],
];

/** Share that leaves before the next January. Assumed; few at school, many after year 11. */
export const LEAVERS: Curve = [
  [-4, 0.04],
  [0, 0.025],
  [10, 0.02],
  [11, 0.1],
  [12, 0.12],
  [14, 0.3],
  [19, 0.45],
  [20, 0.6],
];

/** Share in a setting that will serve them next year too who move all the same. Assumed. */
export const MOVERS: Curve = [
  [-4, 0.04],
  [5, 0.03],
  [6, 0.15],
  [7, 0.05],
  [10, 0.03],
  [11, 0.45],
  [12, 0.1],
  [13, 0.25],
  [14, 0.06],
];

/** The curve of one area: the common one times a factor, with noise of its own at each age. */
export function curveOf(curve: Curve, factor: number, noise: number, chance: Chance): ByAge {
  const youngest = -5;
  const values = Array.from(
    { length: 27 },
    (_, i) => interpolated(curve, youngest + i) * factor * chance.factor(noise),
  );
  return { at: (academicYear) => values[academicYear - youngest] ?? 0 };
}

function interpolated(curve: Curve, age: number): number {
  const after = curve.findIndex(([corner]) => corner >= age);
  if (after === 0) return curve[0][1];
  if (after < 0) return curve[curve.length - 1][1];
  const [low, from] = curve[after - 1];
  const [high, to] = curve[after];
  return from + ((to - from) * (age - low)) / (high - low);
}

import type { CubeOfDraw, CubeShape } from '../../src/model/run/cube.ts';
import { keepCubes } from '../../src/model/run/keepCubes.ts';
import { openCubes } from '../../src/model/run/openCubes.ts';

/** A cube as it is kept of a draw, from the values of all its cells. */
export function cubeOf(shape: CubeShape, values: ArrayLike<number>): CubeOfDraw {
  const dense = shape.kind === 'count' ? Int32Array.from(values) : Float64Array.from(values);
  const vector = keepCubes({ cube: shape }, { cube: dense });
  return openCubes({ cube: shape }, (from, to) => vector.subarray(from, to)).cube;
}

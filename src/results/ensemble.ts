import type { Dataset } from '../domain/dataset.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { CubeOfDraw } from '../model/run/cube.ts';
import type { CubeName } from '../model/run/cubes.ts';
import type { DrawResult } from '../model/run/draw.ts';
import type { Model } from '../model/run/model.ts';
import type { Provenance } from './views/view.ts';

/** All draws of a scenario, in draw order, with what is needed to read them. */
export interface Ensemble {
  readonly dataset: Dataset;
  readonly scenario: Scenario;
  readonly model: Model;
  readonly provenance: Provenance;
  readonly draws: readonly DrawResult[];
}

/** One cube of every draw: what is read of it is opened then, draw by draw, and not kept. */
export function cubesOf({ draws }: Ensemble, name: CubeName): CubeOfDraw[] {
  return draws.map((draw) => draw.cubes[name]);
}

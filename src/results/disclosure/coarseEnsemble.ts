import { agesOfBand } from '../../domain/ageBands.ts';
import type { CubeOfDraw, CubeShape } from '../../model/run/cube.ts';
import type { CubeName, CubeShapes } from '../../model/run/cubes.ts';
import type { DrawResult } from '../../model/run/draw.ts';
import { coarseAge, coarsen, coarseReader } from './coarseCube.ts';
import type { Released } from './release.ts';

/**
 * A run as coarse rows show it: its needs are the need groups of the manifest, its phases primary and
 * secondary. Makers of tables read it as they read any run.
 */
export function coarseEnsemble(ensemble: Released): Released {
  const { dataset, model } = ensemble;
  const { needs } = dataset.manifest;
  const groups = [...new Set(needs.map(({ group }) => group))];
  const groupOf = needs.map(({ group }) => groups.indexOf(group));
  const shapes: Record<string, CubeShape> = {};
  const readers = new Map<string, (cube: CubeOfDraw) => CubeOfDraw>();
  for (const [name, shape] of Object.entries(model.shapes)) {
    const coarsening = coarsen(shape, groupOf, groups.length);
    shapes[name] = coarsening.shape;
    readers.set(name, coarseReader(coarsening));
  }
  const cubesOf = (draw: DrawResult) =>
    lazily(Object.keys(shapes) as CubeName[], (name) => {
      const read = readers.get(name) as (cube: CubeOfDraw) => CubeOfDraw;
      return read(draw.cubes[name]);
    });
  return {
    ...ensemble,
    dataset: {
      ...dataset,
      manifest: {
        ...dataset.manifest,
        needs: groups.map((group) => ({ code: group, label: group, group })),
      },
      tables: {
        ...dataset.tables,
        requestsByAge: dataset.tables.requestsByAge.map((row) => ({
          ...row,
          age: coarseAge(row.age),
        })),
        plansByAgeEstablishment: dataset.tables.plansByAgeEstablishment.map((row) => ({
          ...row,
          age: coarseAge(row.age),
        })),
        planHistory: dataset.tables.planHistory.map((row) => ({
          ...row,
          age_band: coarseBand(row.age_band),
        })),
      },
    },
    model: { ...model, shapes: shapes as unknown as CubeShapes },
    draws: ensemble.draws.map((draw) => ({ ...draw, cubes: cubesOf(draw) })),
  };
}

/** The band of the age that stands for all ages of a band; the band itself where that is not one. */
function coarseBand(label: string): string {
  const ages = agesOfBand(label);
  if (ages === null || coarseAge(ages.low) !== coarseAge(ages.high)) return label;
  return `Age ${coarseAge(ages.low)} to ${coarseAge(ages.low)}`;
}

/** Cubes by name, each made when it is read. */
export function lazily(
  names: readonly CubeName[],
  make: (name: CubeName) => CubeOfDraw,
): Record<CubeName, CubeOfDraw> {
  const cubes = {} as Record<CubeName, CubeOfDraw>;
  for (const name of names) {
    Object.defineProperty(cubes, name, { enumerable: true, get: () => make(name) });
  }
  return cubes;
}

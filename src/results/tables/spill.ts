import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { valuesOf } from '../summary.ts';
import { anywhere, type Cell, januaries, ranged, rangedCells, type Table } from './table.ts';

/** `spill.csv`: the type that children needed against the type that they attend. */
export function spillTable(ensemble: Released): Table {
  const { model, dataset, scenario } = ensemble;
  const { districts, settingTypes } = dataset.manifest;
  const types = settingTypes.length;
  const cubes = cubesOf(ensemble, 'spill');
  const rows: Cell[][] = [];
  januaries(ensemble).forEach((year, january) => {
    const { byDraw } = rollUp(model.shapes.spill, cubes, ['district', 'neededType', 'type'], {
      january: (member) => member === january,
    });
    districts.forEach((district, d) => {
      settingTypes.forEach((needed, i) => {
        settingTypes.forEach((placed, j) => {
          const cell = (d * types + i) * types + j;
          if (!anywhere(byDraw, cell, 1)) return;
          rows.push([
            scenario.id,
            year,
            district.code,
            district.name,
            needed.id,
            placed.id,
            ...rangedCells(valuesOf(byDraw, cell)),
          ]);
        });
      });
    });
  });
  return {
    name: 'spill',
    columns: [
      'scenario',
      'year',
      'district_code',
      'district',
      'needed_type',
      'placed_type',
      ...ranged('children'),
    ],
    rows,
  };
}

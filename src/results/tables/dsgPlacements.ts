import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { valuesOf } from '../summary.ts';
import { INTO_AGE_GROUPS, RETURN_AGE_GROUPS } from './ageGroups.ts';
import { anywhere, type Cell, januaries, ranged, rangedCells, type Table } from './table.ts';

/**
 * `dsg_placements.csv`: children with plans by setting type attended, age group and need, for the tab
 * of children and young people of a management plan. Rows that are empty in every future are left out.
 */
export function managementPlanPlacements(ensemble: Released): Table {
  const { model, dataset, scenario } = ensemble;
  const { needs, settingTypes } = dataset.manifest;
  const cubes = cubesOf(ensemble, 'plans');
  const rows: Cell[][] = [];
  januaries(ensemble).forEach((year, january) => {
    const { byDraw } = rollUp(
      model.shapes.plans,
      cubes,
      ['type', 'age', 'need'],
      { january: (member) => member === january },
      INTO_AGE_GROUPS,
    );
    settingTypes.forEach((type, t) => {
      RETURN_AGE_GROUPS.forEach(({ label }, group) => {
        needs.forEach((need, n) => {
          const cell = (t * RETURN_AGE_GROUPS.length + group) * needs.length + n;
          if (!anywhere(byDraw, cell, 1)) return;
          rows.push([
            scenario.id,
            year,
            january === 0 ? 'observed' : 'projected',
            type.id,
            label,
            need.code,
            ...rangedCells(valuesOf(byDraw, cell)),
          ]);
        });
      });
    });
  });
  return {
    name: 'dsg_placements',
    columns: [
      'scenario',
      'year',
      'basis',
      'setting_type',
      'age_group',
      'need',
      ...ranged('children'),
    ],
    rows,
  };
}

import { PHASE_COUNT, PHASES } from '../../domain/ages.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { childrenByPhaseAndType } from '../phases.ts';
import { rollUpMeans } from '../rollUp.ts';
import { meansOf, valuesOf } from '../summary.ts';
import { type Cell, januaries, ranged, rangedCells, ratio, type Table } from './table.ts';

/** `placements.csv`: where children go, how far and how long. */
export function placementsTable(ensemble: Released): Table {
  const { model, dataset, scenario } = ensemble;
  const { districts, needs, settingTypes } = dataset.manifest;
  const keep = ['district', 'need', 'phase', 'type'];
  const rows: Cell[][] = [];
  januaries(ensemble).forEach((year, january) => {
    const only = { january: (member: number) => member === january };
    const children = childrenByPhaseAndType(ensemble, january);
    const present = meansOf(children.byDraw);
    const near = rollUpMeans(model.shapes.inDistrict, cubesOf(ensemble, 'inDistrict'), keep, only);
    const journeys = rollUpMeans(
      model.shapes.journeys,
      cubesOf(ensemble, 'journeys'),
      [...keep, 'measure'],
      only,
    );
    districts.forEach((district, d) => {
      needs.forEach((need, n) => {
        PHASES.forEach((phase, f) => {
          settingTypes.forEach((type, t) => {
            const cell = ((d * needs.length + n) * PHASE_COUNT + f) * settingTypes.length + t;
            if (present[cell] === 0) return;
            const travelling = journeys[cell * 3];
            rows.push([
              scenario.id,
              year,
              district.code,
              district.name,
              need.code,
              phase,
              type.id,
              ...rangedCells(valuesOf(children.byDraw, cell)),
              near[cell],
              ratio(journeys[cell * 3 + 1], travelling),
              ratio(journeys[cell * 3 + 2], travelling),
            ]);
          });
        });
      });
    });
  });
  return {
    name: 'placements',
    columns: [
      'scenario',
      'year',
      'district_code',
      'district',
      'need',
      'phase',
      'setting_type',
      ...ranged('children'),
      'in_district',
      'mean_km',
      'mean_minutes',
    ],
    rows,
  };
}

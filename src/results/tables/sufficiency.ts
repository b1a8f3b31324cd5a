import { PHASE_COUNT, PHASES } from '../../domain/ages.ts';
import { OUTCOME_COUNT, OUTCOMES, SPILLED, WAITING } from '../../domain/settings.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { meanOf } from '../summary.ts';
import { anywhere, type Cell, januaries, ranged, rangedCells, type Table } from './table.ts';

/** `sufficiency.csv`: who needs which type of place, and whether they have it. */
export function sufficiencyTable(ensemble: Released): Table {
  const { model, dataset, scenario } = ensemble;
  const { districts, needs, settingTypes } = dataset.manifest;
  const cubes = cubesOf(ensemble, 'needs');
  const rows: Cell[][] = [];
  januaries(ensemble).forEach((year, january) => {
    districts.forEach((district, d) => {
      // District by district: the cells of all at once, of every draw, take more room than the draws.
      const { byDraw } = rollUp(
        model.shapes.needs,
        cubes,
        ['need', 'phase', 'neededType', 'outcome'],
        { january: (member) => member === january, district: (member) => member === d },
      );
      needs.forEach((need, n) => {
        PHASES.forEach((phase, f) => {
          settingTypes.forEach((type, t) => {
            const row = (n * PHASE_COUNT + f) * settingTypes.length + t;
            const cell = row * OUTCOME_COUNT;
            if (!anywhere(byDraw, cell, OUTCOME_COUNT)) return;
            rows.push([
              scenario.id,
              year,
              district.code,
              district.name,
              need.code,
              phase,
              type.id,
              ...rangedCells(byDraw.map((draw) => sumOf(draw, cell, 0, OUTCOME_COUNT))),
              ...OUTCOMES.map((_, outcome) => meanOf(byDraw, cell + outcome)),
              ...rangedCells(byDraw.map((draw) => sumOf(draw, cell, SPILLED, WAITING + 1))),
            ]);
          });
        });
      });
    });
  });
  return {
    name: 'sufficiency',
    columns: [
      'scenario',
      'year',
      'district_code',
      'district',
      'need',
      'phase',
      'setting_type',
      ...ranged('needed'),
      ...OUTCOMES,
      ...ranged('shortfall'),
    ],
    rows,
  };
}

/** Sum of outcomes `from … to − 1` of a row. */
export function sumOf(draw: Float64Array, cell: number, from: number, to: number): number {
  let total = 0;
  for (let outcome = from; outcome < to; outcome++) total += draw[cell + outcome];
  return total;
}

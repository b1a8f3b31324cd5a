import { PHASE_COUNT, PHASES } from '../../domain/ages.ts';
import { FLOWS } from '../../model/run/cubes.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { childrenByPhase } from '../phases.ts';
import { rollUp } from '../rollUp.ts';
import { meanOf, valuesOf } from '../summary.ts';
import { anywhere, type Cell, januaries, ranged, rangedCells, type Table } from './table.ts';

/** `demand.csv`: children with plans by home district, need and phase, and the flows to get there. */
export function demandTable(ensemble: Released): Table {
  const { model, dataset, scenario } = ensemble;
  const { districts, needs } = dataset.manifest;
  const rows: Cell[][] = [];
  januaries(ensemble).forEach((year, january) => {
    const stock = childrenByPhase(ensemble, january);
    const flows =
      january === 0
        ? null
        : rollUp(
            model.shapes.flows,
            cubesOf(ensemble, 'flows'),
            ['district', 'need', 'phase', 'flow'],
            { step: (step) => step === january - 1 },
          );
    districts.forEach((district, d) => {
      needs.forEach((need, n) => {
        PHASES.forEach((phase, f) => {
          const cell = (d * needs.length + n) * PHASE_COUNT + f;
          const flowCell = cell * FLOWS.length;
          const moved = flows !== null && anywhere(flows.byDraw, flowCell, FLOWS.length);
          if (!anywhere(stock.byDraw, cell, 1) && !moved) return;
          rows.push([
            scenario.id,
            year,
            district.code,
            district.name,
            need.code,
            phase,
            ...rangedCells(valuesOf(stock.byDraw, cell)),
            ...FLOWS.map((_, flow) =>
              flows === null ? null : meanOf(flows.byDraw, flowCell + flow),
            ),
          ]);
        });
      });
    });
  });
  return {
    name: 'demand',
    columns: [
      'scenario',
      'year',
      'district_code',
      'district',
      'need',
      'phase',
      ...ranged('children'),
      ...FLOWS,
    ],
    rows,
  };
}

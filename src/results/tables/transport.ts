import { financialYear } from '../../domain/years.ts';
import { TRANSPORT_MEASURES } from '../../model/run/bookCosts.ts';
import { TRANSPORT_MODES } from '../../model/transport/modes.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { meansOf, valuesOf } from '../summary.ts';
import { anywhere, type Cell, ranged, rangedCells, ratio, type Table } from './table.ts';

const [PASSENGERS, POUNDS, ROAD_KM, MINUTES, OVER_LIMIT] = TRANSPORT_MEASURES.keys();

/** `transport.csv`: passengers, cost and journeys by financial year, home district, type and mode. */
export function transportTable(ensemble: Released): Table {
  const { model, dataset, scenario } = ensemble;
  const { districts, settingTypes } = dataset.manifest;
  const measures = TRANSPORT_MEASURES.length;
  const rows: Cell[][] = [];
  for (let step = 0; step < model.years; step++) {
    const { byDraw } = rollUp(
      model.shapes.transport,
      cubesOf(ensemble, 'transport'),
      ['district', 'type', 'mode', 'measure'],
      { step: (member) => member === step },
    );
    const means = meansOf(byDraw);
    districts.forEach((district, d) => {
      settingTypes.forEach((type, t) => {
        TRANSPORT_MODES.forEach((mode, m) => {
          const row = (d * settingTypes.length + t) * TRANSPORT_MODES.length + m;
          const cell = row * measures;
          if (!anywhere(byDraw, cell, measures)) return;
          const passengers = means[cell + PASSENGERS];
          rows.push([
            scenario.id,
            financialYear(model.area.baseYear + step),
            district.code,
            district.name,
            type.id,
            mode,
            passengers,
            ...rangedCells(valuesOf(byDraw, cell + POUNDS)),
            ratio(means[cell + ROAD_KM], passengers),
            ratio(means[cell + MINUTES], passengers),
            means[cell + OVER_LIMIT],
          ]);
        });
      });
    });
  }
  return {
    name: 'transport',
    columns: [
      'scenario',
      'year',
      'district_code',
      'district',
      'setting_type',
      'mode',
      'passengers',
      ...ranged('cost'),
      'mean_km',
      'mean_minutes',
      'passengers_over_limit',
    ],
    rows,
  };
}

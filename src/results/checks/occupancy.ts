import type { Released } from '../disclosure/release.ts';
import { provisionYears } from '../tables/provisions.ts';
import type { CheckRow } from '../views/view.ts';

const GROUP = 'Places and rolls of the base January';

/** Occupancy that a planner would believe, by role of the setting type. */
const BELIEVABLE: Partial<Record<string, readonly [number, number]>> = {
  special: [0.95, 1.06],
  srp: [0.85, 0.98],
  independent: [0.8, 1],
  ap: [0.5, 1],
  fe: [0.8, 1],
};

/** Children of the area over places for the area, by setting type, with the basis of the places. */
export function occupancyChecks(ensemble: Released): CheckRow[] {
  const { model, dataset } = ensemble;
  const { provisions } = model.timetable;
  const years = provisionYears(ensemble, 0);
  return dataset.manifest.settingTypes.flatMap((type, t): CheckRow[] => {
    const range = BELIEVABLE[type.role];
    if (range === undefined) return [];
    let children = 0;
    let places = 0;
    for (const one of years) {
      if (provisions.type[one.provision] !== t || one.placesForArea === null) continue;
      children += one.onRoll;
      places += one.placesForArea;
    }
    const occupancy = places > 0 ? children / places : 0;
    const basis = dataset.manifest.placesBasis.find((row) => row.settingType === type.id);
    return [
      {
        group: GROUP,
        label: `${type.label}: ${Math.round(children)} children for ${places} places`,
        target: (range[0] + range[1]) / 2,
        model: occupancy,
        tolerance: `${range[0]} to ${range[1]}`,
        met: occupancy >= range[0] && occupancy <= range[1],
        note: basis?.basis ?? '',
      },
    ];
  });
}

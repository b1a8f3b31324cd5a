import type { Released } from '../disclosure/release.ts';
import { districtOfProvision, provisionYears } from './provisions.ts';
import { type Cell, januaries, type Table } from './table.ts';

interface Group {
  readonly keys: readonly Cell[];
  places: number | null;
  placesForArea: number | null;
  onRoll: number;
  onRollOther: number;
}

/** `places.csv`: places and rolls by district of the provision, type, designation and ages. */
export function placesTable(ensemble: Released): Table {
  const { model, dataset, scenario } = ensemble;
  const { timetable } = model;
  const { provisions } = timetable;
  const rows: Cell[][] = [];
  januaries(ensemble).forEach((year, january) => {
    const groups = new Map<string, Group>();
    for (const one of provisionYears(ensemble, january)) {
      const p = one.provision;
      const at = january * provisions.count + p;
      const keys = [
        ...districtOfProvision(ensemble, p),
        dataset.manifest.settingTypes[provisions.type[p]].id,
        timetable.designation[january][p],
        timetable.ageLow[at],
        timetable.ageHigh[at],
      ];
      const id = keys.join('\u0000');
      const group = groups.get(id) ?? {
        keys,
        places: 0,
        placesForArea: 0,
        onRoll: 0,
        onRollOther: 0,
      };
      group.places = add(group.places, one.places);
      group.placesForArea = add(group.placesForArea, one.placesForArea);
      group.onRoll += one.onRoll;
      group.onRollOther += provisions.onRollOther[p];
      groups.set(id, group);
    }
    for (const group of [...groups.values()].sort(byKeys))
      rows.push(rowOf(scenario.id, year, group));
  });
  return {
    name: 'places',
    columns: [
      'scenario',
      'year',
      'district_code',
      'district',
      'setting_type',
      'designation',
      'age_low',
      'age_high',
      'places',
      'places_for_area',
      'on_roll',
      'on_roll_other',
      'occupancy',
      'headroom',
    ],
    rows,
  };
}

/** One provision without a limit leaves the whole group without one. */
function add(total: number | null, more: number | null): number | null {
  return total === null || more === null ? null : total + more;
}

function rowOf(scenario: string, year: number, group: Group): Cell[] {
  const { places, placesForArea, onRoll, onRollOther } = group;
  const occupancy = placesForArea === null || placesForArea === 0 ? null : onRoll / placesForArea;
  const headroom = placesForArea === null ? null : placesForArea - onRoll;
  return [
    scenario,
    year,
    ...group.keys,
    places,
    placesForArea,
    onRoll,
    onRollOther,
    occupancy,
    headroom,
  ];
}

function byKeys(a: Group, b: Group): number {
  for (let k = 0; k < a.keys.length; k++) {
    const one = a.keys[k];
    const other = b.keys[k];
    if (one === other) continue;
    if (typeof one === 'number' && typeof other === 'number') return one - other;
    return String(one) < String(other) ? -1 : 1;
  }
  return 0;
}

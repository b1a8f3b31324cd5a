import { OUTSIDE, UNLIMITED } from '../../model/area/area.ts';
import { PROVISION_COUNTS, PROVISION_SUMS } from '../../model/run/cubes.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUpMeans } from '../rollUp.ts';
import { type Cell, januaries, ratio, type Table } from './table.ts';

/** One provision at one January, means over draws. */
export interface ProvisionYear {
  readonly provision: number;
  readonly places: number | null;
  readonly placesForArea: number | null;
  readonly onRoll: number;
  readonly admitted: number | null;
  readonly overNumber: number | null;
  readonly refused: number | null;
  readonly firstPreferences: number | null;
  readonly inDistrict: number;
  readonly bandSum: number;
  readonly kmSum: number;
}

/** Every provision that is open or has children at a January. */
export function provisionYears(ensemble: Released, january: number): ProvisionYear[] {
  const { model } = ensemble;
  const { timetable, shapes } = model;
  const count = timetable.provisions.count;
  const only = { january: (member: number) => member === january };
  const keep = ['provision', 'measure'];
  const counts = rollUpMeans(shapes.provisions, cubesOf(ensemble, 'provisions'), keep, only);
  const sums = rollUpMeans(shapes.provisionSums, cubesOf(ensemble, 'provisionSums'), keep, only);
  const years: ProvisionYear[] = [];
  for (let provision = 0; provision < count; provision++) {
    const at = january * count + provision;
    const mean = (measure: number) => counts[provision * PROVISION_COUNTS.length + measure];
    const onRoll = mean(0);
    if (timetable.open[at] === 0 && onRoll === 0) continue;
    const limited = timetable.places[at] !== UNLIMITED;
    const flow = (measure: number) => (january === 0 ? null : mean(measure));
    years.push({
      provision,
      places: limited ? timetable.places[at] : null,
      placesForArea: limited ? timetable.placesForArea[at] : null,
      onRoll,
      admitted: flow(1),
      overNumber: flow(2),
      refused: flow(3),
      firstPreferences: flow(4),
      inDistrict: mean(5),
      bandSum: sums[provision * PROVISION_SUMS],
      kmSum: sums[provision * PROVISION_SUMS + 1],
    });
  }
  return years;
}

/** Code and name of the district of a provision. */
export function districtOfProvision({ dataset, model }: Released, provision: number): string[] {
  const district = model.timetable.provisions.district[provision];
  if (district === OUTSIDE) return ['OUT', 'Outside the area'];
  const { code, name } = dataset.manifest.districts[district];
  return [code, name];
}

/** `provisions.csv`: every provision by name. */
export function provisionsTable(ensemble: Released): Table {
  const { model, dataset, scenario } = ensemble;
  const { provisions, designation } = model.timetable;
  const rows: Cell[][] = [];
  januaries(ensemble).forEach((year, january) => {
    for (const one of provisionYears(ensemble, january)) {
      const p = one.provision;
      rows.push([
        scenario.id,
        year,
        provisions.id[p],
        provisions.name[p],
        dataset.manifest.settingTypes[provisions.type[p]].id,
        designation[january][p],
        ...districtOfProvision(ensemble, p),
        one.places,
        one.placesForArea,
        one.onRoll,
        provisions.onRollOther[p],
        one.admitted,
        one.overNumber,
        one.refused,
        one.firstPreferences,
        ratio(one.bandSum, one.onRoll),
        ratio(one.kmSum, one.onRoll),
        ratio(one.inDistrict, one.onRoll),
      ]);
    }
  });
  return {
    name: 'provisions',
    columns: [
      'scenario',
      'year',
      'provision',
      'name',
      'setting_type',
      'designation',
      'district_code',
      'district',
      'places',
      'places_for_area',
      'on_roll',
      'on_roll_other',
      'admitted',
      'over_number',
      'refused',
      'first_preferences',
      'mean_complexity',
      'mean_km',
      'in_district_share',
    ],
    rows,
  };
}

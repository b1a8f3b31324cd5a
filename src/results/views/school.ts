import { OUTSIDE, UNLIMITED } from '../../model/area/area.ts';
import { PROVISION_COUNTS, PROVISION_SUMS } from '../../model/run/cubes.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { summarise } from '../summary.ts';
import { januaries } from '../tables/table.ts';
import { fanOf } from './fan.ts';
import type { School, SchoolPart, SchoolQuery, SchoolTerms, SchoolView } from './schoolTypes.ts';
import type { Summary } from './view.ts';

type ProvisionCount = (typeof PROVISION_COUNTS)[number];

/** One provision over all years of a run: what it admits, who goes there and from where. */
export function schoolView(ensemble: Released, query: SchoolQuery): SchoolView {
  const p = ensemble.model.timetable.provisions.id.indexOf(query.provision);
  return {
    kind: 'school',
    provenance: ensemble.provenance,
    query,
    school: p < 0 ? null : schoolOf(ensemble, p, query.year),
  };
}

function schoolOf(ensemble: Released, p: number, year: number): School {
  const { dataset, model } = ensemble;
  const { settingTypes, districts, needs } = dataset.manifest;
  const { provisions } = model.timetable;
  const years = januaries(ensemble);
  const type = settingTypes[provisions.type[p]];
  const district = provisions.district[p];
  const counts = byJanuary(ensemble, 'provisions', p);
  const measures = PROVISION_COUNTS.length;
  const read = (draw: Float64Array, january: number, count: ProvisionCount) =>
    draw[january * measures + PROVISION_COUNTS.indexOf(count)];
  const flow = (count: ProvisionCount) =>
    fanOf(
      years.slice(1),
      counts.map((draw) => years.slice(1).map((_, at) => read(draw, at + 1, count))),
    );
  const onRoll = counts.map((draw) => years.map((_, at) => read(draw, at, 'on_roll')));
  const parts = (cube: 'provisionHomes' | 'provisionNeeds', members: readonly Named[]) =>
    partsOf(ensemble, cube, p, years.indexOf(year), members);
  return {
    id: provisions.id[p],
    name: provisions.name[p],
    type: { id: type.id, label: type.label, role: type.role },
    district: district === OUTSIDE ? 'Outside the area' : districts[district].name,
    onRollOther: provisions.onRollOther[p],
    terms: years.map((_, january) => termsAt(ensemble, p, january)),
    onRoll: fanOf(years, onRoll),
    admitted: flow('admitted'),
    refused: flow('refused'),
    outside: flow('outside'),
    overNumber: flow('over_number'),
    firstPreferences: flow('first_preferences'),
    ...meansOf(ensemble, p, onRoll),
    homes: parts(
      'provisionHomes',
      districts.map(({ code, name }) => ({ code, label: name })),
    ),
    needs: parts('provisionNeeds', needs),
  };
}

/** Every January of one provision, with what the cube counts of it running fastest. */
function byJanuary(
  ensemble: Released,
  cube: 'provisions' | 'provisionSums',
  p: number,
): readonly Float64Array[] {
  return rollUp(ensemble.model.shapes[cube], cubesOf(ensemble, cube), ['january', 'measure'], {
    provision: (member) => member === p,
  }).byDraw;
}

function termsAt({ model }: Released, p: number, january: number): SchoolTerms {
  const { timetable, area } = model;
  const at = january * timetable.provisions.count + p;
  const limited = timetable.places[at] !== UNLIMITED;
  return {
    year: area.baseYear + january,
    open: timetable.open[at] === 1,
    designation: timetable.designation[january][p],
    needs: area.needCodes.filter((_, need) => ((timetable.needs[at] >>> need) & 1) === 1),
    ageLow: timetable.ageLow[at],
    ageHigh: timetable.ageHigh[at],
    bandLow: timetable.bandLow[at],
    bandHigh: timetable.bandHigh[at],
    places: limited ? timetable.places[at] : null,
    placesForArea: limited ? timetable.placesForArea[at] : null,
  };
}

/** Means over the children of each draw, summarised over the draws that have any. */
function meansOf(
  ensemble: Released,
  p: number,
  onRoll: readonly number[][],
): Pick<School, 'meanBand' | 'meanMinutes'> {
  const sums = byJanuary(ensemble, 'provisionSums', p);
  const mean = (measure: number) =>
    onRoll[0].map((_, january): Summary | null => {
      const means = sums.flatMap((draw, d) => {
        const children = onRoll[d][january];
        return children > 0 ? [draw[january * PROVISION_SUMS + measure] / children] : [];
      });
      return means.length === 0 ? null : summarise(means);
    });
  return { meanBand: mean(0), meanMinutes: mean(2) };
}

interface Named {
  readonly code: string;
  readonly label: string;
}

/** Children of the provision by need or by home district at a January. */
function partsOf(
  ensemble: Released,
  cube: 'provisionHomes' | 'provisionNeeds',
  p: number,
  january: number,
  members: readonly Named[],
): SchoolPart[] {
  const dimension = cube === 'provisionHomes' ? 'district' : 'need';
  const { byDraw } = rollUp(ensemble.model.shapes[cube], cubesOf(ensemble, cube), [dimension], {
    january: (member) => member === january,
    provision: (member) => member === p,
  });
  return members.map(({ code, label }, at) => ({
    code,
    label,
    children: summarise(byDraw.map((draw) => draw[at])),
  }));
}

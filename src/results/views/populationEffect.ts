import { agesOfBand, coverAllAges } from '../../domain/ageBands.ts';
import { AGE_COUNT } from '../../domain/ages.ts';
import type { Area } from '../../model/area/area.ts';
import { residentsOf } from '../../model/area/prepareArea.ts';
import { plansByAge } from '../../model/demand/flows.ts';
import {
  type ChangeInPlans,
  type PlansAndResidents,
  populationAndRate,
} from '../../model/demand/populationAndRate.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { areasByDraw } from '../residents.ts';
import { rollUp } from '../rollUp.ts';
import { summarise } from '../summary.ts';
import type {
  PastEffect,
  PopulationEffectBasis,
  PopulationEffectView,
  ProjectedEffect,
} from './demandTypes.ts';

/** Age band of the rows of a history that hold all ages together. */
const ALL_AGES = 'Total';

/** Growth in plans split into what residents and what rates have done, and will do. */
export function populationEffectView(ensemble: Released): PopulationEffectView {
  const { dataset, model, provenance } = ensemble;
  const { baseYear, population } = model.area;
  const januaries = dataset.tables.planHistory
    .filter((row) => row.age_band === ALL_AGES && row.january <= baseYear)
    .map((row) => row.january)
    .filter((january) => january >= population.firstYear)
    .sort((a, b) => a - b);
  const [first, last] = [januaries[0], januaries[januaries.length - 1]];
  const projected = projections(ensemble);
  return {
    kind: 'populationEffect',
    provenance,
    areaName: dataset.manifest.name,
    firstYearWithResidents: population.firstYear,
    history: januaries.slice(1).map((to, at) => pastEffect(ensemble, januaries[at], to)),
    sinceFirst: januaries.length > 1 ? pastEffect(ensemble, first, last) : null,
    projected: projected[model.area.districtCount],
    districts: dataset.manifest.districts.map(({ code, name }, d) => ({
      code,
      name,
      projected: projected[d],
    })),
  };
}

/** By single age where both Januaries have it, else by band, else by all ages together. */
function pastEffect(ensemble: Released, from: number, to: number): PastEffect {
  const { area } = ensemble.model;
  const result = (basis: PopulationEffectBasis, [before, after]: PlansAndResidents[]) => ({
    from,
    to,
    basis,
    ...populationAndRate(before, after),
  });
  const single = plansBySingleAge(ensemble, [from, to]);
  if (single !== null) {
    return result(
      'single age',
      [from, to].map((year, i) => ({ plans: single[i], residents: bySingleAge(area, year) })),
    );
  }
  const bands = plansByBand(ensemble, [from, to]);
  return result(
    bands.ages.length > 1 ? 'age band' : 'all ages',
    [from, to].map((year, i) => {
      const residents = bySingleAge(area, year);
      const inBand = ({ low, high }: { low: number; high: number }) =>
        residents.subarray(low, high + 1).reduce((sum, one) => sum + one, 0);
      return { plans: bands.plans[i], residents: bands.ages.map(inBand) };
    }),
  );
}

function bySingleAge(area: Area, year: number): Float64Array {
  return Float64Array.from({ length: AGE_COUNT }, (_, age) => {
    let residents = 0;
    for (let d = 0; d < area.districtCount; d++) residents += residentsOf(area, year, d, age);
    return residents;
  });
}

function plansBySingleAge({ dataset }: Released, years: readonly number[]): Float64Array[] | null {
  const rows = dataset.tables.plansByAgeEstablishment;
  const plans = years.map((january) => plansByAge(rows, january));
  return plans.every((ages) => ages.some((one) => one > 0)) ? plans : null;
}

/** Plans by the bands that every one of the years has, or all ages as one band. */
function plansByBand({ dataset }: Released, years: readonly number[]) {
  const rows = dataset.tables.planHistory;
  const labelsOf = (january: number) =>
    rows
      .filter((row) => row.january === january && row.age_band !== ALL_AGES)
      .map((row) => row.age_band);
  const labels = labelsOf(years[0]);
  const same = years.every((january) => labelsOf(january).join('|') === labels.join('|'));
  const ages = labels.flatMap((label) => agesOfBand(label) ?? []);
  const banded = same && ages.length === labels.length && coverAllAges(ages);
  const wanted = banded ? labels : [ALL_AGES];
  return {
    ages: banded ? ages : [{ low: 0, high: AGE_COUNT - 1 }],
    plans: years.map((january) =>
      wanted.map(
        (label) =>
          rows.find((row) => row.january === january && row.age_band === label)?.plans ?? 0,
      ),
    ),
  };
}

/**
 * From the base January to each later one, by single age in every draw: of each district and, after
 * them, of the whole area.
 */
function projections(ensemble: Released): ProjectedEffect[][] {
  const { model } = ensemble;
  const { baseYear, districtCount } = model.area;
  const keep = ['january', 'district', 'age'];
  const plans = rollUp(model.shapes.plans, cubesOf(ensemble, 'plans'), keep).byDraw;
  const places = districtCount + 1;
  const changes = areasByDraw(ensemble).map((area, draw) => {
    const januaries = Array.from({ length: model.years + 1 }, (_, january) =>
      everyPlace(area, plans[draw], january),
    );
    return januaries
      .slice(1)
      .map((after) =>
        Array.from({ length: places }, (_, place) =>
          populationAndRate(januaries[0][place], after[place]),
        ),
      );
  });
  const over = (step: number, place: number, part: keyof ChangeInPlans) =>
    summarise(changes.map((draw) => draw[step][place][part]));
  return Array.from({ length: places }, (_, place) =>
    Array.from({ length: model.years }, (_, step) => ({
      year: baseYear + step + 1,
      total: over(step, place, 'total'),
      population: over(step, place, 'population'),
      rate: over(step, place, 'rate'),
    })),
  );
}

/** Plans and residents by single age at a January of a draw: of each district, then of them all. */
function everyPlace(area: Area, plans: Float64Array, january: number): PlansAndResidents[] {
  const whole = { plans: new Float64Array(AGE_COUNT), residents: new Float64Array(AGE_COUNT) };
  const districts = Array.from({ length: area.districtCount }, (_, d) => {
    const row = (january * area.districtCount + d) * AGE_COUNT;
    const here = {
      plans: plans.subarray(row, row + AGE_COUNT),
      residents: new Float64Array(AGE_COUNT),
    };
    for (let age = 0; age < AGE_COUNT; age++) {
      here.residents[age] = residentsOf(area, area.baseYear + january, d, age);
      whole.plans[age] += here.plans[age];
      whole.residents[age] += here.residents[age];
    }
    return here;
  });
  return [...districts, whole];
}

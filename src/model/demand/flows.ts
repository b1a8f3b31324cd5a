import { AGE_COUNT, MAX_AGE } from '../../domain/ages.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { DATASET_TABLES } from '../../domain/datasetTables.ts';
import { fixed } from '../../domain/fixedChoices/index.ts';
import type { Area } from '../area/area.ts';
import { residentsOf } from '../area/prepareArea.ts';
import { type CohortChange, solveCohorts } from './cohort.ts';
import { relativeEndings } from './needEndings.ts';

/** Rates that drive arrivals and endings, from the published flows of the year before the base. */
export interface DemandFlows {
  /** New plans per resident, index need × 26 + age at the previous 31 August. */
  readonly newPlanRate: Float64Array;
  /** Cohort change of this area and of the reference area. */
  readonly area: CohortChange;
  readonly reference: CohortChange;
  /** Endings of each need relative to those of its age, index need × 26 + age. */
  readonly needEndings: Float64Array;
  /** Relative rate of each district, population-weighted mean 1, before its strength is applied. */
  readonly gradient: Float64Array;
  /** Relative drift a year of each need against all needs, from national prevalence. */
  readonly needDrift: Float64Array;
}

/** Ages over which the top band of the published flows ("20 and over") is spread. */
const [TOP_BAND_FIRST_AGE, TOP_BAND_LAST_AGE] = fixed('demand.topBandAges');
/** Latest Januaries of the national series whose drift is read, and the fewest that show one. */
const DRIFT_YEARS = fixed('demand.driftYears');
const FEWEST_DRIFT_YEARS = fixed('demand.fewestDriftYears');

export function prepareFlows(dataset: Dataset, area: Area, needMixPrior: number): DemandFlows {
  const year = dataset.manifest.baseYear - 1;
  const { tables, reference } = dataset;
  const newPlans = newPlansByNeedAge(
    area,
    tables.newPlansByNeedAge,
    year,
    topBand(dataset, 'newPlansByNeedAge'),
  );
  const nationalMix = newPlansByNeedAge(area, reference.newPlansByNeedAge, year, spreadTopBand);
  const before = plansByAge(tables.plansByAgeEstablishment, year);
  const own = solveCohorts({
    before,
    after: plansByAge(tables.plansByAgeEstablishment, year + 1),
    newPlans: overNeeds(area, newPlans),
    ceased: ceasedByAge(tables.ceasedPlans, year, topBand(dataset, 'ceasedPlans')),
  });
  const nationalStock = plansByAge(reference.plansByAgeEstablishment, year);
  const national = solveCohorts({
    before: nationalStock,
    after: plansByAge(reference.plansByAgeEstablishment, year + 1),
    newPlans: overNeeds(area, nationalMix),
    ceased: ceasedByAge(reference.ceasedPlans, year, spreadTopBand),
  });
  return {
    newPlanRate: newPlanRates(area, year, newPlans, nationalMix, needMixPrior),
    area: own,
    needEndings: relativeEndings({
      stock: countByNeedAge(
        area,
        tables.plansByNeedAge.filter((row) => row.january === area.baseYear),
      ),
      newPlans,
      before,
      change: own,
    }),
    // Where the reference area holds no plans of an age there is nothing to borrow.
    reference: {
      ...national,
      hazard: national.hazard.map((one, age) => (nationalStock[age] > 0 ? one : own.hazard[age])),
    },
    gradient: Float64Array.from(
      area.districtCodes,
      (code) => tables.districtGradient.find((row) => row.district_code === code)!.gradient,
    ),
    needDrift: needDrift(area, reference.needPrevalence),
  };
}

/** Plans of a January by single age. */
export function plansByAge(
  rows: readonly { readonly january: number; readonly age: number; readonly plans: number }[],
  january: number,
): Float64Array {
  const plans = new Float64Array(AGE_COUNT);
  for (const row of rows) if (row.january === january) plans[row.age] += row.plans;
  return plans;
}

function ceasedByAge(
  rows: readonly { readonly year: number; readonly age: number; readonly plans: number }[],
  year: number,
  ofTopBand: TopBand,
): Float64Array {
  const plans = new Float64Array(AGE_COUNT);
  for (const row of rows) if (row.year === year) plans[row.age] += row.plans;
  return ofTopBand(plans);
}

interface NeedAgeRow {
  readonly need: string;
  readonly age: number;
  readonly plans: number;
}

/** New plans of a year, index need × 26 + age at the 31 August before it. */
function newPlansByNeedAge(
  area: Area,
  rows: readonly (NeedAgeRow & { readonly year: number })[],
  year: number,
  ofTopBand: TopBand,
): Float64Array {
  const plans = countByNeedAge(
    area,
    rows.filter((row) => row.year === year),
  );
  for (let n = 0; n < area.needCount; n++) {
    ofTopBand(plans.subarray(n * AGE_COUNT, (n + 1) * AGE_COUNT));
  }
  return plans;
}

/** Plans of some rows, index need × 26 + age. */
function countByNeedAge(area: Area, rows: readonly NeedAgeRow[]): Float64Array {
  const plans = new Float64Array(area.needCount * AGE_COUNT);
  const index = new Map(area.needCodes.map((code, n) => [code, n]));
  for (const { need, age, plans: count } of rows)
    plans[index.get(need)! * AGE_COUNT + age] += count;
  return plans;
}

/** Plans by age, those of a last band at the ages that it stands for; changed in place. */
type TopBand = (plans: Float64Array) => Float64Array;

/** A table that says so has single ages to the last: in a small area nobody may be above 20. */
function topBand({ manifest }: Dataset, table: 'newPlansByNeedAge' | 'ceasedPlans'): TopBand {
  const { file } = DATASET_TABLES[table];
  const single = manifest.files.some((one) => one.file === file && one.singleAges);
  return single ? (plans) => plans : spreadTopBand;
}

/** "20 and over" is spread over 20 to 23, halving with each year as plan-holders do. */
export function spreadTopBand(plans: Float64Array): Float64Array {
  // Single ages beyond the band's first mean that the figures are not banded.
  if (plans.subarray(TOP_BAND_FIRST_AGE + 1).some((one) => one > 0)) return plans;
  const band = plans[TOP_BAND_FIRST_AGE];
  let weight = 0;
  for (let age = TOP_BAND_FIRST_AGE; age <= TOP_BAND_LAST_AGE; age++) weight += halves(age);
  for (let age = TOP_BAND_FIRST_AGE; age <= TOP_BAND_LAST_AGE; age++) {
    plans[age] = (band * halves(age)) / weight;
  }
  return plans;
}

function halves(age: number): number {
  return 1 / (1 << (age - TOP_BAND_FIRST_AGE));
}

function overNeeds(area: Area, plans: Float64Array): Float64Array {
  const total = new Float64Array(AGE_COUNT);
  for (let n = 0; n < area.needCount; n++) {
    for (let age = 0; age <= MAX_AGE; age++) total[age] += plans[n * AGE_COUNT + age];
  }
  return total;
}

/** The area's own total at each age; its need mix steadied by `prior` plans of the national mix. */
function newPlanRates(
  area: Area,
  year: number,
  own: Float64Array,
  national: Float64Array,
  prior: number,
): Float64Array {
  const rates = new Float64Array(own.length);
  const ownTotal = overNeeds(area, own);
  const nationalTotal = overNeeds(area, national);
  for (let age = 0; age <= MAX_AGE; age++) {
    let residents = 0;
    for (let d = 0; d < area.districtCount; d++) residents += residentsOf(area, year, d, age);
    if (residents === 0 || ownTotal[age] === 0) continue;
    const weight = nationalTotal[age] > 0 ? prior : 0;
    for (let n = 0; n < area.needCount; n++) {
      const at = n * AGE_COUNT + age;
      const borrowed = weight > 0 ? (weight * national[at]) / nationalTotal[age] : 0;
      const share = (own[at] + borrowed) / (ownTotal[age] + weight);
      rates[at] = (share * ownTotal[age]) / residents;
    }
  }
  return rates;
}

/** Relative slope of the share of each need among all plans, latest years of the national series. */
function needDrift(
  area: Area,
  rows: readonly {
    readonly january: number;
    readonly need: string;
    readonly share_of_pupils_percent: number;
  }[],
): Float64Array {
  const januaries = [...new Set(rows.map((row) => row.january))]
    .sort((a, b) => a - b)
    .slice(-DRIFT_YEARS);
  const share = (code: string, january: number) =>
    rows.find((row) => row.need === code && row.january === january)?.share_of_pupils_percent ?? 0;
  const total = (january: number) =>
    rows.reduce((sum, row) => sum + (row.january === january ? row.share_of_pupils_percent : 0), 0);
  return Float64Array.from(area.needCodes, (code) => {
    if (
      januaries.length < FEWEST_DRIFT_YEARS ||
      januaries.some((january) => share(code, january) <= 0)
    )
      return 0;
    const relative = januaries.map((january) => share(code, january) / total(january));
    return relativeGrowth(januaries, relative);
  });
}

/** Growth a year of a series from its least-squares line, relative to its mean. */
function relativeGrowth(years: readonly number[], values: readonly number[]): number {
  const count = years.length;
  const meanYear = years.reduce((sum, year) => sum + year, 0) / count;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  let top = 0;
  let bottom = 0;
  years.forEach((year, i) => {
    top += (year - meanYear) * (values[i] - mean);
    bottom += (year - meanYear) * (year - meanYear);
  });
  return top / bottom / mean;
}

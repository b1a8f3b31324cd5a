import { agesOfBand } from '../../src/domain/ageBands.ts';
import { AGE_COUNT } from '../../src/domain/ages.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { spreadTopBand } from '../../src/model/demand/flows.ts';
import { apportion } from '../dataset/apportion.ts';
import { atPreviousAugust } from './startAges.ts';

/** The tables of plans and flows that an area and its reference area both have. */
type SharedTables = Dataset['tables'] | Dataset['reference'];
type PlanRow = SharedTables['plansByAgeEstablishment'][number];

/** What is laid anew of an area's tables when it is taken back to an earlier January. */
export interface RewoundTables {
  readonly plansByAgeEstablishment: readonly PlanRow[];
  readonly newPlansByNeedAge: SharedTables['newPlansByNeedAge'];
  readonly newPlansByAgeEstablishment: SharedTables['newPlansByAgeEstablishment'];
  readonly ceasedPlans: SharedTables['ceasedPlans'];
  readonly planHistory: SharedTables['planHistory'];
  readonly stockAndFlow: SharedTables['stockAndFlow'];
}

/**
 * Tables of an area as they could have stood in an earlier January: published figures up to it, and
 * where a table reaches not so far back, its earliest year's profile scaled to that year's totals.
 * The mix of needs at each age is the one published, later than the January: `hindcast.md` says so.
 *
 * @param newPlansInYear new plans of the calendar year before the January.
 */
export function rewindTables(
  tables: SharedTables,
  january: number,
  newPlansInYear: number,
): RewoundTables {
  const year = january - 1;
  const stock = stockAt(tables, january);
  const newByAge = newPlansByStartAge(tables, year, newPlansInYear);
  const entered = atPreviousAugust(spreadTopBand(sumByAge(newByAge)));
  const ceased = ceasedIn(tables, year, january);
  const ended = atPreviousAugust(spreadTopBand(sumByAge(ceased)));
  const before = scaled(cohortsBefore(sumByAge(stock), entered, ended), total(tables, year));
  return {
    plansByAgeEstablishment: [...stock, ...profileBefore(stock, before, year)],
    newPlansByNeedAge: needsOfNewPlans(tables, entered, year),
    newPlansByAgeEstablishment: newByAge,
    ceasedPlans: ceased,
    planHistory: tables.planHistory.filter((row) => row.january <= january),
    stockAndFlow: tables.stockAndFlow.filter((row) => row.year < january),
  };
}

/** Plans of a January by age and establishment: published, or the earliest profile in each band. */
function stockAt(tables: SharedTables, january: number): PlanRow[] {
  const published = tables.plansByAgeEstablishment.filter((row) => row.january === january);
  if (published.length > 0) return published;
  const earliest = tables.plansByAgeEstablishment.reduce(
    (least, row) => Math.min(least, row.january),
    Infinity,
  );
  const profile = tables.plansByAgeEstablishment.filter((row) => row.january === earliest);
  const bands = tables.planHistory.filter(
    (row) => row.january === january && row.age_band !== 'Total',
  );
  return bands.flatMap(({ age_band, plans }) => {
    const ages = agesOfBand(age_band);
    if (ages === null) throw new RangeError(`No ages are known for the band "${age_band}".`);
    const cells = profile.filter((row) => row.age >= ages.low && row.age <= ages.high);
    const counts = apportion(
      plans,
      cells.map((row) => row.plans),
    );
    return cells.map((row, i) => ({ ...row, january, plans: counts[i] }));
  });
}

function newPlansByStartAge(
  tables: SharedTables,
  year: number,
  newPlansInYear: number,
): SharedTables['newPlansByAgeEstablishment'] {
  const rows = tables.newPlansByAgeEstablishment;
  const known = rows.filter((row) => row.year <= year);
  if (known.length > 0) return known;
  const earliest = rows.reduce((least, row) => Math.min(least, row.year), Infinity);
  const profile = rows.filter((row) => row.year === earliest);
  const counts = apportion(
    newPlansInYear,
    profile.map((row) => row.plans),
  );
  return profile.map((row, i) => ({ ...row, year, plans: counts[i] }));
}

/** Endings of a year by age on their date; the earliest year's share of the stock where unknown. */
function ceasedIn(
  tables: SharedTables,
  year: number,
  january: number,
): SharedTables['ceasedPlans'] {
  const known = tables.ceasedPlans.filter((row) => row.year === year);
  if (known.length > 0) return known;
  const earliest = tables.ceasedPlans.reduce((least, row) => Math.min(least, row.year), Infinity);
  const flow = tables.stockAndFlow.find((row) => row.year === year) ?? tables.stockAndFlow[0];
  const profile = tables.ceasedPlans.filter((row) => row.year === earliest);
  const wanted = Math.round((flow.ceased_plans / flow.plans_january) * total(tables, january - 1));
  const counts = apportion(
    wanted,
    profile.map((row) => row.plans),
  );
  return profile.map((row, i) => ({ ...row, year, plans: counts[i] }));
}

/** Plans a year earlier by age: those of a year later, less those that started, plus those that ended. */
function cohortsBefore(
  stock: Float64Array,
  entered: Float64Array,
  ended: Float64Array,
): Float64Array {
  return stock.map((_, age) =>
    Math.max(0, (age + 1 < AGE_COUNT ? stock[age + 1] : 0) - entered[age] + ended[age]),
  );
}

/** A January's plans by age with the establishments that each age has a year later. */
function profileBefore(
  stock: readonly PlanRow[],
  before: Float64Array,
  january: number,
): PlanRow[] {
  return [...before].flatMap((plans, age) => {
    const cells = stock.filter((row) => row.age === age && row.plans > 0);
    const counts = apportion(
      Math.round(plans),
      cells.map((row) => row.plans),
    );
    return cells.map((row, i) => ({ ...row, january, plans: counts[i] }));
  });
}

function needsOfNewPlans(
  tables: SharedTables,
  entered: Float64Array,
  year: number,
): SharedTables['newPlansByNeedAge'] {
  const rows = tables.newPlansByNeedAge;
  const earliest = rows.reduce((least, row) => Math.min(least, row.year), Infinity);
  const mix = rows.filter((row) => row.year === earliest);
  // The published rows end with "20 and over".
  const banded = Math.max(...mix.map((row) => row.age));
  return [...new Set(mix.map((row) => row.age))].flatMap((age) => {
    const cells = mix.filter((row) => row.age === age);
    const plans =
      age === banded ? entered.subarray(age).reduce((sum, one) => sum + one, 0) : entered[age];
    const counts = apportion(
      Math.round(plans),
      cells.map((row) => row.plans),
    );
    return cells.map((row, i) => ({ ...row, year, plans: counts[i] }));
  });
}

function total(tables: SharedTables, january: number): number {
  const row = tables.planHistory.find((one) => one.january === january && one.age_band === 'Total');
  if (row === undefined) throw new RangeError(`No total is published for January ${january}.`);
  return row.plans;
}

function sumByAge(rows: readonly { readonly age: number; readonly plans: number }[]): Float64Array {
  const plans = new Float64Array(AGE_COUNT);
  for (const row of rows) plans[row.age] += row.plans;
  return plans;
}

function scaled(counts: Float64Array, wanted: number): Float64Array {
  const sum = counts.reduce((all, one) => all + one, 0);
  return counts.map((one) => (one * wanted) / sum);
}

import { AGE_COUNT } from '../../domain/ages.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { DatasetRow } from '../../domain/datasetTables.ts';
import type { Child, Holder } from './records.ts';

/** Ages over which the mean of the gradient is 1, as districts are compared everywhere. */
const LOW_AGE = 4;
const HIGH_AGE = 16;
/** Plans at the rate of the whole area that steady a district with few of its own. */
const PRIOR_PLANS = 20;
/** Children whose homes must be known, or those who are known may not be like the others. */
const LEAST_KNOWN = 0.8;
/** What the table of districts may hold. */
const LEAST = 0.05;
const MOST = 20;

/**
 * Rate of plans per child of each district relative to the whole area, by the home postcodes of a
 * return: plans against those expected from the district's residents at the area's rate of each age.
 *
 * @returns null where fewer than four homes in five are known.
 */
export function gradientByHomes(
  { manifest, tables }: Dataset,
  holders: readonly Holder[],
  children: readonly Child[],
  year: number,
): DatasetRow<'districtGradient'>[] | null {
  const districtOf = new Map(tables.zones.map((row) => [row.zone, row.district_code]));
  const homes = holders.map(({ child }) => districtOf.get(children[child].zone));
  const known = homes.filter((home) => home !== undefined).length;
  if (known === 0 || known < LEAST_KNOWN * holders.length) return null;

  const residents = new Map(
    manifest.districts.map(({ code }) => [code, new Float64Array(AGE_COUNT)]),
  );
  const all = new Float64Array(AGE_COUNT);
  for (const row of tables.population) {
    if (row.year !== year) continue;
    residents.get(row.district_code)![row.age] += row.population;
    all[row.age] += row.population;
  }
  const plans = new Float64Array(AGE_COUNT);
  const observed = new Map<string, number>();
  holders.forEach(({ age }, at) => {
    const home = homes[at];
    if (home === undefined) return;
    plans[age]++;
    observed.set(home, (observed.get(home) ?? 0) + 1);
  });
  const relative = manifest.districts.map(({ code }) => {
    const expected = residents
      .get(code)!
      .reduce((sum, one, age) => sum + (all[age] > 0 ? (plans[age] * one) / all[age] : 0), 0);
    return ((observed.get(code) ?? 0) + PRIOR_PLANS) / (expected + PRIOR_PLANS);
  });
  const weights = manifest.districts.map(({ code }) => {
    const of = residents.get(code)!.subarray(LOW_AGE, HIGH_AGE + 1);
    return of.reduce((sum, one) => sum + one, 0);
  });
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const mean = relative.reduce((sum, one, d) => sum + one * weights[d], 0) / weight;
  return manifest.districts.map(({ code }, d) => ({
    district_code: code,
    gradient: Math.min(MOST, Math.max(LEAST, Number((relative[d] / mean).toFixed(4)))),
    census_plans: observed.get(code) ?? 0,
    basis: `home postcodes of the SEN2 return of January ${year}`,
    quality: 'derived' as const,
    reason: `Plans against those expected at the area's rate of each age, with ${PRIOR_PLANS} plans at the rate of the area added to both.`,
  }));
}

import { AGE_COUNT, MAX_AGE } from '../../domain/ages.ts';

/** Plans by single age at two Januaries and what is published of the year between them. */
export interface CohortYear {
  /** Plans by age at the first January. */
  readonly before: Float64Array;
  /** Plans by age at the second January. */
  readonly after: Float64Array;
  /** New plans by age at the 31 August before the first January: they are a + 1 at the second. */
  readonly newPlans: Float64Array;
  /** Ceased plans by age on the cease date. */
  readonly ceased: Float64Array;
}

/**
 * How each cohort changed, once new plans are taken out: `after(a + 1) = before(a) × (1 − hazard(a))
 * + newPlans(a) + arrivals(a)`, exactly, for every age. Index = age at the first January.
 */
export interface CohortChange {
  /** Share of plans held at age a that end before the next January. */
  readonly hazard: Float64Array;
  /** Plans that appear outside the published flows, by age at the first January. */
  readonly arrivals: Float64Array;
}

/**
 * Solves cessation hazards by single age so that the change of every cohort is reproduced net of
 * new plans (ages in the sources differ: new plans by need are by the previous August's age, ceased
 * plans by the age on the cease date, so neither can be subtracted age by age).
 *
 * Where a cohort grew beyond its new plans, the excess is arrivals. The published ceased plans are
 * more than the net losses, so the rest of them is spread by age as published and matched by as
 * many arrivals: both then add up to the published totals wherever the figures allow.
 */
export function solveCohorts(year: CohortYear): CohortChange {
  const hazard = new Float64Array(AGE_COUNT);
  const arrivals = new Float64Array(AGE_COUNT);
  const ended = new Float64Array(AGE_COUNT);
  let netLoss = 0;
  let published = 0;
  for (let age = 0; age <= MAX_AGE; age++) {
    const later = age === MAX_AGE ? 0 : year.after[age + 1];
    const net = later - year.newPlans[age] - year.before[age];
    ended[age] = Math.max(0, -net);
    arrivals[age] = Math.max(0, net);
    netLoss += ended[age];
    published += year.ceased[age];
  }
  spreadFurtherEndings(year, ended, arrivals, Math.max(0, published - netLoss));
  for (let age = 0; age <= MAX_AGE; age++) {
    hazard[age] = year.before[age] > 0 ? ended[age] / year.before[age] : 0;
  }
  return { hazard, arrivals };
}

/**
 * Endings beyond the net losses, where the published counts by age exceed them: shared by the
 * published counts, never more than the plans held, and each replaced by an arrival.
 */
function spreadFurtherEndings(
  year: CohortYear,
  ended: Float64Array,
  arrivals: Float64Array,
  further: number,
): void {
  const room = Float64Array.from(ended, (already, age) =>
    Math.max(0, Math.min(year.ceased[age], year.before[age]) - already),
  );
  const total = room.reduce((sum, one) => sum + one, 0);
  if (total === 0) return;
  const share = Math.min(1, further / total);
  for (let age = 0; age <= MAX_AGE; age++) {
    ended[age] += room[age] * share;
    arrivals[age] += room[age] * share;
  }
}

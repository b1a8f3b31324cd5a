import { AGE_COUNT } from '../../src/domain/ages.ts';

/*
 * Ages on a date in a calendar year against the age at the 31 August before that year's January,
 * with birthdays and dates spread evenly. In January to August a third of a year to a whole one has
 * gone since that 31 August, so 2/3 on average have had a birthday; in September to December one
 * year to one and a third.
 */
const SAME_AGE = (8 / 12) * (1 / 3);
const TWO_YEARS_OLDER = (4 / 12) * (1 / 6);
const ONE_YEAR_OLDER = 1 - SAME_AGE - TWO_YEARS_OLDER;

/**
 * Counts by age on the date of an event as counts by age at the previous August. The first ages of
 * a source stand for all below them, so nothing is lost at either end.
 */
export function atPreviousAugust(byAgeOnDate: Float64Array): Float64Array {
  const before = new Float64Array(AGE_COUNT);
  byAgeOnDate.forEach((count, age) => {
    before[age] += SAME_AGE * count;
    before[Math.max(0, age - 1)] += ONE_YEAR_OLDER * count;
    before[Math.max(0, age - 2)] += TWO_YEARS_OLDER * count;
  });
  return before;
}

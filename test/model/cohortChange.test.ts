import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGE_COUNT, MAX_AGE } from '../../src/domain/ages.ts';
import { prepareArea } from '../../src/model/area/prepareArea.ts';
import { type CohortChange, type CohortYear, solveCohorts } from '../../src/model/demand/cohort.ts';
import { prepareFlows } from '../../src/model/demand/flows.ts';
import { kent, kentRows } from '../support/kent.ts';

const dataset = await kent();
const flows = prepareFlows(dataset, prepareArea(dataset), 20);

/** Published plans by single age: January 2024 and 2025, new plans of 2024, ceased plans of 2024. */
function published(folder: string) {
  const byAge = (file: string, column: string, year: string) => {
    const plans = new Float64Array(AGE_COUNT);
    for (const row of kentRows(folder + file)) {
      if (row[column] === year) plans[Number(row.age)] += Number(row.plans);
    }
    return plans;
  };
  return {
    before: byAge('plans_by_age_establishment.csv', 'january', '2024'),
    after: byAge('plans_by_age_establishment.csv', 'january', '2025'),
    newPlans: byAge('new_plans_by_need_age.csv', 'year', '2024'),
    ceased: byAge('ceased_plans.csv', 'year', '2024'),
  };
}

const sum = (values: Float64Array, from = 0, to = AGE_COUNT) =>
  values.subarray(from, to).reduce((total, one) => total + one, 0);

/** Plans at each age a year on: those who stay, arrivals, and new plans a year after their age. */
function followed({ before }: CohortYear, change: CohortChange, newPlans: Float64Array) {
  return Float64Array.from({ length: AGE_COUNT }, (_, age) => {
    if (age === 0) return 0;
    const stay = before[age - 1] * (1 - change.hazard[age - 1]);
    return stay + change.arrivals[age - 1] + newPlans[age - 1];
  });
}

/** "20 and over" in the new plans is one band: ages beyond are compared together. */
const TOP_BAND = 20;

describe.each([
  ['Kent', '', flows.area],
  ['England', 'reference/', flows.reference],
])('the cohorts of %s from January 2024 to January 2025', (_, folder, change) => {
  const year = published(folder);
  const reached = followed(year, change, year.newPlans);

  it('are as published at every single age, net of new plans', () => {
    for (let age = 3; age <= TOP_BAND; age++)
      expect(reached[age], `${age}`).toBeCloseTo(year.after[age], 8);
    const older = sum(year.after, TOP_BAND + 1);
    expect(sum(reached, TOP_BAND + 1)).toBeCloseTo(older, 6);
  });

  it('lose a share of each age, never less than none or more than all', () => {
    for (const hazard of change.hazard) {
      expect(hazard).toBeGreaterThanOrEqual(0);
      expect(hazard).toBeLessThanOrEqual(1);
    }
  });

  it('end as many plans as were published to have ceased, within a tenth', () => {
    const ended = change.hazard.map((hazard, age) => hazard * year.before[age]);
    expect(sum(ended) / sum(year.ceased)).toBeGreaterThan(0.9);
    expect(sum(ended) / sum(year.ceased)).toBeLessThan(1.1);
  });

  it('can be followed only if new plans are counted a year after the age they are published at', () => {
    const grownBeyondNewPlans = (shift: number) => {
      let beyond = 0;
      for (let age = 2; age < 16; age++) {
        const entered = year.newPlans[age + 1 - shift];
        beyond += Math.max(0, year.after[age + 1] - year.before[age] - entered);
      }
      return beyond;
    };
    expect(grownBeyondNewPlans(1)).toBeLessThan(0.01 * sum(year.newPlans));
    expect(grownBeyondNewPlans(0)).toBeGreaterThan(0.15 * sum(year.newPlans));
  });
});

describe('any cohorts that new plans do not outnumber', () => {
  const counts = (max: number) =>
    fc.array(fc.nat(max), { minLength: AGE_COUNT, maxLength: AGE_COUNT });

  it('are followed exactly, by shares between none and all', () => {
    fc.assert(
      fc.property(counts(400), counts(300), counts(60), counts(80), (before, net, starts, ends) => {
        const newPlans = Float64Array.from(starts, (one, age) => (age === MAX_AGE ? 0 : one));
        const year: CohortYear = {
          before: Float64Array.from(before),
          after: Float64Array.from(net, (one, age) => (age === 0 ? 0 : one + newPlans[age - 1])),
          newPlans,
          ceased: Float64Array.from(ends),
        };
        const change = solveCohorts(year);
        const reached = followed(year, change, newPlans);
        for (let age = 1; age <= MAX_AGE; age++)
          expect(reached[age]).toBeCloseTo(year.after[age], 8);
        for (const hazard of change.hazard) expect(hazard >= 0 && hazard <= 1).toBe(true);
      }),
      { seed: 24 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { AGE_COUNT } from '../../src/domain/ages.ts';
import type { Values } from '../../src/domain/parameters/index.ts';
import { endingChances, expectedEndings } from '../../src/model/demand/endings.ts';
import type { DemandFlows } from '../../src/model/demand/flows.ts';

/** One in ten plans ends in a year here, three in ten in the reference area; twice as many of one need. */
const flows = {
  area: { hazard: new Float64Array(AGE_COUNT).fill(0.1) },
  reference: { hazard: new Float64Array(AGE_COUNT).fill(0.3) },
  needEndings: new Float64Array(2 * AGE_COUNT).fill(1).fill(2, AGE_COUNT),
} as unknown as DemandFlows;
const values = {
  'demand.cessationReferenceWeight': 0.75,
  'demand.cessationReferenceWeightUnder19': 0.25,
  'demand.needEndingWeight': 0.5,
} as unknown as Values;
const asPublished = new Float64Array(AGE_COUNT).fill(1);

describe('the chance that a plan ends in a year', () => {
  const chances = endingChances(flows, values, asPublished);
  const at = (need: number, age: number) => chances[need * AGE_COUNT + age];

  it('leans on the reference area by one weight up to 18, and by another from 19', () => {
    expect(at(0, 18)).toBeCloseTo(0.15, 12);
    expect(at(0, 19)).toBeCloseTo(0.25, 12);
  });

  it('goes part of the way to what plans of the need have shown, at every age', () => {
    for (const age of [0, 1, 10, 18, AGE_COUNT - 1]) {
      expect(at(1, age)).toBeCloseTo(1.5 * at(0, age), 12);
    }
    expect(chances).toHaveLength(2 * AGE_COUNT);
  });

  it('follows what a draw makes of it, age by age', () => {
    const twiceAtTen = asPublished.map((one, age) => (age === 10 ? 2 * one : one));
    const drawn = endingChances(flows, values, twiceAtTen);
    expect(drawn[10]).toBeCloseTo(2 * at(0, 10), 12);
    expect(drawn[11]).toBe(at(0, 11));
  });

  it('ends every plan at the limit of age, and no more plans than there are', () => {
    const hundred = new Float64Array(AGE_COUNT).fill(100);
    const ended = expectedEndings(flows, values, hundred);
    expect(ended[AGE_COUNT - 1]).toBe(100);
    expect(ended[18]).toBeCloseTo(15, 9);
    const certain = { ...flows, area: { hazard: new Float64Array(AGE_COUNT).fill(9) } };
    expect(expectedEndings(certain as unknown as DemandFlows, values, hundred)[5]).toBe(100);
  });
});

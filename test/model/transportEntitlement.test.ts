import { describe, expect, it } from 'vitest';
import {
  ageGroup,
  beyondWalkingDistance,
  entitledByLowIncome,
  MILE_KM,
} from '../../src/model/transport/entitlement.ts';

const justOver = (miles: number) => miles * MILE_KM + 1e-6;
const exactly = (miles: number) => miles * MILE_KM;

describe('walking distance', () => {
  it('is 2 miles until the eighth birthday and 3 miles from then on', () => {
    expect(beyondWalkingDistance(7, justOver(2))).toBe(true);
    expect(beyondWalkingDistance(8, justOver(2))).toBe(false);
    expect(beyondWalkingDistance(8, justOver(3))).toBe(true);
  });

  it('is not exceeded at exactly 2 or 3 miles', () => {
    expect(beyondWalkingDistance(7, exactly(2))).toBe(false);
    expect(beyondWalkingDistance(15, exactly(3))).toBe(false);
  });
});

describe('the right that comes with a low income', () => {
  it('covers the mile between 2 and 3 miles, from age 8 to 15', () => {
    expect(entitledByLowIncome(8, justOver(2), 0)).toBe(true);
    expect(entitledByLowIncome(15, exactly(3), 0)).toBe(true);
  });

  it('reaches any of the three nearest suitable schools up to 6 miles, from 11 to 15 only', () => {
    expect(entitledByLowIncome(11, exactly(6), 2)).toBe(true);
    expect(entitledByLowIncome(11, justOver(6), 2)).toBe(false);
    expect(entitledByLowIncome(11, exactly(6), 3)).toBe(false);
    expect(entitledByLowIncome(10, justOver(2), 1)).toBe(false);
  });

  it('adds nothing nearer, younger or older', () => {
    expect(entitledByLowIncome(8, exactly(2), 0)).toBe(false);
    expect(entitledByLowIncome(7, justOver(2), 0)).toBe(false);
    expect(entitledByLowIncome(16, justOver(2), 0)).toBe(false);
  });
});

describe('age groups of travel rules', () => {
  it('change at 11, 16 and 19', () => {
    expect([4, 10, 11, 15, 16, 18, 19, 24].map(ageGroup)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });
});

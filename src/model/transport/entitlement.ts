/**
 * Distances beyond which travel to school is free in law: Education Act 1996, section 444(5) and
 * Schedule 35B. Need and mobility entitle at any distance and are not decided here.
 */

import { AGE_COUNT } from '../../domain/ages.ts';

/** Kilometres in a mile. */
export const MILE_KM = 1.609344;

const UNDER_8_MILES = 2;
const FROM_8_MILES = 3;
/** With a low income: more than 2 miles from age 8 on, and up to 6 miles from 11 to 15. */
const LOW_INCOME_MILES = 2;

/** Youngest age carried: children in Reception are treated as those of compulsory school age. */
export const YOUNGEST_PASSENGER = 4;

/** Travel rules change with age: 4 to 10, 11 to 15, 16 to 18, 19 and over. */
export const AGE_GROUP_COUNT = 4;
export const PRIMARY = 0;
const SECONDARY = 1;
export const AGED_16_TO_18 = 2;
export const AGED_19_TO_25 = 3;

/** Age group of each single age. Tables, because these are asked for every child of every year. */
const AGE_GROUP = Uint8Array.from({ length: AGE_COUNT }, (_, age) => {
  if (age < 11) return PRIMARY;
  if (age < 16) return SECONDARY;
  return age < 19 ? AGED_16_TO_18 : AGED_19_TO_25;
});
const WALKING_DISTANCE_KM = Float64Array.from(
  { length: AGE_COUNT },
  (_, age) => (age < 8 ? UNDER_8_MILES : FROM_8_MILES) * MILE_KM,
);

/** Age group of an age of 4 or more. */
export function ageGroup(age: number): number {
  return AGE_GROUP[age]!;
}

/** True where the way to school is longer than walking distance. Exactly 2 or 3 miles is not. */
export function beyondWalkingDistance(age: number, roadKm: number): boolean {
  return roadKm > WALKING_DISTANCE_KM[age]!;
}

/**
 * True where only a low income entitles a child of compulsory school age: between the shorter and
 * the longer walking distance. (From 11 the right ends at 6 miles, but beyond 3 it adds nothing.)
 */
export function entitledByLowIncome(age: number, roadKm: number): boolean {
  return (
    age >= 8 && age < 16 && roadKm > LOW_INCOME_MILES * MILE_KM && roadKm <= FROM_8_MILES * MILE_KM
  );
}

/**
 * When travel to school is free in law by distance: Education Act 1996, section 444(5) and Schedule
 * 35B, for children of compulsory school age at the nearest suitable school. Not decided here: need
 * and mobility, which entitle at any distance, and unsafe routes and religion, of which nothing is
 * known.
 */

import { AGE_COUNT } from '../../domain/ages.ts';
import { fixed } from '../../domain/fixedChoices/index.ts';
import type { TransportValues } from '../../domain/parameters/transport.ts';

/** Kilometres in a mile. */
export const MILE_KM = 1.609344;

/** Age from which the longer walking distance and the rights of low incomes hold. */
const FROM_8 = fixed('transport.longerWalkFrom');
const [UNDER_8_MILES, FROM_8_MILES] = fixed('transport.walkingMiles');
/** With a low income: more than 2 miles from age 8 on, and from 11 to 15 up to 6 miles … */
const [LOW_INCOME_MILES, LOW_INCOME_MOST_MILES] = fixed('transport.lowIncomeMiles');
/** … to any of the three nearest suitable schools. */
const LOW_INCOME_SCHOOLS = fixed('transport.lowIncomeSchools');

/** Youngest age carried: children in Reception are treated as those of compulsory school age. */
export const YOUNGEST_PASSENGER = fixed('transport.youngest');

/** Travel rules change with age: 4 to 10, 11 to 15, 16 to 18, 19 and over. */
const [SECONDARY_FROM, POST_16_FROM, ADULT_FROM] = fixed('transport.ageGroups');
export const AGE_GROUP_COUNT = 4;
export const PRIMARY = 0;
const SECONDARY = 1;
export const AGED_16_TO_18 = 2;
export const AGED_19_TO_25 = 3;

/** Age group of each single age. Tables, because these are asked for every child of every year. */
const AGE_GROUP = Uint8Array.from({ length: AGE_COUNT }, (_, age) => {
  if (age < SECONDARY_FROM) return PRIMARY;
  if (age < POST_16_FROM) return SECONDARY;
  return age < ADULT_FROM ? AGED_16_TO_18 : AGED_19_TO_25;
});
const WALKING_DISTANCE_KM = Float64Array.from(
  { length: AGE_COUNT },
  (_, age) => (age < FROM_8 ? UNDER_8_MILES : FROM_8_MILES) * MILE_KM,
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
 * True where a low income entitles a child: at 8 to 10 beyond 2 miles of the nearest suitable school,
 * at 11 to 15 between 2 and 6 miles of one of the three nearest. (At 8 to 10 there is no farther end,
 * but beyond 3 miles the right adds nothing.)
 *
 * @param nearer suitable provisions that are nearer and could have taken the child.
 */
export function entitledByLowIncome(age: number, roadKm: number, nearer: number): boolean {
  if (age < FROM_8 || age >= POST_16_FROM || roadKm <= LOW_INCOME_MILES * MILE_KM) return false;
  if (age < SECONDARY_FROM) return nearer === 0;
  return roadKm <= LOW_INCOME_MOST_MILES * MILE_KM && nearer < LOW_INCOME_SCHOOLS;
}

/** True for ages at which another rule of travel begins to hold than a year before. */
export function rulesChangeAt(age: number): boolean {
  return (
    age === YOUNGEST_PASSENGER ||
    age === FROM_8 ||
    (age > 0 && AGE_GROUP[age] !== AGE_GROUP[age - 1])
  );
}

/** Longest ride aimed at, minutes one way, by age: guidance, and shorter up to the age of 10. */
export function rideLimitsByAge(values: TransportValues): Float64Array {
  const primary = values['transport.rideLimit.primary'];
  const secondary = values['transport.rideLimit.secondary'];
  return new Float64Array(AGE_COUNT)
    .fill(primary, 0, SECONDARY_FROM)
    .fill(secondary, SECONDARY_FROM);
}

/** Age groups of the local sufficiency return, by their last age. */
export const RETURN_AGE_GROUPS = [
  { label: 'under 5', last: 4 },
  { label: '5 to 10', last: 10 },
  { label: '11 to 15', last: 15 },
  { label: '16 to 19', last: 19 },
  { label: '20 to 25', last: 25 },
] as const;

/** Index into {@link RETURN_AGE_GROUPS} of an age in years. `returnAgeGroup(11) === 2`. */
export function returnAgeGroup(age: number): number {
  return RETURN_AGE_GROUPS.findIndex(({ last }) => age <= last);
}

/** Single ages put into the groups. */
export const INTO_AGE_GROUPS = { age: { size: RETURN_AGE_GROUPS.length, of: returnAgeGroup } };

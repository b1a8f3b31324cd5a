import fc from 'fast-check';
import { SETTING_ROLES, type SettingRole } from '../../src/domain/settings.ts';

/** What a made-up area is to look like; the dice of `seed` fill in the rest. */
export interface Recipe {
  readonly seed: number;
  readonly baseYear: number;
  readonly districts: number;
  readonly needs: number;
  /** Most zones a district. */
  readonly zones: number;
  readonly provisions: number;
  /** Children with plans at the base January. */
  readonly children: number;
  /** Role of each setting type, in the order of the manifest; a role may be split over several. */
  readonly roles: readonly SettingRole[];
  /** `none`: nobody starts, ends or arrives outside the published flows. */
  readonly flows: 'some' | 'none';
}

/** Roles that every dataset must have. */
const REQUIRED: readonly SettingRole[] = ['mainstream', 'other'];
const OPTIONAL = SETTING_ROLES.filter((role) => !REQUIRED.includes(role));

/** Setting types in any order, with those that must be there; roles that may be split, split. */
const roles: fc.Arbitrary<SettingRole[]> = fc
  .tuple(
    fc.subarray(OPTIONAL),
    fc.array(fc.constantFrom<SettingRole>('fe', 'other'), { maxLength: 2 }),
  )
  .chain(([more, twice]) => {
    const present = [...REQUIRED, ...more];
    const all = [...present, ...twice.filter((role) => present.includes(role))];
    return fc.shuffledSubarray(all, { minLength: all.length });
  });

/** Recipes for small areas of other shapes than the embedded dataset. */
export function recipes(fixed: Partial<Recipe> = {}): fc.Arbitrary<Recipe> {
  return fc
    .record<Recipe>({
      seed: fc.integer({ min: 1, max: 1_000_000 }),
      baseYear: fc.integer({ min: 2015, max: 2040 }),
      districts: fc.integer({ min: 2, max: 4 }),
      needs: fc.integer({ min: 3, max: 6 }),
      zones: fc.integer({ min: 2, max: 12 }),
      provisions: fc.integer({ min: 10, max: 40 }),
      children: fc.integer({ min: 50, max: 600 }),
      roles,
      flows: fc.constant<'some' | 'none'>('some'),
    })
    .map((recipe) => ({ ...recipe, ...fixed }));
}

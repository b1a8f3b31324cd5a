import type { Recipe } from './recipe.ts';

/** A small area with every role, one of them split, for tests that need one and no more. */
export const SMALL_AREA: Recipe = {
  seed: 77,
  baseYear: 2031,
  districts: 3,
  needs: 5,
  zones: 8,
  provisions: 30,
  children: 400,
  roles: ['other', 'special', 'fe', 'mainstream', 'independent', 'srp', 'fe', 'ap'],
  flows: 'some',
};

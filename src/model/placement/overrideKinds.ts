/**
 * What may place a child whom the round refused the type of place that it needs, in the order in which
 * it is tried. Each is an override of the round and counted as such:
 *
 * - `over-number`: the preferred school is named although it is full (current law);
 * - `direction`: the authority directs a state school to admit;
 * - `tribunal`: an appeal won, which names the school asked for;
 * - `independent`: a place in the independent sector instead;
 * - `enhanced-package`: a mainstream school with a package of support above the usual;
 * - `ap`: alternative provision, where policy allows it;
 * - `eotas`: education otherwise than at school.
 */
export const OVERRIDE_KINDS = [
  'over-number',
  'direction',
  'tribunal',
  'independent',
  'enhanced-package',
  'ap',
  'eotas',
] as const;
export const [OVER_NUMBER, DIRECTION, TRIBUNAL, INDEPENDENT, ENHANCED_PACKAGE, ALTERNATIVE, EOTAS] =
  [0, 1, 2, 3, 4, 5, 6];
/** A child for whom none of them found anything. */
export const NO_OVERRIDE = -1;

/**
 * What the cube `overrides` counts: children by the override that placed them, then appeals lodged.
 * Appeals won are the overrides by tribunal.
 */
export const OVERRIDE_MEASURES = [...OVERRIDE_KINDS, 'appeals-lodged'] as const;
export const APPEALS_LODGED = OVERRIDE_KINDS.length;

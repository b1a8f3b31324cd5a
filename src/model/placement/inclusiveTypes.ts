import type { Values } from '../../domain/parameters/index.ts';
import type { Area } from '../area/area.ts';
import { type Complexity, slopeForMean } from './complexity.ts';

/** What a setting type is to inclusion: mainstream, a base in a mainstream school, another place. */
export const [MAINSTREAM, BASE, ELSEWHERE] = [0, 1, 2];

/** Which of the three a setting type is. */
export function groupOf({ roleOfType }: Area, type: number): number {
  if (roleOfType[type] === 'mainstream') return MAINSTREAM;
  return roleOfType[type] === 'srp' ? BASE : ELSEWHERE;
}

/**
 * Utility that mainstream and SRPs gain for each band by which they meet more; 0 for other types.
 *
 * A type that meets what lay a band higher is chosen for a child as it was for one a band less
 * complex, against special schools as they were: so it gains the difference of the two slopes.
 */
export function gainPerBand(area: Area, values: Values, complexity: Complexity): Float64Array {
  const special = slopeForMean(values['placement.meanBand.special'], complexity.measure);
  return Float64Array.from(area.roleOfType, (_, type) =>
    groupOf(area, type) === ELSEWHERE ? 0 : Math.max(0, special - complexity.slope[type]),
  );
}

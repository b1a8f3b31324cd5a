import type { Scenario } from '../../domain/scenario.ts';
import type { Area } from '../area/area.ts';
import type { SizeRange } from './policySize.ts';

/** New homes of one policy beyond those that the projection holds. */
export interface HousingGrowth {
  readonly policyId: string;
  /** Residents aged 0 to 25 in a dwelling, as the policy states them; null = the register's. */
  readonly childrenPerDwelling: SizeRange | null;
  /**
   * Dwellings whose residents are first counted in year `baseYear + step`, index step × districts +
   * district; step 0 is the base year.
   */
  readonly dwellings: Float64Array;
}

/**
 * The housing policies of a scenario, year by year. Dwellings of the twelve months from a September
 * count from the middle of the next year, the date of population figures.
 *
 * @param years steps after the base January.
 */
export function housingGrowth(area: Area, scenario: Scenario, years: number): HousingGrowth[] {
  return scenario.policies.flatMap((policy) => {
    if (policy.kind !== 'housing-growth') return [];
    const dwellings = new Float64Array((years + 1) * area.districtCount);
    for (let step = 1; step <= years; step++) {
      const built = area.baseYear + step - 1;
      if (built < policy.september || built > policy.until) continue;
      const share = Math.min(1, (built - policy.september + 1) / Math.max(1, policy.rampYears));
      for (const { district, dwellingsPerYear } of policy.districts) {
        const at = step * area.districtCount + area.districtCodes.indexOf(district);
        dwellings[at] += dwellingsPerYear * share;
      }
    }
    const childrenPerDwelling = policy.childrenPerDwelling ?? null;
    return [{ policyId: policy.id, childrenPerDwelling, dwellings }];
  });
}

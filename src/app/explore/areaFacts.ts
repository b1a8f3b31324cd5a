/** What levers need to know of an area: who holds plans where, and the specialist places there are. */
import type { Manifest } from '../../domain/dataset.ts';
import type { OverviewView, ProvisionsView } from '../../results/views/view.ts';

/** Rounds between the base January and the September from which most levers act. */
const USUAL_YEARS_AHEAD = 2;

/** A state special school or an SRP that can take more places. */
export interface SpecialistSchool {
  readonly id: string;
  readonly role: 'special' | 'srp';
  readonly district: string;
  /** Places for the area's children in the January before the usual September. */
  readonly places: number;
  readonly bandLow: number;
  readonly bandHigh: number;
}

/** The same whatever year is read and however many futures have been simulated. */
export interface AreaFacts {
  readonly areaName: string;
  readonly baseYear: number;
  /** Calendar year of the September from which most levers act. */
  readonly usualSeptember: number;
  /** Children with plans in the base January. */
  readonly children: number;
  readonly districts: readonly { readonly code: string; readonly children: number }[];
  readonly schools: readonly SpecialistSchool[];
}

/** January whose provisions {@link areaFacts} reads: the one before the first new places. */
export function factsJanuary(baseYear: number): number {
  return baseYear + USUAL_YEARS_AHEAD;
}

/**
 * @param provisions of the baseline at {@link factsJanuary}
 * @param overview of the baseline; the base January is the same in every future
 */
export function areaFacts(
  manifest: Manifest,
  provisions: ProvisionsView,
  overview: OverviewView,
): AreaFacts {
  const here = new Set(manifest.districts.map(({ code }) => code));
  return {
    areaName: manifest.name,
    baseYear: manifest.baseYear,
    usualSeptember: manifest.baseYear + USUAL_YEARS_AHEAD,
    children: overview.children.summary[0].mean,
    districts: overview.districts.map(({ code, children }) => ({
      code,
      children: children[0].mean,
    })),
    schools: provisions.rows.flatMap((row): SpecialistSchool[] => {
      const { id, role, districtCode, placesForArea, bandLow, bandHigh } = row;
      const specialist = role === 'special' || role === 'srp';
      const places = placesForArea ?? 0;
      if (!specialist || places <= 0 || !here.has(districtCode)) return [];
      return [{ id, role, district: districtCode, places, bandLow, bandHigh }];
    }),
  };
}

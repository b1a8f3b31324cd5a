import { apportion } from './apportion.ts';
import type { Zone } from './geography.ts';
import { nearestKm, reachableShare } from './geography.ts';
import { JUDGEMENTS } from './judgements.ts';
import type { RegisterEntry } from './registers.ts';

/** Providers across the border with a known size that a child can reach and return from in a day. */
export function withinDayTravel(
  providers: readonly RegisterEntry[],
  zones: readonly Zone[],
): RegisterEntry[] {
  return providers.filter(
    (provider) => sizeOf(provider) > 0 && nearestKm(provider, zones) <= JUDGEMENTS.dayTravelKm,
  );
}

/**
 * How many residents each provider across the border holds, out of a known total: in proportion to
 * its size and to how many of the area's young people live within reach.
 */
export function residentsAcrossTheBorder(
  total: number,
  providers: readonly RegisterEntry[],
  zones: readonly Zone[],
  weight: (zone: Zone) => number,
  reachKm: number,
): number[] {
  const sizes = providers.map(sizeOf);
  return apportion(
    total,
    providers.map((provider, i) => sizes[i] * reachableShare(provider, zones, weight, reachKm)),
    sizes.map((size) => Math.floor(size * JUDGEMENTS.outOfAreaLargestShare)),
  );
}

/** Pupils on roll; for specialist post-16 institutions, which have no roll there, the capacity. */
export function sizeOf({ group, roll, capacity }: RegisterEntry): number {
  return (group === 'special post-16 institution' ? capacity : roll) ?? 0;
}

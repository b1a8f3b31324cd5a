import type { Dataset } from '../../domain/dataset.ts';

/**
 * Places of the last date on record over those of the first, by provision: how far a school that is
 * still filling has to go. From the dataset alone, so that no policy changes it.
 */
export function agreedGrowth({ tables }: Dataset): Float64Array {
  const dated = new Map<string, { january: number; places: number }[]>();
  for (const { provision, january, places_for_area: places } of tables.provisionPlaces) {
    if (places <= 0) continue;
    const known = dated.get(provision);
    if (known === undefined) dated.set(provision, [{ january, places }]);
    else known.push({ january, places });
  }
  return Float64Array.from(tables.provisions, ({ provision }) => {
    const known = (dated.get(provision) ?? []).sort((a, b) => a.january - b.january);
    return known.length > 1 ? known[known.length - 1].places / known[0].places : 1;
  });
}

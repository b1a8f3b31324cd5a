import { FAULTS } from './faultKinds.ts';
import type { Placement } from './readPlacements.ts';
import type { ReturnReader } from './returnReader.ts';
import type { PlaceFault, Vocabulary } from './vocabulary.ts';

const PLACE_FAULTS = {
  nothing: FAULTS.noUrn,
  'unknown-school': FAULTS.unknownSchool,
  'unknown-setting': FAULTS.unknownSetting,
} as const satisfies Record<PlaceFault, unknown>;

/**
 * Establishment of the main placement on a day; '' where none is in force then. Of those of the same
 * rank the last to start, so that the order of rows decides nothing.
 *
 * @param day NaN where placements have no dates.
 * @param bookedAt row of the active plan where what is wrong is booked, else null.
 */
export function placeOn(
  placements: readonly Placement[],
  day: number,
  age: number,
  { reader, words }: { readonly reader: ReturnReader; readonly words: Vocabulary },
  bookedAt: number | null,
): string {
  // A date that is not known (NaN) excludes nothing.
  const inForce = placements.filter(({ entry, leaving }) => !(entry > day) && !(leaving <= day));
  if (inForce.length === 0) {
    if (bookedAt !== null) {
      reader.faults.add(FAULTS.noPlacement, reader.file('activeplans'), bookedAt);
    }
    return '';
  }
  const read = inForce.map((one) => ({ one, ...words.establishment(one, age) }));
  read.sort(
    (a, b) =>
      a.one.rank - b.one.rank ||
      later(b.one.entry) - later(a.one.entry) ||
      (a.establishment < b.establishment ? -1 : 1),
  );
  const [main] = read;
  if (bookedAt !== null) {
    const file = reader.file('placementdetail');
    const ranks = new Set<number>();
    for (const { one } of read) {
      if (ranks.has(one.rank)) reader.faults.add(FAULTS.overlappingPlacements, file, one.row);
      ranks.add(one.rank);
    }
    if (main.fault !== null) {
      reader.faults.add(PLACE_FAULTS[main.fault], file, main.one.row);
      if (main.fault === 'unknown-school') reader.met.unknownSchools.add(main.one.urn);
    }
    if (words.registered.has(main.one.urn)) reader.met.registeredSchools.add(main.one.urn);
  }
  return main.establishment;
}

function later(entry: number): number {
  return Number.isNaN(entry) ? 0 : entry;
}

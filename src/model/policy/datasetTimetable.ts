import type { Dataset } from '../../domain/dataset.ts';
import type { DatasetRow } from '../../domain/datasetTables.ts';
import { type Area, type Provisions, UNLIMITED } from '../area/area.ts';
import { Admissions } from './admissions.ts';
import type { Timetable } from './timetable.ts';
import type { Transfer } from './transfers.ts';

/** A timetable while it is laid, and what writes whom its provisions admit. */
export interface LaidTimetable {
  readonly timetable: Timetable;
  readonly admissions: Admissions;
  /** The timetable's own, to add to. */
  readonly transfers: Transfer[];
}

/**
 * The provisions of a dataset as it states them for each January, before any policy: the same for every
 * scenario that counts agreed changes as this one does. Satellites do not follow their hosts yet.
 *
 * @param committed whether changes that are agreed but not made count.
 * @param years number of steps after the base January.
 */
export function datasetTimetable(
  { tables }: Dataset,
  area: Area,
  committed: boolean,
  years: number,
): LaidTimetable {
  const laid = blankTimetable(area, area.provisions, new Admissions(area, tables), years);
  const { timetable, admissions } = laid;
  const placesOf = datedPlaces(tables.provisionPlaces);
  tables.provisions.forEach((row, p) => {
    const places = placesOf.get(row.provision);
    for (let step = 0; step <= years; step++) {
      const january = area.baseYear + step;
      const at = step * area.provisions.count + p;
      timetable.open[at] = isOpen(row, area.baseYear, committed, january) ? 1 : 0;
      timetable.ageLow[at] = row.age_low;
      timetable.ageHigh[at] = row.age_high;
      const { needs, designation, band_low: bandLow, band_high: bandHigh } = row;
      admissions.word(timetable, at, { needs, designation, bandLow, bandHigh });
      admissions.giveFirst(timetable, at, row.priority);
      admissions.giveCatchment(timetable, at, row.catchment);
      const inForce = places
        ?.filter((one) => (committed || one.status === 'open') && one.january <= january)
        .at(-1);
      // No row at all means no limit; rows that are all still to come mean no places yet.
      const without = places === undefined ? UNLIMITED : 0;
      timetable.places[at] = inForce?.places ?? without;
      timetable.placesForArea[at] = inForce?.places_for_area ?? without;
    }
  });
  return laid;
}

/** A copy with room for further provisions after those that it has; what they admit is blank. */
export function withRoomFor(
  { timetable: from, admissions }: LaidTimetable,
  area: Area,
  provisions: Provisions,
  years: number,
): LaidTimetable {
  const [had, count] = [from.provisions.count, provisions.count];
  const laid = blankTimetable(area, provisions, admissions.copy(had, count), years);
  const { timetable } = laid;
  for (let step = 0; step <= years; step++) {
    const [row, end, to] = [step * had, (step + 1) * had, step * count];
    for (const field of LAID) timetable[field].set(from[field].subarray(row, end), to);
    const { limits, needCount } = from;
    timetable.limits.set(limits.subarray(row * needCount, end * needCount), to * needCount);
    from.designation[step].forEach((label, p) => {
      timetable.designation[step][p] = label;
    });
  }
  return laid;
}

/** What the dataset and policies lay out by January and provision. */
const LAID = [
  'open',
  'needs',
  'ageLow',
  'ageHigh',
  'bandLow',
  'bandHigh',
  'priority',
  'catchment',
  'catchmentOnly',
  'places',
  'placesForArea',
] as const satisfies readonly (keyof Timetable)[];

function blankTimetable(
  { needCount }: Area,
  provisions: Provisions,
  admissions: Admissions,
  years: number,
): LaidTimetable {
  const { priorityRules, catchments } = admissions;
  const size = (years + 1) * provisions.count;
  const transfers: Transfer[] = [];
  const timetable: Timetable = {
    provisions,
    needCount,
    designation: Array.from({ length: years + 1 }, () => Array(provisions.count).fill('')),
    open: new Uint8Array(size),
    needs: new Uint32Array(size),
    ageLow: new Uint8Array(size),
    ageHigh: new Uint8Array(size),
    bandLow: new Uint8Array(size),
    bandHigh: new Uint8Array(size),
    limits: new Uint8Array(size * needCount),
    priority: new Uint16Array(size),
    priorityRules,
    catchment: new Uint16Array(size),
    catchments,
    catchmentOnly: new Uint8Array(size),
    ages: new Uint32Array(size),
    admits: new Uint8Array(size * needCount),
    places: new Int32Array(size),
    placesForArea: new Int32Array(size),
    transfers,
  };
  return { timetable, admissions, transfers };
}

function isOpen(
  row: DatasetRow<'provisions'>,
  baseYear: number,
  committed: boolean,
  january: number,
): boolean {
  const from = row.open_from ?? 0;
  const agreedOnly = from > baseYear && !committed;
  const closed = committed || (row.closed_from ?? 0) <= baseYear ? row.closed_from : null;
  return !agreedOnly && january >= from && january < (closed ?? Infinity);
}

/** Rows of each provision by date. */
function datedPlaces(
  rows: readonly DatasetRow<'provisionPlaces'>[],
): ReadonlyMap<string, DatasetRow<'provisionPlaces'>[]> {
  const places = new Map<string, DatasetRow<'provisionPlaces'>[]>();
  for (const row of rows) {
    const known = places.get(row.provision);
    if (known === undefined) places.set(row.provision, [row]);
    else known.push(row);
  }
  for (const known of places.values()) known.sort((a, b) => a.january - b.january);
  return places;
}

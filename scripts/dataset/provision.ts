import type { Quality } from '../../src/domain/register.ts';
import { MOST_COMPLEX_FIRST } from './designations.ts';
import type { Point } from './geography.ts';
import type { OutputRow } from './tables.ts';

/** Places of a provision from a January on. `forArea` leaves out what other areas hold. */
export interface Places {
  readonly january: number;
  readonly places: number;
  readonly forArea: number;
  readonly status: 'open' | 'committed';
  readonly quality: Quality;
  readonly source: string;
}

/** A provision of the dataset with its places; what is left out is written as blank. */
export interface Provision extends Point {
  readonly id: string;
  readonly name: string;
  readonly establishment: string;
  readonly district: string;
  readonly ageLow: number;
  readonly ageHigh: number;
  /** Needs served; empty = all. */
  readonly needs: readonly string[];
  readonly designation?: string;
  readonly bandLow?: number;
  readonly bandHigh?: number;
  readonly section41?: 'yes' | 'no';
  readonly openFrom?: number;
  readonly closedFrom?: number;
  readonly roll?: number;
  readonly onRollOther?: number;
  readonly quality: Quality;
  readonly source: string;
  /** Empty = no binding limit. */
  readonly places: readonly Places[];
}

export function provisionRow(provision: Provision): OutputRow {
  return {
    provision: provision.id,
    name: provision.name,
    establishment: provision.establishment,
    district_code: provision.district,
    latitude: provision.latitude,
    longitude: provision.longitude,
    age_low: provision.ageLow,
    age_high: provision.ageHigh,
    needs: provision.needs.join(';'),
    designation: provision.designation ?? null,
    band_low: provision.bandLow ?? null,
    band_high: provision.bandHigh ?? null,
    priority: MOST_COMPLEX_FIRST.includes(provision.designation ?? '') ? 'most-complex' : null,
    section41: provision.section41 ?? null,
    open_from: provision.openFrom ?? null,
    closed_from: provision.closedFrom ?? null,
    roll: provision.roll ?? null,
    on_roll_other: provision.onRollOther ?? null,
    residential: null,
    quality: provision.quality,
    source: provision.source,
  };
}

export function placesRows(provision: Provision): OutputRow[] {
  return provision.places.map((row) => ({
    provision: provision.id,
    january: row.january,
    places: row.places,
    places_for_area: row.forArea,
    status: row.status,
    quality: row.quality,
    source: row.source,
  }));
}

/** Places in force at a January: 0 before the opening, after the closure and before the first row. */
export function placesAt(
  provision: Provision,
  january: number,
): { places: number; forArea: number } {
  const shut =
    (provision.openFrom ?? january) > january || (provision.closedFrom ?? january + 1) <= january;
  const inForce = provision.places.filter((row) => row.january <= january).at(-1);
  return shut || !inForce ? { places: 0, forArea: 0 } : inForce;
}

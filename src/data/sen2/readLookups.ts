import type { TableSpec } from '../../domain/columns.ts';
import * as c from '../../domain/columns.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Problem } from '../../domain/problems.ts';
import { readTable } from '../csv.ts';

/** A list of schools beyond the dataset's provisions: URN and establishment, one row each. */
const SCHOOLS_FILE = {
  file: 'schools.csv',
  title: 'Establishment of schools and colleges by URN',
  columns: { urn: c.text, establishment: c.text },
  key: ['urn'],
} as const satisfies TableSpec;

/** A list of postcodes with the small area in which each lies, one row each. */
export const POSTCODES_FILE = {
  file: 'postcodes.csv',
  title: 'Small area of postcodes',
  columns: { postcode: c.text, zone: c.text },
  key: ['postcode'],
} as const satisfies TableSpec;

export interface Lookups {
  readonly schools: ReadonlyMap<string, string>;
  /** Postcodes in capitals, without spaces. */
  readonly zones: ReadonlyMap<string, string>;
}

/** Reads the two lists where the base has them; what lies outside the area is passed over. */
export function readLookups(
  texts: ReadonlyMap<string, string>,
  { manifest, tables }: Dataset,
): { lookups: Lookups; problems: Problem[] } {
  const establishments = new Set(manifest.establishments.map(({ code }) => code));
  const areas = new Set(tables.zones.map(({ zone }) => zone));
  const schools = readTable(SCHOOLS_FILE, texts.get(SCHOOLS_FILE.file) ?? 'urn,establishment', {});
  const zones = readTable(POSTCODES_FILE, texts.get(POSTCODES_FILE.file) ?? 'postcode,zone', {});
  return {
    lookups: {
      schools: new Map(
        schools.rows
          .filter(({ establishment }) => establishments.has(establishment))
          .map(({ urn, establishment }) => [urn, establishment]),
      ),
      zones: new Map(
        zones.rows
          .filter(({ zone }) => areas.has(zone))
          .map(({ postcode, zone }) => [postcode.toUpperCase().replace(/\s/g, ''), zone]),
      ),
    },
    problems: [...schools.problems, ...zones.problems],
  };
}

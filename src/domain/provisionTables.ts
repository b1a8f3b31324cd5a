import type { TableSpec } from './columns.ts';
import * as c from './columns.ts';
import { ADMISSION_CRITERIA } from './settings.ts';

/** Tables of a dataset on provisions: whom they admit, their places, and the way to them. */
export const PROVISION_TABLES = {
  provisions: {
    file: 'provisions.csv',
    title: 'Schools, colleges and other provisions',
    columns: {
      provision: c.text,
      name: c.text,
      establishment: c.establishment,
      district_code: { kind: 'code', list: 'districtOrOut' },
      latitude: c.latitude,
      longitude: c.longitude,
      age_low: c.age,
      age_high: { kind: 'integer', min: 0, max: 26 },
      needs: { kind: 'codes', list: 'need' },
      designation: { kind: 'code', list: 'designation', optional: true },
      band_low: c.band,
      band_high: c.band,
      /** Who comes first when full, each word settling the ties of those before; blank = nearest. */
      priority: { kind: 'choices', choices: ADMISSION_CRITERIA },
      section41: { kind: 'flag', optional: true },
      open_from: c.optionalYear,
      closed_from: c.optionalYear,
      roll: c.optionalCount,
      on_roll_other: c.optionalCount,
      residential: { kind: 'flag', optional: true },
      quality: c.quality,
      source: c.text,
      /** Home districts whose children come first where `priority` says so. */
      catchment: { kind: 'codes', list: 'district' },
      /** Provision whose admissions this site shares. */
      satellite_of: c.optionalText,
    },
    key: ['provision'],
    mayLack: ['catchment', 'satellite_of'],
  },
  provisionPlaces: {
    file: 'provision_places.csv',
    title: 'Places by provision from each January on',
    columns: {
      provision: { kind: 'code', list: 'provision' },
      january: c.year,
      places: c.count,
      places_for_area: c.count,
      status: { kind: 'choice', choices: ['open', 'committed'] },
      quality: c.quality,
      source: c.text,
    },
    key: ['provision', 'january'],
  },
  travel: {
    file: 'travel.csv',
    title: 'Journeys by road from small areas to provisions',
    columns: {
      zone: { kind: 'code', list: 'zone' },
      provision: { kind: 'code', list: 'provision' },
      /** One way, by road. Pairs without a row keep the straight line times its winding. */
      road_km: { kind: 'number', min: 0.01, max: 1000 },
      /** One way by car at the time of the school run; blank = worked out from the distance. */
      minutes: { kind: 'number', min: 0.1, max: 1000, optional: true },
    },
    key: ['zone', 'provision'],
    optional: true,
  },
} as const satisfies Record<string, TableSpec>;

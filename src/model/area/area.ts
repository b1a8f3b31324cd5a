import type { SettingRole } from '../../domain/settings.ts';
import type { StatedJourneys } from './statedJourneys.ts';

/**
 * An area as the model sees it: the dataset's words turned into indices and its figures into typed
 * arrays, the same for every scenario and draw. Index order is the order of the manifest.
 */
export interface Area {
  readonly baseYear: number;
  readonly needCount: number;
  readonly districtCount: number;
  readonly typeCount: number;
  readonly establishmentCount: number;
  readonly needCodes: readonly string[];
  readonly districtCodes: readonly string[];
  readonly establishmentCodes: readonly string[];
  /** Role of each setting type. */
  readonly roleOfType: readonly SettingRole[];
  /** First setting type of each role, or −1 where the dataset has none. */
  readonly typeOfRole: Readonly<Record<SettingRole, number>>;
  /** Setting type of each establishment. */
  readonly typeOfEstablishment: Uint8Array;
  readonly zones: Zones;
  readonly population: Population;
  readonly provisions: Provisions;
  /** Journeys by road where the dataset states them; null where it states none. */
  readonly statedJourneys: StatedJourneys | null;
}

/**
 * The same area with other residents. Written out, so that every area has one shape: the year loop is
 * compiled for it once, where a spread would make it anew.
 */
export function withPopulation(area: Area, population: Population): Area {
  return {
    baseYear: area.baseYear,
    needCount: area.needCount,
    districtCount: area.districtCount,
    typeCount: area.typeCount,
    establishmentCount: area.establishmentCount,
    needCodes: area.needCodes,
    districtCodes: area.districtCodes,
    establishmentCodes: area.establishmentCodes,
    roleOfType: area.roleOfType,
    typeOfRole: area.typeOfRole,
    typeOfEstablishment: area.typeOfEstablishment,
    zones: area.zones,
    population,
    provisions: area.provisions,
    statedJourneys: area.statedJourneys,
  };
}

/** Small areas in which children live. */
export interface Zones {
  readonly count: number;
  readonly district: Uint8Array;
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  /** Share of residents in income deprivation, 0 to 1. */
  readonly incomeScore: Float64Array;
  /** Zones of district d are `byDistrict[start[d]] … byDistrict[start[d + 1] − 1]`. */
  readonly start: Int32Array;
  readonly byDistrict: Uint16Array;
  /** Running share of the district's residents aged 0 to 15, and 16 to 24, along `byDistrict`. */
  readonly cumulative0to15: Float64Array;
  readonly cumulative16to24: Float64Array;
}

/** Residents by year, district and single age; years beyond the last are held at the last. */
export interface Population {
  readonly firstYear: number;
  readonly lastYear: number;
  /** Index ((year − firstYear) × districts + district) × 26 + age. */
  readonly residents: Float64Array;
}

/** District index of a provision outside the area. */
export const OUTSIDE = 255;
/** Places of a provision without a binding limit. */
export const UNLIMITED = 1_000_000;

/**
 * Provisions that exist whatever the scenario. What they admit and how many places they have may
 * change by year and scenario: see `policy/timetable.ts`.
 */
export interface Provisions {
  readonly count: number;
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** Stable number of a provision in keyed chance: unmoved when other provisions open. */
  readonly slot: Uint16Array;
  readonly establishment: Uint8Array;
  readonly type: Uint8Array;
  /** District index, or {@link OUTSIDE}. */
  readonly district: Uint8Array;
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  /** 1 where the provision is residential. */
  readonly residential: Uint8Array;
  /** 1 for independents approved under section 41, which may be named without their consent. */
  readonly section41: Uint8Array;
  /** Children on the roll who are not this area's plan-holders. */
  readonly onRollOther: Float64Array;
}

/** Setting type of an establishment by its code in the dataset. */
export function typeOfCode(area: Area, establishment: string): number {
  return area.typeOfEstablishment[area.establishmentCodes.indexOf(establishment)];
}

import type { Policy } from '../../domain/scenario.ts';
import { SETTING_ROLES } from '../../domain/settings.ts';
import type { Area, Provisions } from '../area/area.ts';
import type { StatedJourneys } from '../area/statedJourneys.ts';
import { cos } from '../maths/elementary.ts';

/** What transport needs of an area and a scenario's provisions, prepared once. */
export interface TransportPlan {
  readonly baseYear: number;
  readonly needCodes: readonly string[];
  readonly districtCodes: readonly string[];
  readonly districtCount: number;
  readonly typeCount: number;
  readonly provisionCount: number;
  readonly slot: Uint16Array;
  readonly typeOfProvision: Uint8Array;
  /** Index into `SETTING_ROLES` of each setting type, and of that of each provision. */
  readonly roleOfType: Uint8Array;
  readonly roleOfProvision: Uint8Array;
  readonly typeOfEstablishment: Uint8Array;
  readonly districtOfZone: Uint8Array;
  readonly incomeScore: Float64Array;
  /** Journeys by road that the dataset states. */
  readonly statedJourneys: StatedJourneys | null;
  /** Policies of the scenario, all of them. */
  readonly policies: readonly Policy[];
  /** Plane coordinates of each zone, km: east and north of the middle of the area. */
  readonly eastKm: Float64Array;
  readonly northKm: Float64Array;
}

const KM_PER_DEGREE = 111.195;
const RADIANS = 0.017453292519943295;

/**
 * @param provisions of the scenario: the area's and those that it opens.
 * @param policies of the scenario, all of them.
 */
export function planTransport(
  area: Area,
  provisions: Provisions,
  policies: readonly Policy[] = [],
): TransportPlan {
  const { zones } = area;
  const roleOfType = Uint8Array.from(area.roleOfType, (role) => SETTING_ROLES.indexOf(role));
  const latitude = mean(zones.latitude);
  const longitude = mean(zones.longitude);
  const kmPerDegreeEast = KM_PER_DEGREE * cos(latitude * RADIANS);
  return {
    baseYear: area.baseYear,
    needCodes: area.needCodes,
    districtCodes: area.districtCodes,
    districtCount: area.districtCount,
    typeCount: area.typeCount,
    provisionCount: provisions.count,
    slot: provisions.slot,
    typeOfProvision: provisions.type,
    roleOfType,
    roleOfProvision: provisions.type.map((type) => roleOfType[type]),
    typeOfEstablishment: area.typeOfEstablishment,
    districtOfZone: zones.district,
    incomeScore: zones.incomeScore,
    statedJourneys: area.statedJourneys,
    policies,
    eastKm: zones.longitude.map((degrees) => (degrees - longitude) * kmPerDegreeEast),
    northKm: zones.latitude.map((degrees) => (degrees - latitude) * KM_PER_DEGREE),
  };
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length > 0 ? sum / values.length : 0;
}

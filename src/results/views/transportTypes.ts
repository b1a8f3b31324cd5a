import type { SettingRole } from '../../domain/settings.ts';
import type { Fan, Provenance, Summary } from './measures.ts';

/** How long journeys are, and what they cost the general fund. */
export interface TransportQuery {
  readonly kind: 'transport';
  /** January read; money is that of the financial year it falls in. */
  readonly year: number;
  /** Code of a home district; null = all. */
  readonly district: string | null;
}

/** What passengers take over a financial year, at the prices of that year. */
export interface Journeys {
  /** Passengers on average over the school days of the year. */
  readonly passengers: Summary;
  /** Pounds that the council spends, before charges. */
  readonly cost: Summary;
  /** Pounds a passenger, total over total; null with no passengers. */
  readonly costEach: number | null;
  /** By road one way, total over total. */
  readonly meanKm: number | null;
  readonly meanMinutes: number | null;
  /**
   * Share whose ride is longer than the guide for their age, 0 to 1: mean total over total, range over
   * the draws that carry anybody.
   */
  readonly overGuide: Summary | null;
}

export interface JourneysRow extends Journeys {
  readonly code: string;
  readonly label: string;
}

/** Passengers of one provision at a January. */
export interface SchoolJourneys {
  readonly id: string;
  readonly name: string;
  readonly type: { readonly id: string; readonly label: string; readonly role: SettingRole };
  /** Name of the district that it stands in; null outside the area. */
  readonly district: string | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly passengers: Summary;
  /** Pounds over a school year at base prices. */
  readonly cost: Summary;
  readonly costEach: number | null;
  readonly meanKm: number | null;
  readonly meanMinutes: number | null;
  /** Share over the guide, total over total. */
  readonly overGuide: number | null;
}

/** Passengers from one home district to one provision at a January, on average over draws. */
export interface RideFlow {
  /** Code of the home district. */
  readonly district: string;
  /** Id of the provision; null = every provision with too few passengers from there to be named. */
  readonly school: string | null;
  readonly passengers: number;
  readonly meanMinutes: number;
}

export interface TransportView {
  readonly kind: 'transport';
  readonly provenance: Provenance;
  /** Name of the whole area. */
  readonly areaName: string;
  /** What was asked for. */
  readonly query: TransportQuery;
  /** First calendar year of the financial year that rows are of. */
  readonly financialYear: number;
  /** The guide to the longest ride, minutes one way. */
  readonly guideMinutes: { readonly primary: number; readonly secondary: number };
  /** True where the dataset states road distances of its own for some journeys. */
  readonly roadsStated: boolean;
  /** By financial year, of the home district asked for. */
  readonly cost: {
    /** What the council spends: of one district on its journeys alone. */
    readonly spend: Fan;
    /** The part of it that policies cost to run: of the whole area only, null for one district. */
    readonly running: Fan | null;
    /** What families pay, and spend less that: of the whole area only. */
    readonly charges: Fan | null;
    readonly net: Fan | null;
  };
  readonly passengers: Fan;
  /** Minutes one way, total over total. */
  readonly meanMinutes: Fan;
  /** Share of passengers over the guide, 0 to 1. */
  readonly overGuide: Fan;
  /** Tonnes of CO2 equivalent. */
  readonly carbonTonnes: Fan;
  /** Of the home district asked for. */
  readonly total: Journeys;
  readonly byType: readonly JourneysRow[];
  readonly byMode: readonly JourneysRow[];
  /** Every home district whichever is asked for, and the whole area that they add up to. */
  readonly byDistrict: readonly JourneysRow[];
  readonly whole: Journeys;
  /** Every provision with passengers, of the whole area, at the January asked for. */
  readonly schools: readonly SchoolJourneys[];
  /**
   * Every home district and provision with enough passengers between them, and what is left of each
   * district, at the January asked for: they add up to the passengers of all schools.
   */
  readonly flows: readonly RideFlow[];
}

/** Fewer passengers than this between a district and a provision are not shown as a pair. */
export const FEWEST_IN_A_FLOW = 5;

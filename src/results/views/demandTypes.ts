import type { Forecast } from '../../model/demand/trend/forecast.ts';
import type { Fan, Provenance, Summary } from './measures.ts';

/** Children with plans, of the whole area or of one district, need or phase, or of all three. */
export interface DemandQuery {
  readonly kind: 'demand';
  /** Code to keep; null = all. */
  readonly district: string | null;
  readonly need: string | null;
  /** Index of a phase; null = all. */
  readonly phase: number | null;
}

/** Children with plans of one need, phase or district. */
export interface DemandRow {
  readonly code: string;
  readonly label: string;
  /** One summary for each January of the run. */
  readonly children: readonly Summary[];
}

/** Children with plans split one way; what the split is by is not filtered, the rest is. */
export interface DemandSplit {
  readonly rows: readonly DemandRow[];
  readonly total: readonly Summary[];
}

export interface DemandView {
  readonly kind: 'demand';
  readonly provenance: Provenance;
  /** Name of the whole area. */
  readonly areaName: string;
  /** What was asked for. */
  readonly query: DemandQuery;
  readonly children: Fan;
  readonly byNeed: DemandSplit;
  readonly byPhase: DemandSplit;
  readonly byDistrict: DemandSplit;
  /** Plans of the whole area each January up to the last known; no parts of it have a history. */
  readonly history: readonly { readonly year: number; readonly children: number }[];
  /** How plans of the whole area are forecast from that history, and how well that has gone before. */
  readonly forecast: Forecast;
}

/** How finely plans and residents are set against each other at both dates. */
export type PopulationEffectBasis = 'single age' | 'age band' | 'all ages';

/** Change in plans between two Januaries: what residents and what rates did; the two add up to it. */
export interface PastEffect {
  readonly from: number;
  readonly to: number;
  readonly basis: PopulationEffectBasis;
  readonly total: number;
  readonly population: number;
  readonly rate: number;
}

/** The same from the base January to a later one, by single age, over draws. */
export interface ProjectedEffect {
  readonly year: number;
  readonly total: Summary;
  readonly population: Summary;
  readonly rate: Summary;
}

export interface PopulationEffectView {
  readonly kind: 'populationEffect';
  readonly provenance: Provenance;
  readonly areaName: string;
  /** Earlier Januaries have no residents by age to set plans against: they show counts alone. */
  readonly firstYearWithResidents: number;
  /** From each January with residents to the next, up to the base. */
  readonly history: readonly PastEffect[];
  /** From the first January with residents to the base; null where there is but one. */
  readonly sinceFirst: PastEffect | null;
  readonly projected: readonly ProjectedEffect[];
  readonly districts: readonly {
    readonly code: string;
    readonly name: string;
    readonly projected: readonly ProjectedEffect[];
  }[];
}

/** A calendar year of the funnel as published; null where the year's figures do not say. */
export interface ObservedFunnelYear {
  readonly year: number;
  /** False where the year was counted in another way. */
  readonly comparable: boolean;
  readonly requests: number | null;
  /** Requests that were refused an assessment at first. */
  readonly refused: number | null;
  readonly assessments: number | null;
  readonly plans: number | null;
  /** Share of plans issued within 20 weeks, exceptions included. */
  readonly within20Weeks: number | null;
}

export interface FunnelView {
  readonly kind: 'funnel';
  readonly provenance: Provenance;
  readonly observed: readonly ObservedFunnelYear[];
  /** Counts of calendar years from the base year on. */
  readonly requests: Fan;
  readonly assessments: Fan;
  readonly plans: Fan;
  readonly within20Weeks: Fan;
}

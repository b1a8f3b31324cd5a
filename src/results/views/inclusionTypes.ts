import type { IndicatorWords } from '../../domain/indicators.ts';
import type { Target } from '../../domain/targets.ts';
import type { Provenance, Summary } from './measures.ts';

/** Asks for the inclusion dashboard of the whole area and of every home district. */
export interface InclusionQuery {
  readonly kind: 'inclusion';
  /** January read; money is of the financial year that it lies in. */
  readonly year: number;
}

/**
 * The rule by which a target is rated, the same for every indicator and place: green where at least so
 * many of ten futures meet it, red where at least so many miss it, amber between.
 */
export const RATING_RULE = { green: 8, red: 8, of: 10 } as const;
export type Rating = 'green' | 'amber' | 'red';

export interface RatedTarget extends Omit<Target, 'indicator' | 'district_code'> {
  readonly rating: Rating;
  /** Share of futures that meet it. */
  readonly meets: number;
}

export interface InclusionFigure {
  /** Null where no future has anything to share. */
  readonly value: Summary | null;
  /** Mean at the base January; null for what is counted over a year. */
  readonly base: number | null;
  /** Null where neither the plan nor the area has set one: then there is no rating either. */
  readonly target: RatedTarget | null;
}

/** A figure that a source gives, in the unit of the indicator that it stands beside. */
export interface PublishedFigure {
  readonly area: string;
  readonly period: string;
  readonly value: number;
  readonly source: string;
  /** What the source counts, where that is not quite what the indicator counts. */
  readonly counts: string | null;
}

export interface InclusionIndicator extends IndicatorWords {
  readonly whole: InclusionFigure;
  /** None for what is counted for the whole area alone. */
  readonly districts: readonly {
    readonly code: string;
    readonly name: string;
    readonly figure: InclusionFigure;
  }[];
  readonly published: readonly PublishedFigure[];
}

export interface InclusionView {
  readonly kind: 'inclusion';
  readonly provenance: Provenance;
  /** Name of the whole area. */
  readonly areaName: string;
  readonly year: number;
  readonly baseYear: number;
  /** Calendar year in which the financial year of money begins; null for the base January. */
  readonly financialYear: number | null;
  /** Name of the area that figures are borrowed from. */
  readonly referenceName: string;
  /** In the order of the catalogue; those that the January has. */
  readonly indicators: readonly InclusionIndicator[];
}

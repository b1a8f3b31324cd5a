import type { Provenance, Summary } from '../views/measures.ts';
import type { Effect } from './effects.ts';
import type { FactorWords } from './factor.ts';

/** What is asked how it moves. */
export type SensitivityOutcome = 'deficit' | 'placesShort' | 'transport';

/** Asks which assumptions move an outcome most. */
export interface SensitivityQuery {
  readonly kind: 'sensitivity';
  readonly outcome: SensitivityOutcome;
  /** January; money is that of the financial year that holds it, or the first of the run. */
  readonly year: number;
}

/** Something uncertain and what it does to the outcome. */
export type FactorEffect = FactorWords & Effect;

export interface SensitivityView {
  readonly kind: 'sensitivity';
  readonly provenance: Provenance;
  readonly query: SensitivityQuery;
  /** Year of the January; for money, of the March in which the financial year ends. */
  readonly year: number;
  /**
   * Cumulative deficit of the high needs budget at the end of the financial year, surplus below
   * nought, in pounds; specialist places short in the January; home to school transport in the
   * financial year, in pounds.
   */
  readonly outcome: Summary;
  /** Null where there are too few futures to tell effects. */
  readonly effects: {
    /** Those told apart from chance first, largest first. */
    readonly each: readonly FactorEffect[];
    /** Share of the variance that those told apart explain together, 0 to 1. */
    readonly explained: number;
  } | null;
}

/** Below this many futures no effect is told: chance alone would look like one. */
export const FEWEST_FUTURES = 100;

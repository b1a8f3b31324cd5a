import type { Provenance } from './measures.ts';

/** Share of some children in one setting type, as published and as the engine gives it; per cent. */
export interface CalibratedShare {
  readonly settingType: string;
  readonly published: number;
  readonly model: number;
}

/** Residuals of one need, or of one occasion on which children move. */
export interface CalibratedRow {
  readonly code: string;
  readonly label: string;
  /** Children behind the published shares. */
  readonly plans: number;
  readonly shares: readonly CalibratedShare[];
}

/**
 * What placement is calibrated to, flows alone, beside what the first forecast year gives: published
 * shares, the engine's, and so the residuals.
 */
export interface CalibrationView {
  readonly kind: 'calibration';
  readonly provenance: Provenance;
  readonly settingTypes: readonly { readonly id: string; readonly label: string }[];
  /** Where children with new plans are placed; the last row is all needs. */
  readonly newPlans: readonly CalibratedRow[];
  /**
   * Net change of a cohort's share in each setting type over a year, in points, by occasion: what the
   * year before the base showed, and the first forecast year.
   */
  readonly moves: readonly CalibratedRow[];
}

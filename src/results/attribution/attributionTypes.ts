import type { Waterfalls } from '../causes/causesTypes.ts';
import type { Provenance } from '../views/measures.ts';

/** What the parts of a plan do together beyond what each does alone. No policy can have this id. */
export const OVERLAP = 'where policies overlap';

export interface AttributionQuery {
  readonly kind: 'attribution';
  /** January; what is shown is the financial year that holds it, or the first of the run. */
  readonly year: number;
}

/** A policy of a plan, or several that cannot stand alone, or what it changes beside policies. */
export interface PlanStep {
  readonly id: string;
  readonly label: string;
  /** Calendar year of its September; null for what is no policy. */
  readonly september: number | null;
}

export interface AttributionView {
  readonly kind: 'attribution';
  /** Of the plan, with the futures that this rests on. */
  readonly provenance: Provenance;
  readonly baseline: { readonly id: string; readonly label: string };
  readonly financialYear: number;
  readonly firstFinancialYear: number;
  /** In order of date; bars of {@link policies} have the same ids, and then {@link OVERLAP}. */
  readonly steps: readonly PlanStep[];
  /** From the baseline to the plan in the year shown. */
  readonly policies: Waterfalls;
  /**
   * From the first financial year to the year shown under the baseline, by cause, in the same
   * futures; null where that is the year shown.
   */
  readonly since: Waterfalls | null;
}

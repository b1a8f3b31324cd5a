import type { Fan, Provenance, Summary } from '../views/measures.ts';
import type { ComparedMeasure, MeasureWords } from './comparedTypes.ts';

/** Asks what a plan does to both budgets, against another plan that has been simulated too. */
export interface BudgetsQuery {
  readonly kind: 'budgets';
  /** Id of the plan that stands for no change. */
  readonly against: string;
  /** January that is read: money is of the financial year that it lies in. */
  readonly year: number;
}

/** A paired difference over the years. */
export interface DifferenceFan extends MeasureWords {
  readonly difference: Fan;
}

/** A measure without the plan and with it, and the paired difference. */
export interface PairedFans {
  readonly before: Fan;
  readonly after: Fan;
  readonly difference: Fan;
}

/** By when savings add up to capital, over the draws. */
export interface PaybackRange {
  /** Saved over the whole run, pounds; below zero where more is spent than without the plan. */
  readonly saving: Summary;
  /** Share of draws that are paid back within the run. */
  readonly share: number;
  /** Financial years counted from that of the first capital, as 1; null = not within the run. */
  readonly years: Readonly<Record<'p10' | 'p50' | 'p90', number | null>>;
}

/** Capital that a plan spends beyond the baseline's, and by when its savings have paid it back. */
export interface Payback {
  readonly capital: Summary;
  /** Calendar year in which the financial year of the first capital begins. */
  readonly firstYear: number;
  /** Financial years from that one to the end of the run. */
  readonly yearsSimulated: number;
  /** From avoided fees of independent and non-maintained providers alone. */
  readonly independent: PaybackRange;
  /** From all that the high needs budget saves; grants towards the deficit are no saving. */
  readonly highNeeds: PaybackRange;
  /** From what the high needs budget and the general fund save together. */
  readonly bothBudgets: PaybackRange;
}

export interface BudgetsView {
  readonly kind: 'budgets';
  /** Of the plan, over the draws that both runs have. */
  readonly provenance: Provenance;
  readonly baseline: { readonly id: string; readonly label: string };
  /** True where the plan is the baseline itself: every difference is nothing. */
  readonly same: boolean;
  readonly year: number;
  /** Calendar year in which the financial year of `measures` begins. */
  readonly financialYear: number;
  /** Both budgets in that financial year, capital so far, and children at its January. */
  readonly measures: readonly ComparedMeasure[];
  /** Both budgets and capital over all financial years of the run. */
  readonly overRun: readonly ComparedMeasure[];
  /** Paired differences of both budgets by financial year; years are those in which they begin. */
  readonly differences: readonly DifferenceFan[];
  /** High needs balance of each financial year, and at its end, pounds; deficits are below zero. */
  readonly inYear: PairedFans;
  readonly cumulative: PairedFans;
  /** Null where the plan spends no more capital than the baseline. */
  readonly payback: Payback | null;
}

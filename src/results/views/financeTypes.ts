import type { BenchmarkMeasure } from '../../domain/benchmarks.ts';
import type { SettingRole } from '../../domain/settings.ts';
import type { FinanceLineId, Fund, LineKind } from '../../model/finance/lines.ts';
import type { WhoPays } from '../../model/finance/whoPays.ts';
import type { Fan, Provenance, Summary } from './measures.ts';

/** What a scenario does to the high needs budget and to the general fund, and who pays. */
export interface FinanceQuery {
  readonly kind: 'finance';
  /** January; what is shown is the financial year that holds it, or the first of the run. */
  readonly year: number;
}

/** A balance that somebody else stated. */
export interface StatedBalance {
  /** Calendar year in which the financial year begins. */
  readonly financialYear: number;
  /** Negative = deficit. */
  readonly pounds: number;
  /** False where the source calls it a forecast or a target. */
  readonly reported: boolean;
  readonly source: string;
}

/** A line of the accounts in three financial years. Lines that no future spends on are left out. */
export interface AccountLine {
  readonly id: FinanceLineId;
  readonly label: string;
  readonly fund: Fund;
  readonly kind: LineKind;
  /** Number in the section 251 return; blank where the return has no such line. */
  readonly section251: string;
  readonly amounts: Amounts;
}

/** Pounds in the first financial year of the run, in the one before the year shown, and in it. */
export interface Amounts {
  readonly base: Summary;
  /** Null where the year shown is the first. */
  readonly previous: Summary | null;
  readonly shown: Summary;
  /** Shown less previous, in each draw. */
  readonly change: Summary | null;
}

/** Sums over lines, taken inside each draw: the averages of their lines add up to them. */
export interface AccountTotals {
  readonly highNeedsIncome: Amounts;
  readonly highNeedsSpend: Amounts;
  readonly generalFundSpend: Amounts;
  readonly generalFundIncome: Amounts;
  /** Spending less what families are charged. */
  readonly generalFundNet: Amounts;
}

/** How a balance came about: opening + each year's balance + grants = closing, in each draw. */
export interface BalanceParts {
  /** At the start of the first financial year. */
  readonly opening: Summary;
  /** In-year balances before grants, to the end of {@link FinanceView.writeOffYear}. */
  readonly beforeWriteOff: Summary;
  /** Opening and those, before any grant: what a stability grant is counted from. */
  readonly atWriteOff: Summary;
  /** In-year balances before grants of the years after it, up to the year shown. */
  readonly sinceWriteOff: Summary;
  /** Deficit grants under an agreement. */
  readonly agreementGrants: Summary;
  /** High needs stability grant. */
  readonly stabilityGrant: Summary;
  readonly closing: Summary;
  /** Of the closing deficit, what was there when the write-off is counted and has not been paid off. */
  readonly leftFromBefore: Summary;
  /** The rest of it: what later years have added. */
  readonly addedSince: Summary;
}

/** One financial year of the balance: opening + in-year + grants = closing, in each draw. */
export interface BalanceYear {
  readonly financialYear: number;
  readonly opening: Summary;
  readonly inYear: Summary;
  readonly grants: Summary;
  readonly closing: Summary;
}

/** A stability grant that the scenario does not count, were it paid. */
export interface WriteOff {
  /** Share of the deficit written off. */
  readonly share: number;
  /** Where the share is published. */
  readonly source: string;
  /** Balances at the end of each financial year, as in {@link FinanceView.cumulative}. */
  readonly cumulative: Fan;
}

/** What a placement costs in a year, averages as total over total. */
export interface UnitCost {
  /** Id of the setting type. */
  readonly type: string;
  readonly label: string;
  readonly role: SettingRole;
  readonly base: PlacementCost;
  readonly shown: PlacementCost;
}

export interface PlacementCost {
  /** Children over the financial year: five months of one January and seven of the next. */
  readonly children: Summary;
  /** High needs budget: place funding with unfilled places, top-ups and fees, a child. */
  readonly highNeeds: Summary;
  /** General fund: transport, spread over all children of the type. */
  readonly transport: Summary;
  readonly both: Summary;
}

/** Whose money pays for children with plans: what moves between budgets stands with its giver. */
export type Payer = keyof WhoPays;

export interface PaidBy {
  readonly payer: Payer;
  readonly amounts: Amounts;
}

/** A measure that published figures are set beside. */
export interface BenchmarkRow {
  readonly measure: BenchmarkMeasure;
  /** Of the first year of the run, and of the year shown. */
  readonly base: Summary;
  readonly shown: Summary;
  readonly published: readonly PublishedFigure[];
}

export interface PublishedFigure {
  /** As the source names it. */
  readonly label: string;
  readonly area: string;
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}

export interface FinanceView {
  readonly kind: 'finance';
  readonly provenance: Provenance;
  readonly areaName: string;
  readonly query: FinanceQuery;
  /** Calendar years in which the financial years of the run begin. */
  readonly financialYears: readonly number[];
  /** The financial year shown, by the year in which it begins. */
  readonly financialYear: number;
  /** Last financial year whose deficit a stability grant writes off. */
  readonly writeOffYear: number;
  /** Income less spending of each financial year, before deficit grants. */
  readonly inYear: Fan;
  /** Share of futures in which that is at or above zero, by financial year. */
  readonly inBalance: readonly number[];
  /** Balance at the end of each financial year; the first is the opening balance, a year earlier. */
  readonly cumulative: Fan;
  /** The same had no deficit grant been received in the run. */
  readonly cumulativeBeforeGrants: Fan;
  /** Null where the scenario counts a stability grant, or ends before it would be paid. */
  readonly writeOff: WriteOff | null;
  readonly balance: BalanceParts;
  readonly balanceYears: readonly BalanceYear[];
  readonly stated: {
    readonly inYear: readonly StatedBalance[];
    readonly cumulative: readonly StatedBalance[];
  };
  /** Transport and whatever else the general fund pays, net of charges, by financial year. */
  readonly generalFundNet: Fan;
  /** Capital of the scenario's works from the first year to the year shown; in neither budget. */
  readonly capital: Summary;
  readonly lines: readonly AccountLine[];
  readonly totals: AccountTotals;
  /** Income less spending of the year, deficit grants included: what the lines come to. */
  readonly inYearAmounts: Amounts;
  readonly unitCosts: readonly UnitCost[];
  /** What mainstream schools bear from their own budgets for each child with a plan, pounds a year. */
  readonly schoolSupport: { readonly base: Summary; readonly shown: Summary };
  readonly paidBy: readonly PaidBy[];
  readonly paidByAll: Amounts;
  readonly benchmarks: readonly BenchmarkRow[];
}

import type { PolicyOf } from '../../domain/scenario.ts';
import { policySize, type SizeRange } from '../policy/policySize.ts';
import { shareInForce } from '../policy/policyYears.ts';
import type { Stream } from '../random/stream.ts';

export type FundingPolicy = PolicyOf<'funding'>;

/** Sums that a policy brings in or moves by the year. */
export type FundingSum = 'schoolsBlock' | 'generalFund' | 'receipts';

/** A policy on funding with the sizes of one draw; what it leaves out is 0, or null where it replaces. */
export interface FundingTerms {
  readonly september: number;
  readonly rampYears: number;
  /** Last financial year of its sums, by the calendar year in which it begins. */
  readonly lastYear: number;
  readonly blockGrowth: number;
  /** Pounds a year in cash. */
  readonly sums: Readonly<Record<FundingSum, number>>;
  readonly grantShare: number | null;
  readonly thresholdPounds: number | null;
}

/** By date, so that of what policies replace the latest holds. */
export function drawFunding(
  policies: readonly FundingPolicy[],
  stream: Stream,
): readonly FundingTerms[] {
  return policies
    .toSorted((one, other) => one.september - other.september)
    .map((policy) => {
      const { id, september, rampYears, years } = policy;
      const size = (range: SizeRange | undefined, min: number, max?: number): number | null =>
        range === undefined ? null : policySize(stream, id, range, min, max);
      return {
        september,
        rampYears,
        lastYear: years === undefined ? Number.POSITIVE_INFINITY : september + years - 1,
        blockGrowth: size(policy.blockGrowthChange, -1) ?? 0,
        sums: {
          schoolsBlock: size(policy.schoolsBlockTransferPounds, 0) ?? 0,
          generalFund: size(policy.generalFundContributionPounds, 0) ?? 0,
          receipts: size(policy.receiptsPounds, 0) ?? 0,
        },
        grantShare: size(policy.stabilityGrantShare, 0, 1),
        thresholdPounds: size(policy.mainstreamThresholdPounds, 0),
      };
    });
}

/** Growth added to the block's formula into a financial year: it is set in the autumn before. */
export function addedGrowth(funding: readonly FundingTerms[], year: number): number {
  return funding.reduce(
    (sum, { september, rampYears, blockGrowth }) =>
      sum + blockGrowth * shareInForce(september, rampYears, year),
    0,
  );
}

/** Pounds of a sum paid in a financial year, the first that of the policy's September. */
export function addedSum(funding: readonly FundingTerms[], sum: FundingSum, year: number): number {
  return funding
    .filter(({ lastYear }) => year <= lastYear)
    .reduce(
      (pounds, { september, rampYears, sums }) =>
        pounds + sums[sum] * shareInForce(september, rampYears, year + 1),
      0,
    );
}

/** Share of the deficit of March 2026 paid off by the end of a financial year, as policies have it. */
export function grantShareBy(
  funding: readonly FundingTerms[],
  register: number,
  year: number,
): number {
  return replaced(funding, register, year + 1, ({ grantShare }) => grantShare);
}

/** What a mainstream school bears of a child's support in the placements of a January. */
export function thresholdAt(
  funding: readonly FundingTerms[],
  register: number,
  january: number,
): number {
  return replaced(funding, register, january, ({ thresholdPounds }) => thresholdPounds);
}

/** Each policy leads from what held before it to its own value, over the years of its ramp. */
function replaced(
  funding: readonly FundingTerms[],
  before: number,
  january: number,
  stated: (terms: FundingTerms) => number | null,
): number {
  return funding.reduce((held, terms) => {
    const value = stated(terms);
    if (value === null) return held;
    const share = shareInForce(terms.september, terms.rampYears, january);
    return share === 1 ? value : held + (value - held) * share;
  }, before);
}

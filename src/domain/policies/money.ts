import { z } from 'zod';
import { pounds, share, sizeRange, stated } from './parts.ts';

const fee = z.number().min(0).max(1e7);
/** Pounds a year by complexity band 1 to 5. */
const feeByBand = z.tuple([fee, fee, fee, fee, fee]);
const tierShare = z.number().min(0).max(1);

/** Policies on what places cost, and on what pays for them. */
export const moneyPolicies = [
  z.strictObject({
    /**
     * What commissioners pay for a place, by complexity: highest fees, and top-ups that take the place
     * of the model's. Of several tariffs the latest holds, part by part.
     */
    kind: z.literal('tariff'),
    ...stated,
    /** Highest day fee of an independent or non-maintained special place. */
    highestDayFeePounds: feeByBand.optional(),
    /** Highest residential fee of such a place. */
    highestResidentialFeePounds: fee.optional(),
    /** Highest whole fee of a specialist post-16 institution, element 2 included. */
    highestSpecialistPost16FeePounds: fee.optional(),
    /** Top-up of a place; for mainstream above a threshold of £6,000. */
    topUpPounds: z
      .strictObject({
        special: feeByBand.optional(),
        srp: feeByBand.optional(),
        mainstream: feeByBand.optional(),
        ap: feeByBand.optional(),
      })
      .default({}),
    /** Element 3 of a college learner who draws high needs money. */
    element3Pounds: feeByBand.optional(),
    /** `cash`: as stated in every year. `prices`: raised with prices from the year after its September. */
    uprating: z.enum(['cash', 'prices']).default('cash'),
    /** Per cent fewer independent places for each per cent by which the day fees allowed lower fees. */
    supplyElasticity: sizeRange(0, 20).default([0, 0, 0]),
  }),
  z.strictObject({
    /** What pays for high needs: the block, transfers, grants, and what schools bear themselves. */
    kind: z.literal('funding'),
    ...stated,
    /** Added to the yearly growth of the block's formula, from the financial year after its September. */
    blockGrowthChange: sizeRange(-0.5, 0.5).optional(),
    /** Cash a year out of the schools block. */
    schoolsBlockTransferPounds: pounds.optional(),
    /** Cash a year out of the council's general fund, which spends it. */
    generalFundContributionPounds: pounds.optional(),
    /** Cash a year under an agreement on the deficit, such as the safety valve. */
    receiptsPounds: pounds.optional(),
    /** Financial years in which these sums are paid, the first that of its September; absent = all. */
    years: z.int().min(1).max(30).optional(),
    /** Share of the deficit of March 2026 that the stability grant pays off; replaces the register's. */
    stabilityGrantShare: share.optional(),
    /** Cost of a child's support that a mainstream school bears itself; replaces the register's. */
    mainstreamThresholdPounds: sizeRange(0, 1e6).optional(),
  }),
  z.strictObject({
    /** A budget for alternative provision over several years that does not follow the child. */
    kind: z.literal('ap-budget'),
    ...stated,
    /** Cash, in place of place funding and top-ups in the area's alternative provision. */
    poundsAYear: pounds,
    /** Financial years for which it is agreed, the first from its September only. */
    years: z.int().min(1).max(15).default(3),
    /** Parts of the budget by tier, together 1; absent = by the children in each tier. */
    tierShares: z
      .strictObject({ targeted: tierShare, timeLimited: tierShare, transitional: tierShare })
      .optional(),
  }),
] as const;

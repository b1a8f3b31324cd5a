import { z } from 'zod';
import { pounds, sizeRange, stated } from './parts.ts';

const fee = z.number().min(0).max(1e7);

/** Policies on what places cost. */
export const moneyPolicies = [
  z.strictObject({
    /** Price bands for independent and non-maintained special places; later bands replace them. */
    kind: z.literal('tariff'),
    ...stated,
    /** Highest day fee paid, by complexity band 1 to 5, in cash: not uprated. */
    highestDayFeePounds: z.tuple([fee, fee, fee, fee, fee]),
    /** Per cent fewer independent places for each per cent by which the cap lowers fees. */
    supplyElasticity: sizeRange(0, 20).default([0, 0, 0]),
  }),
  z.strictObject({
    /** A budget for alternative provision over several years that does not follow the child. */
    kind: z.literal('ap-budget'),
    ...stated,
    /** Cash, in place of place funding and top-ups in the area's alternative provision. */
    poundsAYear: pounds,
    /** Financial years for which it is agreed, the first from its September only. */
    years: z.int().min(1).max(15).default(3),
  }),
] as const;

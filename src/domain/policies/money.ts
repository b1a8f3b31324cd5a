import { z } from 'zod';
import { pounds, sizeRange, stated } from './parts.ts';

const fee = z.number().min(0).max(1e7);

/** Policies on what places cost. */
export const moneyPolicies = [
  z.strictObject({
    /** Price bands: the highest day fee paid for an independent place, by complexity band 1 to 5. */
    kind: z.literal('tariff'),
    ...stated,
    highestDayFeePounds: z.tuple([fee, fee, fee, fee, fee]),
    /** Per cent fewer independent places for each per cent by which the cap lowers fees. */
    supplyElasticity: sizeRange(0, 20).default([0, 0, 0]),
  }),
  z.strictObject({
    /** A budget for alternative provision over several years that does not follow the child. */
    kind: z.literal('ap-budget'),
    ...stated,
    poundsAYear: pounds,
    /** Financial years for which it is agreed. */
    years: z.int().min(1).max(15).default(3),
  }),
] as const;

import { z } from 'zod';
import { codes, relativeChange, role, share, sizeRange, stated } from './parts.ts';

/** Policies on travel to school. What one costs a year is paid by the general fund. */
export const transportPolicies = [
  z.strictObject({
    kind: z.literal('transport'),
    ...stated,
    /** Home districts and types of provision attended that it reaches; an empty list means all. */
    districts: codes,
    roles: z.array(role).max(7).default([]),
    /**
     * True: who is carried, and personal budgets, change only for children whose plan or place starts
     * after its September. Charges and vehicles change for everybody.
     */
    newApplicantsOnly: z.boolean().default(true),
    /**
     * Relative change of the share transported, to 15, at 16 to 18, and at 19 and over. To 15 it may
     * not fall: beyond walking distance, and for those who cannot walk, travel to the nearest suitable
     * school is free in law (Education Act 1996, section 508B). From 16 on local policy decides.
     */
    to15Change: relativeChange.optional(),
    aged16To18Change: relativeChange.optional(),
    aged19To25Change: relativeChange.optional(),
    /**
     * Added to the share of children who are named at a provision beyond their nearest suitable one on
     * condition that parents transport. It is how fewer under 16 may be carried.
     */
    parentsTransportAdded: share.optional(),
    /** Charge at 16 to 18 in place of the register's, pounds a year; uprated as that is. */
    post16ChargePounds: sizeRange(0, 100_000).optional(),
    /** Of those who would go by minibus or taxi, the share who take a personal travel budget. */
    personalBudgetShare: share.optional(),
    /** Relative change of the share alone in a taxi; fewer alone means more in shared taxis. */
    aloneChange: relativeChange.optional(),
    /** Relative change of pupils in a full minibus and in a full shared taxi, in the whole area. */
    pupilsPerMinibusChange: relativeChange.optional(),
    pupilsPerSharedTaxiChange: relativeChange.optional(),
    /** Fewest passengers for whom a minibus is run, in the whole area. */
    fewestForMinibus: sizeRange(1, 16).optional(),
  }),
] as const;

import { z } from 'zod';
import {
  band,
  pounds,
  reach,
  relativeChange,
  roles,
  september,
  share,
  sizeRange,
  stated,
} from './parts.ts';

/** Policies on how many children have plans. Ages of `reach` are those on the 31 August before. */
export const demandPolicies = [
  z.strictObject({
    kind: z.literal('assessment'),
    ...stated,
    ...reach,
    /** Change of the number of requests. */
    requestChange: relativeChange.optional(),
    /** Change of the share of requests that lead to an assessment. */
    agreeChange: relativeChange.optional(),
    /** Change of the share of assessments that lead to a plan. */
    issueChange: relativeChange.optional(),
  }),
  z.strictObject({
    kind: z.literal('early-intervention'),
    ...stated,
    ...reach,
    /** Change of the number of requests: children whose needs are met without asking. */
    incidenceChange: relativeChange,
  }),
  z.strictObject({
    /** Plans ended at annual review because needs are met by ordinarily available support. */
    kind: z.literal('cessation'),
    ...stated,
    ...reach,
    /** Share of plans held that end each year beyond those that end anyway. */
    share,
  }),
  z.strictObject({
    /** Plans looked at again at a phase transfer: some move to an individual support plan. */
    kind: z.literal('reassessment'),
    ...stated,
    ...reach,
    /** Ages reached in the August of the transfer: 11 after Year 6, 16 after Year 11. */
    ages: z.array(z.int().min(4).max(25)).min(1).max(5).default([11, 16]),
    /** Who moves, by setting type and complexity; children in none of the groups keep their plan. */
    groups: z
      .array(z.strictObject({ roles, bandLow: band, bandHigh: band, share }))
      .min(1)
      .max(20),
    /** Whoever is in a special school (state or independent) in this January keeps the plan. */
    protectsSpecialInJanuary: september.optional(),
    /** Whoever is in this national curriculum year or above in that January keeps it until 16. */
    protectsYearGroup: z
      .strictObject({ nationalCurriculumYear: z.int().min(0).max(13), january: september })
      .optional(),
    /** Pounds a year for each child moved, until the age of 16, at the prices of the base year. */
    supportPoundsPerChild: pounds.optional(),
  }),
  z.strictObject({
    kind: z.literal('housing-growth'),
    ...stated,
    /** Dwellings completed a year beyond what the population projection already holds. */
    districts: z
      .array(
        z.strictObject({
          district: z.string().min(1),
          dwellingsPerYear: z.number().min(0).max(100_000),
        }),
      )
      .min(1)
      .max(63),
    /** Calendar year of the last September from which dwellings are completed for a year. */
    until: september,
    /** Residents aged 0 to 25 in a new dwelling (low, central, high); absent = the register's. */
    childrenPerDwelling: sizeRange(0, 5).optional(),
  }),
] as const;

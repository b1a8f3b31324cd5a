import { z } from 'zod';
import {
  band,
  codes,
  pounds,
  reach,
  relativeChange,
  role,
  roles,
  share,
  sizeRange,
  stated,
} from './parts.ts';

/** Bands by which mainstream and SRPs meet more complex needs than before. */
const bandsMet = sizeRange(-3, 3);
/** Utility added to a mainstream place in families' preferences. */
const confidenceChange = sizeRange(-10, 10);

/** What policies that agree moves at annual review state. */
const agreedMove = {
  ...stated,
  ...reach,
  /** Share of the children reached for whom the move is agreed at each occasion. */
  share,
  /** Highest complexity of the children reached. */
  bandHigh: band.default(5),
  /** Pounds for each child moved, in the year of the move, at the prices of the base year. */
  costPoundsPerChild: pounds.optional(),
};
const occasion = z.enum(['annual-review', 'phase-transfer']).default('annual-review');

/** Policies on which type of place children need, and on how places are given. */
export const placementPolicies = [
  z.strictObject({
    kind: z.literal('allocation'),
    ...stated,
    mechanism: z.enum(['deferred-acceptance', 'immediate-acceptance', 'serial']).optional(),
    regime: z.enum(['current-law', 'tailored-list']).optional(),
    /** Longest suitable list. */
    listLength: z.int().min(1).max(60).optional(),
    /** Places above the agreed number that are filled without direction, as a share of places. */
    tolerance: sizeRange(-0.5, 1).optional(),
    /** Share of those refused for want of a place whom the authority directs a school to admit. */
    directionRate: share.optional(),
  }),
  z.strictObject({
    kind: z.literal('tribunal'),
    ...stated,
    ...reach,
    appealChange: relativeChange.optional(),
    successChange: relativeChange.optional(),
  }),
  z.strictObject({
    /** Raises the complexity that mainstream and SRPs can meet, and confidence in mainstream. */
    kind: z.literal('inclusion'),
    ...stated,
    ...reach,
    bandsMet: bandsMet.default([0, 0, 0]),
    confidenceChange: confidenceChange.default([0, 0, 0]),
  }),
  z.strictObject({
    /** Planning areas of neighbouring mainstream schools with a devolved budget. */
    kind: z.literal('localities'),
    ...stated,
    /** Districts whose schools form communities; empty = all. */
    districts: codes,
    schoolsPerCommunity: z.int().min(8).max(14).default(11),
    devolvedPoundsPerCommunity: pounds,
    bandsMet: bandsMet.default([0, 0, 0]),
    confidenceChange: confidenceChange.default([0, 0, 0]),
  }),
  z.strictObject({
    /** Children in special, independent or alternative provision return to a mainstream school. */
    kind: z.literal('reintegration'),
    ...agreedMove,
    from: roles.default(['special', 'independent', 'ap']),
    to: z.enum(['mainstream', 'srp']).default('mainstream'),
    occasion,
  }),
  z.strictObject({
    /** At review, children's needs are found to be met in a less specialist type of place. */
    kind: z.literal('step-down'),
    ...agreedMove,
    from: role,
    to: role,
    occasion,
  }),
  z.strictObject({
    /** Where young people go at the end of Year 11 or later. */
    kind: z.literal('post-16'),
    ...agreedMove,
    from: roles.default(['special', 'independent']),
    to: z.enum(['mainstream', 'srp', 'fe', 'other']).default('fe'),
    /** Ages reached in the August before: 16 after Year 11, 19 after Year 14. */
    ages: z.array(z.int().min(16).max(25)).min(1).max(5).default([16]),
  }),
  z.strictObject({
    /** Three tiers of alternative provision: targeted support, time-limited and transitional places. */
    kind: z.literal('ap-tiers'),
    ...stated,
    ...reach,
    /** Share of those who need alternative provision who are supported in mainstream instead. */
    targetedShare: share,
    /** Share of those in a place who return to mainstream within the year. */
    timeLimitedShare: share,
    /** True: alternative provision may be used for want of a special school place. */
    usedAsOverflow: z.boolean().default(false),
    /** Pounds of a year of targeted support for each child held in mainstream, at base year prices. */
    supportPoundsPerChild: pounds.optional(),
  }),
  z.strictObject({
    /**
     * What waiting and mismatch do to families' confidence, and new places to requests. A point is one
     * per cent of plan-holders who wait or are mismatched beyond the share of the base January.
     */
    kind: z.literal('feedback'),
    ...stated,
    /** Relative change of requests for each point. */
    requestsPerPoint: sizeRange(-1, 1).default([0, 0, 0]),
    /** Bands by which mainstream and SRPs meet less complex needs, for each point. */
    bandsPerPoint: sizeRange(-1, 1).default([0, 0, 0]),
    /** Utility by which confidence in mainstream falls, for each point. */
    confidencePerPoint: sizeRange(-5, 5).default([0, 0, 0]),
    /** Per cent more requests for each per cent more specialist places than in the base January. */
    supplyElasticity: sizeRange(0, 2).default([0, 0, 0]),
  }),
] as const;

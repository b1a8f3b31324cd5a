import { z } from 'zod';
import { ADMISSION_CRITERIA } from '../settings.ts';
import { band, codes, label, placeCount, provisionIds, share, sizeRange, stated } from './parts.ts';

/** What policies on provisions state. */
const common = {
  ...stated,
  /** Capital in pounds for each place added, as it is spent: not uprated, and apart from revenue. */
  capitalPoundsPerPlace: sizeRange(0, 1e8).optional(),
};

const criterion = z.enum(ADMISSION_CRITERIA);

const bounds = {
  ageLow: z.int().min(0).max(25).optional(),
  ageHigh: z.int().min(0).max(26).optional(),
  bandLow: band.optional(),
  bandHigh: band.optional(),
};

/**
 * Share of the present pupils whom the new criteria no longer admit who move on in the policy's first
 * round. Absent = none: the change is for new admissions only.
 */
const transferShare = share.optional();

/** Policies on what provisions are, how many places they have and whom they admit. */
export const provisionPolicies = [
  z.strictObject({
    kind: z.literal('open'),
    ...common,
    provision: z.strictObject({
      id: z.string().min(1).max(80),
      name: label,
      establishment: z.string().min(1),
      district: z.string().min(1),
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      ageLow: z.int().min(0).max(25),
      ageHigh: z.int().min(1).max(26),
      needs: z.array(z.string()).default([]),
      designation: z.string().optional(),
      bandLow: band.optional(),
      bandHigh: band.optional(),
      /** Provision whose needs, bands, limits and order of priority this site shares, year by year. */
      satelliteOf: z.string().min(1).max(80).optional(),
    }),
    places: placeCount,
  }),
  z.strictObject({ kind: z.literal('close'), ...common, provisions: provisionIds }),
  z.strictObject({
    kind: z.literal('expand'),
    ...common,
    provisions: provisionIds,
    placesEach: placeCount,
  }),
  z.strictObject({
    kind: z.literal('contract'),
    ...common,
    provisions: provisionIds,
    placesEach: placeCount,
  }),
  z.strictObject({
    /** Places shared with neighbouring areas: how many of a provision's places are for this area. */
    kind: z.literal('regional'),
    ...common,
    provisions: provisionIds,
    /** Places of each provision that this area gains (or gives up, where negative). */
    placesForAreaEach: z.int().min(-5000).max(5000),
  }),
  z.strictObject({
    kind: z.literal('redesignate'),
    ...common,
    provisions: provisionIds,
    designation: z.string().min(1),
    transferShare,
  }),
  z.strictObject({
    kind: z.literal('change-admissions'),
    ...common,
    provisions: provisionIds,
    ...bounds,
    needsAdded: z.array(z.string()).default([]),
    needsRemoved: z.array(z.string()).default([]),
    /** Narrower bands for some of the needs served, as attainment criteria make them. */
    limits: z
      .array(z.strictObject({ needs: z.array(z.string()).min(1), bandLow: band, bandHigh: band }))
      .max(20)
      .default([]),
    /** Who comes first when full: one criterion, or several, each settling the ties of those before. */
    priority: z.union([criterion, z.array(criterion).min(1).max(6)]).optional(),
    /** Home districts of the catchment; empty = as before. */
    catchment: codes,
    /** True: nobody from outside the catchment is admitted. */
    catchmentOnly: z.boolean().default(false),
    transferShare,
  }),
] as const;

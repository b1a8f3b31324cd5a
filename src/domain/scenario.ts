import { z } from 'zod';

z.config({ jitless: true });

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'lower-case letters, digits and hyphens');
const label = z.string().min(1).max(200);
const prose = z.string().max(2000);
const september = z.int().min(2000).max(2100);
const band = z.int().min(1).max(5);
const placeCount = z.int().min(0).max(5000);
const provisionIds = z.array(z.string().min(1).max(80)).min(1).max(2000);
const codes = z.array(z.string().min(1).max(80)).max(100).default([]);
/** Relative change (−0.1 = a tenth fewer): 10th percentile, median and 90th percentile. */
const relativeChange = z.tuple([
  z.number().min(-1).max(5),
  z.number().min(-1).max(5),
  z.number().min(-1).max(5),
]);

/** What every policy states: when it starts, how fast it comes in, why, and on whose word. */
const stated = {
  id,
  label,
  /** Calendar year of the September from which the policy acts. */
  september,
  /** Years over which it comes in, evenly; 0 = at once. */
  rampYears: z.int().min(0).max(15).default(0),
  rationale: prose,
  source: prose,
};

/** What policies on provisions state. */
const common = {
  ...stated,
  /** Capital in pounds for each place added (low, central, high), apart from revenue. */
  capitalPoundsPerPlace: z.tuple([z.number(), z.number(), z.number()]).optional(),
};

const criteria = {
  ageLow: z.int().min(0).max(25).optional(),
  ageHigh: z.int().min(0).max(26).optional(),
  bandLow: band.optional(),
  bandHigh: band.optional(),
};

/** Whom a policy on demand reaches: a list left empty means all. Ages on the 31 August before. */
const reach = {
  districts: codes,
  needs: codes,
  /** From this age … */
  ageLow: z.int().min(0).max(25).default(0),
  /** … to the one before this ("0 to 5" is under 5). */
  ageHigh: z.int().min(1).max(26).default(26),
};

export const policySchema = z.discriminatedUnion('kind', [
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
    kind: z.literal('redesignate'),
    ...common,
    provisions: provisionIds,
    designation: z.string().min(1),
  }),
  z.strictObject({
    kind: z.literal('change-admissions'),
    ...common,
    provisions: provisionIds,
    ...criteria,
    needsAdded: z.array(z.string()).default([]),
    needsRemoved: z.array(z.string()).default([]),
    priority: z.enum(['nearest', 'most-complex']).optional(),
  }),
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
    /** Pounds a year at the prices of the base year, on the high needs budget. */
    annualCostPounds: z.tuple([z.number(), z.number(), z.number()]).optional(),
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
    childrenPerDwelling: z
      .tuple([z.number().min(0).max(5), z.number().min(0).max(5), z.number().min(0).max(5)])
      .optional(),
  }),
]);
export type Policy = z.infer<typeof policySchema>;

/** A scenario file: the baseline plus dated policies, with every assumption named. */
export const scenarioSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id,
  label,
  description: prose,
  /** True where the policy was decided against or withdrawn: shown on every view of it. */
  counterfactual: z.boolean().default(false),
  notice: prose.optional(),
  /** False leaves out what is agreed but not yet open ("not even what is committed"). */
  committed: z.boolean().default(true),
  /** Variant of the population projection that residents follow. */
  population: z.enum(['principal', 'high', 'low']).default('principal'),
  /** What this scenario takes as given without a source. */
  assumptions: z.array(prose).default([]),
  /** Register entries that this scenario changes, with the reason. */
  parameters: z
    .record(
      z.string(),
      z.strictObject({ low: z.number(), central: z.number(), high: z.number(), reason: prose }),
    )
    .default({}),
  policies: z.array(policySchema).max(200).default([]),
});
export type Scenario = z.infer<typeof scenarioSchema>;
/** A scenario as it stands in a file, before defaults are filled in. */
export type ScenarioFile = z.input<typeof scenarioSchema>;

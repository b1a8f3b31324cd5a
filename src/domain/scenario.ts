import { z } from 'zod';
import { demandPolicies } from './policies/demand.ts';
import { moneyPolicies } from './policies/money.ts';
import { id, label, prose } from './policies/parts.ts';
import { placementPolicies } from './policies/placement.ts';
import { provisionPolicies } from './policies/provisions.ts';
import { transportPolicies } from './policies/transport.ts';
import { MOST_TARGETS, planTargetSchema } from './targets.ts';

z.config({ jitless: true });

/** A dated change of the baseline. Each states its size with a range, its cost, why and on whose word. */
export const policySchema = z.discriminatedUnion('kind', [
  ...provisionPolicies,
  ...demandPolicies,
  ...placementPolicies,
  ...moneyPolicies,
  ...transportPolicies,
]);
export type Policy = z.infer<typeof policySchema>;
export type PolicyKind = Policy['kind'];
/** The policy of a kind. */
export type PolicyOf<K extends PolicyKind> = Extract<Policy, { kind: K }>;

/** A scenario file: the baseline plus dated policies, with every assumption named. */
export const scenarioSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id,
  label,
  description: prose,
  /** Id of the dataset that it was made on; absent = any that knows the names it uses. */
  dataset: z.string().max(100).optional(),
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
  /** What the plan wants to come to; rated on the inclusion dashboard. Absent = no targets. */
  targets: z.array(planTargetSchema).max(MOST_TARGETS).optional(),
});
export type Scenario = z.infer<typeof scenarioSchema>;
/** A scenario as it stands in a file, before defaults are filled in. */
export type ScenarioFile = z.input<typeof scenarioSchema>;

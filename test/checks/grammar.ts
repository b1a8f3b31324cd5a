/** What a check may say, and the reader of `test/checks/*.yaml`. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { catalogue } from '../../src/results/compare/measures.ts';
import { RULE_IDS } from './rules.ts';

const FOLDER = new URL('./', import.meta.url);

/** Finishes the sentence "It …". */
const it = z.string().regex(/^should /, 'a sentence that begins with "should"');

/** Something that must hold in every case of the matrix. */
const ruleCheck = z.strictObject({ it, rule: z.enum(RULE_IDS) });

/**
 * A plan in words that any area understands: policies whose `provisions` may be `{role, first}`,
 * dates counted from the base year, and entries of the register held at a value.
 */
const changeSchema = z.strictObject({
  policies: z.array(z.looseObject({ kind: z.string() })).default([]),
  parameters: z.record(z.string(), z.number()).default({}),
  population: z.enum(['principal', 'high', 'low']).default('principal'),
  committed: z.boolean().default(true),
});
export type Change = z.infer<typeof changeSchema>;

const DIRECTIONS = ['higher', 'lower', 'not higher', 'not lower', 'the same'] as const;

/** How a measure moves when something changes, in the mean of futures of the same luck. */
const directionCheck = z.strictObject({
  it,
  change: changeSchema.prefault({}),
  /** What the change is set against; no change where nothing is said. */
  against: changeSchema.prefault({}),
  measure: z.enum(catalogue([]).map(({ id }) => id)),
  /** Januaries after the base one. */
  after: z.int().min(1).max(5).default(5),
  is: z.enum(DIRECTIONS),
  /** How far the mean may go the other way, in units of the measure: chance, and what children do. */
  margin: z.number().nonnegative().default(0),
});
export type DirectionCheck = z.infer<typeof directionCheck>;

/** What a planner expects of a plan of the library, in each of a few futures. */
const planCheck = z.strictObject({
  plan: z.string(),
  it,
  /** Moment and row of the golden summary. */
  when: z.string(),
  row: z.string(),
  /** Plan to compare with; no change where none is named. */
  against: z.string().default('baseline'),
  /**
   * Direction of this plan less the other. Higher or lower: so in one future at least, and the other
   * way round in none, as the size of a policy may be nothing in a future.
   */
  is: z.enum(['higher', 'lower', 'the same']),
  /** Smallest and largest size of the difference in every future, where the sentence gives one. */
  byAtLeast: z.number().default(0),
  byAtMost: z.number().default(Number.POSITIVE_INFINITY),
});
export type PlanCheck = z.infer<typeof planCheck>;

const fileOf = <Check extends z.ZodType>(check: Check) =>
  z.strictObject({ about: z.string(), checks: z.array(check).min(1) });

/** The checks of a file with what they are about. */
export interface CheckFile<Check> {
  readonly about: string;
  readonly checks: readonly Check[];
}

const ruleFile = fileOf(ruleCheck);
const planFile = fileOf(planCheck);
const directionFile = fileOf(directionCheck);

function read<File>(name: string, schema: z.ZodType<File>): File {
  const found = schema.safeParse(parse(readFileSync(new URL(name, FOLDER), 'utf8')));
  if (!found.success) throw new Error(`${name}: ${z.prettifyError(found.error)}`);
  return found.data;
}

/** Rules that always hold. */
export const ALWAYS = read('always.yaml', ruleFile);
/** Expectations of plans of the library. */
export const OF_PLANS = read('plans.yaml', planFile);
/** What moves when something changes, by what it is about. */
export const DIRECTIONS_OF: readonly CheckFile<DirectionCheck>[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml') && name !== 'always.yaml' && name !== 'plans.yaml')
  .sort()
  .map((name) => read(name, directionFile));

/** A plan of the person's own, as it is kept on the device. */
import { z } from 'zod';
import { parseJson } from '../../data/parseJson.ts';
import { id } from '../../domain/policies/parts.ts';
import { problemLine } from '../../domain/problems.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { KEPT_BY_NEWER, notGiven } from '../content/planSafety.ts';
import { MOST_OF_A_PLAN, readPlan } from './planText.ts';

/** Version of what is kept around a scenario. */
const VERSION = 1;

const ORIGINS = ['made', 'file', 'link'] as const;
/** Made here, opened from a file, or copied from a link that somebody shared. */
export type PlanOrigin = (typeof ORIGINS)[number];

/** A plan of the person's own. Its id and name are those of its scenario. */
export interface OwnPlan {
  readonly id: string;
  readonly scenario: Scenario;
  /** Dataset that it was made on. */
  readonly datasetId: string;
  /** Moments at which it was first kept and last changed, in ISO 8601. */
  readonly saved: string;
  readonly changed: string;
  readonly origin: PlanOrigin;
}

/** Something kept that this version cannot read. It stays as it is. */
export interface Unreadable {
  readonly id: string;
  /** All of it, as JSON; null where the browser did not give it back. */
  readonly text: string | null;
  readonly problems: readonly string[];
}

/** Stands for a record that is kept, and that the browser could not give back. */
export class NotGivenBack {
  constructor(
    readonly id: string,
    readonly why: string,
  ) {}
}

/** What is written to the device. */
export interface KeptRecord extends OwnPlan {
  readonly version: number;
}

const recordSchema = z.object({
  version: z.literal(VERSION),
  id,
  scenario: z.unknown(),
  datasetId: z.string(),
  saved: z.iso.datetime(),
  changed: z.iso.datetime(),
  origin: z.enum(ORIGINS),
});

export function asRecord(plan: OwnPlan): KeptRecord {
  return { version: VERSION, ...plan };
}

/** What a database gives back may be more than JSON can say: a circle, a map, any depth. */
export function recordText(raw: unknown): string {
  try {
    return JSON.stringify(raw) ?? String(raw);
  } catch (error) {
    return `It cannot be written as text: ${error instanceof Error ? error.message : 'unknown'}`;
  }
}

/** Laid out to be read, unless it is far longer or deeper than a plan: margins would take gigabytes. */
function laidOut(text: string): string {
  const parsed = parseJson('entry', text, MOST_OF_A_PLAN);
  return 'content' in parsed ? JSON.stringify(parsed.content, null, 2) : text;
}

/** The name that a record goes by, as far as it is one. */
function idOf(raw: unknown): string {
  const id = (raw as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : 'unknown';
}

/** An entry that says itself that it was kept by a later version than this. */
function isNewer(raw: unknown): boolean {
  const version = (raw as { version?: unknown } | null)?.version;
  return typeof version === 'number' && version > VERSION;
}

/** Reads what the device gave back. */
export function readRecord(raw: unknown): OwnPlan | Unreadable {
  if (raw instanceof NotGivenBack) return { id: raw.id, text: null, problems: [notGiven(raw.why)] };
  const id = idOf(raw);
  const whole = recordText(raw);
  const unreadable = (problems: readonly string[]): Unreadable => ({
    id,
    text: laidOut(whole),
    problems,
  });
  if (isNewer(raw)) return unreadable([KEPT_BY_NEWER]);
  const record = recordSchema.safeParse(raw);
  if (!record.success) {
    return unreadable(
      record.error.issues.map((issue) => `${issue.path.join('.') || 'entry'}: ${issue.message}`),
    );
  }
  const { version: _, scenario: content, ...kept } = record.data;
  // What is far too long as a whole is refused as that: millions of fields are not written out twice.
  const text = whole.length > 2 * MOST_OF_A_PLAN ? whole : recordText(content);
  const { scenario, problems } = readPlan(text, `plan “${id}”`);
  if (scenario === null) return unreadable(problems.map(problemLine));
  return { ...kept, scenario: { ...scenario, id: kept.id } };
}

export function isUnreadable(one: OwnPlan | Unreadable): one is Unreadable {
  return 'problems' in one;
}

/** The text of a plan, from a file, a link or the device, as a scenario. */
import { valueProblems } from '../../data/json.ts';
import { parseJson } from '../../data/parseJson.ts';
import type { Problem } from '../../domain/problems.ts';
import { type Scenario, scenarioSchema } from '../../domain/scenario.ts';
import { migrate, SCHEMA_VERSION } from './migrate.ts';

/** A plan of a hundred policies takes a tenth of so many characters: whatever is longer is no plan. */
export const MOST_OF_A_PLAN = 2 ** 21;

export interface PlanRead {
  /** Null where there are problems. */
  readonly scenario: Scenario | null;
  /** Everything that is wrong, at once. */
  readonly problems: readonly Problem[];
  /** What was done to a plan of an earlier version. */
  readonly older: boolean;
  readonly renamed: number;
}

/** A plan of a version that is still to come. */
function newerProblem(content: unknown, file: string): Problem | null {
  const version = (content as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version !== 'number' || version <= SCHEMA_VERSION) return null;
  return {
    file,
    column: 'schemaVersion',
    found: String(version),
    expected: `${SCHEMA_VERSION} or an earlier one`,
    fix: 'The plan was made with a newer version of this page. Reload the page to get it, then try again.',
  };
}

/**
 * Reads a plan.
 *
 * @param file what the text comes from, as the reader knows it: for the messages.
 */
export function readPlan(text: string, file: string): PlanRead {
  const parsed = parseJson(file, text, MOST_OF_A_PLAN);
  if ('problems' in parsed) {
    return { scenario: null, problems: parsed.problems, older: false, renamed: 0 };
  }
  const { content, older, renamed } = migrate(parsed.content);
  const newer = newerProblem(content, file);
  if (newer) return { scenario: null, problems: [newer], older, renamed };
  const read = valueProblems(scenarioSchema, file, content);
  return { scenario: read.value, problems: read.problems, older, renamed };
}

/** "The plan was updated; 2 settings changed name". */
export function updatedWords(renamed: number): string {
  if (renamed === 0) return 'The plan was updated';
  const settings = renamed === 1 ? '1 setting' : `${renamed} settings`;
  return `The plan was updated; ${settings} changed name`;
}

/** The file of a plan: what it says of itself, laid out to be read. */
export function planFileText(scenario: Scenario): string {
  return `${JSON.stringify(scenario, null, 2)}\n`;
}

/** Name of the file of a plan, from its name for people: "more-bases.scenario.json". */
export function planFileName({ label, id }: Pick<Scenario, 'label' | 'id'>): string {
  const plain = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${plain || id}.scenario.json`;
}

import type { z } from 'zod';
import type { Problem } from '../domain/problems.ts';
import { parseJson } from './parseJson.ts';

/** Problems that are told of one text: one that is wrong everywhere is not told of a million times. */
const MOST_PROBLEMS = 200;

/** Parses JSON text by a schema. Every problem is returned with the path of its field. */
export function jsonProblems<T>(
  schema: z.ZodType<T>,
  file: string,
  text: string,
): { value: T | null; problems: Problem[] } {
  const parsed = parseJson(file, text);
  if ('problems' in parsed) return { value: null, problems: parsed.problems };
  return valueProblems(schema, file, parsed.content);
}

/** Holds what JSON said against a schema. Every problem is returned with the path of its field. */
export function valueProblems<T>(
  schema: z.ZodType<T>,
  file: string,
  content: unknown,
): { value: T | null; problems: Problem[] } {
  const read = schema.safeParse(content);
  if (read.success) return { value: read.data, problems: [] };
  const { issues } = read.error;
  const problems = issues.slice(0, MOST_PROBLEMS).map(
    (issue): Problem => ({
      file,
      column: issue.path.map(String).join('.') || 'whole file',
      found: describe(valueAt(content, issue.path)),
      expected: issue.message,
      fix: 'Correct this field.',
    }),
  );
  if (issues.length > MOST_PROBLEMS) {
    problems.push({
      file,
      found: `${(issues.length - MOST_PROBLEMS).toLocaleString('en-GB')} problems more`,
      expected: 'a file that this product has written',
      fix: 'Check that it is the right file.',
    });
  }
  return { value: null, problems };
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  }
  return value;
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

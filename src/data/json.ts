import type { z } from 'zod';
import type { Problem } from '../domain/problems.ts';

/** Parses JSON text by a schema. Every problem is returned with the path of its field. */
export function jsonProblems<T>(
  schema: z.ZodType<T>,
  file: string,
  text: string,
): { value: T | null; problems: Problem[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return {
      value: null,
      problems: [
        {
          file,
          found: error instanceof Error ? error.message : 'text that is not JSON',
          expected: 'JSON',
          fix: 'Check for a missing comma, bracket or quotation mark at that place.',
        },
      ],
    };
  }
  const read = schema.safeParse(raw);
  if (read.success) return { value: read.data, problems: [] };
  return {
    value: null,
    problems: read.error.issues.map((issue) => ({
      file,
      column: issue.path.map(String).join('.') || 'whole file',
      found: describe(valueAt(raw, issue.path)),
      expected: issue.message,
      fix: 'Correct this field.',
    })),
  };
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

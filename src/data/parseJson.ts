/**
 * JSON that somebody else wrote, parsed within limits: what comes back is shallow enough to be walked by
 * functions that call themselves, and none of its fields has a name that objects keep for themselves.
 */
import type { Problem } from '../domain/problems.ts';

/** Levels of brackets: the deepest file of the product has eight. */
const DEEPEST = 32;
/** Characters of a text: a hundred times those of the largest description of a dataset. */
const MOST_CHARACTERS = 2 ** 24;
/** Problems that are told of one text: a file made to be wrong everywhere is told of no more often. */
const MOST_PROBLEMS = 20;

const IN_PAIRS = { '{': 1, '[': 1, '}': -1, ']': -1 } as const;

export type Parsed = { readonly content: unknown } | { readonly problems: Problem[] };

/**
 * Parses JSON text.
 *
 * @param file what the text comes from, as the reader knows it: for the messages.
 * @param mostCharacters length from which on the text is not looked at.
 */
export function parseJson(file: string, text: string, mostCharacters = MOST_CHARACTERS): Parsed {
  if (text.length > mostCharacters)
    return { problems: [tooLong(file, text.length, mostCharacters)] };
  if (isTooDeep(text)) {
    return {
      problems: [
        {
          file,
          found: `brackets within brackets, more than ${DEEPEST} levels deep`,
          expected: 'a few levels, as this product writes them',
          fix: 'Export the file again where it was made: this one was not written by the product.',
        },
      ],
    };
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return {
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
  const problems = keptNames(file, content);
  return problems.length > 0 ? { problems } : { content };
}

function tooLong(file: string, length: number, most: number): Problem {
  return {
    file,
    found: `${length.toLocaleString('en-GB')} characters`,
    expected: `at most ${most.toLocaleString('en-GB')}`,
    fix: 'Check that it is the right file: none that the product writes is as long.',
  };
}

/** Whether brackets outside of quotation marks stand too deep within each other. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character in IN_PAIRS) {
      depth += IN_PAIRS[character as keyof typeof IN_PAIRS];
      if (depth > DEEPEST) return true;
    }
  }
  return false;
}

/** Names that every object has already, such as `__proto__`: a lookup by one finds what nobody wrote. */
function isKept(name: string): boolean {
  return name in Object.prototype || name === 'prototype';
}

function keptNames(file: string, content: unknown): Problem[] {
  const problems: Problem[] = [];
  const look = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return;
    for (const name of Object.keys(value)) {
      if (problems.length === MOST_PROBLEMS) return;
      const here = path === '' ? name : `${path}.${name}`;
      if (isKept(name)) {
        problems.push({
          file,
          column: here,
          found: `a field named “${name}”`,
          expected: 'names of fields that this product knows',
          fix: 'Take the field out: JavaScript keeps that name for itself.',
        });
      } else look((value as Record<string, unknown>)[name], here);
    }
  };
  look(content, '');
  return problems;
}

/**
 * A plan as text for a link: `1.` and then the scenario, deflated, in base64url. It stands in the part
 * of the address after `#`, which never leaves the browser. Names and reasons are in it, never data
 * or results.
 */

import { problemLine } from '../../domain/problems.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { MOST_OF_A_PLAN, readPlan, updatedWords } from './planText.ts';

const VERSION = '1';
/** Characters of a link that mail programs and chats leave whole. */
export const MOST_CHARACTERS = 8000;
/** Characters from which on a link is not looked at: no page makes one near as long. */
const LONGEST = 8 * MOST_CHARACTERS;

async function through(bytes: Uint8Array, change: GenericTransformStream): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const changed = new Blob([bytes as BlobPart]).stream().pipeThrough(change);
  const reader = (changed as ReadableStream<Uint8Array>).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    length += next.value.length;
    if (length > MOST_OF_A_PLAN) {
      await reader.cancel();
      throw new RangeError('The link holds more than a plan.');
    }
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

function base64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** A plan as text for a link. */
export async function planToText(scenario: Scenario): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(scenario));
  return `${VERSION}.${base64Url(await through(bytes, new CompressionStream('deflate-raw')))}`;
}

/** What a link says. */
export interface LinkedPlan {
  /** Null where it could not be read. */
  readonly scenario: Scenario | null;
  /** What to say of it to the reader, in whole sentences; empty where all is well. */
  readonly notices: readonly string[];
}

const TOO_LONG =
  'The plan in this link was not read: the link is longer than any that this page makes. Ask for the plan as a file.';
const BROKEN =
  'The plan in this link could not be read: part of the link may be missing. Ask for the link again, or for the plan as a file.';

/** Reads {@link planToText}. Never throws: a link comes from anywhere. */
export async function planFromText(text: string): Promise<LinkedPlan> {
  if (text.length > LONGEST) return { scenario: null, notices: [TOO_LONG] };
  const [, version, packed] = /^(\d+)\.([\w-]+)$/.exec(text) ?? [];
  if (version === undefined) return { scenario: null, notices: [BROKEN] };
  if (version !== VERSION) {
    return {
      scenario: null,
      notices: [
        'This link was made with a newer version of this page. Reload the page to get it, then open the link again.',
      ],
    };
  }
  let json: string;
  try {
    const bytes = await through(fromBase64Url(packed), new DecompressionStream('deflate-raw'));
    json = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { scenario: null, notices: [BROKEN] };
  }
  const { scenario, problems, older, renamed } = readPlan(json, 'this link');
  if (scenario === null) {
    return {
      scenario,
      notices: ['The plan in this link could not be opened.', ...problems.map(problemLine)],
    };
  }
  if (!older) return { scenario, notices: [] };
  return {
    scenario,
    notices: [`This link was made with an older version. ${updatedWords(renamed)}.`],
  };
}

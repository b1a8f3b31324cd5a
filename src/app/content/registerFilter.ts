/** Which entries of the register are shown, and how an address says so. */
import { partOf, REGISTER_PARTS } from '../../domain/parameters/parts.ts';
import type { Quality } from '../../domain/register.ts';
import { holdsWords, QUALITIES, type RegisterRow } from './register.ts';

export interface RegisterFilter {
  readonly text: string;
  readonly quality: Quality | null;
  /** Part of the model, by the beginning of its ids. */
  readonly part: string | null;
  /** Only entries that the plan in view changes. */
  readonly changed: boolean;
}

const CHANGED = 'changed';
const WORDS = 'words:';

/** Reads `quality:assumed,part:transport,changed,words:bus fare`; what is not understood is left out. */
export function filterFrom(address: string | null): RegisterFilter {
  // Words come last, since they may hold commas of their own.
  const given = address ?? '';
  const at = given.search(/(?:^|,)words:/);
  const text = at === -1 ? '' : given.slice(given.indexOf(WORDS, at) + WORDS.length);
  const marks = (at === -1 ? given : given.slice(0, at)).split(',');
  const named = (key: string) =>
    marks.find((mark) => mark.startsWith(`${key}:`))?.slice(key.length + 1);
  return {
    text,
    quality: QUALITIES.find((one) => one === named('quality')) ?? null,
    part: REGISTER_PARTS.find(({ prefix }) => prefix === named('part'))?.prefix ?? null,
    changed: marks.includes(CHANGED),
  };
}

/** Says a filter as {@link filterFrom} reads it; null where it lets everything through. */
export function filterAddress({ text, quality, part, changed }: RegisterFilter): string | null {
  const marks = [
    quality === null ? null : `quality:${quality}`,
    part === null ? null : `part:${part}`,
    changed ? CHANGED : null,
    text.trim() === '' ? null : `${WORDS}${text}`,
  ];
  return marks.filter((mark) => mark !== null).join(',') || null;
}

/** Rows that a filter lets through, in their order. */
export function filterRows(rows: readonly RegisterRow[], filter: RegisterFilter): RegisterRow[] {
  const { text, quality, part, changed } = filter;
  return rows.filter(
    (row) =>
      (quality === null || row.entry.quality === quality) &&
      (part === null || partOf(row.entry.id)?.prefix === part) &&
      (!changed || row.default !== null) &&
      holdsWords(row.entry, text),
  );
}

/** "Showing 12 of 214", and what to do where nothing is left. */
export function filteredWords(shown: number, all: number, { changed }: RegisterFilter): string {
  const count = `Showing ${shown} of ${all}`;
  if (shown > 0) return count;
  return changed
    ? `${count}. The plan in view changes none of them; choose all values to see more.`
    : `${count}. Clear a filter to see more.`;
}

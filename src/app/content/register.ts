/** How the assumptions register is read: its numbers, its filter, and the sentence that opens it. */
import type { Parameter, Quality } from '../../domain/register.ts';

export const QUALITIES: readonly Quality[] = ['published', 'derived', 'assumed'];

export const QUALITY_MEANING: Readonly<Record<Quality, string>> = {
  published: 'stands in a public source',
  derived: 'worked out from public sources',
  assumed: 'no source gives it; the range says how unsure it is',
};

const exact = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });

/** A value of the register: four digits that matter, a true minus sign. */
export function registerNumber(value: number): string {
  return exact.format(value).replace('-', '\u2212');
}

/** The range in words, or that there is none. */
export function registerRange({ low, high }: Parameter): string {
  return low === high ? 'not varied' : `${registerNumber(low)} to ${registerNumber(high)}`;
}

/** Keeps entries of a quality that hold every word of a text, wherever it stands. */
export function filterRegister(
  entries: readonly Parameter[],
  text: string,
  quality: Quality | null,
): Parameter[] {
  const words = text.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (quality !== null && entry.quality !== quality) return false;
    const said = [entry.id, entry.label, entry.unit, entry.source, entry.reason]
      .join(' ')
      .toLocaleLowerCase('en-GB');
    return words.every((word) => said.includes(word));
  });
}

/** "214 values drive the simulation: 80 are published, 60 derived and 74 assumed". */
export function registerHeadline(entries: readonly Parameter[]): string {
  const count = (quality: Quality) => entries.filter((entry) => entry.quality === quality).length;
  const are = count('published') === 1 ? 'is' : 'are';
  return `${entries.length} values drive the simulation: ${count('published')} ${are} published, ${count('derived')} derived and ${count('assumed')} assumed`;
}

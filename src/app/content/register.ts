/** How the assumptions register is read: its numbers, its filter, and the sentence that opens it. */
import type { Parameter, Quality } from '../../domain/register.ts';
import type { FactorEffect } from '../../results/sensitivity/sensitivityTypes.ts';

/** What is listed: entries of the register, and whatever else is uncertain, which has no hard bounds. */
export type ListedEntry = Omit<Parameter, 'min' | 'max'> & Partial<Parameter>;

/** Whether it is an entry of the register, which a plan may change, and no policy or forecast. */
export function isOfRegister({ min, max }: ListedEntry): boolean {
  return min !== undefined && max !== undefined;
}

/** A line of the list; null = not uncertain, or there are no futures yet to tell from. */
export interface RegisterRow {
  readonly entry: ListedEntry;
  readonly effect: FactorEffect | null;
}

/** Every entry with its effect; then what the register does not hold: policies and the forecast. */
export function withEffects(
  entries: readonly Parameter[],
  effects: readonly FactorEffect[],
): RegisterRow[] {
  const effectOfId = new Map(effects.map((effect) => [effect.id, effect]));
  const ofRegister = entries.map((entry): RegisterRow => {
    const effect = effectOfId.get(entry.id);
    // A plan may change an entry: its effect is that of the plan's own range.
    return { entry: effect ? { ...entry, ...wordsOf(effect) } : entry, effect: effect ?? null };
  });
  const others = effects.filter(({ kind }) => kind !== 'register');
  return [...ofRegister, ...others.map((effect) => ({ entry: wordsOf(effect), effect }))];
}

function wordsOf(effect: FactorEffect): ListedEntry {
  const { id, label, unit, low, central, high, quality, source, reason } = effect;
  return { id, label, unit, low, central, high, quality, source, reason };
}

/** Largest effect first, then those too small to tell, then what is not varied. */
export function byEffect(rows: readonly RegisterRow[]): RegisterRow[] {
  const rank = ({ effect }: RegisterRow) => (effect === null ? 0 : effect.told ? 2 : 1);
  const size = ({ effect }: RegisterRow) =>
    effect?.told ? Math.abs(effect.atHigh - effect.atLow) : 0;
  return [...rows].sort((a, b) => rank(b) - rank(a) || size(b) - size(a));
}

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
export function registerRange({ low, high }: Pick<Parameter, 'low' | 'high'>): string {
  return low === high ? 'not varied' : `${registerNumber(low)} to ${registerNumber(high)}`;
}

/** Keeps entries of a quality that hold every word of a text, wherever it stands. */
export function filterRegister<Entry extends ListedEntry>(
  entries: readonly Entry[],
  text: string,
  quality: Quality | null,
): Entry[] {
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

/** How the assumptions register is read: its numbers, its filter, and the sentence that opens it. */
import type { Parameter, Quality } from '../../domain/register.ts';
import type { FactorEffect } from '../../results/sensitivity/sensitivityTypes.ts';

/** What is listed: entries of the register, and whatever else is uncertain, which has no hard bounds. */
export type ListedEntry = Omit<Parameter, 'min' | 'max'> & Partial<Parameter>;

/** Whether it is an entry of the register, which a plan may change, and no policy or forecast. */
export function isOfRegister({ min, max }: ListedEntry): boolean {
  return min !== undefined && max !== undefined;
}

/** A line of the list. */
export interface RegisterRow {
  readonly entry: ListedEntry;
  /** Null = not uncertain, or there are no futures yet to tell from. */
  readonly effect: FactorEffect | null;
  /** The entry as the data state it, where the plan in view changes it; else null. */
  readonly default: Parameter | null;
}

/** Values of its own that a plan gives entries of the register. */
export type PlanValues = Readonly<
  Record<string, Pick<Parameter, 'low' | 'central' | 'high' | 'reason'>>
>;

/** Every entry with its effect; then what the register does not hold: policies and the forecast. */
export function withEffects(
  entries: readonly Parameter[],
  effects: readonly FactorEffect[],
  changes: PlanValues = {},
): RegisterRow[] {
  const effectOfId = new Map(effects.map((effect) => [effect.id, effect]));
  const ofRegister = entries.map((entry): RegisterRow => {
    const effect = effectOfId.get(entry.id) ?? null;
    const own = changes[entry.id];
    // A plan may change an entry: its effect is that of the plan's own range.
    const stated = effect ? { ...entry, ...wordsOf(effect) } : entry;
    if (!own) return { entry: stated, effect, default: null };
    return { entry: { ...stated, ...own, quality: 'assumed' }, effect, default: entry };
  });
  const others = effects.filter(({ kind }) => kind !== 'register');
  return [
    ...ofRegister,
    ...others.map((effect) => ({ entry: wordsOf(effect), effect, default: null })),
  ];
}

/** "0.3 unless changed; +0.1 (+33%)", what a plan makes of an entry; null where it changes nothing. */
export function differenceWords({ entry, default: before }: RegisterRow): string | null {
  if (before === null) return null;
  const more = entry.central - before.central;
  const was = `Default ${registerNumber(before.central)}`;
  if (more === 0) return `${was}; the range differs, ${registerRange(before)}`;
  const percent = differencePercent(entry.central, before.central);
  const share = percent === null ? '' : ` (${signed(percent)}%)`;
  return `${was}; ${signed(more)}${share}`;
}

/** Change in per cent of the default; null of nothing. */
export function differencePercent(value: number, before: number): number | null {
  return before === 0 ? null : (100 * (value - before)) / Math.abs(before);
}

function signed(value: number): string {
  return value > 0 ? `+${registerNumber(value)}` : registerNumber(value);
}

/** What the range of an entry means, as it is drawn: `rangeInverse` of the model. */
export function rangeMeaning({ low, central, high, min, max }: ListedEntry): string {
  const bounds =
    min === undefined || max === undefined
      ? ''
      : ` No value outside ${registerNumber(min)} to ${registerNumber(max)} is allowed.`;
  if (low === high) return `The same in every future: it is not varied.${bounds}`;
  return `Each future draws its own value: 8 in 10 lie between ${registerNumber(low)} and ${registerNumber(high)}, 1 in 10 below and 1 in 10 above, half on either side of ${registerNumber(central)}, and those near it more often.${bounds}`;
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

/** Whether an entry holds every word of a text, wherever it stands. */
export function holdsWords(entry: ListedEntry, text: string): boolean {
  const said = [entry.id, entry.label, entry.unit, entry.source, entry.reason]
    .join(' ')
    .toLocaleLowerCase('en-GB');
  const words = text.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return words.every((word) => said.includes(word));
}

/** "214 values drive the simulation: 80 are published, 60 derived and 74 assumed". */
export function registerHeadline(entries: readonly Parameter[]): string {
  const count = (quality: Quality) => entries.filter((entry) => entry.quality === quality).length;
  const are = count('published') === 1 ? 'is' : 'are';
  return `${entries.length} values drive the simulation: ${count('published')} ${are} published, ${count('derived')} derived and ${count('assumed')} assumed`;
}

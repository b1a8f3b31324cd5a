/** What a lever is: a question in plain words with its range, its source and what it does to a plan. */
import type { Policy } from '../../domain/scenario.ts';
import type { AreaFacts } from './areaFacts.ts';

/** An amount as a policy states it, where the lever is taken at its word: no range of its own. */
export const exactly = (size: number): [number, number, number] => [size, size, size];

/** Why a policy has the size that a lever gives it. */
export const YOUR_SIZE = 'The size is what you set on the page Explore, taken at its word.';

interface LeverWords {
  /** In links. */
  readonly id: string;
  readonly label: string;
  /** What changes, for whom, from when. */
  readonly help: (facts: AreaFacts) => string;
  /** Where the range comes from: a source, or that it is assumed. */
  readonly source: string;
  /** What the plan takes as given without a source. */
  readonly assumptions: readonly string[];
  /** The value at which nothing changes. */
  readonly today: (facts: AreaFacts) => number;
  /** Policies at any other value. */
  readonly policies: (value: number, facts: AreaFacts) => Policy[];
  /** The value in words: "240 more specialist places". */
  readonly say: (value: number) => string;
}

/** A number between two ends. */
export interface AmountLever extends LeverWords {
  readonly kind: 'amount';
  readonly unit: string;
  readonly step: number;
  readonly range: (facts: AreaFacts) => { readonly low: number; readonly high: number };
  /** "Today: no cap" */
  readonly todayWords: string;
}

/** One of a few; a value is the place of the option. */
export interface ChoiceLever extends LeverWords {
  readonly kind: 'choice';
  readonly options: readonly string[];
}

export type Lever = AmountLever | ChoiceLever;

/** Values of the levers that are not at today's, by id. */
export type LeverValues = Readonly<Record<string, number>>;

/** Lowest and highest value of a lever of either kind. */
export function endsOf(lever: Lever, facts: AreaFacts): { low: number; high: number } {
  return lever.kind === 'amount' ? lever.range(facts) : { low: 0, high: lever.options.length - 1 };
}

/** The end that is farthest from today: where "most this page allows" is said. */
export function farEnd(lever: Lever, facts: AreaFacts): number {
  const { low, high } = endsOf(lever, facts);
  const today = lever.today(facts);
  return today - low > high - today ? low : high;
}

/** The nearest value that a lever can have: `onStep(lever, facts, 243) === 240`. */
export function onStep(lever: Lever, facts: AreaFacts, value: number): number {
  const { low, high } = endsOf(lever, facts);
  const step = lever.kind === 'amount' ? lever.step : 1;
  const steps = Math.round((value - low) / step);
  // Tenths add up to crooked sums, which would be written in links.
  const exact = Math.round((low + steps * step) * 1000) / 1000;
  return Math.min(high, Math.max(low, exact));
}

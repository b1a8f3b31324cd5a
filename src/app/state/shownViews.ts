/**
 * The views on screen. Where a stored result stands there, the full answer of this device either
 * confirms it, and nothing on screen changes, or takes its place.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Slot, SlotQueries, SlotViews } from './slots.ts';

/** What stands on screen was stored; whether this device, with as many futures, finds the same. */
export type StoredCheck = 'checking' | 'same' | 'different';

/** What a page asks, and of which plan. */
export interface Question {
  readonly scenarioId: string;
  readonly queries: SlotQueries;
}

export interface ShownViews {
  readonly views: ReadonlySignal<SlotViews>;
  /** Null where what is on screen was not stored. */
  readonly stored: ReadonlySignal<StoredCheck | null>;
  /** Fills slots; the others keep what they have. */
  fill(fresh: SlotViews): void;
  /** Puts the stored answer to a question on screen. */
  showStored(question: Question, answer: SlotViews): void;
  /** Puts the answer of this device on screen, or says that it stands there already. */
  showSimulated(question: Question, answer: SlotViews): void;
  /** Takes stored figures of a plan off the screen: they would stand under words of another question. */
  clearStored(scenarioId: string): void;
}

export function createShownViews(): ShownViews {
  const views = signal<SlotViews>({});
  const stored = signal<StoredCheck | null>(null);
  let storedFor: Question | null = null;

  const fill = (fresh: SlotViews) => {
    views.value = { ...views.peek(), ...fresh };
  };
  const isStored = ({ scenarioId, queries }: Question) =>
    storedFor?.scenarioId === scenarioId && storedFor.queries === queries;

  return {
    views,
    stored,
    fill,
    showStored(question, answer) {
      if (isStored(question)) return;
      storedFor = question;
      batch(() => {
        fill(answer);
        stored.value = 'checking';
      });
    },
    showSimulated(question, answer) {
      const checks = isStored(question);
      if (!checks) storedFor = null;
      const same = checks && isSame(answer, views.peek());
      batch(() => {
        if (!same) fill(answer);
        stored.value = checks ? (same ? 'same' : 'different') : null;
      });
    },
    clearStored(scenarioId) {
      if (storedFor?.scenarioId === scenarioId) views.value = {};
    },
  };
}

/** Whether all that was simulated stands on screen, to the last digit. */
function isSame(simulated: SlotViews, shown: SlotViews): boolean {
  const slots = Object.keys(simulated) as Slot[];
  return slots.every((slot) => JSON.stringify(simulated[slot]) === JSON.stringify(shown[slot]));
}

/** The levers of a visit: where they stand, the plan that they make, and its quick look. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Scenario } from '../../domain/scenario.ts';
import { createQuickLook, type QuickLook, type QuickLookParts } from '../state/quickLook.ts';
import { asFailure, type Failure } from '../state/stagedRun.ts';
import type { AreaFacts } from './areaFacts.ts';
import { leversFrom, leversText, scenarioOf, withValue } from './explorePlan.ts';
import type { Lever, LeverValues } from './lever.ts';

/** A lever that has stood still for so long is written into the address. */
const SETTLED_MS = 800;

export interface ExploreParts extends QuickLookParts {
  /** Reads a scenario of the list. */
  readonly load: (scenarioId: string) => Promise<Scenario>;
  /** Writes levers into the address: {@link leversText}. */
  readonly onSettled: (levers: string | null) => void;
}

/** What a visit to the page brings: the area, the address and what is read. */
export interface Arrival {
  readonly baselineId: string;
  readonly facts: AreaFacts;
  /** Levers of the address; null = none is moved. */
  readonly levers: string | null;
  readonly year: number;
  readonly district: string | null;
}

export interface Explore {
  /** Null until the area is known. */
  readonly facts: ReadonlySignal<AreaFacts | null>;
  readonly values: ReadonlySignal<LeverValues>;
  /** What in the address could not be followed. */
  readonly notices: ReadonlySignal<readonly string[]>;
  /** The plan that the levers make; the baseline itself while none is moved. */
  readonly plan: ReadonlySignal<Scenario | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly look: QuickLook;
  arrive(arrival: Arrival): Promise<void>;
  move(lever: Lever, value: number): void;
  resetAll(): void;
  retry(): void;
}

export function createExplore({ load, onSettled, ...parts }: ExploreParts): Explore {
  const look = createQuickLook(parts);
  const facts = signal<AreaFacts | null>(null);
  const values = signal<LeverValues>({});
  const notices = signal<readonly string[]>([]);
  const baseline = signal<Scenario | null>(null);
  const loadFailure = signal<Failure | null>(null);
  const plan = computed(() =>
    facts.value && baseline.value ? scenarioOf(values.value, facts.value, baseline.value) : null,
  );
  /** Levers as the address last said them; undefined before the first visit. */
  let linked: string | null | undefined;
  let last: Arrival | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;

  function ask() {
    if (!plan.value || !baseline.value) return;
    const changes = Object.keys(values.peek()).length;
    look.ask({ baseline: baseline.value, plan: plan.value, changes });
  }

  function change(next: LeverValues) {
    if (leversText(next) === leversText(values.peek())) return;
    values.value = next;
    notices.value = [];
    ask();
    clearTimeout(settling);
    settling = setTimeout(() => {
      linked = leversText(values.peek());
      onSettled(linked);
    }, SETTLED_MS);
  }

  async function arrive(arrival: Arrival) {
    const { year, district, levers } = arrival;
    last = arrival;
    void look.look({ year, district });
    if (levers === linked) return;
    linked = levers;
    clearTimeout(settling);
    try {
      loadFailure.value = null;
      const loaded = baseline.peek() ?? (await load(arrival.baselineId));
      const followed = leversFrom(levers, arrival.facts);
      batch(() => {
        baseline.value = loaded;
        facts.value = arrival.facts;
        values.value = followed.values;
        notices.value = followed.notices;
      });
      ask();
    } catch (error) {
      linked = undefined;
      loadFailure.value = asFailure(error);
    }
  }

  return {
    facts,
    values,
    notices,
    plan,
    failure: computed(() => loadFailure.value ?? look.failure.value),
    look,
    arrive,
    move(lever, value) {
      const known = facts.peek();
      if (known) change(withValue(values.peek(), lever, value, known));
    },
    resetAll: () => change({}),
    retry() {
      if (loadFailure.peek() && last) void arrive(last);
      else void look.resume();
    },
  };
}

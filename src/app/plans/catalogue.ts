/** All plans that may be shown: the library, the person's own, and the one that the address brings. */
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Scenario } from '../../domain/scenario.ts';
import type { ReadText } from '../state/files.ts';
import type { Route } from '../state/route.ts';
import { type OfferedPlan, readScenario, type ScenarioEntry } from '../state/scenarios.ts';
import type { HeldData } from './importPlans.ts';
import { offeredPlans } from './offered.ts';
import type { OwnPlan } from './ownPlan.ts';
import type { Plans } from './plans.ts';
import { openShared, type SharedPlan } from './sharedPlan.ts';

export interface CatalogueParts {
  readonly route: ReadonlySignal<Route>;
  readonly plans: Plans;
  readonly read: ReadText;
  readonly base: string;
  /** Hears that an own plan says something else than before. */
  readonly onChanged: (id: string) => void;
}

export interface Catalogue {
  /** In the order of menus, the first stands for no change. Null until all is known. */
  readonly entries: ReadonlySignal<readonly OfferedPlan[] | null>;
  /** What the address brings along; null = nothing. */
  readonly shared: ReadonlySignal<SharedPlan | null>;
  open(library: readonly ScenarioEntry[], data: HeldData): Promise<void>;
  isShared(id: string): boolean;
  /** A plan by its id. */
  load(id: string): Promise<Scenario>;
  /** Keeps the shared plan among the person's own; undefined where there is none. */
  copyShared(): OwnPlan | undefined;
}

export function createCatalogue(parts: CatalogueParts): Catalogue {
  const { route, plans, read, base, onChanged } = parts;
  const held = signal<{ library: readonly ScenarioEntry[]; data: HeldData } | null>(null);
  const shared = signal<SharedPlan | null>(null);
  const linked = computed(() => route.value.shared);
  /** Once a link is read: it may take a moment, in which no other plan is shown in its place. */
  const isRead = computed(() => (shared.value?.text ?? null) === linked.value);
  const offered = computed(() => {
    if (!held.value || !isRead.value) return null;
    const { library, data } = held.value;
    const own = plans.list.value;
    return offeredPlans({
      library,
      own,
      shared: shared.value?.scenario ?? null,
      datasetId: data.id,
    });
  });
  /** The same list while the same plans are on offer: an edit of one is no news to menus. */
  let last: readonly OfferedPlan[] | null = null;
  const entries = computed(() => {
    if (JSON.stringify(offered.value) !== JSON.stringify(last)) last = offered.value;
    return last;
  });
  const isShared = (id: string) => shared.peek()?.scenario?.id === id && !plans.get(id);

  effect(() => {
    const text = linked.value;
    const now = held.value;
    if (!now) return;
    const here = (id: string) =>
      now.library.some((entry) => entry.id === id) ? 'library' : plans.get(id)?.scenario;
    untracked(() => {
      if (text === null) shared.value = null;
      else if (text !== shared.peek()?.text) {
        void openShared(text, now.data, here).then((read) => {
          if (linked.peek() === text) shared.value = read;
        });
      }
    });
  });

  let before = new Map<string, Scenario>();
  effect(() => {
    const now = new Map(plans.list.value.map(({ id, scenario }) => [id, scenario]));
    const changed = [...before].filter(([id, scenario]) => now.get(id) !== scenario);
    before = now;
    untracked(() => {
      for (const [id] of changed) onChanged(id);
    });
  });

  return {
    entries,
    shared,
    async open(library, data) {
      await plans.open(
        data,
        library.map(({ id }) => id),
      );
      held.value = { library, data };
    },
    isShared,
    async load(id) {
      const own = plans.get(id)?.scenario;
      if (own) return own;
      const guest = shared.peek()?.scenario;
      if (guest?.id === id) return guest;
      const entry = held.peek()?.library.find((one) => one.id === id);
      if (!entry) throw new Error(`There is no plan “${id}”. Choose one of the plans listed.`);
      return readScenario(read, base, entry);
    },
    copyShared() {
      const scenario = shared.peek()?.scenario;
      return scenario ? plans.save(scenario, 'link') : undefined;
    },
  };
}

/** One visit: the address, the dataset, the plans on offer and the figures, as signals. */
import {
  computed,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
  untracked,
} from '@preact/signals';
import { MOST_PLANS } from '../../results/compare/plansTypes.ts';
import { createOwnPlans, type OwnPlans } from '../compare/ownPlans.ts';
import { areaFacts, factsJanuary } from '../explore/areaFacts.ts';
import { createExplore, type Explore } from '../explore/explore.ts';
import { createPolicyEffects, type PolicyEffects } from '../finance/policyEffects.ts';
import { planContext } from '../review/planContext.ts';
import type { KeptTexts } from '../review/planStore.ts';
import { createReview, type Review } from '../review/review.ts';
import type { Client, OpenedDataset } from '../worker/client.ts';
import { type Choices, resolveChoices } from './choices.ts';
import type { ReadText } from './files.ts';
import { parseRoute, type Route, routeHash } from './route.ts';
import {
  defaultDatasetAddress,
  readScenario,
  readScenarioList,
  type ScenarioEntry,
} from './scenarios.ts';
import { createSimulation, FIRST_DRAWS, type Simulation } from './simulation.ts';
import {
  type Decision,
  FIRST_DECISION,
  FIRST_SPLIT,
  queriesFor,
  type SplitChoice,
} from './slots.ts';
import { asFailure, type Failure } from './stagedRun.ts';

/** What a visit needs of the browser, so that a test can stand in for it. */
export interface Surroundings {
  readonly client: Client;
  readonly read: ReadText;
  /** Address against which the product's own files are found. */
  readonly base: string;
  readonly now: () => number;
  /** Does something before the next frame is drawn. */
  readonly frame: (work: () => void) => void;
  readonly readHash: () => string;
  readonly writeHash: (hash: string) => void;
  readonly onHashChange: (listener: () => void) => void;
  /** Keeps the plan in the making while the tab lives; null where the browser gives no such store. */
  readonly store: KeptTexts | null;
}

/** A dataset and the plans that may be shown of it. */
export interface Opened {
  readonly dataset: OpenedDataset;
  readonly scenarios: readonly ScenarioEntry[];
}

export interface Session {
  readonly route: ReadonlySignal<Route>;
  readonly opened: ReadonlySignal<Opened | null>;
  readonly choices: ReadonlySignal<Choices | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly simulation: Simulation;
  readonly review: Review;
  readonly explore: Explore;
  /** What each policy of the plan in view does alone, once a reader asks. */
  readonly policyEffects: PolicyEffects;
  /** How the sufficiency table is split and filtered. */
  readonly split: Signal<SplitChoice>;
  /** Between which of the plans compared it is asked what decides. */
  readonly decision: Signal<Decision>;
  readonly ownPlans: OwnPlans;
  /** Changes part of the address; the rest stays. Back undoes it. */
  go(change: Partial<Route>): void;
  /** Address with part of the present one changed. */
  hashOf(change: Partial<Route>): string;
  /** Tries again what failed. */
  retry(): void;
}

/** Starts a visit: opens the default dataset and shows what the address asks for. */
export function createSession(surroundings: Surroundings): Session {
  const { client, read, base, now } = surroundings;
  const route = signal(parseRoute(surroundings.readHash()));
  const opened = signal<Opened | null>(null);
  const openFailure = signal<Failure | null>(null);
  const split = signal(FIRST_SPLIT);
  const decision = signal(FIRST_DECISION);
  const ownPlans = createOwnPlans({
    store: surroundings.store,
    offered: () => {
      const now = opened.peek();
      return now && { data: now.dataset.manifest, scenarios: now.scenarios };
    },
    onOpened: (entry) => {
      const now = opened.peek();
      const compared = choices.peek()?.plans ?? [];
      if (now) opened.value = { ...now, scenarios: [...now.scenarios, entry] };
      surroundings.writeHash(hashOf({ plans: [...compared.slice(0, MOST_PLANS - 1), entry.id] }));
    },
  });

  const loadScenario = async (id: string) => {
    const own = ownPlans.planOf(id);
    if (own) return own;
    const entry = opened.peek()?.scenarios.find((scenario) => scenario.id === id);
    if (!entry) throw new Error(`There is no plan “${id}”. Choose one of the plans listed.`);
    return readScenario(read, base, entry);
  };
  const simulation = createSimulation({ client, now, loadScenario });
  const policyEffects = createPolicyEffects(client);
  const review = createReview({ client, now, load: loadScenario, store: surroundings.store });
  const explore = createExplore({
    client,
    now,
    frame: surroundings.frame,
    load: loadScenario,
    onSettled: (levers) => surroundings.writeHash(hashOf({ levers })),
  });

  const choices = computed(() => {
    const { dataset, scenarios } = opened.value ?? {};
    return dataset && scenarios ? resolveChoices(route.value, dataset.manifest, scenarios) : null;
  });

  async function open() {
    openFailure.value = null;
    try {
      const [dataset, scenarios] = await Promise.all([
        defaultDatasetAddress(read, base).then((address) => client.open(address)),
        readScenarioList(read, base),
      ]);
      const own = ownPlans.restore(dataset.manifest);
      opened.value = { dataset, scenarios: [...scenarios, ...own] };
    } catch (error) {
      openFailure.value = asFailure(error);
    }
  }

  surroundings.onHashChange(() => {
    route.value = parseRoute(surroundings.readHash());
  });
  effect(() => {
    if (!choices.value || !opened.value) return;
    const { manifest } = opened.value.dataset;
    const { page } = route.value;
    void simulation.want(queriesFor(page, choices.value, manifest, split.value, decision.value));
  });
  effect(() => {
    if (!choices.value || !opened.value) return;
    // A plan in the making is set against no change, of which its page needs a first look at once.
    if (route.value.page === 'review' || route.value.page === 'explore') {
      void simulation.show(opened.value.scenarios[0].id, FIRST_DRAWS);
    } else if (route.value.page === 'compare') void simulation.show(choices.value.plans[0]);
    else void simulation.show(choices.value.scenarioId);
  });
  effect(() => {
    if (route.value.page !== 'finance' || !choices.value) return;
    const { scenarioId: planId, baselineId, year } = choices.value;
    untracked(() => void policyEffects.look({ planId, baselineId, year }));
  });
  effect(() => {
    if (route.value.page !== 'review' || !choices.value || !opened.value) return;
    const { dataset, scenarios } = opened.value;
    const baseline = scenarios[0].id;
    const { provisions } = simulation.views.value;
    const { year } = choices.value;
    const wanted = route.value.scenario === null ? null : choices.value.scenarioId;
    if (provisions?.provenance.scenarioId !== baseline) return;
    const context = planContext(provisions, dataset.manifest);
    untracked(() => {
      void review.runs.look(year);
      void review.arrive({ datasetId: dataset.manifest.id, wanted, baseline, context });
    });
  });
  effect(() => {
    if (route.value.page !== 'explore' || !choices.value || !opened.value) return;
    const { dataset, scenarios } = opened.value;
    const { manifest } = dataset;
    const baselineId = scenarios[0].id;
    const { provisions, overview } = simulation.views.value;
    if (overview?.provenance.scenarioId !== baselineId) return;
    if (provisions?.provenance.scenarioId !== baselineId) return;
    if (provisions.year !== factsJanuary(manifest.baseYear)) return;
    const { year, district } = choices.value;
    const { levers } = route.value;
    const facts = areaFacts(manifest, provisions, overview);
    const arrival = { baselineId, facts, levers, year, district: district?.code ?? null };
    untracked(() => void explore.arrive(arrival));
  });
  void open();

  const hashOf = (change: Partial<Route>) =>
    routeHash({ ...route.value, unknownPage: undefined, ...change });
  return {
    route,
    opened,
    choices,
    failure: computed(() => {
      const ofReview = route.value.page === 'review' ? review.failure.value : null;
      const ofExplore = route.value.page === 'explore' ? explore.failure.value : null;
      return openFailure.value ?? ofReview ?? ofExplore ?? simulation.failure.value;
    }),
    simulation,
    review,
    explore,
    policyEffects,
    split,
    decision,
    ownPlans,
    hashOf,
    retry: () => {
      if (!opened.peek()) void open();
      else if (route.peek().page === 'review' && review.failure.peek()) review.retry();
      else if (route.peek().page === 'explore' && explore.failure.peek()) explore.retry();
      else void simulation.resume();
    },
    go: (change) => surroundings.writeHash(hashOf(change)),
  };
}

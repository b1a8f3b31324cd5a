/** One visit: the address, the dataset, the plans on offer and the figures, as signals. */
import {
  computed,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
  untracked,
} from '@preact/signals';
import type { Scenario } from '../../domain/scenario.ts';
import { areaFacts, factsJanuary } from '../explore/areaFacts.ts';
import { createExplore, type Explore } from '../explore/explore.ts';
import { createExporter, type Exporter } from '../export/exporter.ts';
import { createPolicyEffects, type PolicyEffects } from '../finance/policyEffects.ts';
import { createPaperGains, type PaperGains } from '../paper/gains.ts';
import { createCatalogue } from '../plans/catalogue.ts';
import { planToText } from '../plans/planLink.ts';
import { createPlans, type Plans, type PlansParts } from '../plans/plans.ts';
import type { SharedPlan } from '../plans/sharedPlan.ts';
import type { KeptTexts } from '../plans/shelf.ts';
import { planContext } from '../review/planContext.ts';
import { createReview, type Review } from '../review/review.ts';
import { type Bench, createBench } from '../scenario/bench.ts';
import { afterOpening } from '../stored/afterOpening.ts';
import { readStored } from '../stored/readStored.ts';
import type { Client, OpenedDataset } from '../worker/client.ts';
import { type Choices, resolveChoices } from './choices.ts';
import type { ReadText } from './files.ts';
import type { FilesBelow } from './heldFiles.ts';
import { queriesFor } from './pageQueries.ts';
import { HOME, type PageId, parseRoute, type Route, routeHash } from './route.ts';
import {
  defaultDatasetAddress,
  type OfferedPlan,
  readScenarioList,
  type ScenarioEntry,
} from './scenarios.ts';
import { createSimulation, FIRST_DRAWS, type Simulation } from './simulation.ts';
import { type Decision, FIRST_DECISION, FIRST_SPLIT, type SplitChoice } from './slots.ts';
import { asFailure, type Failure } from './stagedRun.ts';

/** What a visit needs of the browser, so that a test can stand in for it. */
export interface Surroundings {
  readonly client: Client;
  readonly read: ReadText;
  /** Files of a folder that need no fetching; absent or none = the worker fetches them. */
  readonly filesBelow?: FilesBelow;
  /** Plans of the library that the data allow; absent = all. */
  readonly fitting?: (library: readonly ScenarioEntry[]) => Promise<readonly ScenarioEntry[]>;
  /** Address against which the product's own files are found. */
  readonly base: string;
  /** Address of the index of a stored result; absent = none came with the page. */
  readonly stored?: string | null;
  readonly now: () => number;
  readonly readHash: () => string;
  readonly writeHash: (hash: string) => void;
  readonly onHashChange: (listener: () => void) => void;
  /** Keeps what is in the making while the tab lives; null where the browser gives no such store. */
  readonly store: KeptTexts | null;
  /** Where the person's own plans are kept, and what tells of them. */
  readonly plans: PlansParts;
}

/** A dataset and the plans that may be shown of it. */
export interface Opened {
  readonly dataset: OpenedDataset;
  readonly scenarios: readonly OfferedPlan[];
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
  readonly exporter: Exporter;
  readonly gains: PaperGains;
  /** How the sufficiency table is split and filtered. */
  readonly split: Signal<SplitChoice>;
  /** Between which of the plans compared it is asked what decides. */
  readonly decision: Signal<Decision>;
  /** The person's own plans. */
  readonly plans: Plans;
  /** Steps taken with the person's own plans. */
  readonly bench: Bench;
  /** What the dataset does not allow of a plan: empty where it can be simulated. */
  readonly check: Client['check'];
  /** The plan that the address brings along; null = none. */
  readonly shared: ReadonlySignal<SharedPlan | null>;
  /** Keeps the shared plan among the person's own, and shows it. */
  copyShared(): void;
  /** Address at which anyone can look at a plan, on a page, for the area and January now shown. */
  linkTo(scenario: Scenario, page: PageId): Promise<string>;
  /** Changes part of the address; the rest stays. Back undoes it. */
  go(change: Partial<Route>): void;
  /** Address with part of the present one changed. */
  hashOf(change: Partial<Route>): string;
  /** Tries again what failed. */
  retry(): void;
}

/** Starts a visit: opens the default dataset and shows what the address asks for. */
export function createSession(surroundings: Surroundings): Session {
  const { read, base, now, store } = surroundings;
  const client = afterOpening(surroundings.client);
  /** What came with the page, for as long as it may be of the data that this device reads. */
  let stored = readStored(read, surroundings.stored ?? null);
  const route = signal(parseRoute(surroundings.readHash()));
  const dataset = signal<OpenedDataset | null>(null);
  const openFailure = signal<Failure | null>(null);
  const split = signal(FIRST_SPLIT);
  const decision = signal(FIRST_DECISION);
  const plans = createPlans(surroundings.plans);
  const catalogue = createCatalogue({
    route,
    plans,
    read,
    base,
    onChanged: (id) => {
      policyEffects.forget(id);
      void simulation.forget(id);
    },
  });
  const opened = computed((): Opened | null =>
    dataset.value && catalogue.entries.value
      ? { dataset: dataset.value, scenarios: catalogue.entries.value }
      : null,
  );
  const { load } = catalogue;
  const simulation = createSimulation({
    client,
    now,
    loadScenario: load,
    stored: async (plan, queries) => (await stored)?.answer(plan, queries) ?? null,
  });
  const policyEffects = createPolicyEffects(client);
  const exporter = createExporter(client);
  const gains = createPaperGains({ client, now, load, simulated: simulation.status });
  const review = createReview({ client, now, load, plans, store, isShared: catalogue.isShared });
  const explore = createExplore({
    client,
    now,
    load,
    onSettled: (levers) => surroundings.writeHash(hashOf({ levers })),
  });

  const choices = computed(() => {
    const { dataset, scenarios } = opened.value ?? {};
    // A plan of other data is refused, and nothing is shown in its place.
    if (catalogue.shared.value?.refusal && route.value.scenario === null) return null;
    return dataset && scenarios ? resolveChoices(route.value, dataset.manifest, scenarios) : null;
  });

  async function show(data: OpenedDataset, library: readonly ScenarioEntry[]) {
    await catalogue.open(library, data.manifest);
    dataset.value = data;
  }

  async function open() {
    openFailure.value = null;
    try {
      const library = readScenarioList(read, base);
      const both = Promise.all([
        defaultDatasetAddress(read, base).then(async (address) =>
          client.open(address, (await surroundings.filesBelow?.(address)) ?? undefined),
        ),
        library,
      ]);
      // Whichever is there first: pages can be read while the data is checked.
      const early = await Promise.race([stored, both.then(() => null)]);
      if (early && !dataset.peek()) await show(early.dataset, await library);
      const [data] = await both;
      if (data.datasetHash === dataset.peek()?.datasetHash) return;
      stored = Promise.resolve(null);
      await show(data, (await surroundings.fitting?.(await library)) ?? (await library));
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
    const { previewed, ticked } = exporter;
    const wanted = [split.value, decision.value, previewed.value, ticked.value] as const;
    void simulation.want(queriesFor(page, choices.value, manifest, ...wanted));
  });
  effect(() => {
    if (!choices.value || !opened.value) return;
    // A plan in the making is set against no change, of which its page needs a first look at once.
    if (route.value.page === 'review' || route.value.page === 'explore') {
      void simulation.show(opened.value.scenarios[0].id, FIRST_DRAWS);
    } else if (route.value.page === 'scenario') {
      // Edits come one after the other; whoever goes to see what they do has the full answer made.
      void simulation.show(choices.value.scenarioId, FIRST_DRAWS);
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
    const named = route.value.scenario !== null || route.value.shared !== null;
    const wanted = named ? choices.value.scenarioId : null;
    if (provisions?.provenance.scenarioId !== baseline) return;
    const context = planContext(provisions, dataset.manifest);
    untracked(() => {
      void review.runs.look(year);
      void review.arrive({ datasetId: dataset.manifest.id, wanted, baseline, context });
    });
  });
  effect(() => {
    if (route.value.page !== 'explore' || !choices.value || !opened.value) return;
    const { manifest } = opened.value.dataset;
    const baselineId = opened.value.scenarios[0].id;
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

  function again() {
    if (route.peek().page === 'review' && review.failure.peek()) review.retry();
    else if (route.peek().page === 'explore' && explore.failure.peek()) explore.retry();
    else void simulation.resume();
  }

  const hashOf = (change: Partial<Route>) =>
    routeHash({ ...route.value, unknownPage: undefined, ...change });
  return {
    route,
    opened,
    choices,
    failure: computed(() => {
      const ofReview = route.value.page === 'review' ? review.failure.value : null;
      const ofExplore = route.value.page === 'explore' ? explore.failure.value : null;
      // What is wrong with the plan itself stands on its page beside the change that it is about.
      const ofPlan = route.value.page === 'scenario' && simulation.failure.value?.problems.length;
      const ofRun = ofPlan ? null : simulation.failure.value;
      return openFailure.value ?? ofReview ?? ofExplore ?? ofRun;
    }),
    simulation,
    review,
    explore,
    policyEffects,
    exporter,
    gains,
    split,
    decision,
    plans,
    bench: createBench(plans),
    check: client.check,
    shared: catalogue.shared,
    copyShared() {
      const before = catalogue.shared.peek()?.scenario?.id;
      const copy = catalogue.copyShared();
      if (!copy) return;
      const compared = route.peek().plans?.map((id) => (id === before ? copy.id : id)) ?? null;
      surroundings.writeHash(hashOf({ shared: null, scenario: copy.id, plans: compared }));
    },
    async linkTo(scenario, page) {
      const { area, year } = route.peek();
      const shared = await planToText(scenario);
      return new URL(routeHash({ ...HOME, page, area, year, shared }), base).href;
    },
    hashOf,
    retry: () => {
      if (openFailure.peek()) void open().then(simulation.resume);
      else if (client.isLost()) void open().then(again);
      else again();
    },
    go: (change) => surroundings.writeHash(hashOf(change)),
  };
}

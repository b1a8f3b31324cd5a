/**
 * Runs the chosen plan twice, a first look from few futures and then the full answer, and keeps the
 * views of the page in step with it. Figures change once at the end of a run, never with each batch.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Scenario } from '../../domain/scenario.ts';
import type { Query, View } from '../../results/views/view.ts';
import type { Client } from '../worker/client.ts';
import { YEARS_AHEAD } from './choices.ts';
import { SLOW_SLOTS, type Slot, type SlotQueries, type SlotViews } from './slots.ts';

export const FIRST_DRAWS = 8;
export const FULL_DRAWS = 200;
/** Luck of every future shown: a comparison goes on with the futures of a run. */
export const SEED = 1;
/** Views kept so that Back and repeated choices answer at once. */
const KEPT_VIEWS = 80;
/** Share of a run after which the time left can be told. */
export const TELLING_SHARE = 0.1;

export type RunStatus =
  | { readonly kind: 'opening' }
  | {
      readonly kind: 'simulating';
      readonly drawsDone: number;
      readonly drawsWanted: number;
      /** Futures behind the figures now on screen for this plan; 0 = none yet. */
      readonly drawsShown: number;
      readonly secondsLeft: number | null;
    }
  | { readonly kind: 'ready'; readonly drawsShown: number }
  | {
      readonly kind: 'stopped';
      readonly drawsDone: number;
      readonly drawsWanted: number;
      readonly drawsShown: number;
    }
  | { readonly kind: 'failed' };

/** Why there is no answer, for the error summary. */
export interface Failure {
  readonly message: string;
  readonly problems: readonly string[];
}

export interface SimulationParts {
  readonly client: Client;
  readonly loadScenario: (scenarioId: string) => Promise<Scenario>;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

export interface Simulation {
  readonly status: ReadonlySignal<RunStatus>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly views: ReadonlySignal<SlotViews>;
  /** The plan last asked for, once its file has been read. */
  readonly scenario: ReadonlySignal<Scenario | null>;
  /**
   * Shows a plan: runs what has not been run yet, to no more futures than are wanted. Asking for the
   * same again does nothing.
   */
  show(scenarioId: string, mostDraws?: number): Promise<void>;
  /** Fills slots; those not named keep what they have. */
  want(queries: SlotQueries): Promise<void>;
  stop(): void;
  /** Goes on after a stop or a failure. */
  resume(): Promise<void>;
}

/** Any error as a failure to be shown. */
export function asFailure(error: unknown): Failure {
  const { message, problems } = error as Partial<Failure>;
  return { message: message ?? String(error), problems: problems ?? [] };
}

export function createSimulation({ client, loadScenario, now }: SimulationParts): Simulation {
  const status = signal<RunStatus>({ kind: 'opening' });
  const failure = signal<Failure | null>(null);
  const views = signal<SlotViews>({});
  const scenario = signal<Scenario | null>(null);
  const drawsKept = new Map<string, number>();
  const viewsKept = new Map<string, View>();
  let wanted: SlotQueries = {};
  let shownId: string | null = null;
  let mostWanted = FULL_DRAWS;
  let turn = new AbortController();

  function fail(error: unknown) {
    batch(() => {
      failure.value = asFailure(error);
      status.value = { kind: 'failed' };
    });
  }

  async function fetchView(scenarioId: string, query: Query): Promise<View> {
    const key = JSON.stringify([scenarioId, drawsKept.get(scenarioId), query]);
    const kept = viewsKept.get(key);
    if (kept) return kept;
    const view = await client.view(scenarioId, query);
    if (viewsKept.size >= KEPT_VIEWS) viewsKept.clear();
    viewsKept.set(key, view);
    return view;
  }

  /** Brings every wanted slot up to date: the quick ones in one change, then the slow ones. */
  async function refresh() {
    const drawsShown = shownId === null ? undefined : drawsKept.get(shownId);
    if (drawsShown === undefined) return;
    const slots = Object.keys(wanted) as Slot[];
    if (!(await fill(slots.filter((slot) => !SLOW_SLOTS.includes(slot))))) return;
    const slow = slots.filter((slot) => SLOW_SLOTS.includes(slot));
    // Nobody waits for these: a run is done, and said to be, without them.
    if (drawsShown >= FULL_DRAWS && slow.length > 0) fill(slow).catch(fail);
  }

  /** Fills slots in one change. False = what was asked for is no longer wanted. */
  async function fill(slots: readonly Slot[]): Promise<boolean> {
    const scenarioId = shownId as string;
    const asked = wanted;
    const answers = await Promise.all(
      slots.map((slot) => fetchView(scenarioId, asked[slot] as Query)),
    );
    if (asked !== wanted || scenarioId !== shownId) return false;
    const fresh = Object.fromEntries(slots.map((slot, at) => [slot, answers[at]]));
    views.value = { ...views.peek(), ...fresh };
    return true;
  }

  /** Runs a plan with some number of futures, unless that has been done. False = not to the end. */
  async function runTo(draws: number, plan: Scenario, mine: AbortController): Promise<boolean> {
    const drawsShown = drawsKept.get(plan.id) ?? 0;
    if (drawsShown >= draws) return true;
    const started = now();
    let drawsDone = 0;
    const tell = (done: number, drawsWanted: number) => {
      if (mine !== turn) return;
      drawsDone = done;
      const told = done / drawsWanted >= TELLING_SHARE && drawsShown > 0;
      const left = ((now() - started) / 1000) * (drawsWanted / done - 1);
      const secondsLeft = told ? Math.max(1, Math.ceil(left)) : null;
      status.value = { kind: 'simulating', drawsDone, drawsWanted, drawsShown, secondsLeft };
    };
    tell(0, draws);
    const outcome = await client.run(plan, {
      draws,
      seed: SEED,
      years: YEARS_AHEAD,
      onProgress: tell,
      signal: mine.signal,
    });
    if (outcome === 'ran') drawsKept.set(plan.id, draws);
    if (mine !== turn) return false;
    if (outcome === 'stopped') {
      status.value = { kind: 'stopped', drawsDone, drawsWanted: draws, drawsShown };
      return false;
    }
    await refresh();
    return mine === turn;
  }

  async function start(scenarioId: string) {
    turn.abort();
    const mine = new AbortController();
    turn = mine;
    shownId = scenarioId;
    failure.value = null;
    try {
      const plan = await loadScenario(scenarioId);
      if (mine !== turn) return;
      scenario.value = plan;
      await refresh();
      for (const draws of [FIRST_DRAWS, FULL_DRAWS].filter((stage) => stage <= mostWanted)) {
        if (mine !== turn || !(await runTo(draws, plan, mine))) return;
      }
      status.value = { kind: 'ready', drawsShown: drawsKept.get(plan.id) ?? mostWanted };
    } catch (error) {
      if (mine === turn) fail(error);
    }
  }

  return {
    status,
    failure,
    views,
    scenario,
    async show(scenarioId, mostDraws = FULL_DRAWS) {
      if (scenarioId === shownId && mostDraws === mostWanted) return;
      mostWanted = mostDraws;
      await start(scenarioId);
    },
    async want(queries) {
      wanted = queries;
      try {
        await refresh();
      } catch (error) {
        fail(error);
      }
    },
    stop() {
      turn.abort();
    },
    async resume() {
      if (shownId !== null) await start(shownId);
    },
  };
}

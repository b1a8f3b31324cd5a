/**
 * Runs the chosen plan twice, a first look from few futures and then the full answer, and with it the
 * plan that the page sets it against. Keeps the views of the page in step. Figures change once at the
 * end of a run, never with each batch. Where a stored result answers all that a page asks, it is
 * shown until the full answer of this device takes its place; the two never stand on one page.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Scenario } from '../../domain/scenario.ts';
import { comparedWith } from '../../results/views/comparedWith.ts';
import type { Query, View } from '../../results/views/view.ts';
import type { Client, WorkerFailure } from '../worker/client.ts';
import { createShownViews, type Question, type ShownViews } from './shownViews.ts';
import { quickQueries, SLOW_SLOTS, type Slot, type SlotQueries, type SlotViews } from './slots.ts';
import { createStagedRun, type Failure, type RunStatus, type Turn } from './stagedRun.ts';

export const FIRST_DRAWS = 8;
export const FULL_DRAWS = 200;
/** Views kept so that Back and repeated choices answer at once. */
const KEPT_VIEWS = 80;

export interface SimulationParts {
  readonly client: Client;
  readonly loadScenario: (scenarioId: string) => Promise<Scenario>;
  /** Gives all views that are asked for as they are stored; null where one of them is not. */
  readonly stored?: (plan: Scenario, queries: SlotQueries) => Promise<SlotViews | null>;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

export interface Simulation {
  readonly status: ReadonlySignal<RunStatus>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly views: ShownViews['views'];
  readonly stored: ShownViews['stored'];
  /** The plan last asked for, once its file has been read. */
  readonly scenario: ReadonlySignal<Scenario | null>;
  /**
   * Shows a plan: runs what has not been run yet, to no more futures than are wanted. Asking for the
   * same again does nothing.
   */
  show(scenarioId: string, mostDraws?: number): Promise<void>;
  /**
   * Fills slots; those not named keep what they have. A view that sets the plan against another one
   * has that one simulated too, stage by stage after the plan.
   */
  want(queries: SlotQueries): Promise<void>;
  /** Lets go of what is known of a plan that says something else now, and runs it anew where it is shown. */
  forget(scenarioId: string): Promise<void>;
  stop(): void;
  /** Goes on after a stop or a failure. */
  resume(): Promise<void>;
}

export function createSimulation(parts: SimulationParts): Simulation {
  const { client, loadScenario, now, stored: storedViews = async () => null } = parts;
  const { status, failure, start, stop, fail } = createStagedRun(now, {
    kind: 'opening',
  } as RunStatus);
  const shown = createShownViews();
  const scenario = signal<Scenario | null>(null);
  const drawsKept = new Map<string, number>();
  const viewsKept = new Map<string, View>();
  let wanted: SlotQueries = {};
  let shownId: string | null = null;
  let mostWanted = FULL_DRAWS;
  /** Counts edits, so that what was asked before one is not taken for an answer after it. */
  let edits = 0;

  const keptOf = (scenarioId: string) => drawsKept.get(scenarioId) ?? 0;

  /** Futures that a view can be made of: those that all plans have, where it is of several. */
  function drawsFor(scenarioId: string, query: Query): number {
    return Math.min(...[scenarioId, ...comparedWith(query)].map(keptOf));
  }

  async function fetchView(scenarioId: string, query: Query): Promise<View> {
    const key = JSON.stringify([scenarioId, drawsFor(scenarioId, query), query]);
    const kept = viewsKept.get(key);
    if (kept) return kept;
    const asked = edits;
    const view = await client.view(scenarioId, query);
    if (asked !== edits) return view;
    if (viewsKept.size >= KEPT_VIEWS) viewsKept.clear();
    viewsKept.set(key, view);
    return view;
  }

  /** Brings every wanted slot up to date, but for plans that are to be run again first. */
  async function refresh() {
    try {
      await fillAll();
    } catch (error) {
      const { notKept } = error as Partial<WorkerFailure>;
      // The worker kept the plan, and let it go to make room for others.
      if (notKept === undefined || !drawsKept.delete(notKept)) throw error;
    }
  }

  /** Fills the quick slots in one change, then the slow ones. */
  async function fillAll() {
    if (shownId === null) return;
    const question = { scenarioId: shownId, queries: wanted };
    const { scenarioId, queries } = question;
    if (await fillStored(question)) return;
    const slots = (Object.keys(queries) as Slot[]).filter(
      (slot) => drawsFor(scenarioId, queries[slot] as Query) > 0,
    );
    const isSlow = (slot: Slot) => SLOW_SLOTS.includes(slot);
    const quick = slots.filter((slot) => !isSlow(slot));
    if (!(await answer(question, quick, (views) => shown.showSimulated(question, views)))) return;
    const slow = slots.filter(isSlow);
    // Nobody waits for these: a run is done, and said to be, without them.
    if (slow.length === 0 || keptOf(scenarioId) < FULL_DRAWS) return;
    answer(question, slow, shown.fill).catch(fail);
  }

  const isWanted = ({ scenarioId, queries }: Question) =>
    queries === wanted && scenarioId === shownId;

  /** Fetches views of slots, for one change. False = what was asked for is no longer wanted. */
  async function answer(
    question: Question,
    slots: readonly Slot[],
    show: (views: SlotViews) => void,
  ): Promise<boolean> {
    const { scenarioId, queries } = question;
    const answers = await Promise.all(
      slots.map((slot) => fetchView(scenarioId, queries[slot] as Query)),
    );
    if (!isWanted(question)) return false;
    show(Object.fromEntries(slots.map((slot, at) => [slot, answers[at]])));
    return true;
  }

  /** Whether all that is asked, but for what is slow, can be answered in full. */
  function isInFull({ scenarioId, queries }: Question): boolean {
    const quick = Object.values(quickQueries(queries)) as Query[];
    return quick.every((query) => drawsFor(scenarioId, query) >= FULL_DRAWS);
  }

  /** Shows what is stored until there is the full answer. False = it answers nothing of this. */
  async function fillStored(question: Question): Promise<boolean> {
    const { scenarioId, queries } = question;
    if (isInFull(question)) return false;
    const plan = scenario.peek();
    const wants = plan?.id === scenarioId && mostWanted >= FULL_DRAWS;
    const stored = wants ? await storedViews(plan, quickQueries(queries)) : null;
    // Whoever asked for something else, or brought the full answer, fills the slots.
    if (!isWanted(question) || isInFull(question)) return true;
    if (stored !== null) shown.showStored(question, stored);
    else if (keptOf(scenarioId) === 0) shown.clearStored(scenarioId);
    return stored !== null;
  }

  /** What is still to be run: the plan in view before those it is set against, at every stage. */
  function nextRun(scenarioId: string): { readonly id: string; readonly draws: number } | null {
    const others = Object.values(wanted).flatMap((query) => comparedWith(query as Query));
    const ids = [...new Set([scenarioId, ...others])];
    const stages = [FIRST_DRAWS, FULL_DRAWS].filter((stage) => stage <= mostWanted);
    const runs = stages.flatMap((draws) => ids.map((id) => ({ id, draws })));
    return runs.find(({ id, draws }) => keptOf(id) < draws) ?? null;
  }

  async function runAll(scenarioId: string, turn: Turn): Promise<number | null> {
    const inView = await loadScenario(scenarioId);
    if (!turn.isMine()) return null;
    scenario.value = inView;
    await refresh();
    for (let next = nextRun(scenarioId); next !== null; next = nextRun(scenarioId)) {
      const { id, draws } = next;
      const plan = id === scenarioId ? inView : await loadScenario(id);
      const done = await turn.stage({
        draws,
        drawsKept: keptOf(id),
        against: id === scenarioId ? undefined : plan.label,
        run: async (options) => {
          const asked = edits;
          const outcome = await client.run(plan, options);
          if (outcome === 'ran' && asked === edits) drawsKept.set(id, draws);
          return outcome;
        },
      });
      if (!done) return null;
      await refresh();
    }
    return keptOf(scenarioId);
  }

  async function run(scenarioId: string) {
    shownId = scenarioId;
    await start((turn) => runAll(scenarioId, turn));
  }

  return {
    status,
    failure,
    views: shown.views,
    stored: shown.stored,
    scenario,
    async show(scenarioId, mostDraws = FULL_DRAWS) {
      if (scenarioId === shownId && mostDraws === mostWanted) return;
      mostWanted = mostDraws;
      await run(scenarioId);
    },
    async want(queries) {
      wanted = queries;
      try {
        await refresh();
      } catch (error) {
        fail(error);
      }
      const idle = status.peek().kind === 'ready' && wanted === queries && shownId !== null;
      if (idle && nextRun(shownId as string) !== null) await run(shownId as string);
    },
    async forget(scenarioId) {
      edits += 1;
      drawsKept.delete(scenarioId);
      viewsKept.clear();
      const others = Object.values(wanted).flatMap((query) => comparedWith(query as Query));
      if (shownId !== null && [shownId, ...others].includes(scenarioId)) await run(shownId);
    },
    stop,
    async resume() {
      if (shownId !== null) await run(shownId);
    },
  };
}

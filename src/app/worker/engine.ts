import { namesOf } from '../../data/namesOf.ts';
import { checkScenario } from '../../data/readScenario.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { InputError, problemLine } from '../../domain/problems.ts';
import { registerFor } from '../../model/run/prepareModel.ts';
import { attributionView } from '../../results/attribution/attributionView.ts';
import { causesView } from '../../results/causes/causesView.ts';
import { budgetsView } from '../../results/compare/budgets.ts';
import { comparePlansView } from '../../results/compare/comparePlans.ts';
import { pairedRuns } from '../../results/compare/pairedRuns.ts';
import type { Released } from '../../results/disclosure/release.ts';
import { reviewView } from '../../results/review/reviewView.ts';
import { valueView } from '../../results/value/valueView.ts';
import { equityView } from '../../results/views/equity.ts';
import { equityShiftsView } from '../../results/views/equityShifts.ts';
import { exploreView, readDraws } from '../../results/views/explore.ts';
import { viewOf } from '../../results/views/index.ts';
import { tablePreviewView } from '../../results/views/tablePreview.ts';
import type { View } from '../../results/views/view.ts';
import { Cancelled } from '../../runner/drawAll.ts';
import type { OpenData, OpenPort } from '../../runner/drawingThread.ts';
import { Pool } from '../../runner/pool.ts';
import { exportFile } from './exportFile.ts';
import { Kept, NotKept } from './kept.ts';
import type { Reply, Request, RequestOf } from './protocol.ts';
import { readOpened } from './readOpened.ts';
import { createSimulate, type LongRequest } from './simulate.ts';

/** What the engine needs of the place where it runs, so that a test can stand in for it. */
export interface EngineParts {
  /** Reads and checks the dataset at an address. */
  readonly read: (address: string) => Promise<Dataset>;
  readonly reply: (message: Reply) => void;
  readonly openPort: OpenPort;
  /** Cores of the machine. */
  readonly cores: number;
}

/** Threads of a page at most: each holds the data and a few models. */
const MOST_THREADS = 8;

/**
 * The inside of the page's worker. Datasets and draws stay here: a page gets views, never a child.
 * Draws are made on threads, as many as there are cores, so that this one is free to answer.
 */
export function createEngine(parts: EngineParts): (request: Request) => Promise<void> {
  const { reply } = parts;
  const threads = Math.max(1, Math.min(MOST_THREADS, parts.cores));
  // The page and this worker are at their busiest while threads warm up: they keep a core.
  const warmingUp = Math.max(1, threads - 1);
  const pool = new Pool({ threads, openPort: parts.openPort, depth: 1, warmingUp });
  pool.start();
  const kept = new Kept();
  const simulate = createSimulate({ pool, kept, reply });
  const running = new Map<number, AbortController>();
  /** Files being made, beside which futures may be drawn. */
  const making = new Map<number, AbortController>();
  let opened: OpenData | null = null;
  let openings = 0;

  async function handle(request: Request): Promise<void> {
    const { requestId } = request;
    switch (request.kind) {
      case 'open': {
        const opening = ++openings;
        const read = await readOpened(request, parts.read);
        // Data asked for later may be read sooner: they stay, and nobody waits for these any more.
        if (opening !== openings) return reply({ kind: 'cancelled', requestId });
        stopAll();
        kept.clear();
        opened = read;
        const { dataset, groundwork } = read;
        pool.open(dataset, groundwork);
        const { manifest, shapes, hash } = dataset;
        const register = registerFor(dataset);
        const names = namesOf(dataset);
        reply({ kind: 'dataset', requestId, manifest, shapes, register, datasetHash: hash, names });
        return;
      }
      case 'run':
      case 'preview':
      case 'compare':
      case 'attribute':
        return untilStopped(request);
      case 'view':
        reply({ kind: 'view', requestId, view: await view(request) });
        return;
      case 'check': {
        const { scenario } = request;
        const problems = checkScenario(scenario, scenario.label, openData().dataset);
        reply({ kind: 'checked', requestId, problems });
        return;
      }
      case 'export': {
        await makeFile(request);
        return;
      }
      case 'cancel':
        (running.get(requestId) ?? making.get(requestId))?.abort();
    }
  }

  function openData(): OpenData {
    if (opened === null) throw new Error('No dataset is open.');
    return opened;
  }

  function stopAll(): void {
    for (const controller of running.values()) controller.abort();
  }

  /** Threads make one future at a time, so work that is still going on gives way to new work. */
  async function untilStopped(request: LongRequest): Promise<void> {
    const { requestId } = request;
    stopAll();
    const controller = new AbortController();
    running.set(requestId, controller);
    try {
      // Of edits that came in a row the last alone is worth preparing: first hear of all of them.
      await nextMessage();
      if (controller.signal.aborted) throw new Cancelled();
      reply(await simulate(request, openData(), controller.signal));
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      reply({ kind: 'cancelled', requestId });
    } finally {
      running.delete(requestId);
    }
  }

  /** Makes a file; between two tables it hears whether it is still wanted. */
  async function makeFile(request: RequestOf<'export'>): Promise<void> {
    const { requestId } = request;
    const controller = new AbortController();
    making.set(requestId, controller);
    const onMade = (made: number) => {
      if (controller.signal.aborted) throw new Cancelled();
      reply({ kind: 'tablesMade', requestId, made });
    };
    try {
      const file = await exportFile(runOf, request, onMade);
      if (controller.signal.aborted) throw new Cancelled();
      reply({ kind: 'file', requestId, ...file });
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      reply({ kind: 'cancelled', requestId });
    } finally {
      making.delete(requestId);
    }
  }

  async function view({ scenarioId, query }: RequestOf<'view'>): Promise<View> {
    if (query.kind === 'review') return reviewView(kept.pairOf(scenarioId), query);
    if (query.kind === 'attribution') {
      const attribution = kept.attributionOf(scenarioId);
      if (attribution === undefined) throw new Error('No policy of this plan was run alone yet.');
      return attributionView(attribution, query);
    }
    if (query.kind === 'comparePlans') return comparePlansView(query.plans.map(runOf), query);
    if (query.kind === 'equityShifts') return equityShiftsView(query.plans.map(runOf), query);
    if (query.kind === 'value') {
      const [one, other] = query.plans.map(runOf);
      return valueView(pairedRuns(one, other), query);
    }
    const run = runOf(scenarioId);
    if (query.kind === 'causes') {
      const alone = query.baseline === null || query.baseline === scenarioId;
      return causesView(run, query, alone ? undefined : runOf(query.baseline));
    }
    if (query.kind === 'explore') {
      const baseline = runOf(query.against);
      for (const _ of readDraws(baseline, run)) await nextMessage();
      return exploreView(baseline, run, query);
    }
    if (query.kind === 'equity') return equityView(pairedRuns(runOf(query.against), run), query);
    if (query.kind === 'budgets') return budgetsView(pairedRuns(runOf(query.against), run), query);
    if (query.kind === 'tablePreview' && query.against !== undefined) {
      const { before, after } = pairedRuns(runOf(query.against), run);
      return tablePreviewView(after, query, before);
    }
    return viewOf(run, query);
  }

  function runOf(scenarioId: string): Released {
    return kept.runOf(scenarioId);
  }

  return async (request) => {
    try {
      await handle(request);
    } catch (error) {
      reply(failure(request.requestId, error));
    }
  };
}

/** Lets what was sent meanwhile be heard. */
function nextMessage(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function failure(requestId: number, error: unknown): Reply {
  if (error instanceof InputError) {
    const count = error.problems.length;
    const message = `${count} ${count === 1 ? 'problem' : 'problems'} in the input.`;
    return { kind: 'failed', requestId, message, problems: error.problems.map(problemLine) };
  }
  const message = error instanceof Error ? error.message : String(error);
  const notKept = error instanceof NotKept ? error.scenarioId : undefined;
  return { kind: 'failed', requestId, message, problems: [], notKept };
}

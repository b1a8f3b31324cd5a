import { checkScenario } from '../../data/readScenario.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { InputError, type Problem, problemLine, refuseIfAny } from '../../domain/problems.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { runDraw } from '../../model/run/draw.ts';
import { registerFor } from '../../model/run/prepareModel.ts';
import { attributionView } from '../../results/attribution/attributionView.ts';
import { causesView } from '../../results/causes/causesView.ts';
import { budgetsView } from '../../results/compare/budgets.ts';
import { pairedRuns } from '../../results/compare/pairedRuns.ts';
import { type Released, release } from '../../results/disclosure/release.ts';
import { provenanceOf } from '../../results/provenance.ts';
import { releasePair } from '../../results/review/pair.ts';
import { reviewView } from '../../results/review/reviewView.ts';
import { viewOf } from '../../results/views/index.ts';
import type { View } from '../../results/views/view.ts';
import { Cancelled, type DrawOptions, drawAll, localDrawer } from '../../runner/drawAll.ts';
import type { DrawingThread } from '../../runner/drawingThread.ts';
import { pairDrawers } from '../../runner/pairDrawers.ts';
import { attributePlan } from './attributePlan.ts';
import { Helpers } from './helpers.ts';
import { Kept } from './kept.ts';
import type { Reply, Request } from './protocol.ts';

/** What the engine needs of the place where it runs, so that a test can stand in for it. */
export interface EngineParts {
  /** Reads and checks the dataset at an address. */
  readonly read: (address: string) => Promise<Dataset>;
  readonly reply: (message: Reply) => void;
  readonly openThread: () => DrawingThread;
  /** Cores of the machine: one draws here, the others on threads. */
  readonly cores: number;
}

type RequestOf<K extends Request['kind']> = Extract<Request, { readonly kind: K }>;

/** The inside of the page's worker. Datasets and draws stay here: a page gets views, never a child. */
export function createEngine(parts: EngineParts): (request: Request) => Promise<void> {
  const { reply } = parts;
  const helpers = new Helpers(parts.openThread, parts.cores);
  const kept = new Kept();
  const running = new Map<number, AbortController>();
  let opened: Dataset | null = null;

  async function handle(request: Request): Promise<void> {
    const { requestId } = request;
    switch (request.kind) {
      case 'open': {
        const dataset = await parts.read(request.address);
        stopAll();
        kept.clear();
        opened = dataset;
        const { manifest, shapes, hash } = dataset;
        const register = registerFor(dataset);
        reply({ kind: 'dataset', requestId, manifest, shapes, register, datasetHash: hash });
        return;
      }
      case 'run':
        return untilStopped(requestId, (signal) => run(request, openDataset(), signal));
      case 'compare':
        return untilStopped(requestId, (signal) => compare(request, openDataset(), signal));
      case 'attribute':
        return untilStopped(requestId, (signal) => attribute(request, signal));
      case 'view':
        reply({ kind: 'view', requestId, view: view(request) });
        return;
      case 'cancel':
        running.get(requestId)?.abort();
    }
  }

  function openDataset(): Dataset {
    if (opened === null) throw new Error('No dataset is open.');
    return opened;
  }

  function stopAll(): void {
    for (const controller of running.values()) controller.abort();
  }

  /** Helpers hold few models, so work that is still going on gives way to new work. */
  async function untilStopped(
    requestId: number,
    work: (signal: AbortSignal) => Promise<Reply>,
  ): Promise<void> {
    stopAll();
    const controller = new AbortController();
    running.set(requestId, controller);
    try {
      reply(await work(controller.signal));
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      reply({ kind: 'cancelled', requestId });
    } finally {
      running.delete(requestId);
    }
  }

  async function run(
    request: RequestOf<'run'>,
    dataset: Dataset,
    signal: AbortSignal,
  ): Promise<Reply> {
    const { requestId, scenario, seed, years } = request;
    refuseIfAny(checkScenario(scenario, scenario.label, dataset));
    const before = kept.earlierRun(scenario, { seed, years });
    const { slot, model } = helpers.holdAnywhere(dataset, scenario, years, before?.model);
    const first = before?.draws.slice(0, request.draws) ?? [];
    const drawers = [
      localDrawer((one, draw) => runDraw(model, one, draw)),
      ...helpers.threads.map((thread) => thread.drawer(slot)),
    ];
    const more = await drawAll(drawers, optionsAfter(first.length, request, signal));
    const provenance = await provenanceOf(dataset, scenario, seed, request.draws, 'auto');
    const draws = [...first, ...more];
    kept.addRun(release({ dataset, scenario, model, provenance, draws }, 'auto'));
    return { kind: 'ran', requestId, scenarioId: scenario.id };
  }

  async function compare(
    request: RequestOf<'compare'>,
    dataset: Dataset,
    signal: AbortSignal,
  ): Promise<Reply> {
    const { requestId, baseline, plan, seed, years } = request;
    refuseIfAny(pairProblems(baseline, plan, dataset));
    const luck = { seed, years };
    const earlier = kept.earlierPair(baseline, plan, luck);
    const before = earlier?.before ?? kept.earlierRun(baseline, luck);
    const after = earlier?.after ?? kept.earlierRun(plan, luck);
    const models = {
      before: helpers.hold('baseline', dataset, baseline, years, before?.model),
      after: helpers.hold('plan', dataset, plan, years, after?.model),
    };
    const first = earlier?.draws.slice(0, request.draws) ?? [];
    const { threads } = helpers;
    const baselineDraws = kept.baselineDraws(baseline, luck);
    const drawers = pairDrawers({ models, threads, baselineDraws, signal });
    const more = await drawAll(drawers, optionsAfter(first.length, request, signal));
    const sides = { dataset, baseline, plan, models, seed, draws: [...first, ...more] };
    kept.addPair(await releasePair(sides, 'auto'));
    return { kind: 'compared', requestId, planId: plan.id };
  }

  async function attribute(
    { requestId, baselineId, planId, draws }: RequestOf<'attribute'>,
    signal: AbortSignal,
  ): Promise<Reply> {
    const options = { before: runOf(baselineId), after: runOf(planId), draws, signal };
    const onDraw = (drawsDone: number, drawsWanted: number) =>
      reply({ kind: 'progress', requestId, drawsDone, drawsWanted });
    kept.addAttribution(await attributePlan(helpers, { ...options, onDraw }));
    return { kind: 'attributed', requestId, planId };
  }

  /** The draws that are still wanted after the first so many, with progress that counts them all. */
  function optionsAfter(
    first: number,
    { requestId, seed, draws }: RequestOf<'run' | 'compare'>,
    signal: AbortSignal,
  ): DrawOptions {
    return {
      seed,
      draws: Array.from({ length: draws - first }, (_, d) => first + d),
      signal,
      onDraw: (done) => {
        reply({ kind: 'progress', requestId, drawsDone: first + done, drawsWanted: draws });
      },
    };
  }

  function view({ scenarioId, query }: RequestOf<'view'>): View {
    if (query.kind === 'review') {
      const pair = kept.pairOf(scenarioId);
      if (pair === undefined) throw new Error('This plan has not been compared yet.');
      return reviewView(pair, query);
    }
    if (query.kind === 'attribution') {
      const attribution = kept.attributionOf(scenarioId);
      if (attribution === undefined) throw new Error('No policy of this plan was run alone yet.');
      return attributionView(attribution, query);
    }
    const run = runOf(scenarioId);
    if (query.kind === 'causes') {
      const alone = query.baseline === null || query.baseline === scenarioId;
      return causesView(run, query, alone ? undefined : runOf(query.baseline));
    }
    if (query.kind === 'budgets') return budgetsView(pairedRuns(runOf(query.against), run), query);
    return viewOf(run, query);
  }

  function runOf(scenarioId: string): Released {
    const run = kept.runOf(scenarioId);
    if (run === undefined) throw new Error('This plan has not been simulated yet.');
    return run;
  }

  return async (request) => {
    try {
      await handle(request);
    } catch (error) {
      reply(failure(request.requestId, error));
    }
  };
}

/** Problems of both scenarios. Runs are kept by id, so the two must not share one. */
function pairProblems(baseline: Scenario, plan: Scenario, dataset: Dataset): Problem[] {
  const problems = [baseline, plan].flatMap((one) => checkScenario(one, one.label, dataset));
  if (plan.id === baseline.id) {
    problems.push({
      file: plan.label,
      column: 'id',
      found: `"${plan.id}", which is also the id of “${baseline.label}”`,
      expected: 'an id of its own',
      fix: 'Give the plan another id.',
    });
  }
  return problems;
}

function failure(requestId: number, error: unknown): Reply {
  if (error instanceof InputError) {
    const count = error.problems.length;
    const message = `${count} ${count === 1 ? 'problem' : 'problems'} in the input.`;
    return { kind: 'failed', requestId, message, problems: error.problems.map(problemLine) };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'failed', requestId, message, problems: [] };
}

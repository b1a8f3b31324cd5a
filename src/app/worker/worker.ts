import { readDataset } from '../../data/readDataset.ts';
import { checkScenario } from '../../data/readScenario.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { InputError, problemLine, refuseIfAny } from '../../domain/problems.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Model } from '../../model/run/model.ts';
import { prepareModel, registerFor } from '../../model/run/prepareModel.ts';
import { type Released, release } from '../../results/disclosure/release.ts';
import { provenanceOf } from '../../results/provenance.ts';
import { viewOf } from '../../results/views/index.ts';
import { Cancelled, drawAll, localDrawer } from '../../runner/drawAll.ts';
import type { ThreadDrawer } from '../../runner/threadDrawer.ts';
import { openThread } from '../../runner/web/thread.ts';
import type { Reply, Request } from './protocol.ts';

/** Datasets and draws stay here: a page gets views and never sees a child. */
let dataset: Dataset | null = null;
const ensembles = new Map<string, Released>();
const running = new Map<number, AbortController>();
/** Threads beside this one, as many as there are further cores, and the model they hold. */
const helpers: ThreadDrawer[] = [];
let helpersHold: Model | null = null;
const MOST_HELPERS = 7;

self.addEventListener('message', (event: MessageEvent<Request>) => {
  void answer(event.data);
});

async function answer(request: Request): Promise<void> {
  try {
    await handle(request);
  } catch (error) {
    reply(failure(request.requestId, error));
  }
}

async function handle(request: Request): Promise<void> {
  const { requestId } = request;
  switch (request.kind) {
    case 'open': {
      const opened = await readDataset((file) => fetchText(`${request.address}${file}`));
      dataset = opened;
      ensembles.clear();
      const { manifest, shapes, hash } = opened;
      const register = registerFor(opened);
      reply({ kind: 'dataset', requestId, manifest, shapes, register, datasetHash: hash });
      return;
    }
    case 'run':
      return run(request);
    case 'view': {
      const ensemble = ensembles.get(request.scenarioId);
      if (ensemble === undefined) throw new Error('This plan has not been simulated yet.');
      reply({ kind: 'view', requestId, view: viewOf(ensemble, request.query) });
      return;
    }
    case 'cancel':
      running.get(requestId)?.abort();
  }
}

async function run(request: Extract<Request, { kind: 'run' }>): Promise<void> {
  const { requestId, scenario, seed, years } = request;
  const opened = dataset;
  if (opened === null) throw new Error('No dataset is open.');
  refuseIfAny(checkScenario(scenario, scenario.label, opened));
  // The helpers hold one model at a time, so a run that is still going on gives way.
  for (const other of running.values()) other.abort();
  const controller = new AbortController();
  running.set(requestId, controller);
  try {
    const before = earlierRun(scenario, seed, years);
    const same = before !== undefined && before.model === helpersHold;
    if (!same) {
      helpersHold = null;
      helpersPrepare(opened, scenario, years);
    }
    const model = before?.model ?? prepareModel(opened, scenario, years);
    helpersHold = model;
    const drawsWanted = request.draws;
    const kept = before?.draws.slice(0, drawsWanted) ?? [];
    const more = await drawAll([localDrawer(model), ...helpers], {
      seed,
      draws: Array.from({ length: drawsWanted - kept.length }, (_, d) => kept.length + d),
      signal: controller.signal,
      onDraw: (done) => {
        reply({ kind: 'progress', requestId, drawsDone: kept.length + done, drawsWanted });
      },
    });
    const provenance = await provenanceOf(opened, scenario, seed, drawsWanted, 'auto');
    const draws = [...kept, ...more];
    const ensemble = { dataset: opened, scenario, model, provenance, draws };
    ensembles.set(scenario.id, release(ensemble, 'auto'));
    reply({ kind: 'ran', requestId, scenarioId: scenario.id });
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    reply({ kind: 'cancelled', requestId });
  } finally {
    running.delete(requestId);
  }
}

/**
 * Opens the helpers at the first run and has them prepare a plan. Nobody waits here: what is asked of
 * a helper meanwhile is answered afterwards, and one that failed says so at its next draw.
 */
function helpersPrepare(opened: Dataset, scenario: Scenario, years: number): void {
  const wanted = Math.min(MOST_HELPERS, navigator.hardwareConcurrency - 1);
  while (helpers.length < wanted) helpers.push(openThread());
  for (const helper of helpers) helper.prepare(opened, scenario, years).catch(() => undefined);
}

/** A run of the same plan with the same luck, whose model and draws can be gone on with. */
function earlierRun(scenario: Scenario, seed: number, years: number): Released | undefined {
  const before = ensembles.get(scenario.id);
  const same =
    before !== undefined &&
    before.provenance.seed === seed &&
    before.model.years === years &&
    JSON.stringify(before.scenario) === JSON.stringify(scenario);
  return same ? before : undefined;
}

async function fetchText(address: string): Promise<string | null> {
  const response = await fetch(address);
  return response.ok ? response.text() : null;
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

function reply(message: Reply): void {
  self.postMessage(message);
}

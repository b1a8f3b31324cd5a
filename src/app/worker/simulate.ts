import { checkScenario } from '../../data/readScenario.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { type Problem, refuseIfAny } from '../../domain/problems.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Model } from '../../model/run/model.ts';
import { prepareModel } from '../../model/run/prepareModel.ts';
import { type Released, release } from '../../results/disclosure/release.ts';
import { provenanceOf } from '../../results/provenance.ts';
import { releasePair } from '../../results/review/pair.ts';
import { type DrawOptions, drawAll } from '../../runner/drawAll.ts';
import type { OpenData } from '../../runner/drawingThread.ts';
import { pairDrawers } from '../../runner/pairDrawers.ts';
import type { Pool } from '../../runner/pool.ts';
import { attributePlan } from './attributePlan.ts';
import type { Kept } from './kept.ts';
import type { Reply, Request, RequestOf } from './protocol.ts';

/** Futures of a plan at most: the page keeps them in memory, about a megabyte each. */
const MOST_DRAWS = 5000;

export interface SimulateParts {
  readonly pool: Pool;
  readonly kept: Kept;
  readonly reply: (message: Reply) => void;
}

/** Work that takes draws, and goes on until it is done or stopped. */
export type LongRequest = RequestOf<'run' | 'preview' | 'compare' | 'attribute'>;

/**
 * Does work that takes draws, and keeps them. The answer is given back; progress is told on the way.
 *
 * @throws Cancelled when the signal is raised; InputError where the request cannot be met.
 */
export function createSimulate({ pool, kept, reply }: SimulateParts) {
  async function run(
    request: RequestOf<'run'>,
    data: OpenData,
    signal: AbortSignal,
  ): Promise<Reply> {
    const { requestId, scenario, draws, seed, years } = request;
    refuseIfAny(checkScenario(scenario, scenario.label, data.dataset));
    const luck = { seed, years };
    const before = kept.earlierRun(scenario, luck);
    const first = before?.draws.length ?? 0;
    if (first < draws || !kept.isUpToDate(scenario, luck)) {
      const onDraw = progressOf(request, first, draws);
      const options = { seed, draws: drawNumbers(first, draws), signal, onDraw };
      kept.addRun(await drawAfter(before, scenario, data, years, options));
    }
    return { kind: 'ran', requestId, scenarioId: scenario.id };
  }

  /** The baseline before the plan, so that what is drawn of it is kept whatever comes next. */
  async function preview(
    request: RequestOf<'preview'>,
    data: OpenData,
    signal: AbortSignal,
  ): Promise<Reply> {
    const { requestId, baseline, plan, draws, seed, years } = request;
    refuseIfAny(pairProblems(baseline, plan, data.dataset));
    const luck = { seed, years };
    const sides = [baseline, plan].map((scenario) => {
      const before = kept.earlierRun(scenario, luck);
      return { scenario, before, first: Math.min(before?.draws.length ?? 0, draws) };
    });
    const tell = progressOf(request, sides[0].first + sides[1].first, 2 * draws);
    let made = 0;
    for (const { scenario, before, first } of sides) {
      if (first === draws && kept.isUpToDate(scenario, luck)) continue;
      const onDraw = () => tell(++made);
      const options = { seed, draws: drawNumbers(first, draws), signal, onDraw };
      kept.addRun(await drawAfter(before, scenario, data, years, options));
    }
    return { kind: 'previewed', requestId, planId: plan.id };
  }

  async function compare(
    request: RequestOf<'compare'>,
    data: OpenData,
    signal: AbortSignal,
  ): Promise<Reply> {
    const { requestId, baseline, plan, draws: wanted, seed, years } = request;
    const { dataset } = data;
    refuseIfAny(pairProblems(baseline, plan, dataset));
    const luck = { seed, years };
    const earlier = kept.earlierPair(baseline, plan, luck);
    const before = earlier?.before ?? kept.earlierRun(baseline, luck);
    const after = earlier?.after ?? kept.earlierRun(plan, luck);
    const models = {
      before: before?.model ?? modelOf(data, baseline, years),
      after: after?.model ?? modelOf(data, plan, years),
    };
    const first = earlier?.draws.slice(0, wanted) ?? [];
    const drawers = pairDrawers({
      models,
      before: pool.drawersWithRolls(baseline, years),
      after: pool.drawersWithRolls(plan, years),
      baselineDraws: kept.baselineDraws(baseline, luck),
    });
    const onDraw = progressOf(request, first.length, wanted);
    const more = drawNumbers(first.length, wanted);
    const draws = [...first, ...(await drawAll(drawers, { seed, draws: more, signal, onDraw }))];
    kept.addPair(await releasePair({ dataset, baseline, plan, models, seed, draws }, 'auto'));
    return { kind: 'compared', requestId, planId: plan.id };
  }

  async function attribute(
    request: RequestOf<'attribute'>,
    _: OpenData,
    signal: AbortSignal,
  ): Promise<Reply> {
    const { requestId, baselineId, planId, draws } = request;
    const options = { before: kept.runOf(baselineId), after: kept.runOf(planId), draws, signal };
    const onDraw = (done: number, wanted: number) => progressOf(request, 0, wanted)(done);
    kept.addAttribution(await attributePlan(pool, { ...options, onDraw }));
    return { kind: 'attributed', requestId, planId };
  }

  /** Draws, and puts what comes behind the draws of an earlier run. */
  async function drawAfter(
    before: Released | undefined,
    scenario: Scenario,
    data: OpenData,
    years: number,
    options: DrawOptions,
  ): Promise<Released> {
    let model = before && Promise.resolve(before.model);
    const onDraw = (done: number) => {
      options.onDraw?.(done);
      // For views. Threads need the cores for the first draw, and then have the next ones to make.
      model ??= prepared(data, scenario, years);
    };
    const more = await drawAll(pool.drawers(scenario, years), { ...options, onDraw });
    model ??= prepared(data, scenario, years);
    const draws = [...(before?.draws ?? []), ...more];
    const { dataset } = data;
    const provenance = await provenanceOf(dataset, scenario, options.seed, draws.length, 'auto');
    return release({ dataset, scenario, model: await model, provenance, draws }, 'auto');
  }

  /** Tells of draws made beside those that were there at first. */
  function progressOf({ requestId }: Request, first: number, drawsWanted: number) {
    return (drawsMade: number) =>
      reply({ kind: 'progress', requestId, drawsDone: first + drawsMade, drawsWanted, drawsMade });
  }

  return (request: LongRequest, data: OpenData, signal: AbortSignal): Promise<Reply> => {
    refuseIfAny(drawsProblems(request.draws));
    switch (request.kind) {
      case 'run':
        return run(request, data, signal);
      case 'preview':
        return preview(request, data, signal);
      case 'compare':
        return compare(request, data, signal);
      case 'attribute':
        return attribute(request, data, signal);
    }
  };
}

/** A model, once all that is waiting has been sent; a failure waits for whoever asks for it. */
function prepared(data: OpenData, scenario: Scenario, years: number): Promise<Model> {
  const model = new Promise<void>((resolve) => setTimeout(resolve, 0)).then(() =>
    modelOf(data, scenario, years),
  );
  model.catch(() => undefined);
  return model;
}

function modelOf({ dataset, groundwork }: OpenData, scenario: Scenario, years: number): Model {
  return prepareModel(dataset, scenario, years, groundwork);
}

/** None where `to` is not above `from`. */
function drawNumbers(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, d) => from + d);
}

function drawsProblems(draws: number): Problem[] {
  if (Number.isInteger(draws) && draws >= 1 && draws <= MOST_DRAWS) return [];
  const most = MOST_DRAWS.toLocaleString('en-GB');
  return [
    {
      file: 'The simulation',
      column: 'futures',
      found: draws.toLocaleString('en-GB'),
      expected: `a whole number from 1 to ${most}: a page holds every future in memory`,
      fix: `Ask for ${most} or fewer here, or run more on the command line, which keeps them on disk.`,
    },
  ];
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

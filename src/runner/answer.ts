import type { Dataset } from '../domain/dataset.ts';
import type { Scenario } from '../domain/scenario.ts';
import { drawYearsWithRolls } from '../model/review/pairDraw.ts';
import { drawYears } from '../model/run/draw.ts';
import type { Groundwork } from '../model/run/groundwork.ts';
import { keptOf } from '../model/run/keptDraw.ts';
import type { Model } from '../model/run/model.ts';
import { prepareModel } from '../model/run/prepareModel.ts';
import type { PoolReply, PoolRequest, Slot } from './protocol.ts';

interface Held {
  readonly scenario: Scenario;
  readonly years: number;
  model?: Model;
}

/** Work on an answer, which halts where it can be given up (`return`). */
type Answering = Generator<void, PoolReply | null, void>;

/**
 * What a drawing thread answers. Draws have an answer; what else it is told has none.
 *
 * @throws Error where the machine has no memory left: another thread may have better luck.
 */
export function createAnswer(): (request: Exclude<PoolRequest, { kind: 'drop' }>) => Answering {
  const slots = new Map<Slot, Held>();
  let opened: Dataset | null = null;
  let groundwork: Groundwork | undefined;

  function modelOf(slot: Slot): Model {
    const held = slots.get(slot);
    if (opened === null || held === undefined) {
      throw new Error(`a draw was asked of slot ${slot} before a scenario was put there`);
    }
    held.model ??= prepareModel(opened, held.scenario, held.years, groundwork);
    return held.model;
  }

  return function* (request) {
    if (request.kind === 'open') {
      slots.clear();
      opened = request.dataset;
      groundwork = request.groundwork;
      return null;
    }
    if (request.kind === 'prepare') {
      slots.set(request.slot, { scenario: request.scenario, years: request.years });
      return null;
    }
    const { requestId, slot, seed, draw } = request;
    try {
      const model = modelOf(slot);
      const { shapes } = model;
      // Preparing it may have taken a while.
      yield;
      if (request.kind === 'draw') {
        const kept = keptOf(yield* drawYears(model, seed, draw));
        return { kind: 'drawn', requestId, kept, shapes, rolls: null };
      }
      const { result, rolls } = yield* drawYearsWithRolls(model, seed, draw);
      return { kind: 'drawn', requestId, kept: keptOf(result), shapes, rolls };
    } catch (error) {
      if (isMachineFault(error)) throw error;
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { kind: 'failed', requestId, message };
    }
  };
}

/** Engines say in different words, and with different errors, that memory could not be had. */
function isMachineFault(error: unknown): boolean {
  return error instanceof Error && /allocation failed|out of memory/i.test(error.message);
}

import type { Dataset } from '../domain/dataset.ts';
import type { Scenario } from '../domain/scenario.ts';
import { drawWithRolls } from '../model/review/pairDraw.ts';
import { runDraw } from '../model/run/draw.ts';
import { keptOf } from '../model/run/keptDraw.ts';
import type { Model } from '../model/run/model.ts';
import { prepareModel } from '../model/run/prepareModel.ts';
import type { PoolReply, PoolRequest, Slot } from './protocol.ts';

interface Held {
  readonly scenario: Scenario;
  readonly years: number;
  model?: Model;
}

/**
 * The inside of a drawing thread, the same on every platform. Answers draws; what else it is told has
 * no answer.
 *
 * @throws Error where the machine has no memory left: another thread may have better luck.
 */
export function createAnswer(): (request: PoolRequest) => PoolReply | null {
  const slots = new Map<Slot, Held>();
  let opened: Dataset | null = null;

  function modelOf(slot: Slot): Model {
    const held = slots.get(slot);
    if (opened === null || held === undefined) {
      throw new Error(`a draw was asked of slot ${slot} before a scenario was put there`);
    }
    held.model ??= prepareModel(opened, held.scenario, held.years);
    return held.model;
  }

  return (request) => {
    if (request.kind === 'open') {
      slots.clear();
      opened = request.dataset;
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
      if (request.kind === 'draw') {
        const kept = keptOf(runDraw(model, seed, draw));
        return { kind: 'drawn', requestId, kept, shapes, rolls: null };
      }
      const { result, rolls } = drawWithRolls(model, seed, draw);
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

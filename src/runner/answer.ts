import { drawWithRolls } from '../model/review/pairDraw.ts';
import { runDraw } from '../model/run/draw.ts';
import type { Model } from '../model/run/model.ts';
import { prepareModel } from '../model/run/prepareModel.ts';
import type { PoolReply, PoolRequest, Slot } from './protocol.ts';

/** The inside of a drawing thread, the same in Node and in the browser: keeps the last models. */
export function createAnswer(): (request: PoolRequest) => PoolReply {
  const models = new Map<Slot, Model>();
  return (request) => {
    const { requestId, slot } = request;
    try {
      if (request.kind === 'prepare') {
        // A model that cannot be prepared must not leave the one before to draw in its name.
        models.delete(slot);
        models.set(slot, prepareModel(request.dataset, request.scenario, request.years));
        return { kind: 'prepared', requestId };
      }
      const model = models.get(slot);
      if (model === undefined) throw new Error('a draw was asked for before a model was prepared');
      const { seed, draw } = request;
      return request.kind === 'draw'
        ? { kind: 'drawn', requestId, result: runDraw(model, seed, draw) }
        : { kind: 'drawn with rolls', requestId, drawn: drawWithRolls(model, seed, draw) };
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { kind: 'failed', requestId, message };
    }
  };
}
